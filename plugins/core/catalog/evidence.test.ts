import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Told} from '../../../tests/support/catalogOf';
import {
  EXAMPLE_UUID,
  catalogOf,
  environmentsFile,
  snapshotFile,
  theOne,
} from '../../../tests/support/catalogOf';
import {EXAMPLE_STANDARD, exampleScope} from '../rules/rule';
import {compareText} from '../text/diagnostic';
import type {Catalog} from './catalog';
import {
  newestSnapshot,
  passingEnvironments,
  resultsOf,
  scopesOf,
  snapshotEntries,
  testcaseStandings,
  versionReadiness,
} from './evidence';

const TODAY = '2026-11-21';
const page = 'url: "https://docs.scs.community/standards/scs-0100-v1-example"';
const SCOPE = exampleScope({
  scripts: 'scripts:\n- executable: ./check.py\n  testcases: [{id: a}, {id: b, lifetime: month}, {id: c}]',
  modules: `modules:\n- {id: one, name: One, ${page}, targets: {main: [a], recommended: [c]}}\n- {id: two, name: Two, ${page}, targets: {main: [a, b]}}\n- {id: text, name: Text, ${page}}`,
  versions:
    'versions:\n- version: v3\n  include: [text]\n- version: v2\n  include: [two]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [one]',
});
const FILES = {...EXAMPLE_STANDARD, 'scopes/scs-compatible-iaas.yaml': SCOPE};
const scopeIn = (catalog: Catalog, id = 'scs-compatible-iaas') => theOne(catalog.scopes.get(id));

/** What an environment passes by a snapshot of the day. */
function passing(told: Readonly<Record<string, Told>>, subjects: readonly string[], today = TODAY) {
  const catalog = catalogOf({
    ...FILES,
    ...environmentsFile({cloud: subjects}),
    ...snapshotFile(TODAY, {nobody: {[TODAY]: {pass: ['a', 'b', 'c']}}, ...told}),
    'compliance/certificates.yaml': `certificates:\n- {id: C-1, holder: Us, environment: cloud, scope: scs-compatible-iaas, issued: 2026-01-01, valid_until: 2026-12-31}`,
  });
  const testcases = ['a', 'b', 'c'];
  return passingEnvironments({catalog, scope: scopeIn(catalog), testcases, today})[0]?.passing;
}

describe('what an environment passes', () => {
  test.each<[string, Told, Record<string, string>]>([
    ['a pass counts until the day on which it expires', {[TODAY]: {pass: ['a']}}, {a: '2026-11-30'}],
    ['each pass has the lifetime of its testcase', {[TODAY]: {pass: ['b']}}, {b: '2027-01-01'}],
    ['a fail is no pass', {[TODAY]: {fail: ['a'], pass: ['c']}}, {c: '2026-11-30'}],
    ['a run that was aborted is no pass', {[TODAY]: {abort: ['a']}}, {}],
    ['a pass that is too old no longer counts', {'2026-11-08': {pass: ['a']}}, {}],
    ['a pass counts on the last day before it expires', {'2026-11-14': {pass: ['a']}}, {a: '2026-11-23'}],
  ])('%s', (_name, told, expected) => expect(passing({one: told}, ['one'])).toEqual(expected));

  test('an environment of which the snapshot knows nothing passes nothing', () =>
    expect(passing({}, ['one'])).toEqual({}));

  test('the day decides, not the snapshot', () => {
    const told = {one: {[TODAY]: {pass: ['a']}}};
    expect(passing(told, ['one'], '2026-11-29')).toEqual({a: '2026-11-30'});
    expect(passing(told, ['one'], '2026-11-30')).toEqual({});
  });

  test('one of several subjects that fails, or of which nothing is known, spoils the pass of all', () => {
    const good = {[TODAY]: {pass: ['a']}};
    expect(passing({one: good, two: good}, ['one', 'two'])).toEqual({a: '2026-11-30'});
    expect(passing({one: good, two: {[TODAY]: {fail: ['a']}}}, ['one', 'two'])).toEqual({});
    expect(passing({one: good}, ['one', 'two'])).toEqual({});
  });

  test('several subjects pass together what each passes alone, until the first of them expires', () => {
    const outcome = fc.constantFrom('pass' as const, 'abort' as const, 'fail' as const);
    const result = fc.option(fc.tuple(outcome, fc.constantFrom('2026-11-08', '2026-11-14', TODAY)));
    const subject = fc.record({a: result, b: result});
    fc.assert(
      fc.property(subject, subject, (x, y) => {
        const told = (results: typeof x): Told =>
          Object.entries(results).reduce<Record<string, Record<string, string[]>>>((days, [id, given]) => {
            if (given) ((days[given[1]] ??= {})[given[0]] ??= []).push(id);
            return days;
          }, {});
        const catalog = catalogOf({
          ...FILES,
          ...environmentsFile({both: ['x', 'y'], 'only-x': ['x'], 'only-y': ['y']}),
          ...snapshotFile(TODAY, {x: told(x), y: told(y)}),
        });
        const scope = scopeIn(catalog);
        const [both, onlyX, onlyY] = passingEnvironments({
          catalog,
          scope,
          testcases: ['a', 'b'],
          today: TODAY,
        }).map((environment) => environment.passing);
        for (const id of ['a', 'b']) {
          const alone = [onlyX?.[id], onlyY?.[id]].flatMap((until) => until ?? []);
          const expected = alone.length < 2 ? undefined : alone.toSorted(compareText)[0];
          expect(both?.[id]).toBe(expected);
        }
      }),
      {numRuns: 60},
    );
  });
});

