/** An answer that would do harm, with the finding that it gets instead. */
export type Attack = {
  readonly name: string;
  /** Made when it is needed: some are large. */
  readonly text: () => string;
  /** All findings, each as `rule: message`; a message may be given by its start, followed by `…`. */
  readonly findings: readonly string[];
};

const SCOPE = '00000000-0000-4000-8000-000000000001';
const RUN = {result: 1, checked_at: '2026-11-16T01:00:00'};
const MOMENT = 'expected a time as YYYY-MM-DDTHH:mm:ss of a day from 1970-01-01 to 2199-12-31.';

const status = (results: unknown, subject = 'cloud-1') => JSON.stringify({[subject]: {[SCOPE]: {results}}});
const moment = (checked_at: unknown) => () => status({good: RUN, 'scs-0100-check': {result: 1, checked_at}});
const broken = (checkedAt: string): Attack => ({
  name: `the moment ${checkedAt}`,
  text: moment(checkedAt),
  findings: [
    `status-moment: Unexpected time \`${checkedAt}\` of \`scs-0100-check\` of \`cloud-1\`, ${MOMENT}`,
  ],
});
const many = (count: number, entry: (index: number) => readonly [string, unknown]) =>
  Object.fromEntries(Array.from({length: count}, (_, index) => entry(index)));

/** Answers of the monitor that must not become a snapshot. */
export const ANSWERS: readonly Attack[] = [
  broken('9999-06-01'),
  broken('9999-12-31T23:59:59-14:00'),
  broken('0001-01-01T00:00:00'),
  broken('0001-01-01T00:00:00+14:00'),
  broken('1969-12-31T23:59:59'),
  broken('2026-11-16T24:00:00'),
  broken('+010000-01-01T00:00:00'),
  {
    name: 'a moment that is a number',
    text: moment(1763254800),
    findings: ['status-shape: Unexpected value `1763254800` for `cloud-1.…'],
  },
  {
    name: 'no subject',
    text: () => '{}',
    findings: ['status-empty: Unexpected response without results, expected at least one.'],
  },
  {
    name: 'a subject without scopes',
    text: () => '{"cloud-1": {}}',
    findings: ['status-empty: Unexpected response without results, expected at least one.'],
  },
  {
    name: 'only results that are null',
    text: () => status({t: {...RUN, result: null}}),
    findings: ['status-empty: Unexpected response without results, expected at least one.'],
  },
  {
    name: 'only results of days to come',
    text: () => status({t: {...RUN, checked_at: '2027-06-01T00:00:00'}}),
    findings: [
      'status-moment: Unexpected day `2026-11-16`, expected a later one: 1 of 1 results are after it.',
    ],
  },
  {
    name: 'null',
    text: () => 'null',
    findings: ['status-shape: Unexpected value `null` for `the whole document`, expected …'],
  },
  {
    name: 'a login page',
    text: () => '<!doctype html><title>Log in</title>',
    findings: ['json-syntax: Unexpected HTML, expected complete JSON.'],
  },
  {
    name: 'half an answer, with a token in it',
    text: () => `${status({t: RUN}).slice(0, -1)},"token":"${'S3cr3t'.repeat(1700)}`,
    findings: [
      'json-syntax: Unexpected text in a file that starts with `{"cloud-1":{"00000000-0000-4000-8000-000`, expected complete JSON.',
    ],
  },
  {
    name: 'a token of 10 kB in the place of a result',
    text: () => status({t: {...RUN, result: 'S3cr3t'.repeat(1700)}}),
    findings: [`status-shape: Unexpected value \`${'S3cr3t'.repeat(13).slice(0, 77)}...\` for \`cloud-1.…`],
  },
  {
    name: 'lists in lists, unclosed',
    text: () => '['.repeat(10_000),
    findings: ['json-syntax: Unexpected nesting, expected at most 40 levels.'],
  },
  {
    name: 'lists in lists, in a field that nobody reads',
    text: () =>
      status({t: {...RUN, report: 0}}).replace(
        '"report":0',
        `"report":${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      ),
    findings: ['json-syntax: Unexpected nesting, expected at most 40 levels.'],
  },
  {
    name: 'more subjects than there are clouds',
    text: () => JSON.stringify(many(100_000, (index) => [`s${index}`, {[SCOPE]: {results: {t: RUN}}}])),
    findings: ['status-shape: Unexpected 100000 subjects, expected at most 5000.'],
  },
  {
    name: 'more results than a snapshot may hold, 12 MB of them',
    text: () => status(many(80_000, (index) => [`${'t'.repeat(90)}${index}`, RUN])),
    findings: ['size-limit: Unexpected file of …'],
  },
  {
    name: 'a hundred thousand faults',
    text: () => status(many(100_000, (index) => [`t${index}`, {...RUN, result: 7}])),
    findings: Array.from({length: 20}, () => 'status-shape: Unexpected value `7` for `cloud-1.…'),
  },
  {
    name: 'a subject that stands there twice, the second time with nothing',
    text: () => `${status({t: RUN}).slice(0, -1)},"cloud-1":{}}`,
    findings: ['json-syntax: Unexpected second key `cloud-1`, expected one of each name.'],
  },
  {
    name: 'a key that readers leave out',
    text: () => `{"cloud-1":{"__proto__":{"results":{}}}}`,
    findings: ['json-syntax: Unexpected key `__proto__`, expected another name.'],
  },
  {
    name: 'a subject that is a path',
    text: () => status({t: RUN}, '../../index'),
    findings: ['unsafe-name: Unexpected name `../../index`, expected a subject name …'],
  },
  {
    name: 'a testcase with a command for the terminal',
    text: () => status({'\u001b]0;x\u0007': RUN}),
    findings: ['unsafe-name: Unexpected name `]0;x`, expected a testcase id …'],
  },
];
