import {inLanguage} from '../text/language';
import {en} from './strings.en';

/** What is said of scopes, their versions and their checklists. */
export const strings = inLanguage({en});