const catalog = catalogOf({
  ...FILES,
  'scopes/scs-compatible-kaas.yaml': SCOPE.replace(EXAMPLE_UUID, EXAMPLE_UUID.replace(/1$/, '2')),
  'compliance/environments.yaml': `environments:
- {id: told, name: Told, operator: A, subjects: [one]}
- {id: named, name: Named, operator: A, subjects: [two], scopes: [scs-compatible-kaas]}
- {id: certified, name: Certified, operator: A, subjects: [three]}
- {id: silent, name: Silent, operator: A, subjects: [constructor]}
- {id: hidden, name: Hidden, operator: A, subjects: [one], visibility: unlisted}
`,
  'compliance/certificates.yaml':
    'certificates:\n- {id: C-1, holder: Us, environment: certified, scope: scs-compatible-iaas, issued: 2026-01-01, valid_until: 2026-12-31}\n',
  ...snapshotFile('2026-11-01', {four: {'2026-11-01': {pass: ['a']}}}),
  ...snapshotFile(TODAY, {
    one: {'2026-11-15': {pass: ['a']}, [TODAY]: {pass: ['b', 'c']}},
    three: {[TODAY]: {pass: ['a'], fail: ['b']}},
  }),
});

describe('a scope concerns an environment', () => {
  test.each([
    ['told', 'with results in a snapshot', ['scs-compatible-iaas']],
    ['named', 'that names it', ['scs-compatible-kaas']],
    ['certified', 'with a certificate for it', ['scs-compatible-iaas']],
    ['silent', 'with none of these: none', []],
  ])('%s: one %s', (id, _why, expected) => {
    const environment = theOne(catalog.environments.find((one) => one.id === id));
    expect(scopesOf(catalog, environment).map((scope) => scope.id)).toEqual(expected);
  });

  test('of which at least one subject has results', () => {
    const partly = catalogOf({
      ...FILES,
      ...environmentsFile({cloud: ['one', 'two']}),
      ...snapshotFile(TODAY, {two: {[TODAY]: {fail: ['a']}}}),
    });
    expect(scopesOf(partly, theOne(partly.environments[0]))).toHaveLength(1);
  });

  test('that has no results, and only a certificate, or only a name', () => {
    const bare = catalogOf({
      ...FILES,
      'compliance/environments.yaml':
        'environments:\n- {id: a, name: A, operator: A, subjects: [a]}\n- {id: b, name: B, operator: A, subjects: [b], scopes: [scs-compatible-iaas]}\n- {id: c, name: C, operator: A, subjects: [c]}\n',
      'compliance/certificates.yaml':
        'certificates:\n- {id: C-1, holder: Us, environment: a, scope: scs-compatible-iaas, issued: 2026-01-01, valid_until: 2026-12-31}\n',
    });
    expect(bare.environments.map((environment) => scopesOf(bare, environment).length)).toEqual([1, 1, 0]);
  });
});

