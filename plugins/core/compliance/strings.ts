import {inLanguage} from '../text/language';
import {en} from './strings.en';

/** What is said of results, certificates and badges. */
export const strings = inLanguage({en});
