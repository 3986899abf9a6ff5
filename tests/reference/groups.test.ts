import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {Scope} from '../../plugins/core';
import {compactStatus, evaluate, evaluateScope, parseScope, parseSnapshot} from '../../plugins/core';
import {mandatoryTestcases} from '../../plugins/core/scopes/scope';
import type {Results} from '../../plugins/core/compliance/verdict';
import {sharedDir} from '../support/paths';
import {describeWithShared, readShared, readSharedJson} from '../support/shared';
import {validityCompared} from '../support/validityOracle';

const groupedScopes = new Map<string, Scope>();

/** A scope file in the grammar of groups. */
function groupedScope(name: string): Scope {
  const known = groupedScopes.get(name);
  if (known) return known;
  const {value, diagnostics} = parseScope({
    path: `Tests/${name}.yaml`,
    text: readShared('corpus', 'standards-repo-groups', 'Tests', `${name}.yaml`),
  });
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error(`${name} does not parse`);
  groupedScopes.set(name, value);
  return value;
}

/** The same in the grammar of today. */
function modularScope(name: string): Scope {
  const {value} = parseScope({
    path: `Tests/${name}.yaml`,
    text: readShared('corpus', 'standards-repo', 'Tests', `${name}.yaml`),
  });
  if (!value) throw new Error(`${name} does not parse`);
  return value;
}

type Resolved = {
  readonly variables: readonly string[];
  readonly var_defaults: Readonly<Record<string, string>>;
  readonly versions: Readonly<
    Record<string, {readonly test_url?: string; readonly testcase_ids: readonly string[]}>
  >;
  readonly attn: Readonly<Record<string, number>>;
  readonly lifetime: Readonly<Record<string, string | null>>;
  readonly manual: readonly string[];
};

function expectResolved(scope: Scope, oracle: Resolved) {
  expect(scope.variables).toEqual(oracle.variables);
  expect(Object.fromEntries(scope.variableDefaults)).toEqual(oracle.var_defaults);
  expect(scope.versions.map(({version}) => version)).toEqual(Object.keys(oracle.versions));
  for (const version of scope.versions) {
    const theirs = oracle.versions[version.version];
    expect([version.version, mandatoryTestcases(scope, version)]).toEqual([
      version.version,
      [...new Set(theirs?.testcase_ids)].toSorted(),
    ]);
    if (theirs?.test_url !== undefined) expect(version.documentUrl).toBe(theirs.test_url);
  }
  expect(Object.fromEntries(scope.attention)).toEqual(oracle.attn);
  for (const {id, lifetime} of scope.testcases.values())
    expect([id, lifetime]).toEqual([id, oracle.lifetime[id] ?? 'week']);
  expect([...scope.testcases.values()].filter(({manual}) => manual).map(({id}) => id)).toEqual(oracle.manual);
}

