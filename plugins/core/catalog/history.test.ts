import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {describeWithShared, readShared, readSharedJson, sharedSources} from '../../../tests/support/shared';
import {buildCatalog} from './catalog';
import {EXAMPLE_STANDARD, exampleScope} from '../rules/rule';
import {addDays, addMonths, daysBetween} from '../text/isoDate';
import {resultsOf} from './evidence';
import type {HistoryState} from '../compliance/resultKey';
import type {ScopeHistory} from './history';
import {HISTORY_STATES} from '../compliance/resultKey';
import {scopeHistory} from './history';
import {compactStatus} from '../compliance/status';
import {evaluateScope} from '../compliance/verdict';
import {worstOf} from '../compliance/worstOf';

const UUID = '00000000-0000-4000-8000-000000000001';
const TODAY = '2026-11-21';

/** Snapshots of one subject; each result by its testcase, with the day of its check. */
type DailyResults = Record<string, Record<string, readonly ['pass' | 'abort' | 'fail', string]>>;

const historyOf = (daily: DailyResults, subjects: readonly string[] = ['one']): ScopeHistory => {
  const snapshots = Object.entries(daily).map(([date, results]) => {
    const runs: Record<string, Record<string, string[]>> = {};
    for (const [testcase, [word, day]] of Object.entries(results))
      ((runs[`${day}T04:00:00`] ??= {})[word] ??= []).push(testcase);
    return [
      `compliance/snapshots/${date}.json`,
      JSON.stringify({date, subjects: {one: {[UUID]: runs}}}),
    ] as const;
  });
  const files = {
    ...EXAMPLE_STANDARD,
    'scopes/scs-compatible-iaas.yaml': exampleScope({
      scripts: 'scripts:\n- executable: ./check.py\n  testcases: [{id: a}, {id: b, lifetime: month}]',
      modules:
        'modules:\n- {id: scs-0100-v1, name: One, url: "https://docs.scs.community/standards/scs-0100-v1-example", targets: {main: [a, b]}}',
    }),
    'compliance/environments.yaml': `environments:\n- {id: cloud, name: Cloud, operator: Us, subjects: [${subjects.join(', ')}]}\n`,
    ...Object.fromEntries(snapshots),
  };
  const catalog = buildCatalog(Object.entries(files).map(([path, text]) => ({path, text})));
  expect(catalog.diagnostics).toEqual([]);
  const [environment, scope] = [catalog.environments[0], catalog.scopes.get('scs-compatible-iaas')];
  if (!environment || !scope) throw new Error('the example is not read');
  return scopeHistory({catalog, environment, scope, version: 'v1', today: TODAY});
};

const stateOn = (segments: ScopeHistory['verdict'], day: string): HistoryState | undefined =>
  segments.find(({from, to}) => from <= day && day < to)?.state;
const brief = (segments: ScopeHistory['verdict']) => segments.map(({from, state}) => `${from} ${state}`);

