import {inLanguage} from '../text/language';
import {en} from './strings.en';

/** What is said of standards. */
export const strings = inLanguage({en});
