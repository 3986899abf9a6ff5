import {inLanguage} from '../core/text/language';
import {en} from './applyStrings.en';

/** What the page on certificates says. */
export const applyStrings = inLanguage({en});
