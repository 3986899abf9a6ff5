import {inLanguage} from '../core/text/language';
import {en} from './strings.en';

/** What is said of a site as a whole. */
export const strings = inLanguage({en});
