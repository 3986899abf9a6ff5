import {exampleDocument, exampleScope} from '../../plugins/core/rules/rule';

/** Characters of an attack, unless it needs fewer. */
const SIZE = 200_000;

/** A file that costs more than it looks like. */
export type Attack = {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** The first error that a check must give, as `line:column: message`; undefined where the file must be read. */
  readonly finding?: string;
};

const repeat = (unit: string, size = SIZE) => unit.repeat(Math.ceil(size / unit.length));
/** Lines below the limit of a line, all in one paragraph. */
const paragraph = (unit: string) => Array.from({length: 5}, () => repeat(unit, SIZE / 5)).join('\n');

/** A document with a body; its first line is the eighth of the file. */
const document = (name: string, body: string, finding?: string): Attack => ({
  name,
  path: 'standards/scs-0100-v1-a.md',
  text: exampleDocument('type: Standard\nstatus: Draft', body),
  ...(finding === undefined ? {} : {finding}),
});

const DEEP = 'Unexpected nesting of 51 levels, expected at most 50 nested quotes and lists.';
const MARKERS =
  'Unexpected paragraph with more than 500 `*`, `_`, `~`, `[` and `!` outside of code, expected shorter ones.';
const STEPS =
  'Unexpected `<`, `[`, `:::` or backticks that are opened repeatedly: finding their ends takes more than 1000000 steps. Expected each to be closed.';
const HEADINGS = 'Unexpected heading or rule number 1001, expected at most 1000 in a document.';
const OPEN = (name: string) =>
  `Unexpected HTML element \`<${name}>\` within 50 others that are still open, expected each to be closed.`;

const timeline = (versions: number) =>
  `timeline:\n- date: 2024-01-01\n  versions:\n${Array.from({length: versions}, (_, n) => `    v${n}: effective`).join('\n')}`;
const versions = (count: number) =>
  `versions:\n${Array.from({length: count}, (_, n) => `- version: v${n}\n  stabilized_at: 2024-01-01\n  include: [scs-0100-v1]`).join('\n')}`;

/** Depth: each level would be a call of the parser within another. */
const DEPTH: readonly Attack[] = [
  document('bullets', `${'- '.repeat(1000)}a`, `8:101: ${DEEP}`),
  document('more bullets', `${'- '.repeat(4000)}a`, `8:101: ${DEEP}`),
  document('quotes', `a\n\n${'> '.repeat(10_000)}a`, `10:101: ${DEEP}`),
  document('quotes without blanks', `${'>'.repeat(10_000)}a`, `8:51: ${DEEP}`),
  document('numbers', `${'1. '.repeat(1000)}a`, `8:151: ${DEEP}`),
  document(
    'indented lists',
    Array.from({length: 600}, (_, n) => `${'  '.repeat(n)}- a`).join('\n'),
    `58:101: ${DEEP}`,
  ),
  document('brackets', paragraph('['), `8:501: ${MARKERS}`),
  document('stars', paragraph('*')),
  document(
    'admonitions',
    repeat(':::note\n\n'),
    '24:1: Unexpected admonition within 8 others that are still open, expected each to be closed by `:::`.',
  ),
  document(
    'admonitions that only look closed',
    repeat(':::note\n\n    :::\n\n', 20_000),
    '40:1: Unexpected admonition within 8 others that are still open, expected each to be closed by `:::`.',
  ),
  document('blocks of HTML', repeat('<div>\n\n'), `108:1: ${OPEN('div')}`),
  document('inline HTML', repeat('<b>a\n'), `58:1: ${OPEN('b')}`),
  {
    name: 'JSON',
    path: 'compliance/snapshots/2024-01-01.json',
    text: '['.repeat(10_000) + ']'.repeat(10_000),
    finding: '1:41: Unexpected nesting, expected at most 40 levels.',
  },
  {
    name: 'unfinished JSON',
    path: 'compliance/snapshots/2024-01-01.json',
    text: '['.repeat(10_000),
    finding: '1:41: Unexpected nesting, expected at most 40 levels.',
  },
  {
    name: 'YAML',
    path: 'scopes/scs-a.yaml',
    text: '['.repeat(10_000),
    finding: '1:40: Unexpected YAML: nesting exceeded maxDepth (40).',
  },
  {
    name: 'aliases in YAML',
    path: 'scopes/scs-a.yaml',
    text: `x: &x\n${'- y\n'.repeat(100_000)}${exampleScope({name: `name: [${Array(15).fill('*x').join()}]`})}`,
    finding: `100002:1: Unexpected value \`[${JSON.stringify(Array(30).fill('y')).slice(0, 76)}...\` for \`name\`, expected a text.`,
  },
];

