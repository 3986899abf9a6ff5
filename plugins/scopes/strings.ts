import {inLanguage} from '../core/text/language';
import {en} from './strings.en';

/** What pages on scopes and their versions say. */
export const strings = inLanguage({en});
