import {inLanguage} from '../core/text/language';
import {en} from './strings.en';

/** What the preview says about findings. */
export const strings = inLanguage({en});
