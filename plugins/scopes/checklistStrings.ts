import {inLanguage} from '../core/text/language';
import {en} from './checklistStrings.en';

/** What the page of a checklist says. */
export const checklistStrings = inLanguage({en});
