const RULES = new Intl.PluralRules('en');

/**
 * A count with its noun, by the rules of English: "1 change", "2 changes", "0 changes".
 * @param one the noun for a single one
 * @param many the noun for all other counts; the singular with an "s" if left out
 */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${pluralForm(count, one, many)}`;
}

/**
 * The form of a word that goes with a count, without the count itself.
 * @param many the form for all counts but one; the singular with an "s" if left out
 * @example pluralForm(2, 'does', 'do') // => 'do'
 */
export function pluralForm(count: number, one: string, many = `${one}s`): string {
  return RULES.select(count) === 'one' ? one : many;
}
