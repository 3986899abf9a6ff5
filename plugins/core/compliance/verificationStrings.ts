import {inLanguage} from '../text/language';
import {en} from './verificationStrings.en';

/** What can be said of a file that somebody shows. */
export const verificationStrings = inLanguage({en});
