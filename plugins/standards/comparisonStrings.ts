import {inLanguage} from '../core/text/language';
import {en} from './comparisonStrings.en';

/** What pages that compare two versions say. */
export const comparisonStrings = inLanguage({en});
