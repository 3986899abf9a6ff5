import {inLanguage} from '../../text/language';
import {en} from './strings.en';

/** What imported advisories say. */
export const strings = inLanguage({en});