describeWithShared('agreement with the programs that read groups', () => {
  test.each(['iaas', 'kaas'])('testcases, attention, lifetimes and addresses of %s', (layer) => {
    const scope = groupedScope(`scs-compatible-${layer}`);
    expect(scope.grammar).toBe('groups');
    expectResolved(scope, readSharedJson<Resolved>('oracle', `resolved-${layer}-groups.json`));
  });

  test.each(['iaas', 'kaas'])('mandatory testcases of %s are those of the grammar of modules', (layer) => {
    const [now, then] = [groupedScope, modularScope].map((read) => read(`scs-compatible-${layer}`));
    for (const version of now?.versions ?? []) {
      const same = then?.versions.find((other) => other.version === version.version);
      if (!now || !then || !same) throw new Error(`Missing version ${version.version}`);
      expect(mandatoryTestcases(now, version)).toEqual(mandatoryTestcases(then, same));
    }
  });

  test('validity of every version on every day of the oracle', () => {
    expect(validityCompared('validity-groups.json', groupedScope)).toBeGreaterThan(20);
  });

  test('evaluation of the testcases of a version', () => {
    type Case = {
      scope: string;
      version: string;
      default: number | null;
      results: Record<string, unknown>;
      evaluate: number | null;
    };
    const {cases} = readSharedJson<{cases: Case[]}>('oracle', 'evaluate-groups.json');
    expect(cases.length).toBeGreaterThan(50);
    for (const one of cases) {
      const scope = groupedScope(one.scope);
      const version = scope.versions.find(({version: label}) => label === one.version);
      if (!version) throw new Error(`Missing version ${one.version}`);
      const ids = mandatoryTestcases(scope, version);
      const results = {...Object.fromEntries(ids.map((id) => [id, one.default])), ...one.results} as Results;
      expect({...one, evaluate: evaluate(results, ids)}).toEqual(one);
    }
  });

  test('what the monitor makes of results on a day', () => {
    type Timeline = Scope['timeline'];
    type Case = {
      scope: 'iaas' | 'kaas';
      timeline: string;
      date: string;
      include_drafts: boolean;
      default: number | null;
      not_default: Record<string, number | null>;
      expect: {
        result: number | null;
        relevant: string[];
        passed: string[];
        validity: string;
        versions: Record<string, number | null>;
      };
    };
    const {cases, timelines} = readSharedJson<{cases: Case[]; timelines: Record<string, Timeline>}>(
      'oracle',
      'evaluate_scope-groups.json',
    );
    expect(cases.length).toBeGreaterThan(50);
    for (const one of cases) {
      const real = groupedScope(`scs-compatible-${one.scope}`);
      const timeline = one.timeline === 'made-up' ? (timelines[one.scope] ?? []) : real.timeline;
      const asOf = `${one.date}T12:00:00`;
      const results = Object.fromEntries(
        [...real.testcases.keys()].map((id) => [
          id,
          {result: Object.hasOwn(one.not_default, id) ? one.not_default[id] : one.default, checkedAt: asOf},
        ]),
      ) as Results;
      const ours = evaluateScope({
        scope: {...real, timeline},
        results,
        asOf,
        includeDrafts: one.include_drafts,
      });
      expect({
        ...one,
        expect: {
          ...one.expect,
          result: ours.result,
          relevant: ours.relevant,
          passed: ours.passed,
          validity: ours.validity,
          versions: Object.fromEntries(ours.versions.map(({version, result}) => [version, result])),
        },
      }).toEqual(one);
    }
  });

  test('files that its library reads are read alike; what it refuses is a finding', () => {
    type Case = {id: string; title: string; text: string; expect: Resolved | {error: string}};
    const {cases} = readSharedJson<{cases: Case[]}>('oracle', 'grammar-groups.json');
    expect(cases.length).toBeGreaterThan(50);
    /** Read kindly by the library, faults to us. */
    const faults = /cycle that no version reaches|attn true|include an empty text/;
    for (const {id, title, text, expect: theirs} of cases) {
      const {value, diagnostics} = parseScope({path: 'Tests/scs-made-up.yaml', text});
      const errors = diagnostics.filter(({severity}) => severity !== 'info');
      const told = [
        id,
        title,
        errors.filter(({severity}) => severity === 'error').map(({message}) => message),
      ];
      if ('error' in theirs) expect([...told, errors.length > 0]).toEqual([...told, true]);
      else if (!faults.test(title)) {
        expect(told).toEqual([id, title, []]);
        if (value) expectResolved(value, theirs);
        expect([id, value !== undefined]).toEqual([id, true]);
      }
    }
  });

  test('a status answer of the new form leaves the same snapshot and the same verdicts', () => {
    const date = '2026-11-16';
    const [today, toCome] = (['compliance-monitor', 'standards-repo-groups/compliance-monitor'] as const).map(
      (folder) =>
        compactStatus(
          {
            path: 'status.json',
            text: fs.readFileSync(path.join(sharedDir, 'corpus', folder, `status-${date}.json`), 'utf8'),
          },
          date,
        ),
    );
    expect(toCome?.diagnostics).toEqual([]);
    expect(toCome?.value).toBe(today?.value);
    const snapshot = parseSnapshot({path: `snapshots/${date}.json`, text: toCome?.value ?? ''});
    let compared = 0;
    for (const name of ['scs-compatible-iaas', 'scs-compatible-kaas']) {
      const [now, then] = [groupedScope(name), modularScope(name)];
      for (const scopes of Object.values(snapshot.value?.subjects ?? {})) {
        const input = {results: scopes[now.uuid] ?? {}, asOf: `${date}T12:00:00`};
        const [ours, before] = [
          evaluateScope({scope: now, ...input}),
          evaluateScope({scope: then, ...input}),
        ];
        expect([ours.result, ours.passed, ours.validity]).toEqual([
          before.result,
          before.passed,
          before.validity,
        ]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(15);
  });
});
