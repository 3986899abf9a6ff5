/** Characters of a query that are looked at: more is no question, and takes a browser long. */
export const QUERY_CHARACTERS = 200;
/** Words of a query that are looked at. */
const QUERY_WORDS = 16;

/** The part of a text that is searched for, white space folded. */
export function queryText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, QUERY_CHARACTERS).trim();
}

/** True for a text of which only a part is searched for. */
export function isCut(text: string): boolean {
  return text.replace(/\s+/g, ' ').trim().length > QUERY_CHARACTERS;
}

/** Spellings that documents do not use, and those that they do. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(flav|behavi|col)our/, '$1or'],
  [/^catalogue/, 'catalog'],
];
/** Abbreviations that stand in as many titles as what they are short for. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['k8s', 'kubernetes'],
  ['cert', 'certificate'],
  ['certs', 'certificate'],
]);

function respelt(word: string): string {
  return SPELLINGS.reduce((plain, [pattern, same]) => plain.replace(pattern, same), word);
}

/** Words that look like a plural and are none. */
const NO_PLURAL = /(?:ss|us|is|kubernetes)$/;

/** A word as it is indexed and searched for: in one spelling, written out, in the singular. */
function plainWord(word: string): string {
  const spelt = respelt(word);
  const written = ABBREVIATIONS.get(spelt) ?? spelt;
  if (!/^\p{L}{4,}s$/u.test(written) || NO_PLURAL.test(written)) return written;
  return written.replace(/ies$/, 'ys').slice(0, -1);
}

/** Words of a text as they are indexed: lower case, without accents; parts of ids are words: `scs-0102-v1` has three. */
export function wordsIn(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+|\.(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\./u)
    .filter((word) => word !== '')
    .map(plainWord);
}

/** Words that a question has and an answer need not have. */
const EMPTY_WORDS = new Set(
  'a about all an and any are as at by can do does for from have how i in is it me my of on or the to what when where which who why with'.split(
    ' ',
  ),
);

/** Words that all have to be found; those that say nothing are left out, unless there are no others. */
export function wantedWords(text: string): string[] {
  const words = [...new Set(wordsIn(queryText(text)))].slice(0, QUERY_WORDS);
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

/** A query as texts have to have it, with words replaced by others; one that is replaced by nothing is left out. */
export function textQuery(text: string, replaced: ReadonlyMap<string, string> = new Map()): string {
  return queryText(text)
    .toLowerCase()
    .split(' ')
    .map((word) => replaced.get(word) ?? respelt(word))
    .filter((word) => word !== '')
    .join(' ');
}

/** What two spellings of one name have in common: `SCS 0102 V1` and `scs-0102-v1` are one. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}

/** What a query names, if it is a name and no words. */
export type Named = {
  /** Keys of names, the surest first. */
  readonly keys: readonly string[];
  /** Four digits of the number of standards; undefined for another name. */
  readonly number: string | undefined;
  /** `v2` or `w1` behind a number; undefined for none. */
  readonly version: string | undefined;
  /** A path of this site or another; undefined where the query is no address. */
  readonly path: string | undefined;
};

/**
 * Reads a query as a name: a number with or without a version (`0102`, `scs102 v1`), a CVE, a file name or an address,
 * whatever stands between its parts.
 */
export function namedBy(text: string): Named {
  const query = queryText(text);
  const address = /^(?:https?:\/\/[^/\s]+)?(\/[^\s?#]*)(?:[?#]\S*)?$/i.exec(query)?.[1];
  const last = (address ?? query).replace(/\/+$/, '').split('/').at(-1) ?? '';
  const key = nameKey(last.replace(/\.(?:md|html?)$/i, ''));
  // In an address, words may follow: a slug can have changed, the number in front of it cannot.
  const pattern = /^(?:scs-?(\d{3,4})|(\d{4}))(?:-?([vw])-?(\d{1,4}))?(-.*)?$/;
  const [, named, bare, letter = '', version, slug] = pattern.exec(key) ?? [];
  const digits =
    slug === undefined || (version !== undefined && named !== undefined) ? (named ?? bare ?? '') : '';
  const number = digits === '' ? undefined : digits.padStart(4, '0');
  const cve = /^(?:cve-?)?(\d{4}-\d{4,7})$/.exec(key)?.[1];
  return {
    keys: [
      ...(number !== undefined && version !== undefined ? [`scs-${number}-${letter}${version}`] : []),
      ...(cve === undefined ? [] : [`cve-${cve}`]),
      key,
    ].filter((own) => own !== ''),
    number,
    version: version === undefined ? undefined : letter + version,
    path: address,
  };
}

/**
 * True where one typo lies between two words: a letter too many, too few, another one, or two in the wrong order.
 * @param start compares with the beginning of the second word alone, for a word that is still being typed
 */
export function isOneTypoAway(word: string, other: string, start = false): boolean {
  if (start && other.length > word.length + 1) {
    return [-1, 0, 1].some((more) => isOneTypoAway(word, other.slice(0, word.length + more)));
  }
  const [short, long] = word.length <= other.length ? [word, other] : [other, word];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}

/** Letters that a word needs to have for a typo in it to be told from another word. */
const TYPO_LETTERS = 4;

/**
 * Known words that a word with one typo can stand for; none for one that is known, or is the beginning of a known one.
 * @param known in the order of their merit; how many are given back is limited
 */
export function corrections(word: string, known: readonly string[], start = false): string[] {
  if (word.length < TYPO_LETTERS || /\d/.test(word)) return [];
  const whole = known.filter((other) => isOneTypoAway(word, other));
  const found =
    whole.length > 0 || !start ? whole : known.filter((other) => isOneTypoAway(word, other, true));
  return found.slice(0, 5);
}

/** A piece of a text, marked where it is what was searched for. */
export type MarkedPiece = {readonly text: string; readonly isMarked: boolean};

/** Cuts a text into pieces: a word is marked where it begins with one that was searched for. */
export function markedPieces(text: string, words: readonly string[]): MarkedPiece[] {
  return text
    .split(/([\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [plain = ''] = wordsIn(piece);
      return {text: piece, isMarked: plain !== '' && words.some((word) => plain.startsWith(word))};
    });
}
