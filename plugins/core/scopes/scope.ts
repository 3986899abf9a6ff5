import {withoutRepeated} from '../text/repeated';
import type {Diagnostic, Parsed, Place, SourceFile} from '../text/diagnostic';
import {compareText, placeAt, quote} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import {LIMITS, PastLimit} from '../text/limits';
import {fitLeniently, shapeDiagnostics} from '../text/shape';
import {addressPart, namesBadgeVariant} from '../text/shapes';
import type {LocatedYaml} from '../text/yaml';
import {parseYaml} from '../text/yaml';
import type {Lifetime} from './lifetime';
import {baseName} from '../standards/documentId';
import type {GroupsFile} from './groups';
import {readGroups} from './groups';
import {groupsSchema, scopeSchema, TARGETS} from './scopeSchema';
import type {TimelineEntry, VersionDocument} from './timeline';

/** One check that a subject passes or not (scs-0003, Test-case descriptor). */
export type Testcase = {
  readonly id: string;
  readonly description: string;
  /** Where it is documented; undefined where the scope does not say. */
  readonly url: string | undefined;
  /** How long a result counts; `week` where the scope does not say. */
  readonly lifetime: Lifetime;
  /** Nobody's script: a person hands in a document. */
  readonly manual: boolean;
  readonly section: string | undefined;
  /** Script that runs it, with arguments; undefined for manual ones. */
  readonly command: string | undefined;
  /** Of its id. */
  readonly place: Place;
  /** Of its address; left out where that is not written in the file. */
  readonly urlPlace?: Place;
};

/** What the document of a scope version says of a standard. */
export type Untold = {
  /** Its entry in the list, as plain text. */
  readonly text: string;
  /** Four digits of the document that it means; null for an entry that means none. */
  readonly number: string | null;
};

/** A standard version made measurable (scs-0003, Module descriptor). */
export type Module = {
  readonly id: string;
  readonly name: string;
  /** Full address of the document that it measures. */
  readonly url: string;
  /** Parameter -> what it means. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Target -> testcase ids, as written. */
  readonly targets: Readonly<Record<string, readonly string[]>>;
  readonly place: Place;
  /** Where nothing but a document tells of it: which testcases it has is not known. Undefined for any other. */
  readonly untold?: Untold;
  /** Of its address; left out where that is not written in the file. */
  readonly urlPlace?: Place;
  /** Where its targets name a testcase; the module's own place where they don't. */
  placeOfTestcase(testcase: string): Place;
};

/** A module as a version includes it (scs-0003, Include descriptor). */
export type Inclusion = {
  /** Id of the module; it need not exist. */
  readonly module: string;
  /** Parameter -> value. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The module as it was, where that is not what the scope file says today; see {@link definitionOf}. */
  readonly definition?: Module | undefined;
  readonly place: Place;
};

/** What a version that left its scope file is known by: what was put on record of it, or its document alone. */
export const KEPT_BY = ['record', 'document'] as const;
/** One of {@link KEPT_BY}. */
export type KeptBy = (typeof KEPT_BY)[number];

/** A version of a scope as its file has it (scs-0003, Version descriptor): modules, and since when they are fixed. */
export type ScopeVersion = {
  /** Label, e.g. `v5.1` or `next`. */
  readonly version: string;
  /** First day of being stable; null while its contents may change. */
  readonly stabilizedAt: IsoDate | null;
  /** The document that describes it, once all sources are linked; null where there is none. */
  readonly document?: VersionDocument | null;
  readonly include: readonly Inclusion[];
  /** Full address of the document that defines it; undefined where the grammar has modules. */
  readonly documentUrl?: string | undefined;
  /** Undefined for a version that stands in the scope file; of any other it decides no verdict. */
  readonly keptBy?: KeptBy;
  readonly place: Place;
};

/** The key that tells the grammar of a scope file. */
export type Grammar = 'modules' | 'groups';

/** A certificate scope: one `scs-*.yaml` file (scs-0003). */
export type Scope = {
  /** File name without ending, e.g. `scs-compatible-iaas`; part of addresses. */
  readonly id: string;
  readonly name: string;
  /** Names the scope in snapshots and reports, which know no file names. */
  readonly uuid: string;
  readonly source: SourceFile;
  /**
   * Testcase id -> how much attention its failures deserve: 0 for one that no stable version demands. Said by `attn` of
   * versions with groups; with modules, the number of stable versions that have it in `main`. Testcases that left the file
   * have none.
   */
  readonly attention: ReadonlyMap<string, number>;
  /** Which grammar its file is in: `modules` of scs-0003-v1, or `groups`. */
  readonly grammar: Grammar;
  /** Names of the variables that its commands need. */
  readonly variables: readonly string[];
  /** Values of those that have one of their own. */
  readonly variableDefaults: ReadonlyMap<string, string>;
  /** By id, in the order of the file. */
  readonly testcases: ReadonlyMap<string, Testcase>;
  /** By id, in the order of the file. */
  readonly modules: ReadonlyMap<string, Module>;
  /** As in the file; its order means nothing. */
  readonly timeline: readonly TimelineEntry[];
  /** As in the file: newest first; behind them, once all sources are linked, those that left it. */
  readonly versions: readonly ScopeVersion[];
};

