import {dump} from 'js-yaml';
import type * as z from 'zod';
import type {Place, SourceFile, Parsed} from '../text/diagnostic';
import {compareText} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import {baseName} from '../standards/documentId';
import {parseYaml} from '../text/yaml';
import {fitLeniently} from '../text/shape';
import type {ChangeLevel, RecordKind} from './changeKinds';
import type {Change} from './change';
import {diffScopeVersions} from './change';
import {RECORD_KIND} from './changeKinds';
import type {Scope} from './scope';
import {companionsOf, existingVersion, readScope, resolveVersion, versionOf} from './scope';
import {groupsSchema, scopeSchema} from './scopeSchema';
import {effectiveFrom, endsOn} from './timeline';

/**
 * A scope version as it was when somebody put it on record: `scopes/recorded/<scope>/<version>.yaml`, a scope file with
 * this one version. What became stable must not change, and days that were announced should not move.
 */
export type ScopeRecord = {
  /** Id of the scope. */
  readonly scope: string;
  /** Label of the version. */
  readonly version: string;
  /** A scope with this one version. */
  readonly recorded: Scope;
};

/** Reads a record; scope and version follow from its path. No value for no scope file, or one without that version. */
export function parseRecord(source: SourceFile): Parsed<ScopeRecord> {
  const {value, diagnostics} = readScope(source);
  const version = baseName(source.path).replace(/\.ya?ml$/, '');
  if (!value) return {value: undefined, diagnostics};
  if (!versionOf(value, version)) {
    return {
      value: undefined,
      diagnostics: [
        ...diagnostics,
        {
          path: source.path,
          line: 1,
          column: 1,
          severity: 'error',
          ruleId: 'scope-record',
          message: `Unexpected record without the version \`${version}\`, expected the version in the file name.`,
        },
      ],
    };
  }
  return {value: {scope: source.path.split(/[\\/]/).at(-2) ?? '', version, recorded: value}, diagnostics};
}

/** A difference between a version and what is on record of it. */
export type RecordDifference = {
  readonly kind: RecordKind;
  readonly level: ChangeLevel;
  /** One sentence. */
  readonly text: string;
  /** In the scope file. */
  readonly place: Place;
  /** In the record. */
  readonly recordedAt: Place;
};

/**
 * Compares a version with what is on record of it. Contents count from the day on which the version became stable;
 * days count while the timeline still reaches back to them, since old entries are pruned.
 */
export function recordDifferences({version, recorded}: ScopeRecord, scope: Scope): RecordDifference[] {
  const [now, then] = [versionOf(scope, version), versionOf(recorded, version)];
  if (!now || !then) return [];
  const difference = (
    kind: RecordKind,
    text: string,
    places: Partial<Pick<RecordDifference, 'place' | 'recordedAt'>> = {},
  ): RecordDifference => ({
    kind,
    level: RECORD_KIND[kind].provider,
    text,
    place: now.place,
    recordedAt: then.place,
    ...places,
  });
  const contents =
    then.stabilizedAt === null
      ? []
      : diffScopeVersions({scope, base: recorded, from: version, to: version})
          // Recommended and manual checks stand beside the version, not in it.
          .filter(
            ({kind, effects}) =>
              kind !== 'module-redefined' || effects.some(({level}) => level !== 'neutral'),
          )
          .filter((change) => recorded.grammar === scope.grammar || isChangeInAnyGrammar(change))
          .map(({text, source, effects}) => {
            const moved = effects.find(({level}) => level !== 'neutral')?.source;
            return difference('label-reused', text, {
              place: moved?.to ?? source.to ?? now.place,
              recordedAt: moved?.from ?? source.from ?? then.place,
            });
          });
  const oldest = scope.timeline.map(({date}) => date).toSorted(compareText)[0];
  const days = [
    ['takes effect', effectiveFrom(recorded, version), effectiveFrom(scope, version)],
    ['ends', endsOn(recorded, version), endsOn(scope, version)],
  ] as const;
  const moved = days.flatMap(([what, before, after]) => {
    if (before === null || before === after || oldest === undefined || before < oldest) return [];
    const kind = after !== null && after < before ? 'timeline-moved-earlier' : 'timeline-moved-later';
    return [
      difference(
        kind,
        `${version} ${what} ${after === null ? 'on a day that is no longer set' : `on ${after}`}; ${before} was announced.`,
      ),
    ];
  });
  return [...contents, ...moved];
}

