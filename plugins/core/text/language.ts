/** Languages of the interface. Name another one here, and the compiler lists every `strings.ts` that lacks its words. */
export type Language = 'en';

/** The language of this build, as BCP 47 writes it. */
export const LANGUAGE: Language = 'en';

/** The words of a subject in the language of this build. All languages of a subject have the same keys. */
export function inLanguage<Strings>(strings: Readonly<Record<Language, Strings>>): Strings {
  return strings[LANGUAGE];
}
