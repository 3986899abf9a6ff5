import {inLanguage} from '../core/text/language';
import {en} from './notesStrings.en';

/** What the page of release notes says. */
export const notesStrings = inLanguage({en});
