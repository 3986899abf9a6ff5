import {FAILSAFE_SCHEMA, load} from 'js-yaml';
import {expect, test} from 'vitest';
import type {Scope} from '../../plugins/core';
import {
  buildCatalog,
  checkCatalog,
  compactStatus,
  evaluate,
  evaluateScope,
  expiryOf,
  lifecycleOn,
  parseScope,
  parseSnapshot,
  parseStandard,
  resolveVersion,
} from '../../plugins/core';
import {mandatoryTestcases} from '../../plugins/core/scopes/scope';
import type {Lifetime} from '../../plugins/core/scopes/lifetime';
import type {Results} from '../../plugins/core/compliance/verdict';
import {describeWithShared, readShared, readSharedJson, sharedSources} from '../support/shared';
import {validityCompared} from '../support/validityOracle';

function realScope(name: string): Scope {
  const {value} = parseScope({
    path: `Tests/${name}.yaml`,
    text: readShared('corpus', 'standards-repo', 'Tests', `${name}.yaml`),
  });
  if (!value) throw new Error(`${name} does not parse`);
  return value;
}

describeWithShared('agreement with the programs in use today', () => {
  test('state of every standard on 60 days, by the words of the domain', {timeout: 60_000}, () => {
    type Dates = Partial<Record<'stabilized_at' | 'deprecated_at' | 'rejected_at', string>>;
    const days = Array.from({length: 60}, (_, index) =>
      new Date(Date.UTC(2022, 0, 1 + index * 43)).toISOString().slice(0, 10),
    );
    expect([days[0], (days.at(-1) ?? '') > '2028-12-01']).toEqual(['2022-01-01', true]);
    let compared = 0;
    for (const source of sharedSources('corpus', 'standards-repo', 'Standards')) {
      const {value} = parseStandard({...source, path: source.path.split('/').at(-1) ?? ''});
      if (value?.kind !== 'standard') continue;
      // Read once more by other means: dates as they stand in the file.
      const front = load(source.text.replace(/^\uFEFF/, '').split(/^---\s*$/m)[1] ?? '', {
        schema: FAILSAFE_SCHEMA,
      }) as Dates;
      const reached = (day: string, date: string | undefined) =>
        date !== undefined && date.slice(0, 10) <= day;
      for (const day of days) {
        let expected =
          front.stabilized_at === undefined
            ? 'draft'
            : reached(day, front.stabilized_at)
              ? 'effective'
              : 'upcoming';
        if (reached(day, front.deprecated_at)) expected = 'deprecated';
        if (reached(day, front.rejected_at)) expected = 'rejected';
        expect([value.id, day, lifecycleOn(value, day).state]).toEqual([value.id, day, expected]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(4000);
  });

  test('validity of every version on every day of the oracle', () => {
    expect(validityCompared('validity.json', realScope)).toBeGreaterThan(20);
  });

  test('expiry of results for every lifetime', () => {
    const oracle = readSharedJson<{
      periods: Record<string, [string, string][]>;
      invalid: Record<string, string>;
    }>('oracle', 'add_period.json');
    for (const [lifetime, cases] of Object.entries(oracle.periods)) {
      expect(cases.length).toBeGreaterThan(0);
      for (const [checkedAt, expiry] of cases) {
        expect([checkedAt, expiryOf(checkedAt, lifetime === 'null' ? null : (lifetime as Lifetime))]).toEqual(
          [checkedAt, expiry],
        );
      }
    }
    for (const lifetime of Object.keys(oracle.invalid)) {
      expect(() => expiryOf('2026-01-01T00:00:00', lifetime as Lifetime)).toThrow(RangeError);
    }
  });

  test('evaluation of lists of testcases', () => {
    const cases = readSharedJson<{results: Results; testcases: string[]; evaluate: number | null}[]>(
      'oracle',
      'evaluate.json',
    );
    expect(cases.length).toBeGreaterThan(50);
    for (const entry of cases)
      expect({...entry, evaluate: evaluate(entry.results, entry.testcases)}).toEqual(entry);
  });

  test.each(['iaas', 'kaas'])('targets, inclusions, lifetimes and manual testcases of %s', (layer) => {
    type Resolved = {
      versions: Record<
        string,
        {
          stabilized_at: string | null;
          include: {module: string; parameters: Record<string, string>}[];
          targets: Record<string, string[]>;
          tc_target: Record<string, string>;
        }
      >;
      attn: Record<string, number>;
      lifetime: Record<string, string | null>;
      manual: string[];
      variables: string[];
    };
    const oracle = readSharedJson<Resolved>('oracle', `resolved-${layer}.json`);
    const scope = realScope(`scs-compatible-${layer}`);
    expect(scope.versions.map((version) => version.version)).toEqual(Object.keys(oracle.versions));
    expect(scope.variables).toEqual(oracle.variables);
    for (const version of scope.versions) {
      const expected = oracle.versions[version.version];
      const resolved = resolveVersion(scope, version);
      expect(version.stabilizedAt).toBe(expected?.stabilized_at);
      expect(version.include.map(({module, parameters}) => ({module, parameters}))).toEqual(
        expected?.include,
      );
      expect(resolved.targets).toEqual(expected?.targets);
      expect(Object.fromEntries(resolved.targetOf)).toEqual(expected?.tc_target);
    }
    const stabilized = scope.versions.filter((version) => version.stabilizedAt !== null);
    for (const testcase of scope.testcases.values()) {
      expect([testcase.id, testcase.lifetime]).toEqual([testcase.id, oracle.lifetime[testcase.id] ?? 'week']);
      const attention = stabilized.filter((version) =>
        mandatoryTestcases(scope, version).includes(testcase.id),
      ).length;
      expect([testcase.id, attention]).toEqual([testcase.id, oracle.attn[testcase.id]]);
    }
    expect(
      [...scope.testcases.values()].filter((testcase) => testcase.manual).map((testcase) => testcase.id),
    ).toEqual(oracle.manual);
  });

  const mutations = sharedMutations();
  test.each(mutations)('front matter $dir: $category, $mutation', ({dir, exit, crash}) => {
    const sources = sharedSources('oracle', 'adr-mutations', dir).filter(({path}) => path.endsWith('.md'));
    const errors = checkCatalog(buildCatalog(sources)).filter(({severity}) => severity === 'error');
    if (exit === 0) expect(errors).toEqual([]);
    else expect(errors.length).toBeGreaterThan(0);
    // Where it crashed, it told nothing of the files.
    if (crash) return;
    const theirs = readShared('oracle', 'adr-mutations', dir, 'expected.txt').matchAll(/^ERROR: in (\S+):/gm);
    const ours = new Set(errors.map(({path}) => path.split('/').at(-1)));
    expect([...theirs].map(([, file]) => file).filter((file) => !ours.has(file))).toEqual([]);
  });

  const days = ['2026-03-13', '2026-06-01', '2026-08-03', '2026-10-05', '2026-11-16'];
  test.each(days)('verdicts of the compliance monitor on %s', (date) => {
    type Status = Record<
      string,
      Record<
        string,
        {
          results: Results;
          result: number | null;
          passed: string[];
          validity: string;
          relevant: string[];
          versions: Record<string, {result: number | null; validity: string}>;
        }
      >
    >;
    const text = readShared('corpus', 'compliance-monitor', `status-${date}.json`);
    const status = JSON.parse(text) as Status;
    const compact = compactStatus({path: 'status.json', text}, date);
    expect(compact.diagnostics).toEqual([]);
    const snapshot = parseSnapshot({path: `snapshots/${date}.json`, text: compact.value ?? ''});
    expect(snapshot.diagnostics).toEqual([]);
    const scopes = [realScope('scs-compatible-iaas'), realScope('scs-compatible-kaas')];
    let compared = 0;
    for (const [subject, byScope] of Object.entries(status)) {
      for (const [uuid, theirs] of Object.entries(byScope)) {
        const scope = scopes.find((candidate) => candidate.uuid === uuid);
        if (!scope) throw new Error(`unknown scope ${uuid}`);
        const ours = evaluateScope({
          scope,
          results: snapshot.value?.subjects[subject]?.[uuid] ?? {},
          asOf: `${date}T12:00:00`,
        });
        expect({
          subject,
          result: ours.result,
          passed: ours.passed,
          validity: ours.validity,
          relevant: ours.relevant,
        }).toEqual({
          subject,
          result: theirs.result,
          passed: theirs.passed,
          validity: theirs.validity,
          relevant: theirs.relevant,
        });
        for (const version of ours.versions) {
          expect([subject, version.version, version.result]).toEqual([
            subject,
            version.version,
            theirs.versions[version.version]?.result,
          ]);
        }
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(15);
  });
});

function sharedMutations(): {
  dir: string;
  category: string;
  mutation: string;
  exit: number;
  crash: boolean;
}[] {
  try {
    return readSharedJson('oracle', 'adr-mutations', 'index.json');
  } catch {
    return [{dir: '000', category: 'absent', mutation: 'absent', exit: 0, crash: false}];
  }
}
