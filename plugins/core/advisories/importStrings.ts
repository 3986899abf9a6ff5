import {inLanguage} from '../text/language';
import {en} from './importStrings.en';

/** What imported advisories say. */
export const importStrings = inLanguage({en});