describe('a snapshot', () => {
  test('of the day itself is the newest one, one of a later day is not read yet', () => {
    expect(newestSnapshot(catalog, TODAY)?.date).toBe(TODAY);
    expect(newestSnapshot(catalog, '2026-11-20')?.date).toBe('2026-11-01');
    expect(newestSnapshot(catalog, '2026-10-31')).toBeUndefined();
  });

  test('has no results of a subject that it does not name, be it called like what every object has', () => {
    const snapshot = newestSnapshot(catalog, TODAY);
    expect(resultsOf(snapshot, 'constructor', scopeIn(catalog))).toBeUndefined();
    expect(resultsOf(snapshot, 'one', scopeIn(catalog, 'scs-compatible-kaas'))).toBeUndefined();
    expect(resultsOf(undefined, 'one', scopeIn(catalog))).toBeUndefined();
    expect(Object.keys(resultsOf(snapshot, 'three', scopeIn(catalog)) ?? {})).toEqual(['a', 'b']);
  });

  test('names scopes by uuid; one that no file has is told without a scope', () => {
    const date = '2026-11-22';
    const runs = {[`${date}T01:00:00`]: {pass: ['a']}};
    const subjects = {z: {'gone-for-good': runs, [EXAMPLE_UUID]: runs}, a: {[EXAMPLE_UUID]: {}}};
    const other = catalogOf({
      ...FILES,
      [`compliance/snapshots/${date}.json`]: JSON.stringify({date, subjects}),
    });
    const entries = snapshotEntries(other, theOne(newestSnapshot(other, date)));
    expect(
      entries.map(({subject, uuid, scope, results}) => [subject, uuid, scope?.id, Object.keys(results)]),
    ).toEqual([
      ['z', 'gone-for-good', undefined, ['a']],
      ['z', EXAMPLE_UUID, 'scs-compatible-iaas', ['a']],
      ['a', EXAMPLE_UUID, 'scs-compatible-iaas', []],
    ]);
  });
});

describe('how many environments pass', () => {
  const scope = scopeIn(catalog);

  test('an environment that is not listed is not counted', () => {
    const all = passingEnvironments({catalog, scope, testcases: ['a', 'a'], today: TODAY});
    expect(all).toEqual([
      {id: 'told', name: 'Told', passing: {a: '2026-11-23'}},
      {id: 'certified', name: 'Certified', passing: {a: '2026-11-30'}},
    ]);
  });

  test('a testcase is passed by those that pass it, of all that are listed', () => {
    const standingOf = testcaseStandings(catalog, scope, TODAY);
    expect(standingOf('a')).toEqual({listed: 2, passingUntil: ['2026-11-23', '2026-11-30']});
    expect(standingOf('b')).toEqual({listed: 2, passingUntil: ['2027-01-01']});
    expect(standingOf('unheard-of')).toEqual({listed: 2, passingUntil: []});
  });

  test('another day has its own answer', () => {
    expect(testcaseStandings(catalog, scope, '2026-11-23')('a').passingUntil).toEqual(['2026-11-30']);
    expect(testcaseStandings(catalog, scope, '2026-11-20')('a')).toEqual({listed: 2, passingUntil: []});
  });

  test('who passes all mandatory tests of a version is ready, until the first of them expires', () => {
    expect(versionReadiness(catalog, scope, TODAY)).toMatchObject({
      v2: {listed: 2, passingUntil: ['2026-11-23']},
      v1: {listed: 2, passingUntil: ['2026-11-23', '2026-11-30']},
    });
  });

  test('for a version that demands no test everybody is ready, for ever', () => {
    expect(versionReadiness(catalog, scope, TODAY).v3).toEqual({listed: 2, passingUntil: [null, null]});
  });
});
