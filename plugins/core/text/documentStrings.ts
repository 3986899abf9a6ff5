import {en} from './documentStrings.en';
import {inLanguage} from './language';

/** Words for what stands beside the text of a document. */
export const documentStrings = inLanguage({en});
