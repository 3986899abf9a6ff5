import {compareText} from '../text/diagnostic';
import {textHash} from '../text/textHash';
import {internalTarget} from '../routes';
import {parseDocumentName} from '../standards/documentId';
import type {ChangeLevel} from '../wording';
import type {Module, ResolvedVersion, Scope} from './scope';
import {resolveVersion, versionOf} from './scope';

export const CHANGE_KINDS = [
  'module-added',
  'module-removed',
  'module-replaced',
  'module-renamed',
  'parameter-changed',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One difference between two scope versions. */
export type Change = {
  /** Stable fingerprint: the same change has the same id in every build. */
  readonly id: string;
  /** From the provider's view. */
  readonly level: ChangeLevel;
  readonly kind: ChangeKind;
  /** Id of the module concerned: the new one, or the old one where there is no new one. */
  readonly module: string;
  /** The module that it takes the place of; undefined unless replaced. */
  readonly previous: string | undefined;
  /** One sentence. */
  readonly text: string;
  /** Testcases that become, or stop being, mandatory by this change. */
  readonly testcases: {readonly added: readonly string[]; readonly removed: readonly string[]};
  /** Of the added ones, those that the old version's standard recommended already. */
  readonly promoted: readonly string[];
  /** Parameters with a new value: name -> values before and after; null where not given. */
  readonly parameters: Readonly<Record<string, {readonly from: string | null; readonly to: string | null}>>;
};

/** What a module measures, so that versions of one standard are recognised as such. */
function standardNumber(module: Module): string {
  const name = internalTarget(module.url)?.path.split('/').at(-1) ?? '';
  return parseDocumentName(`${name}.md`)?.number ?? module.id.replace(/[-.]?v\d.*$/, '');
}

/**
 * Compares two versions of a scope, module by module; modules of one standard number are matched.
 * `breaking` means: a subject that passed the old version can fail the new one.
 * @param from label of the old version
 * @param to label of the new version
 * @returns changes, those that need action first, then by module
 * @throws RangeError for a label that the scope lacks
 */
export function diffScopeVersions(input: {scope: Scope; from: string; to: string}): Change[] {
  const {scope} = input;
  const before = resolved(scope, input.from);
  const after = resolved(scope, input.to);
  const mandatoryBefore = new Set(before.targets.main ?? []);
  const mandatoryAfter = new Set(after.targets.main ?? []);
  const pairs = pairModules(before, after);

  const changes = pairs.flatMap(({older, newer}): Change[] => {
    const oldMain = older?.definition.targets.main ?? [];
    const newMain = newer?.definition.targets.main ?? [];
    const added = newMain.filter((testcase) => !mandatoryBefore.has(testcase)).toSorted(compareText);
    const removed = oldMain.filter((testcase) => !mandatoryAfter.has(testcase)).toSorted(compareText);
    const parameters = parameterChanges(older?.parameters ?? {}, newer?.parameters ?? {});
    const same = older && newer && older.module === newer.module;
    const kind = kindOf(older?.definition, newer?.definition);
    if (same && Object.keys(parameters).length === 0) return [];
    const module = (newer ?? older)?.definition;
    if (!module) return [];
    const recommended = recommendedFor(scope, older?.definition);
    const change = {
      kind: same ? ('parameter-changed' as const) : kind,
      module: module.id,
      previous: same ? undefined : newer && older ? older.module : undefined,
      testcases: {added, removed},
      promoted: added.filter((testcase) => recommended.has(testcase)),
      parameters: older && newer ? parameters : {},
    };
    const level = levelOf(change);
    return [{id: fingerprint(scope, change), level, ...change, text: describe(change, scope)}];
  });
  const order: readonly ChangeLevel[] = ['breaking', 'relaxing', 'neutral'];
  return changes.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || compareText(a.module, b.module));
}

function resolved(scope: Scope, label: string): ResolvedVersion {
  const version = versionOf(scope, label);
  if (!version) throw new RangeError(`Unexpected version \`${label}\`, expected one of ${scope.versions.map((v) => v.version).join(', ')}.`);
  return resolveVersion(scope, version);
}

type Included = ResolvedVersion['modules'][number];
type Pair = {older: Included | undefined; newer: Included | undefined};