describe('18 months of history', () => {
  test('begin 18 months ago and end with the day of the build', () => {
    const {from, to, verdict} = historyOf({});
    expect([from, to]).toEqual(['2025-05-21', '2026-11-22']);
    expect(verdict).toEqual([{from, to, state: 'nodata'}]);
  });

  test('let a result count from its check until it expires', () => {
    // Monday the 2nd: a week ends on the second Monday after, a month on the first of the month after next.
    const {verdict, testcases} = historyOf({
      '2026-11-03': {a: ['pass', '2026-11-02'], b: ['pass', '2026-11-02']},
    });
    expect(brief(verdict)).toEqual(['2025-05-21 nodata', '2026-11-02 pass', '2026-11-16 missing']);
    expect(brief(testcases[1]?.segments ?? [])).toEqual(['2025-05-21 nodata', '2026-11-02 pass']);
  });

  test('let a newer result take the place of an older one', () => {
    const {verdict, changes} = historyOf({
      '2026-11-03': {a: ['pass', '2026-11-02'], b: ['pass', '2026-11-02']},
      '2026-11-10': {a: ['fail', '2026-11-09'], b: ['pass', '2026-11-02']},
      '2026-11-12': {a: ['pass', '2026-11-11'], b: ['pass', '2026-11-02']},
    });
    expect(brief(verdict).slice(1)).toEqual(['2026-11-02 pass', '2026-11-09 fail', '2026-11-11 pass']);
    expect(changes.at(-1)).toEqual({date: '2026-11-11', from: 'fail', to: 'pass'});
  });

  test('end a result with the snapshot that no longer has it', () => {
    const {verdict} = historyOf({
      '2026-11-03': {a: ['pass', '2026-11-02'], b: ['pass', '2026-11-02']},
      '2026-11-05': {b: ['pass', '2026-11-02']},
    });
    expect(brief(verdict).slice(1)).toEqual(['2026-11-02 pass', '2026-11-05 missing']);
  });

  test('are no better than the worst member, and one of whom nothing is told leaves no data', () => {
    const {verdict} = historyOf({'2026-11-20': {a: ['pass', '2026-11-19'], b: ['pass', '2026-11-19']}}, [
      'one',
      'two',
    ]);
    expect(brief(verdict)).toEqual(['2025-05-21 nodata']);
  });

  test('cover each day once, and count them all', () => {
    const word = fc.constantFrom('pass' as const, 'abort' as const, 'fail' as const);
    const day = fc.integer({min: 0, max: 700}).map((n) => addDays('2025-01-01', n));
    const daily = fc.dictionary(
      day,
      fc.dictionary(fc.constantFrom('a', 'b'), fc.tuple(word, fc.integer({min: 0, max: 40})), {
        noNullPrototype: true,
      }),
      {maxKeys: 12, noNullPrototype: true},
    );
    fc.assert(
      fc.property(daily, (raw) => {
        const snapshots = Object.fromEntries(
          Object.entries(raw).map(([date, results]) => [
            date,
            Object.fromEntries(
              Object.entries(results).map(([id, [result, age]]) => [
                id,
                [result, addDays(date, -age)] as const,
              ]),
            ),
          ]),
        );
        const {from, to, verdict, modules, testcases, days} = historyOf(snapshots);
        for (const strip of [
          verdict,
          ...modules.map(({segments}) => segments),
          ...testcases.map(({segments}) => segments),
        ]) {
          expect([strip[0]?.from, strip.at(-1)?.to]).toEqual([from, to]);
          strip.slice(1).forEach((segment, n) => {
            expect(segment.from).toBe(strip[n]?.to);
            expect(segment.state).not.toBe(strip[n]?.state);
          });
        }
        expect(HISTORY_STATES.reduce((sum, state) => sum + days[state], 0)).toBe(daysBetween(from, to));
      }),
      {numRuns: 60},
    );
  });
});

test.each([
  ['2026-11-21', -18, '2025-05-21'],
  ['2026-08-31', -18, '2025-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-03-31', -3, '2025-12-31'],
])('%s and %i months', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

describeWithShared('the real monitor', () => {
  const days = ['2026-03-13', '2026-06-01', '2026-08-03', '2026-10-05', '2026-11-16'];

  test('and the history agree on the day of every snapshot, for every subject, group and scope', () => {
    const named = Object.entries(
      readSharedJson<Record<string, string[]>>('corpus', 'compliance-monitor', 'groups.json'),
    );
    const alone = named.flatMap(([, subjects]) =>
      subjects.map((subject) => [`only-${subject.replaceAll('.', '-')}`, [subject]] as const),
    );
    const groups = [...named, ...alone];
    const snapshots = days.map((date) => {
      const {value} = compactStatus(
        {path: 'status.json', text: readShared('corpus', 'compliance-monitor', `status-${date}.json`)},
        date,
      );
      return {path: `compliance/snapshots/${date}.json`, text: value ?? ''};
    });
    const scopes = sharedSources('corpus', 'standards-repo', 'Tests').filter(({path}) =>
      /scs-compatible-.*\.yaml$/.test(path),
    );
    const catalog = buildCatalog([
      ...scopes.map(({path, text}) => ({path: path.replace(/^.*\//, 'scopes/'), text})),
      ...snapshots,
      {
        path: 'compliance/environments.yaml',
        text: JSON.stringify({
          environments: groups.map(([id, subjects]) => ({id, name: id, operator: 'x', subjects})),
        }),
      },
    ]);
    let compared = 0;
    for (const environment of catalog.environments) {
      for (const scope of catalog.scopes.values()) {
        const {verdict} = scopeHistory({catalog, environment, scope, version: undefined, today: TODAY});
        for (const snapshot of catalog.snapshots) {
          const results = environment.subjects.map((subject) => resultsOf(snapshot, subject, scope));
          if (results.includes(undefined)) continue;
          const expected = worstOf(
            results.map((own) => evaluateScope({scope, results: own ?? {}, asOf: snapshot.date}).result),
          );
          const state = stateOn(verdict, snapshot.date);
          expect([environment.id, scope.id, snapshot.date, state]).toEqual([
            environment.id,
            scope.id,
            snapshot.date,
            expected === 1 ? 'pass' : expected === 0 ? 'abort' : expected === -1 ? 'fail' : 'missing',
          ]);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(80);
  });
});
