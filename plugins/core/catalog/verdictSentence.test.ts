import {describe, expect, test} from 'vitest';
import type {Told} from '../../../tests/support/catalogOf';
import {catalogOf, environmentsFile, snapshotFile, theOne} from '../../../tests/support/catalogOf';
import {EXAMPLE_STANDARD, exampleScope} from '../rules/rule';
import {environmentStatus} from './environmentStatus';
import {environmentStandings} from './standing';
import type {VerdictFacts} from './verdictSentence';
import {verdictOn, verdictText} from './verdictSentence';

const TODAY = '2026-11-21';
const page = 'url: "https://docs.scs.community/standards/scs-0100-v1-example"';
/** v2 is a draft that demands more; `c` and `d` are no part of what is in force. */
const SCOPE = {
  scripts:
    'scripts:\n- executable: ./check.py\n  testcases: [{id: a}, {id: b, lifetime: month}, {id: c}, {id: d}]',
  modules: `modules:\n- {id: one, name: One, ${page}, targets: {main: [a, b], recommended: [d]}}\n- {id: two, name: Two, ${page}, targets: {main: [a, b, c]}}`,
  timeline: 'timeline:\n- date: 2024-01-01\n  versions: {v2: draft, v1: effective}',
  versions:
    'versions:\n- version: v2\n  include: [two]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [one]',
};
const certificate = (issued: string, until: string, more = '') =>
  `- {id: C-${issued}, holder: Us, environment: cloud, scope: scs-compatible-iaas, version: v1, issued: ${issued}, valid_until: ${until}${more}}\n`;
const VALID = certificate('2026-05-04', '2027-05-03');
const ENDING = certificate('2025-12-20', '2026-12-19');
const PASS: Told = {[TODAY]: {pass: ['a', 'b']}};

type Situation = {
  readonly told?: Readonly<Record<string, Told>>;
  readonly certificates?: string;
  readonly subjects?: readonly string[];
  readonly scope?: Partial<typeof SCOPE>;
};

function factsOf({
  told,
  certificates = '',
  subjects = ['east', 'west'],
  scope = {},
}: Situation): VerdictFacts {
  const catalog = catalogOf({
    ...EXAMPLE_STANDARD,
    'scopes/scs-compatible-iaas.yaml': exampleScope({...SCOPE, ...scope}),
    'compliance/environments.yaml': (
      environmentsFile({cloud: subjects})['compliance/environments.yaml'] ?? ''
    ).replace('"subjects"', '"scopes": ["scs-compatible-iaas"], "subjects"'),
    ...(certificates === '' ? {} : {'compliance/certificates.yaml': `certificates:\n${certificates}`}),
    ...(told ? snapshotFile(TODAY, told) : {}),
  });
  const environment = theOne(environmentStandings(catalog, TODAY)[0]);
  const status = theOne(environmentStatus(catalog, environment, TODAY).scopes[0]);
  return {standing: theOne(environment.standings[0]), status, subjects: environment.subjects};
}

const both = (told: Told) => ({east: told, west: told});
const abort: Told = {[TODAY]: {pass: ['a'], abort: ['b']}};
const fail: Told = {[TODAY]: {pass: ['a'], fail: ['b']}};