/** Same id first, then same standard number; what is left over was removed or added. */
function pairModules(before: ResolvedVersion, after: ResolvedVersion): Pair[] {
  const left = new Set(before.modules);
  const right = new Set(after.modules);
  const pairs: Pair[] = [];
  const match = (same: (older: Included, newer: Included) => boolean) => {
    for (const newer of after.modules) {
      if (!right.has(newer)) continue;
      const older = [...left].find((candidate) => same(candidate, newer));
      if (!older) continue;
      left.delete(older);
      right.delete(newer);
      pairs.push({older, newer});
    }
  };
  match((older, newer) => older.module === newer.module);
  match((older, newer) => standardNumber(older.definition) === standardNumber(newer.definition));
  return [
    ...pairs,
    ...[...right].map((newer) => ({older: undefined, newer})),
    ...[...left].map((older) => ({older, newer: undefined})),
  ];
}

function parameterChanges(from: Readonly<Record<string, string>>, to: Readonly<Record<string, string>>) {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].toSorted(compareText);
  return Object.fromEntries(
    names.filter((name) => from[name] !== to[name]).map((name) => [name, {from: from[name] ?? null, to: to[name] ?? null}]),
  );
}

function kindOf(older: Module | undefined, newer: Module | undefined): ChangeKind {
  if (!older) return 'module-added';
  if (!newer) return 'module-removed';
  return older.url === newer.url && sameTargets(older, newer) ? 'module-renamed' : 'module-replaced';
}

function sameTargets(a: Module, b: Module): boolean {
  const list = (module: Module) => (module.targets.main ?? []).toSorted(compareText).join(' ');
  return list(a) === list(b);
}

/** Testcases that any module of the same document puts under `recommended`. */
function recommendedFor(scope: Scope, module: Module | undefined): Set<string> {
  if (!module) return new Set();
  const siblings = [...scope.modules.values()].filter((other) => other.url === module.url);
  return new Set(siblings.flatMap((sibling) => sibling.targets.recommended ?? []));
}

type Described = Omit<Change, 'id' | 'level' | 'text'>;

function levelOf({testcases, parameters}: Described): ChangeLevel {
  // A parameter can demand more without any new testcase, so it counts as action required.
  if (testcases.added.length > 0 || Object.keys(parameters).length > 0) return 'breaking';
  return testcases.removed.length > 0 ? 'relaxing' : 'neutral';
}

function fingerprint(scope: Scope, change: Described): string {
  const parts = [scope.uuid, change.kind, change.previous ?? '', change.module, ...change.testcases.added, '/', ...change.testcases.removed];
  return `${change.kind}-${change.module}-${textHash([...parts, JSON.stringify(change.parameters)].join(' '))}`;
}

function describe({kind, module, previous, testcases, parameters}: Described, scope: Scope): string {
  const name = scope.modules.get(module)?.name ?? module;
  const subject = {
    'module-added': `${name} (${module}) becomes part of the scope`,
    'module-removed': `${name} (${module}) is no longer part of the scope`,
    'module-replaced': `${name} (${module}) takes the place of ${previous ?? 'its predecessor'}`,
    'module-renamed': `${name} is now called ${module} instead of ${previous ?? 'before'}`,
    'parameter-changed': `${name} (${module}) is checked with other parameters`,
  }[kind];
  const effects = [
    count(testcases.added.length, 'test becomes mandatory', 'tests become mandatory'),
    count(testcases.removed.length, 'test is no longer mandatory', 'tests are no longer mandatory'),
    ...Object.entries(parameters).map(([name, {from, to}]) =>
      from === null ? `it takes the parameter ${name}` : to === null ? `it no longer takes the parameter ${name}` : `new value for ${name}`,
    ),
  ].filter((effect) => effect !== '');
  const without = kind === 'module-added' ? 'no test checks it, its text binds all the same' : 'what has to be passed stays the same';
  return `${subject}${effects.length > 0 ? `: ${effects.join(', ')}` : `; ${without}`}.`;
}

function count(n: number, one: string, many: string): string {
  return n === 0 ? '' : `${n} ${n === 1 ? one : many}`;
}
