import {CHANGE_LEVELS, CHANGE_KIND, customerView} from './changeKinds';
import {changeStrings} from './changeStrings';
import type {Place} from '../text/diagnostic';
import {compareText} from '../text/diagnostic';
import {textHash} from '../text/textHash';
import {internalTarget, pageUrl} from '../text/routes';
import {parseDocumentName} from '../standards/documentId';
import type {ChangeLevel, ChangeKind, CustomerView} from './changeKinds';
import type {Effect, Included, VersionSide} from './effect';
import {effectsOf, parameterChanges} from './effect';
import type {Module, ResolvedVersion, Scope} from './scope';
import {existingVersion, resolveVersion} from './scope';

/** One difference between two scope versions: a module that comes, goes or differs. */
export type Change = {
  /** Stable fingerprint: the same change has the same id in every build, whatever the versions are called. */
  readonly id: string;
  /** From the provider's view. */
  readonly level: ChangeLevel;
  /** From the customer's view. */
  readonly customer: CustomerView;
  readonly kind: ChangeKind;
  /** Id of the module concerned: the newer one, or the older one where there is no newer one. */
  readonly module: string;
  /** The module that it takes the place of; undefined unless replaced. */
  readonly previous: string | undefined;
  /** For people: a sentence on the module, then one for each thing that the change does. */
  readonly text: string;
  /** Ids of testcases that become, or stop being, mandatory by this change. */
  readonly testcases: {readonly added: readonly string[]; readonly removed: readonly string[]};
  /** Of the added ones, those that the old version's standard recommended already. */
  readonly promoted: readonly string[];
  /** Parameters with a new value: name -> values before and after; null where not given. */
  readonly parameters: Readonly<Record<string, {readonly from: string | null; readonly to: string | null}>>;
  /** What it does, one by one. */
  readonly effects: readonly Effect[];
  /** Where each version includes the module; null where it does not. */
  readonly source: {readonly from: Place | null; readonly to: Place | null};
};

/**
 * What a module measures, so that versions of one standard are recognised as such: the four digits of the document that
 * its address names, else its id up to the version.
 */
export function standardNumber(module: Module): string {
  if (module.untold) return module.untold.number ?? idUpToVersion(module);
  const name = internalTarget(module.url)?.path.split('/').at(-1) ?? '';
  return parseDocumentName(`${name}.md`)?.number ?? idUpToVersion(module);
}

function idUpToVersion({id}: Module): string {
  return id.replace(/[-.]?v\d.*$/, '');
}

/**
 * Compares two versions of a scope, module by module; modules of one standard number are matched.
 * `breaking` means: a subject that passed the old version can fail the new one.
 * @param from label of the older version, e.g. `v5.1`
 * @param to label of the newer version
 * @param base the state of the scope file that has the old version; the same file if left out
 * @returns changes, in the order of {@link CHANGE_LEVELS}, then by module
 * @throws RangeError for a label that the scope lacks
 */
export function diffScopeVersions({scope, from, to, base = scope}: DiffInput): readonly Change[] {
  if (base !== scope) return computeChanges({scope, from, to, base});
  const known = changesWithin.get(scope) ?? new Map<string, readonly Change[]>();
  changesWithin.set(scope, known);
  const pair = JSON.stringify([from, to]);
  const changes = known.get(pair) ?? computeChanges({scope, from, to, base});
  known.set(pair, changes);
  return changes;
}

type DiffInput = {
  readonly scope: Scope;
  readonly from: string;
  readonly to: string;
  readonly base?: Scope;
};

/** Release notes, checklists, data files and rules ask for the same pairs; a scope never changes once it is parsed. */
const changesWithin = new WeakMap<Scope, Map<string, readonly Change[]>>();

function computeChanges(input: Required<DiffInput>): readonly Change[] {
  const {scope, base} = input;
  const before = sideOf(base, input.from);
  const after = sideOf(scope, input.to);
  const changes = pairModules(before.resolved, after.resolved).flatMap(({older, newer}): Change[] => {
    const definition = (newer ?? older)?.definition;
    const untold = [older, newer].some((side) => side?.definition.untold !== undefined);
    const effects = untold ? [] : effectsOf({before, after, older, newer});
    const kind = untold ? kindOfUntold(older, newer) : kindOf(older, newer, effects);
    if (!definition || !kind) return [];
    const ofKind = (...kinds: readonly Effect['kind'][]) =>
      effects.filter((effect) => kinds.includes(effect.kind)).map(({subject}) => subject);
    const change = {
      kind,
      module: definition.id,
      previous: older && newer && older.module !== newer.module ? older.module : undefined,
      testcases: {
        added: ofKind('testcase-added', 'testcase-promoted').toSorted(compareText),
        removed: ofKind('testcase-dropped', 'testcase-demoted').toSorted(compareText),
      },
      promoted: ofKind('testcase-promoted'),
      parameters: older && newer && !untold ? parameterChanges(older.parameters, newer.parameters) : {},
      effects,
      source: {from: older?.place ?? null, to: newer?.place ?? null},
    };
    const views: readonly CustomerView[] = [
      ...effects.map(({customer}) => customer),
      CHANGE_KIND[kind].customer,
    ];
    const isReplaced = older !== undefined && newer !== undefined;
    return [
      {
        id: fingerprint(scope, change),
        // Of what is not known, as much as can be is expected.
        level: untold ? (newer ? 'breaking' : 'relaxing') : levelOf(effects),
        customer: untold && isReplaced ? 'unknown' : customerView(views),
        ...change,
        text: describe(change, definition, untold),
      },
    ];
  });
  return changes.toSorted(
    (a, b) =>
      CHANGE_LEVELS.indexOf(a.level) - CHANGE_LEVELS.indexOf(b.level) || compareText(a.module, b.module),
  );
}

