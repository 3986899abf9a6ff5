import {inLanguage} from '../text/language';
import {en} from './strings.en';

/** Headings of release notes. */
export const strings = inLanguage({en});
