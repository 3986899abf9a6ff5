import {inLanguage} from '../core/text/language';
import {en} from './clockStrings.en';

/** What is said about a clock. */
export const clockStrings = inLanguage({en});