/** Work: the time for each grows with the square of what is written, or did. */
const WORK: readonly Attack[] = [
  document('blanks in a heading', `## a${' '.repeat(49_000)}b\n\n`.repeat(4)),
  document('blanks of all kinds in a heading', `## a${'\u00a0'.repeat(49_000)}b\n\n`.repeat(4)),
  document('ids in a heading', `## ${repeat('{#a ', 49_000)}\n\n`.repeat(4)),
  document('equal headings', '# a\n\n'.repeat(990)),
  document('more equal headings', repeat('# a\n\n'), `2008:1: ${HEADINGS}`),
  document('underlined headings', repeat('a\n-\n'), `2009:1: ${HEADINGS}`),
  document('emphasis', paragraph('**a*_'), `8:835: ${MARKERS}`),
  document('other emphasis', paragraph('*a_'), `8:751: ${MARKERS}`),
  document('strikethrough', paragraph('~a~~'), `8:669: ${MARKERS}`),
  document(
    'emphasis in many paragraphs',
    repeat('*a* *b*\n\n'),
    '2508:1: Unexpected document with more than 5000 `*`, `_`, `~`, `[` and `!` outside of code, expected shorter ones.',
  ),
  document('instructions', paragraph('x <?'), `8:23: ${STEPS}`),
  document('declarations', paragraph('x <!A'), `8:28: ${STEPS}`),
  document('comments', paragraph('x <!-- '), `8:31: ${STEPS}`),
  document('titles of links', paragraph('[a](b ('), `8:32: ${STEPS}`),
  document('backticks', Array.from({length: 280}, (_, n) => '`'.repeat(n + 1)).join(' '), `8:351: ${STEPS}`),
  document('mail addresses behind an open bracket', `[${paragraph('a@b ')}`, `8:2002: ${STEPS}`),
  document('addresses behind an open bracket', `[${paragraph('https://a.b ')}`, `8:8486: ${STEPS}`),
  document('tags that nothing ends', `<div\n${paragraph('<a <b ')}`),
  document('attributes that nothing ends', `<div\n${paragraph('<a b="')}`),
  document('equal requirements', repeat('A MUST b.\n\n', 100_000)),
  document('equal requirements in a paragraph', paragraph('A MUST b. ')),
  document('abbreviations', paragraph('e.g. ')),
  document(
    'requirements that announce each other',
    Array.from({length: 40}, (_, n) => `${'  '.repeat(n)}- It MUST a${n}:\n`)
      .join('')
      .repeat(100),
  ),
  document(
    'blanks in a note',
    `<!-- requirement: a${' '.repeat(49_000)}b -->`,
    '8:1: Unexpected note on a requirement, expected it once and right after a sentence with a key word in capitals.',
  ),
  document(
    'a long list',
    repeat('- a\n', 80_000),
    '8:1: Unexpected list of 20000 items, expected at most 5000.',
  ),
  document(
    'a wide table',
    `|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n${'a|\n'.repeat(1000)}`,
    '8:1: Unexpected table of 1001 rows and 1000 columns, expected at most 50000 cells.',
  ),
  {
    name: 'versions of a scope',
    path: 'scopes/scs-a.yaml',
    text: exampleScope({timeline: timeline(2200), versions: versions(2200)}),
    finding: '2518:3: Unexpected 2200 versions, expected at most 100 in a scope.',
  },
  {
    name: 'days of a scope',
    path: 'scopes/scs-a.yaml',
    text: exampleScope({
      versions: versions(100),
      timeline: `timeline:\n${Array.from({length: 3000}, (_, n) => `- date: ${new Date((19_723 + n) * 86_400_000).toISOString().slice(0, 10)}\n  versions: {v1: effective}`).join('\n')}`,
    }),
  },
];

/** All of them; none may take long, and none may throw. */
export const ATTACKS: readonly Attack[] = [...DEPTH, ...WORK];

/** Two versions of a document that take long to compare. */
export const COMPARISONS: readonly {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}[] = [
  {
    name: 'nothing in common',
    before: paragraphs((n) => `a${n} b${n}`),
    after: paragraphs((n) => `c${n} d${n}`),
  },
  {
    name: 'a word in common',
    before: paragraphs((n) => `must a${n} b${n}`),
    after: paragraphs((n) => `must c${n} d${n}`),
  },
  {name: 'equal lines', before: paragraphs(() => 'a b'), after: paragraphs(() => 'a c')},
  {name: 'the same', before: paragraphs(() => 'a b'), after: paragraphs(() => 'a b')},
  {
    name: 'one long paragraph',
    before: repeat('a b c ', 100_000),
    after: repeat('c b a ', 100_000),
  },
  {
    name: 'other words in one long paragraph',
    before: Array.from({length: 15_000}, (_, n) => `a${n} b`).join(' '),
    after: Array.from({length: 15_000}, (_, n) => `c${n} b`).join(' '),
  },
  {
    name: 'all in another order',
    before: paragraphs((n) => `This is paragraph number ${n} of a text.`),
    after: paragraphs((n) => `This is paragraph number ${5999 - n} of a text.`),
  },
  {
    name: 'words that are the same between others',
    before: Array.from({length: 15_000}, (_, n) => (n % 2 === 0 ? 'x' : `a${n}`)).join(' '),
    after: Array.from({length: 15_000}, (_, n) => (n % 2 === 0 ? 'x' : `b${n % 400}`)).join(' '),
  },
  {
    name: 'requirements with little in common',
    before: paragraphs((n) => `It MUST a${n} b${n}.`),
    after: paragraphs((n) => `It MUST c${n} d${n}.`),
  },
];

function paragraphs(text: (n: number) => string): string {
  return Array.from({length: 6000}, (_, n) => text(n)).join('\n\n');
}
