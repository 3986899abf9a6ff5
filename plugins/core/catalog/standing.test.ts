import {describe, expect, test} from 'vitest';
import {catalogOf, environmentsFile, snapshotFile, theOne} from '../../../tests/support/catalogOf';
import {EXAMPLE_STANDARD, exampleScope} from '../rules/rule';
import {environmentStandings, registerView} from './standing';

const TODAY = '2026-11-21';
const page = 'url: "https://docs.scs.community/standards/scs-0100-v1-example"';
const SCOPE = exampleScope({
  scripts:
    'scripts:\n- executable: ./check.py\n  testcases: [{id: a}, {id: b, lifetime: month}, {id: c, lifetime: day}]',
  modules: `modules:\n- {id: one, name: One, ${page}, targets: {main: [a, b]}}\n- {id: two, name: Two, ${page}, targets: {main: [a, b, c]}}`,
  timeline: 'timeline:\n- date: 2024-01-01\n  versions: {v2: draft, v1: effective}',
  versions:
    'versions:\n- version: v2\n  include: [two]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [one]',
});
const FILES = {...EXAMPLE_STANDARD, 'scopes/scs-compatible-iaas.yaml': SCOPE};
const certificates = (...entries: string[]) => ({
  'compliance/certificates.yaml': `certificates:\n${entries.map((entry) => `- {${entry}}\n`).join('')}`,
});
const certificate = (id: string, issued: string, validUntil: string) =>
  `id: ${id}, holder: Us, environment: cloud, scope: scs-compatible-iaas, version: v1, issued: ${issued}, valid_until: ${validUntil}`;

/** How one cloud stands that has these subjects. */
function standing(subjects: readonly string[], more: Readonly<Record<string, string>>, today = TODAY) {
  const catalog = catalogOf({...FILES, ...environmentsFile({cloud: subjects}), ...more});
  return theOne(environmentStandings(catalog, today)[0]?.standings[0]);
}

describe('how an environment stands', () => {
  test('a pass is settled until the first result expires that the deciding version asks for', () => {
    const told = snapshotFile(TODAY, {one: {[TODAY]: {pass: ['a', 'b', 'c']}}});
    expect(standing(['one'], told)).toMatchObject({
      result: 1,
      version: 'v1',
      passed: ['v1'],
      settledUntil: '2026-11-30',
      validity: 'effective',
    });
  });

  test('a fail is settled until its last failed result expires', () => {
    const told = snapshotFile(TODAY, {one: {[TODAY]: {fail: ['a', 'b']}}});
    expect(standing(['one'], told)).toMatchObject({result: -1, version: null, settledUntil: '2027-01-01'});
  });

  test('what is missing or was aborted settles nothing', () => {
    const missing = snapshotFile(TODAY, {one: {[TODAY]: {pass: ['a']}}});
    const aborted = snapshotFile(TODAY, {one: {[TODAY]: {pass: ['a'], abort: ['b']}}});
    expect([missing, aborted].map((told) => standing(['one'], told).settledUntil)).toEqual([null, null]);
    expect([missing, aborted].map((told) => standing(['one'], told).result)).toEqual([null, 0]);
  });

  test('the worst of several subjects decides, and each is told by itself', () => {
    const told = snapshotFile(TODAY, {
      one: {[TODAY]: {pass: ['a', 'b']}},
      two: {[TODAY]: {pass: ['a'], fail: ['b']}},
    });
    const {result, settledUntil, members} = standing(['one', 'two', 'three'], told);
    expect([result, settledUntil]).toEqual([-1, '2027-01-01']);
    expect(members).toEqual([
      {subject: 'one', result: 1, settledUntil: '2026-11-30', version: 'v1'},
      {subject: 'two', result: -1, settledUntil: '2027-01-01', version: null},
      {subject: 'three', result: undefined, settledUntil: null, version: null},
    ]);
  });

  test('the last clean pass is the newest day on which every subject passed', () => {
    const good = (day: string) => ({[day]: {pass: ['a', 'b']}});
    const told = {
      ...snapshotFile('2026-11-10', {one: good('2026-11-10'), two: good('2026-11-10')}),
      ...snapshotFile('2026-11-12', {one: good('2026-11-12'), two: good('2026-11-12')}),
      ...snapshotFile('2026-11-14', {one: good('2026-11-14')}),
      ...snapshotFile('2026-11-30', {one: good('2026-11-30'), two: good('2026-11-30')}),
    };
    expect(standing(['one', 'two'], told).lastCleanPass).toBe('2026-11-12');
    expect(standing(['one', 'two'], told, '2026-11-09').lastCleanPass).toBeNull();
    expect(standing(['one', 'two'], told, '2026-11-11').lastCleanPass).toBe('2026-11-10');
    expect(standing(['one', 'two'], told, '2026-11-30').lastCleanPass).toBe('2026-11-30');
  });

  test('a version that comes is told by what every subject passes of it, and is no part of the verdict', () => {
    const told = snapshotFile(TODAY, {
      one: {[TODAY]: {pass: ['a', 'b', 'c']}},
      two: {[TODAY]: {pass: ['a', 'b'], fail: ['c']}},
    });
    expect(standing(['one', 'two'], told)).toMatchObject({
      result: 1,
      previews: [{version: 'v2', passed: 2, total: 3, open: ['c']}],
    });
    expect(standing(['one'], told).previews).toEqual([{version: 'v2', passed: 3, total: 3, open: []}]);
    expect(standing(['one', 'nobody'], told).previews[0]?.open).toEqual(['a', 'b', 'c']);
  });

  test('where nothing is known, nothing is told of versions that come', () => {
    const {result, previews, version, passed} = standing(
      ['one'],
      certificates(certificate('C-1', '2026-01-01', '2026-12-31')),
    );
    expect([result, previews, version, passed]).toEqual([undefined, [], null, []]);
  });

  test('its certificate is the one that was issued last, and not one that is still to come', () => {
    const all = certificates(
      certificate('C-1', '2025-01-01', '2025-12-31'),
      certificate('C-3', '2027-01-01', '2027-12-31'),
      certificate('C-2', '2026-01-01', '2027-06-30'),
    );
    const on = (day: string) => {
      const {certificate: held, certificateState} = standing(['one'], all, day);
      return [held && held.id, certificateState];
    };
    expect([on('2024-12-31'), on('2025-06-01'), on(TODAY), on('2027-01-01')]).toEqual([
      [null, null],
      ['C-1', 'valid'],
      ['C-2', 'valid'],
      ['C-3', 'valid'],
    ]);
  });
});

