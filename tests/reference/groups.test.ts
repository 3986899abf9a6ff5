import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {Scope} from '../../plugins/core';
import {compactStatus, evaluate, evaluateScope, parseScope, parseSnapshot} from '../../plugins/core';
import {buildCatalog, checkCatalog, validityOn} from '../../plugins/core';
import type {Catalog} from '../../plugins/core/catalog/catalog';
import {sitePages} from '../../plugins/core/catalog/sitePages';
import {standardNumber} from '../../plugins/core/scopes/change';
import {recordText} from '../../plugins/core/scopes/record';
import type {ScopeVersion} from '../../plugins/core/scopes/scope';
import {existingVersion, mandatoryTestcases, resolveVersion} from '../../plugins/core/scopes/scope';
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

  /** Both real scope files with the documents of the scopes, and more files beside them. */
  function realCatalog(folder: string, more: readonly {path: string; text: string}[] = []) {
    const files = (...parts: string[]) =>
      fs
        .readdirSync(path.join(sharedDir, 'corpus', ...parts))
        .filter((name) => /^scs-(?:05\d\d-.*\.md|.*\.yaml)$/.test(name))
        .map((name) => ({path: [parts.at(-1), name].join('/'), text: readShared('corpus', ...parts, name)}));
    const standards = files('standards-repo', 'Standards').map((file) => ({
      ...file,
      kind: 'standard' as const,
    }));
    const scopes = files(folder, 'Tests').map((file) => ({...file, kind: 'scope' as const}));
    return buildCatalog([...standards, ...scopes, ...more]);
  }
  const scopeAddresses = (catalog: Catalog) =>
    sitePages(catalog)
      .map(({address}) => address)
      .filter((address) => address.startsWith('/scopes/'));
  const PRUNED = ['v3', 'v4'];
  const scopeOf = ({scopes}: Catalog) => {
    const scope = scopes.get('scs-compatible-iaas');
    if (!scope) throw new Error('Missing scope');
    return scope;
  };

  test('what the new file pruned keeps every address, from its documents', () => {
    const [today, toCome] = ['standards-repo', 'standards-repo-groups'].map((folder) => realCatalog(folder));
    if (!today || !toCome) throw new Error('Missing catalog');
    const addresses = scopeAddresses(toCome);
    expect(scopeAddresses(today).filter((address) => !addresses.includes(address))).toEqual([]);
    for (const label of PRUNED) {
      const [then, now] = [today, toCome].map((catalog) => existingVersion(scopeOf(catalog), label));
      expect(now).toMatchObject({keptBy: 'document'});
      const numbersOf = (catalog: Catalog, version: ScopeVersion | undefined) =>
        version &&
        resolveVersion(scopeOf(catalog), version)
          .modules.map(({definition}) => standardNumber(definition))
          .filter((number) => /^\d{4}$/.test(number) && number !== '0128')
          .toSorted();
      // Both documents list end-to-end testing by its old name, without a link.
      expect([label, numbersOf(toCome, now)]).toEqual([label, numbersOf(today, then)]);
    }
  });

  test('with a record of today, it keeps all that it was; no rule takes the new grammar for a change', () => {
    const today = realCatalog('standards-repo');
    const labels = [...PRUNED, 'v5.1'];
    const records = [
      ...labels.map((label) => ['scs-compatible-iaas', label] as const),
      ['scs-compatible-kaas', 'v1'] as const,
    ].map(([scope, label]) => {
      const known = today.scopes.get(scope);
      if (!known) throw new Error(`Missing scope ${scope}`);
      return {
        path: `Tests/recorded/${scope}/${label}.yaml`,
        text: recordText(known, label),
        kind: 'record' as const,
      };
    });
    const toCome = realCatalog('standards-repo-groups', records);
    for (const label of PRUNED) {
      const [then, now] = [today, toCome].map((catalog) => {
        const scope = scopeOf(catalog);
        const version = existingVersion(scope, label);
        return resolveVersion(scope, version);
      });
      expect(now?.targets).toEqual(then?.targets);
      expect(
        now?.modules.map(({definition: {id, name, url}, parameters}) => [id, name, url, parameters]),
      ).toEqual(
        then?.modules.map(({definition: {id, name, url}, parameters}) => [id, name, url, parameters]),
      );
    }
    expect(
      checkCatalog(toCome, '2026-11-25')
        .filter(({ruleId}) => ruleId === 'scope-record')
        .map(({message}) => message),
    ).toEqual([]);
  });

  test('verdicts and validity of both grammars are the same on every day since the file was pruned', () => {
    const [today, toCome] = ['standards-repo', 'standards-repo-groups'].map((folder) => realCatalog(folder));
    if (!today || !toCome) throw new Error('Missing catalog');
    for (const [id, now] of toCome.scopes) {
      const then = today.scopes.get(id);
      if (!then) throw new Error(`Missing scope ${id}`);
      // Before the oldest entry that is left, the new file names nothing.
      const [oldest = ''] = now.timeline.map(({date}) => date).toSorted();
      const days = [oldest, ...then.timeline.map(({date}) => date), '2026-11-25', '2027-06-01'].filter(
        (day) => day >= oldest,
      );
      for (const day of days) {
        const [ours, before] = [validityOn(now, day), validityOn(then, day)];
        for (const {version} of then.versions)
          expect([day, version, ours[version]]).toEqual([day, version, before[version]]);
        for (const failed of [
          [],
          ['scs-0100-syntax-check'],
          ['scs-0123-storage-apis'],
          ['version-policy-check'],
        ]) {
          const results = Object.fromEntries([
            ...[...then.testcases.keys()].map((testcase) => [testcase, 1] as const),
            ...failed.map((testcase) => [testcase, -1] as const),
          ]);
          const input = {results, asOf: day, includeDrafts: true};
          expect(evaluateScope({scope: now, ...input})).toEqual(evaluateScope({scope: then, ...input}));
        }
      }
    }
  });
});
