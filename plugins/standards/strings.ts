import {inLanguage} from '../core/text/language';
import {en} from './strings.en';

/** What pages on standards say. */
export const strings = inLanguage({en});
