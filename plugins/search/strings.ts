import {inLanguage} from '../core/text/language';
import {en} from './strings.en';

/** What the search says. */
export const strings = inLanguage({en});
