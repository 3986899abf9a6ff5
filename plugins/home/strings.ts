import {inLanguage} from '../core/text/language';
import {en} from './strings.en';

/** What the home page says. */
export const strings = inLanguage({en});
