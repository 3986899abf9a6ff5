import {inLanguage} from '../core/text/language';
import {en} from './strings.en';

/** What components that plugins share say. */
export const strings = inLanguage({en});
