import type {Attack} from './answers';

const SCOPE = '00000000-0000-4000-8000-000000000001';
const stored = (subjects: unknown, date = '2026-11-16') => JSON.stringify({date, subjects});
const checked = (moment: string) => () => stored({'cloud-1': {[SCOPE]: {[moment]: {pass: ['t']}}}});
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** Files in the place of the snapshot of 2026-11-16, which must not stop whoever reads it. */
export const STORED: readonly Attack[] = [
  {
    name: 'lists in lists, unclosed',
    text: () => '['.repeat(10_000),
    findings: ['json-syntax: Unexpected nesting, expected at most 40 levels.'],
  },
  {
    name: 'lists in lists',
    text: () => nested(10_000),
    findings: ['json-syntax: Unexpected nesting, expected at most 40 levels.'],
  },
  {
    name: 'lists in lists, a million of them, as the results of a subject',
    text: () => stored({'cloud-1': 0}).replace('0}}', `${nested(1_000_000)}}}`),
    findings: ['json-syntax: Unexpected nesting, expected at most 40 levels.'],
  },
  {
    name: '12 MB',
    text: () => stored({'cloud-1': {}}) + ' '.repeat(12 * 1024 * 1024),
    findings: ['size-limit: Unexpected file of 12582959 bytes, expected at most 8388608.'],
  },
  {
    name: 'just below the limit, and all of it wrong',
    text: () => stored(Array.from({length: 4_000_000}, () => 1)),
    findings: ['snapshot-shape: Unexpected 4000000 subjects, expected at most 5000.'],
  },
  {
    name: 'one text of 8 MB',
    text: () => stored('S3cr3t'.repeat(1_390_000)),
    findings: [
      `snapshot-shape: Unexpected value \`${'S3cr3t'.repeat(13).slice(0, 77)}...\` for \`subjects\`, …`,
    ],
  },
  {
    name: 'a hundred thousand subjects',
    text: () => stored(Object.fromEntries(Array.from({length: 100_000}, (_, index) => [`s${index}`, {}]))),
    findings: ['snapshot-shape: Unexpected 100000 subjects, expected at most 5000.'],
  },
  {
    name: 'a result of a year that has no next one',
    text: checked('9999-06-01T00:00:00'),
    findings: ['unsafe-name: Unexpected name `9999-06-01T00:00:00`, expected a day fro…'],
  },
  {
    name: 'a result that its zone moves out of all years',
    text: checked('9999-12-31T23:59:59-14:00'),
    findings: ['unsafe-name: Unexpected name `9999-12-31T23:59:59-14:00`, expected a time …'],
  },
  {
    name: 'another day than its own',
    text: () => stored({}, '9999-12-31'),
    findings: [
      'snapshot-shape: Unexpected value `9999-12-31` for `date`, expected a day from 1970-01-01 to 2199-12-31.',
    ],
  },
  {
    name: 'a web page',
    text: () => '<html></html>',
    findings: ['json-syntax: Unexpected HTML, expected complete JSON.'],
  },
];