function sideOf(scope: Scope, label: string): VersionSide {
  const resolved = resolveVersion(scope, existingVersion(scope, label));
  return {scope, resolved, mandatory: new Set(resolved.targets.main ?? [])};
}

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
  match(
    (older, newer) =>
      isNamedBy(older.definition, newer.definition) || isNamedBy(newer.definition, older.definition),
  );
  return [
    ...pairs,
    ...[...right].map((newer) => ({older: undefined, newer})),
    ...[...left].map((older) => ({older, newer: undefined})),
  ];
}

/** True for what a document lists without a link, where the other one bears its name: versions may differ. */
function isNamedBy({untold}: Module, {name}: Module): boolean {
  if (!untold || untold.number !== null) return false;
  const words = untold.text.replace(VERSION, '').trim().toLowerCase();
  return words !== '' && name.toLowerCase().includes(words);
}

const VERSION = /[\s-]*v?\d[\d.]*$/;

/** How two versions differ in a standard where one of them is known by its document alone: by what is included, not by tests. */
function kindOfUntold(older: Included | undefined, newer: Included | undefined): ChangeKind | undefined {
  if (!older) return 'module-added';
  if (!newer) return 'module-removed';
  if (older.module === newer.module) return undefined;
  const byName = [older, newer].some(({definition}) => definition.untold?.number === null);
  const [before, after] = [older, newer].map(({module, definition}) =>
    byName ? VERSION.exec(module)?.[0].replace(/^[\s-]*/, '') : pageUrl(definition.url),
  );
  return before === after ? undefined : 'module-replaced';
}

function kindOf(
  older: Included | undefined,
  newer: Included | undefined,
  effects: readonly Effect[],
): ChangeKind | undefined {
  if (!older) return 'module-added';
  if (!newer) return 'module-removed';
  if (older.module === newer.module) {
    if (effects.length === 0) return undefined;
    return effects.every(({kind}) => kind === 'parameter-value') ? 'parameter-changed' : 'module-redefined';
  }
  const [before, after] = [older.definition, newer.definition];
  return before.url === after.url && sameTargets(before, after) ? 'module-renamed' : 'module-replaced';
}

function sameTargets(a: Module, b: Module): boolean {
  const list = (module: Module) => (module.targets.main ?? []).toSorted(compareText).join(' ');
  return list(a) === list(b);
}

function levelOf(effects: readonly Effect[]): ChangeLevel {
  const levels = new Set(effects.map(({level}) => level));
  return CHANGE_LEVELS.find((level) => levels.has(level)) ?? 'neutral';
}

type Described = Omit<Change, 'id' | 'level' | 'customer' | 'text'>;

function fingerprint(scope: Scope, change: Described): string {
  const parts = [
    scope.uuid,
    change.kind,
    change.previous ?? '',
    change.module,
    ...change.testcases.added,
    '/',
    ...change.testcases.removed,
  ];
  return `${change.kind}-${change.module}-${textHash([...parts, JSON.stringify(change.parameters)].join(' '))}`;
}

function describe(
  {kind, module, previous, testcases, parameters}: Described,
  {name}: Module,
  untold: boolean,
): string {
  const effects = [
    ...(testcases.added.length === 0 ? [] : [changeStrings.becomeMandatory(testcases.added.length)]),
    ...(testcases.removed.length === 0 ? [] : [changeStrings.noLongerMandatory(testcases.removed.length)]),
    ...Object.entries(parameters).map(([parameter, {from, to}]) =>
      from === null
        ? changeStrings.parameterAdded(parameter)
        : to === null
          ? changeStrings.parameterDropped(parameter)
          : changeStrings.parameterChanged(parameter),
    ),
  ];
  const without = untold
    ? changeStrings.untold[kind === 'module-replaced' ? 'replaced' : 'single']
    : kind === 'module-added'
      ? changeStrings.addedUntested
      : changeStrings.sameTests;
  return [
    changeStrings.changes[kind]({name, module, previous: previous ?? module}),
    ...(effects.length === 0 ? [without] : effects),
  ].join(' ');
}
