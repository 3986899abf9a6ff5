import {inLanguage} from '../text/language';
import {en} from './checklistStrings.en';

/** What the steps of checklists say. */
export const checklistStrings = inLanguage({en});
