import {inLanguage} from '../core/text/language';
import {en} from './strings.en';

/** What the frame of the blog says. */
export const strings = inLanguage({en});