const scopeId = addressPart.refine(
  (id) => !namesBadgeVariant(id),
  'another ending: `.dark`, `.seal` and `.small` are reserved for badges',
);

/**
 * Reads a scope file.
 * @throws PastLimit for one with too many versions
 * @returns no value where the file has no usable name, is no YAML or lacks its shape; else all findings that concern this
 *   file alone
 */
export function parseScope(source: SourceFile): Parsed<Scope> {
  const named = scopeId.safeParse(idOf(source));
  if (named.success) return readScope(source);
  const message = `Unexpected file name ${quote(baseName(source.path))}, expected ${named.error.issues[0]?.message}; it is part of addresses.`;
  return {
    value: undefined,
    diagnostics: [{...placeAt(source, 0), severity: 'error', ruleId: 'unsafe-name', message}],
  };
}

function idOf({path}: SourceFile): string {
  return baseName(path).replace(/\.ya?ml$/, '');
}

/** Reads a file in the form of scope files, whatever its name is; as {@link parseScope} in all else. */
export function readScope(source: SourceFile): Parsed<Scope> {
  const yaml = parseYaml(source);
  if (!yaml.value) return {value: undefined, diagnostics: yaml.diagnostics};
  const grammar = grammarOf(yaml.value.value);
  return grammar === 'groups' ? readGrouped(source, yaml.value) : readModular(source, yaml.value);
}

function grammarOf(value: unknown): Grammar {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'groups') ? 'groups' : 'modules';
}

/** In the grammar to come (standards#1237). */
function readGrouped(source: SourceFile, yaml: LocatedYaml): Parsed<Scope> {
  const both = bothGrammars(yaml);
  if (both) return {value: undefined, diagnostics: [both]};
  const {value: raw, issues} = fitLeniently(groupsSchema, yaml.value);
  const diagnostics = shapeDiagnostics(yaml, issues, 'scope-shape');
  if (!raw) return {value: undefined, diagnostics};
  refuseManyVersions(raw.versions, yaml);
  const read = new ScopeReader(yaml, diagnostics);
  const testcases = read.testcases(raw.scripts);
  const contents = readGroups(raw, yaml, testcases);
  diagnostics.push(...contents.diagnostics);
  const {modules, versions, attention} = contents;
  return {
    value: {...read.head(source, raw), grammar: 'groups', testcases, modules, versions, attention},
    diagnostics,
  };
}

function bothGrammars(yaml: LocatedYaml): Diagnostic | undefined {
  if (typeof yaml.value !== 'object' || yaml.value === null || !Object.hasOwn(yaml.value, 'modules'))
    return undefined;
  return {
    ...yaml.placeOfKey(['modules']),
    severity: 'error',
    ruleId: 'scope-groups',
    message: 'Unexpected `modules` beside `groups`, expected one of them: they belong to different grammars.',
  };
}

function refuseManyVersions(versions: readonly unknown[], yaml: LocatedYaml): void {
  if (versions.length <= LIMITS.scopeVersions) return;
  throw new PastLimit(
    `Unexpected ${versions.length} versions, expected at most ${LIMITS.scopeVersions} in a scope.`,
    yaml.placeOfValue(['versions', LIMITS.scopeVersions]),
  );
}

