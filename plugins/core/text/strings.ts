import {inLanguage} from './language';
import {en} from './strings.en';

/** Words for days. */
export const strings = inLanguage({en});
