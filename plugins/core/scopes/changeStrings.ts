import {inLanguage} from '../text/language';
import {en} from './changeStrings.en';

/** What is said of changes between scope versions. */
export const changeStrings = inLanguage({en});