/** In the grammar of scs-0003-v1. */
function readModular(source: SourceFile, yaml: LocatedYaml): Parsed<Scope> {
  const {value: raw, issues} = fitLeniently(scopeSchema, yaml.value);
  const diagnostics = shapeDiagnostics(yaml, issues, 'scope-shape');
  if (!raw) return {value: undefined, diagnostics};
  refuseManyVersions(raw.versions, yaml);
  const read = new ScopeReader(yaml, diagnostics);
  const testcases = read.testcases(raw.scripts);
  const modules = read.unique(
    raw.modules.map((module, m): Module => ({
      id: module.id,
      name: module.name,
      url: module.url,
      parameters: module.parameters ?? {},
      targets: module.targets ?? {},
      place: read.place(['modules', m, 'id']),
      urlPlace: read.place(['modules', m, 'url']),
      placeOfTestcase: (testcase) => {
        const [target, list] =
          Object.entries(module.targets ?? {}).find(([, ids]) => ids.includes(testcase)) ?? [];
        return read.place(
          target === undefined || !list
            ? ['modules', m, 'id']
            : ['modules', m, 'targets', target, list.indexOf(testcase)],
        );
      },
    })),
    'module',
    (module) => module.id,
  );
  const versions = read.unique(
    raw.versions.map((version, v) => ({
      version: version.version,
      stabilizedAt: version.stabilized_at ?? null,
      include: version.include.map((item, i) => ({
        module: typeof item === 'string' ? item : item.ref,
        parameters: typeof item === 'string' ? {} : (item.parameters ?? {}),
        place: read.place(['versions', v, 'include', i]),
      })),
      place: read.place(['versions', v, 'version']),
    })),
    'version',
    (version) => version.version,
  );
  return {
    value: {
      ...read.head(source, raw),
      grammar: 'modules',
      testcases,
      modules,
      versions: [...versions.values()],
      attention: attentionOf({testcases, modules}, [...versions.values()]),
    },
    diagnostics,
  };
}

/** In how many stable versions each testcase is in `main`. */
function attentionOf(
  {testcases, modules}: Pick<Scope, 'testcases' | 'modules'>,
  versions: readonly ScopeVersion[],
): ReadonlyMap<string, number> {
  const demanded = versions
    .filter(({stabilizedAt}) => stabilizedAt !== null)
    .map(({include}) => new Set(include.flatMap(({module}) => modules.get(module)?.targets.main ?? [])));
  return new Map(
    [...testcases.keys()].map((id) => [
      id,
      demanded.filter((testcasesOfOne) => testcasesOfOne.has(id)).length,
    ]),
  );
}

class ScopeReader {
  constructor(
    private readonly yaml: LocatedYaml,
    private readonly diagnostics: Diagnostic[],
  ) {}

  place(path: readonly PropertyKey[]): Place {
    return this.yaml.placeOfValue(path);
  }

  /** What files of both grammars begin with. */
  head(
    source: SourceFile,
    {name, uuid, variables = [], timeline}: Pick<GroupsFile, 'name' | 'uuid' | 'variables' | 'timeline'>,
  ): Pick<Scope, 'id' | 'name' | 'uuid' | 'source' | 'variables' | 'variableDefaults' | 'timeline'> {
    return {
      id: idOf(source),
      name,
      uuid,
      source,
      variables: variables.flatMap((item) => (typeof item === 'string' ? [item] : Object.keys(item))),
      variableDefaults: new Map(
        variables.flatMap((item) =>
          typeof item === 'string'
            ? []
            : Object.entries(item).flatMap(([variable, value]) =>
                ['string', 'number', 'boolean'].includes(typeof value)
                  ? [[variable, String(value)] as const]
                  : [],
              ),
        ),
      ),
      timeline: timeline.map((entry, t) => ({...entry, place: this.place(['timeline', t, 'date'])})),
    };
  }

  testcases(scripts: GroupsFile['scripts']): ReadonlyMap<string, Testcase> {
    return this.unique(
      scripts.flatMap((script, s) =>
        script.testcases.map((testcase, t) => ({
          id: testcase.id,
          description: (testcase.description ?? '').trim(),
          url: testcase.url,
          lifetime: testcase.lifetime ?? 'week',
          manual: script.executable === undefined,
          section: testcase.section ?? script.section,
          command:
            script.executable === undefined ? undefined : `${script.executable} ${script.args ?? ''}`.trim(),
          place: this.place(['scripts', s, 'testcases', t, 'id']),
          ...(testcase.url === undefined
            ? {}
            : {urlPlace: this.place(['scripts', s, 'testcases', t, 'url'])}),
        })),
      ),
      'testcase',
      (testcase) => testcase.id,
    );
  }

  /** Indexes by id; a second one of the same id is reported and dropped. */
  unique<T extends {place: Place}>(
    items: readonly T[],
    what: string,
    idOf: (item: T) => string,
  ): Map<string, T> {
    const {items: firsts, diagnostics} = withoutRepeated({items, what, idOf});
    this.diagnostics.push(...diagnostics);
    return new Map(firsts.map((item) => [idOf(item), item]));
  }
}

/** A version with its modules' targets merged: what a subject has to pass. */
export type ResolvedVersion = {
  readonly version: string;
  /** Modules that exist, in the order of `include`. */
  readonly modules: readonly (Inclusion & {readonly definition: Module})[];
  /** Target -> testcase ids, sorted, each once. */
  readonly targets: Readonly<Record<string, readonly string[]>>;
  /** Testcase id -> the strictest target that it stands in. */
  readonly targetOf: ReadonlyMap<string, string>;
};