describe('the verdict in one sentence, and its headline', () => {
  test.each<[string, Situation, string, string, string?]>([
    [
      'certified and clean',
      {told: both(PASS), certificates: VALID},
      'certified',
      'Certified for v1 since 2026-05-04, and all mandatory tests pass (last clean pass 2026-11-21, next expiry 2026-11-30).',
    ],
    [
      'renewal due',
      {told: both(PASS), certificates: ENDING},
      'renewal-due',
      'Certified for v1 since 2025-12-20, due for renewal by 2026-12-19, and all mandatory tests pass (last clean pass 2026-11-21, next expiry 2026-11-30).',
    ],
    [
      'renewed without a gap: since the first certificate for the version',
      {told: both(PASS), certificates: certificate('2025-05-05', '2026-05-04') + VALID},
      'certified',
      'Certified for v1 since 2025-05-05, and all mandatory tests pass (last clean pass 2026-11-21, next expiry 2026-11-30).',
    ],
    [
      'certified, one test aborted at one member',
      {told: {east: PASS, west: abort}, certificates: VALID},
      'certified-unconfirmed',
      'Certified for v1 since 2026-05-04, but unconfirmed now, because b could not be completed for west (no clean pass on record, next expiry 2026-11-30).',
    ],
    [
      'certified, a result missing at both members',
      {told: both({[TODAY]: {pass: ['a']}}), certificates: VALID},
      'certified-unconfirmed',
      'Certified for v1 since 2026-05-04, but unconfirmed now, because there is no result of b for east, west (no clean pass on record, next expiry 2026-11-30).',
    ],
    [
      'certified, results expired since the build',
      {told: both(PASS), certificates: VALID},
      'certified-unconfirmed',
      'Certified for v1 since 2026-05-04, but unconfirmed now, because the result of a for east, west expired on 2026-11-30 (last clean pass 2026-11-21, next expiry 2027-01-01).',
      '2026-12-05',
    ],
    [
      'certified, of one member nothing is known',
      {told: {east: PASS}, certificates: VALID},
      'certified-unconfirmed',
      'Certified for v1 since 2026-05-04, but unconfirmed now, because there are no results for west (no clean pass on record, next expiry 2026-11-30).',
    ],
    [
      'certified and failing; the worst problem is named, the others are counted',
      {told: {east: {[TODAY]: {abort: ['a'], fail: ['b']}}, west: PASS}, certificates: VALID},
      'certified-failing',
      'Certified for v1 since 2026-05-04, but failing now, because b failed for east, and 1 more test does not pass (no clean pass on record, next expiry 2026-11-30).',
    ],
    [
      'not certified but passing',
      {told: both(PASS)},
      'passing',
      'Not certified, but all mandatory tests of v1 pass (last clean pass 2026-11-21, next expiry 2026-11-30).',
    ],
    [
      'not certified and failing; a single member is not named',
      {told: {east: fail}, subjects: ['east']},
      'failing',
      'Not certified, and failing now, because b failed (no clean pass on record, next expiry 2026-11-30).',
    ],
    [
      'not certified and unconfirmed',
      {told: {east: abort}, subjects: ['east']},
      'unconfirmed',
      'Not certified, and unconfirmed now, because b could not be completed (no clean pass on record, next expiry 2026-11-30).',
    ],
    [
      'no data at all',
      {},
      'no-data',
      'Not certified, and unconfirmed now, because there are no results for east, west (no clean pass on record).',
    ],
    [
      'of more than three members, the number',
      {subjects: ['n1', 'n2', 'n3', 'n4']},
      'no-data',
      'Not certified, and unconfirmed now, because there are no results for 4 members (no clean pass on record).',
    ],
    [
      'revoked',
      {
        told: both(PASS),
        certificates: certificate('2026-05-04', '2027-05-03', ', ended: {reason: revoked, on: 2026-10-01}'),
      },
      'revoked',
      'Not certified: the certificate for v1 was revoked on 2026-10-01; all mandatory tests of v1 pass (last clean pass 2026-11-21, next expiry 2026-11-30).',
    ],
    [
      'withdrawn',
      {
        told: both(PASS),
        certificates: certificate('2026-05-04', '2027-05-03', ', ended: {reason: withdrawn, on: 2026-10-01}'),
      },
      'ended',
      'Not certified: the certificate for v1 was withdrawn on 2026-10-01; all mandatory tests of v1 pass (last clean pass 2026-11-21, next expiry 2026-11-30).',
    ],
    [
      'expired before the build',
      {told: both(fail), certificates: certificate('2025-05-04', '2026-05-03')},
      'ended',
      'Not certified: the certificate for v1 expired on 2026-05-04; failing now, because b failed for east, west (no clean pass on record, next expiry 2026-11-30).',
    ],
    [
      'expired since the build',
      {told: both(PASS), certificates: ENDING},
      'ended',
      'Not certified: the certificate for v1 expired on 2026-12-20; unconfirmed now, because the result of a for east, west expired on 2026-11-30 (last clean pass 2026-11-21, next expiry 2027-01-01).',
      '2026-12-20',
    ],
    [
      'a reader whose clock is behind: not certified yet',
      {told: both(PASS), certificates: VALID},
      'passing',
      'Not certified yet: the certificate for v1 starts on 2026-05-04; all mandatory tests of v1 pass (last clean pass 2026-11-21, next expiry 2026-11-30).',
      '2020-01-01',
    ],
    [
      'no version in force: neither a draft nor its failed tests count',
      {
        told: both({[TODAY]: {pass: ['a'], fail: ['b', 'c']}}),
        scope: {timeline: 'timeline:\n- date: 2024-01-01\n  versions: {v2: draft}'},
      },
      'no-version',
      'Not certified, and no version of the scope is in force (no clean pass on record).',
    ],
    [
      'a version in force that ends soon',
      {
        told: both(fail),
        scope: {timeline: 'timeline:\n- date: 2024-01-01\n  versions: {v1: warn}'},
      },
      'failing',
      'Not certified, and failing now, because b failed for east, west (no clean pass on record, next expiry 2026-11-30).',
    ],
  ])('%s', (_what, situation, headline, words, day = TODAY) => {
    const facts = factsOf(situation);
    expect([verdictOn(facts, day).headline, verdictText(facts, day)]).toEqual([headline, words]);
  });
});

test('a certificate that ends before any result is the next expiry', () => {
  const facts = factsOf({told: both(PASS), certificates: certificate('2025-11-26', '2026-11-25')});
  expect(verdictOn(facts, TODAY)).toMatchObject({nextResultExpiry: '2026-11-30', nextExpiry: '2026-11-25'});
});

test('neither a draft nor a recommended test is a problem', () => {
  const facts = factsOf({told: both({[TODAY]: {pass: ['a', 'b'], fail: ['c', 'd']}}), certificates: VALID});
  expect(verdictOn(facts, TODAY)).toMatchObject({headline: 'certified', problems: []});
});

test('problems are told worst first, each with those that it concerns', () => {
  const facts = factsOf({told: {east: {[TODAY]: {abort: ['a'], fail: ['b']}}, west: fail}});
  expect(verdictOn(facts, TODAY).problems).toEqual([
    {testcase: 'b', module: 'One', kind: 'fail', subjects: ['east', 'west'], expired: null},
    {testcase: 'a', module: 'One', kind: 'abort', subjects: ['east'], expired: null},
  ]);
});

test('a gap, or an early end, begins the time as certified anew', () => {
  const since = (certificates: string) => factsOf({certificates}).standing.certifiedFor?.since;
  expect(since(certificate('2025-05-04', '2026-05-02') + VALID)).toBe('2026-05-04');
  expect(since(certificate('2025-05-04', '2026-05-03') + VALID)).toBe('2025-05-04');
  const revoked = certificate('2025-05-04', '2026-05-03', ', ended: {reason: revoked, on: 2026-05-01}');
  expect(since(revoked + VALID)).toBe('2026-05-04');
  const other = certificate('2025-05-04', '2026-05-03').replace('version: v1', 'version: v2');
  const {certifiedFor} = factsOf({certificates: other + VALID}).standing;
  expect(certifiedFor).toEqual({since: '2025-05-04', versionSince: '2026-05-04'});
});
