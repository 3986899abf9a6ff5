import {inLanguage} from '../text/language';
import {en} from './comparisonStrings.en';

/** What comparisons of two versions of a standard say. */
export const comparisonStrings = inLanguage({en});
