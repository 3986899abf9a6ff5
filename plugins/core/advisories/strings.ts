import {inLanguage} from '../text/language';
import {en} from './strings.en';

/** What is said of vulnerabilities and posts. */
export const strings = inLanguage({en});
