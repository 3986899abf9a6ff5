import {LANGUAGE} from './language';

const RULES = new Intl.PluralRules(LANGUAGE);

/** A sentence for each form that a language tells apart (CLDR): English has `one` and `other`, Polish has four. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & {readonly other: string};

/**
 * The whole sentence that goes with a count.
 * @example byCount(2, {one: '1 step is open.', other: '2 steps are open.'}) // => '2 steps are open.'
 */
export function byCount(count: number, forms: PluralForms): string {
  return forms[RULES.select(count)] ?? forms.other;
}

/**
 * A count with its noun in English, for findings and the command line: "1 change", "2 changes", "0 changes".
 * @param many the noun for all other counts; the singular with an "s" if left out
 */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${pluralForm(count, one, many)}`;
}

/**
 * The form of an English word that goes with a count, without the count itself.
 * @param many the form for all counts but one; the singular with an "s" if left out
 * @example pluralForm(2, 'does', 'do') // => 'do'
 */
export function pluralForm(count: number, one: string, many = `${one}s`): string {
  return byCount(count, {one, other: many});
}
