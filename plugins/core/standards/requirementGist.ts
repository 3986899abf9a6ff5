/**
 * A name that is not taken yet, by a number behind it where it must be; takes it.
 * @param taken names with the last number that was tried behind each
 * @example uniqueName('a', new Map([['a', 1]])) // => 'a-2'
 */
export function uniqueName(name: string, taken: Map<string, number>): string {
  let unique = name;
  let count = taken.get(name) ?? 1;
  while (taken.has(unique)) {
    count += 1;
    unique = `${name}-${count}`;
  }
  taken.set(name, count).set(unique, taken.get(unique) ?? 1);
  return unique;
}

/** How many words name a requirement. More would make names longer and change them more often. */
const WORDS = 2;

/** Key words of RFC 2119 say how strictly a sentence binds; its name outlives a change of that. */
const LEVEL_WORDS = /\b(?:MUST|SHALL|SHOULD|MAY|NOT|REQUIRED|RECOMMENDED|OPTIONAL|FORBIDDEN)\b/g;

/**
 * Names a sentence by its longest words, which are the least likely to be touched by an edit: what stands elsewhere, the
 * level, and most rewording leave the name as it is.
 * @returns lower-case words joined by `-`, in the order of the sentence; fit for an address
 * @example requirementGist('Every flavor MUST be listed in the catalogue.') // => 'flavor-catalogue'
 */
export function requirementGist(sentence: string): string {
  const words =
    sentence
      .replace(LEVEL_WORDS, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const distinct = [...new Set(words)];
  const longest = new Set(
    distinct.toSorted((a, b) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0)).slice(0, WORDS),
  );
  return distinct.filter((word) => longest.has(word)).join('-') || 'requirement';
}