/**
 * Resolves what a scope version demands: of each target, the union over its modules (scs-0003, Basic concepts).
 * Modules that do not exist are left out here; a rule reports them.
 */
export function resolveVersion(scope: Scope, version: ScopeVersion): ResolvedVersion {
  const modules = version.include.flatMap((inclusion) => {
    const definition = definitionOf(scope, inclusion);
    return definition ? [{...inclusion, definition}] : [];
  });
  const merged = new Map<string, Set<string>>();
  for (const {definition} of modules) {
    for (const [target, testcases] of Object.entries(definition.targets)) {
      const all = merged.get(target) ?? new Set<string>();
      testcases.forEach((testcase) => all.add(testcase));
      merged.set(target, all);
    }
  }
  const names = [...merged.keys()].toSorted((a, b) => rank(a) - rank(b) || compareText(a, b));
  const targetOf = new Map<string, string>();
  for (const target of names) {
    for (const testcase of merged.get(target) ?? []) {
      if (!targetOf.has(testcase)) targetOf.set(testcase, target);
    }
  }
  const targets = Object.fromEntries(
    names.map((target) => [target, [...(merged.get(target) ?? [])].toSorted(compareText)]),
  );
  return {version: version.version, modules, targets, targetOf};
}

/** The module that a version includes, as that version has it; undefined where there is none of that id. */
export function definitionOf(scope: Pick<Scope, 'modules'>, inclusion: Inclusion): Module | undefined {
  return inclusion.definition ?? scope.modules.get(inclusion.module);
}

/** The versions that stand in the scope file: what rules judge, and what decides verdicts. */
export function versionsInFile({versions}: Pick<Scope, 'versions'>): readonly ScopeVersion[] {
  return versions.filter(({keptBy}) => keptBy === undefined);
}

/** False for a version that is known by its document alone: that tells its standards, not its testcases. */
export function hasKnownTests({keptBy}: Pick<ScopeVersion, 'keptBy'>): boolean {
  return keptBy !== 'document';
}

/**
 * Modules that add to another one without being part of any version themselves: upstream keeps recommended and manual
 * testcases in `<module>-rec` and `<module>-manual`, of the same standard. One whose id extends no other belongs to all.
 */
export function companionsOf(scope: Scope, module: Module): readonly Module[] {
  if (module.untold !== undefined) return [];
  const included = new Set(
    scope.versions.filter(hasKnownTests).flatMap(({include}) => include.map((item) => item.module)),
  );
  const same = [...scope.modules.values()].filter(
    ({url, untold}) => url === module.url && untold === undefined,
  );
  const owners = same.map(({id}) => id).filter((id) => included.has(id));
  return same.filter(({id}) => {
    if (id === module.id || included.has(id)) return false;
    const owner = owners
      .filter((candidate) => id.startsWith(`${candidate}-`))
      .toSorted((a, b) => b.length - a.length)[0];
    return owner === undefined || owner === module.id;
  });
}

/**
 * What a standard asks for in a version: the testcases of its module by target, with those of the modules beside it. Manual
 * checks are no tests on trial, as which scope files keep them: they are `manual`.
 */
export function demandedTestcases(
  scope: Scope,
  module: Module,
): readonly {readonly target: string; readonly testcases: readonly string[]}[] {
  const byTarget = new Map<string, Set<string>>();
  for (const {targets} of [module, ...companionsOf(scope, module)]) {
    for (const [target, testcases] of Object.entries(targets)) {
      for (const id of testcases) {
        const shown = target === 'preview' && scope.testcases.get(id)?.manual ? 'manual' : target;
        byTarget.set(shown, (byTarget.get(shown) ?? new Set()).add(id));
      }
    }
  }
  return [...byTarget].map(([target, testcases]) => ({target, testcases: [...testcases]}));
}

function rank(target: string): number {
  const index = TARGETS.findIndex((known) => known === target);
  return index === -1 ? TARGETS.length : index;
}

/** Ids of the mandatory testcases of a version, sorted: those of its target `main` (scs-0003). */
export function mandatoryTestcases(scope: Scope, version: ScopeVersion): readonly string[] {
  return resolveVersion(scope, version).targets.main ?? [];
}

/**
 * A version by its label.
 * @throws RangeError for a label that the scope lacks: a mistake of the caller
 */
export function existingVersion(scope: Scope, label: string): ScopeVersion {
  const version = versionOf(scope, label);
  if (!version)
    throw new RangeError(
      `Unexpected version \`${label}\`, expected one of ${scope.versions.map((v) => v.version).join(', ')}.`,
    );
  return version;
}

/** A version by its label; undefined where the scope has none of that name. */
export function versionOf(scope: Scope, label: string): ScopeVersion | undefined {
  return scope.versions.find((version) => version.version === label);
}