/** Groups have names of their own and no parameters: a file that moves to the other grammar changes no version by that. */
function isChangeInAnyGrammar({kind, effects}: Change): boolean {
  return kind === 'module-redefined' || kind === 'parameter-changed' || kind === 'module-renamed'
    ? effects.some((effect) => effect.kind !== 'parameter-value' && effect.level !== 'neutral')
    : true;
}

/**
 * Writes the record of a version, as YAML: its modules or groups with what stands beside them, their testcases, and the
 * timeline as far as it names it.
 * @throws RangeError for a label that the scope lacks, and for a scope whose source is no scope file
 */
export function recordText(scope: Scope, label: string): string {
  const version = existingVersion(scope, label);
  const value = parseYaml(scope.source).value?.value;
  const included = resolveVersion(scope, version).modules.map(({definition}) => definition);
  const beside = included.flatMap((module) =>
    companionsOf(scope, module).filter(({id}) => id.startsWith(`${module.id}-`)),
  );
  const testcases = new Set([...included, ...beside].flatMap(({targets}) => Object.values(targets).flat()));
  const names = new Set([...included, ...beside].map(({id}) => id));
  const contents =
    scope.grammar === 'groups' ? groupedRecord(value, label, names) : modularRecord(value, label, names);
  if (!contents)
    throw new RangeError(`Unexpected contents of \`${scope.source.path}\`, expected a scope file.`);
  const {raw, parts, versions} = contents;
  return dump(
    {
      name: raw.name,
      uuid: raw.uuid,
      scripts: raw.scripts
        .map((script) => ({...script, testcases: script.testcases.filter(({id}) => testcases.has(id))}))
        .filter((script) => script.testcases.length > 0),
      ...parts,
      timeline: raw.timeline
        .map(({date, versions: named}): {date: IsoDate; versions: Record<string, string>} => ({
          date,
          versions: Object.hasOwn(named, label) ? {[label]: named[label] ?? ''} : {},
        }))
        .toSorted((one, other) => compareText(other.date, one.date)),
      versions,
    },
    {lineWidth: 120},
  );
}

type RecordParts = {
  readonly raw: Pick<z.infer<typeof scopeSchema>, 'name' | 'uuid' | 'scripts' | 'timeline'>;
  /** What the grammar has for modules. */
  readonly parts: object;
  readonly versions: readonly object[];
};

type Names = ReadonlySet<string>;

function modularRecord(value: unknown, label: string, modules: Names): RecordParts | undefined {
  const raw = fitLeniently(scopeSchema, value).value;
  return (
    raw && {
      raw,
      parts: {modules: raw.modules.filter(({id}) => modules.has(id))},
      versions: raw.versions.filter((candidate) => candidate.version === label),
    }
  );
}

/** With every group that the version's test leads to, and those beside them. */
function groupedRecord(value: unknown, label: string, modules: Names): RecordParts | undefined {
  const raw = fitLeniently(groupsSchema, value).value;
  if (!raw) return undefined;
  const versions = raw.versions.filter(({version}) => version === label);
  const includes = new Map(raw.groups.map(({id, include}) => [id, include ?? []]));
  // A set takes what is added while it is walked through.
  const reached = new Set([...versions.map(({test}) => test), ...modules]);
  for (const id of reached) includes.get(id)?.forEach((member) => reached.add(member));
  return {raw, parts: {groups: raw.groups.filter(({id}) => reached.has(id))}, versions};
}
