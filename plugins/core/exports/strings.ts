import {inLanguage} from '../text/language';
import {en} from './strings.en';

/** What published files say. */
export const strings = inLanguage({en});
