/** Part of a text, taken apart. */
export type Passage = {
  /** What stands in code. */
  readonly codes: readonly string[];
  /** What is stressed (bold or italic). */
  readonly stressed: readonly string[];
  /** Everything but code. */
  readonly prose: string;
};

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const PERIODS = new Map(
  Object.entries({
    hourly: 'hour',
    daily: 'day',
    weekly: 'week',
    monthly: 'month',
    quarterly: 'quarter',
    yearly: 'year',
    annual: 'year',
    annually: 'year',
  }),
);
const PERIOD = 'minute|hour|day|week|month|quarter|year';
const UNITS = `second|${PERIOD}|gib|mib|gb|tb|mb|ghz|iops|byte`;
const SHORT_UNITS = new Map(Object.entries({s: 'second', sec: 'second', h: 'hour', hr: 'hour', hrs: 'hour'}));
/** A number and its unit in one word: `10s`, `24-hour`, but not the end of `SCS-4V-20s`. */
const ONE_WORD = new RegExp(
  `(?<![\\w.-])(\\d+(?:\\.\\d+)?)-?((?:${UNITS})s?|${[...SHORT_UNITS.keys()].join('|')})(?![\\w-])`,
  'g',
);
const ONCE_IN = new RegExp(`\\b(?:once )?(?:an?|1|per|each|every) (${PERIOD})\\b`, 'g');

/**
 * A text as comparisons see it: lower case, one space between words, no punctuation at their ends, singular for plural,
 * numbers in digits with their units behind a space, and `1 week` for `weekly`, `once a week`, `per week`.
 */
export function plain(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[–—−]/g, '-')
      .replaceAll('\\', '')
      // Of an address with a placeholder, what stands before it counts: `https://host/{codename}/...`
      .replace(/\{[^}\s]*\}\S*/g, ' ')
      .replace(/[`*"'“”‘’|()[\]{}<>≥≤=,;!?~]/g, ' ')
      .replace(ONE_WORD, '$1 $2')
      .split(/\s+/)
      .map((word) => word.replace(/^[.:/&+]+|[.:/&+]+$|(?<=[a-z0-9])-$/g, ''))
      .filter((word) => word !== '')
      .map(plainWord)
      .join(' ')
      .replaceAll(' %', '%')
      .replace(ONCE_IN, '1 $1')
  );
}

function plainWord(word: string, index: number, words: readonly string[]): string {
  const number = NUMBERS.indexOf(word);
  if (number > 0) return String(number);
  const unit = SHORT_UNITS.get(word);
  if (unit !== undefined && /^\d/.test(words[index - 1] ?? '')) return unit;
  const period = PERIODS.get(word);
  if (period !== undefined) return `1 ${period}`;
  if (/^\d+\.0$/.test(word)) return word.slice(0, -2);
  return /^[a-z]{2,}[^isu]s$/.test(word) && word !== 'iops' ? word.slice(0, -1) : word;
}

/** Abbreviations and names that stand in every second sentence: they tell nothing about a demand. */
const NO_NAMES = new Set(
  (
    'MUST SHALL SHOULD MAY NOT REQUIRED RECOMMENDED OPTIONAL FORBIDDEN CAN ' +
    'AND OR ALL ANY IF IS ONE NOTE AFTER IN TBD TODO e.g i.e ' +
    'SCS CSP CSPs VM VMs OS API APIs URL URI RFC CPU CPUs vCPU vCPUs RAM GiB MiB GB IaaS KaaS OpenStack SCS-compliant SCS-compatible'
  ).split(' '),
);
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What a passage names, as {@link plain} writes it:
 * - code, `key=value` as two things;
 * - stressed names of at most three words;
 * - words that are names by their look: with `_`, `:`, a digit or capitals inside, abbreviations in capitals;
 * - numbers with a unit, numbers of two digits or more, smaller ones behind `at least` and the like; days of a year.
 */
export function thingsIn({codes, stressed, prose}: Passage): Set<string> {
  const things = new Set<string>();
  const add = (text: string) => {
    const thing = plain(text);
    if (thing !== '' && !ISO_DATE.test(thing)) things.add(thing);
  };
  for (const code of codes) (code.includes('://') ? [code] : code.split(/\s*=\s*|:\s+/)).forEach(add);
  for (const phrase of stressed)
    if (
      /^[A-Z]|^[a-z0-9]+[-_]/.test(phrase) &&
      phrase.split(' ').length <= 3 &&
      !NO_NAMES.has(phrase.toUpperCase())
    )
      add(phrase);
  for (const [word] of prose.matchAll(/[\w$][\w:./$-]*/g)) {
    const name = word.replace(/[.:/-]+$/, '');
    if (isName(name)) add(name);
  }
  for (const thing of numbersIn(prose)) things.add(thing);
  return things;
}

function isName(word: string): boolean {
  if (NO_NAMES.has(word) || /^\d/.test(word)) return false;
  return (
    /^[A-Z][A-Z0-9]+s?$/.test(word) ||
    /_|\w:\w|[a-z][A-Z]|[a-z]\.[a-z]/.test(word) ||
    (/-/.test(word) && /[A-Z0-9].*[A-Z0-9]/.test(word)) ||
    (/\d/.test(word) && /[a-zA-Z]/.test(word))
  );
}

const LIMITING =
  /\b(?:at (?:least|most)|(?:more|less|fewer|longer) than|minimum(?: of)?|up to|exactly|above|below)\b|[<>≥≤]=?/gi;

/** Numbers as {@link thingsIn} finds them. */
export function* numbersIn(prose: string): Generator<string> {
  const text = plain(prose.replace(LIMITING, ' limit '));
  for (const [whole, limit, number = '', rest = ''] of text.matchAll(
    new RegExp(`(?<![\\w.:/-])(limit )?(\\d+(?:[.,]\\d+)*)(%|x|-\\d+| (?:${UNITS})\\b)?(?![\\w:/-])`, 'g'),
  ))
    if (rest !== '' || (limit !== undefined && number !== '1') || /\d\D?\d/.test(number))
      yield whole.slice(limit?.length ?? 0);
  for (const [day] of text.matchAll(
    /\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d+\b/g,
  ))
    yield day;
}
