import {en} from './glossary.en';
import {inLanguage} from './language';

/** What the terms of the field mean; names in backticks. */
export const glossary = inLanguage({en});

/** A term that the glossary explains. */
export type GlossaryTerm = keyof typeof glossary;