test('a badge tells of tests and certificate together; a revoked one outweighs all tests', () => {
  const told = snapshotFile(TODAY, {one: {[TODAY]: {pass: ['a', 'b']}}});
  const held = certificate('C-1', '2026-01-01', '2027-06-30');
  const states = [
    told,
    {...told, ...certificates(held)},
    {...told, ...certificates(`${held}, ended: {reason: revoked, on: 2026-11-01}`)},
  ].map((more) => standing(['one'], more).badge.state);
  expect(states).toEqual(['passing', 'certified', 'revoked']);
});

test('an environment tells of itself what its operator wrote, and nothing else', () => {
  const catalog = catalogOf({
    ...FILES,
    'compliance/environments.yaml':
      'environments:\n- {id: bare, name: Bare, operator: A, subjects: [one]}\n- {id: full, name: Full, operator: B, subjects: [two], description: Words, url: "https://example.org", platform: Iron, health_monitor: "https://example.org/health"}\n',
  });
  expect(
    environmentStandings(catalog, TODAY).map(({description, url, platform, healthMonitor}) => [
      description,
      url,
      platform,
      healthMonitor,
    ]),
  ).toEqual([
    [null, null, null, null],
    ['Words', 'https://example.org', 'Iron', 'https://example.org/health'],
  ]);
});

test('of two certificates of one day, the one further down in the register counts', () => {
  const all = certificates(
    `${certificate('C-2', '2026-01-01', '2026-12-31')}, ended: {reason: withdrawn, on: 2026-01-02}`,
    certificate('C-1', '2026-01-01', '2027-06-30'),
  );
  expect(standing(['one'], all)).toMatchObject({certificate: {id: 'C-1'}, certificateState: 'valid'});
});

describe('the register', () => {
  const register = registerView(
    catalogOf({
      ...FILES,
      ...environmentsFile({cloud: ['one']}),
      ...certificates(
        certificate('C-1', '2025-01-01', '2025-12-31'),
        'id: C-3, holder: Them, environment: gone, scope: scs-gone, issued: 2026-01-01, valid_until: 2026-12-31, ended: {reason: revoked, on: 2026-02-01}',
        'id: C-2, kind: integrator, holder: A company, issued: 2026-01-01, valid_until: 2026-12-31',
      ),
    }),
  );

  test('has every certificate, newest first', () =>
    expect(register.map(({id}) => id)).toEqual(['C-2', 'C-3', 'C-1']));

  test('leads to an environment that is there', () => {
    expect(register.map(({environment}) => environment)).toEqual([
      null,
      null,
      {name: 'CLOUD', url: '/certification/cloud/'},
    ]);
  });

  test('names a scope, by its id where no file has it; a company’s certificate is for none', () =>
    expect(register.map(({scopeName}) => scopeName)).toEqual([null, 'scs-gone', 'SCS-compatible IaaS']));

  test('tells the end of a certificate, and who holds it for what', () => {
    expect(register.map(({holder, kind, version, ended}) => [holder, kind, version, ended])).toEqual([
      ['A company', 'integrator', null, null],
      ['Them', 'product', null, {reason: 'revoked', on: '2026-02-01'}],
      ['Us', 'product', 'v1', null],
    ]);
  });
});
