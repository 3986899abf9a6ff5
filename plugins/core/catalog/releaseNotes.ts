import type {Catalog} from './catalog';
import {passingEnvironments} from './evidence';
import {routes} from '../text/routes';
import type {IsoDate} from '../text/isoDate';
import type {ChangeLevel} from '../scopes/changeKinds';
import type {Change} from '../scopes/change';
import {diffScopeVersions, standardNumber} from '../scopes/change';
import type {Impact} from './impact';
import {impactOf} from './impact';
import type {Note} from '../scopes/note';
import type {RecordDifference} from '../scopes/record';
import {recordDifferences} from '../scopes/record';
import type {Scope} from '../scopes/scope';
import {existingVersion, hasKnownTests} from '../scopes/scope';
import type {KnownDay} from '../scopes/timeline';
import {inForceFrom, inForceUntil} from '../scopes/timeline';

/** What a scope version brings, compared with an older one. */
export type ReleaseNotes = {
  /** The day that they are told for: the one that was asked for. */
  readonly asOf: IsoDate;
  /** Id of the scope. */
  readonly scope: string;
  readonly scopeName: string;
  /** Label of the version it is compared with; null for the first one on record. */
  readonly from: string | null;
  /** Label of the version. */
  readonly to: string;
  /** Labels of those of the two that are known by their documents alone: which tests differ is not known. */
  readonly untold: readonly string[];
  /** First day of being stable; null while its contents may change. */
  readonly stabilizedAt: IsoDate | null;
  /** First day of being in force, as far as it is known; null while no day is set, or where none is on record. */
  readonly inForceFrom: KnownDay | null;
  /** First day on which it is no longer in force; null while none is set. */
  readonly inForceUntil: KnownDay | null;
  /** First day on which the version compared with no longer counts; null while no day is set. */
  readonly previousEndsOn: KnownDay | null;
  readonly changes: readonly Change[];
  /** Number of changes by level. */
  readonly counts: Readonly<Record<ChangeLevel, number>>;
  /** People's words on this version and on those in between, newest first, as Markdown. */
  readonly highlights: readonly AuthorNote[];
  /** People's words on single changes, by the change's id. */
  readonly remarks: Readonly<Record<string, readonly AuthorNote[]>>;
  /** Days that moved since they were announced. */
  readonly moved: readonly RecordDifference[];
  /** On the day that was asked for; null where nothing becomes mandatory, or nobody is listed. */
  readonly impact: Impact | null;
};

/** Markdown that people wrote on a version, with its label. */
export type AuthorNote = {readonly version: string; readonly markdown: string};

/** Label of the version before another in the scope's own order (newest first); null for the last of the list. */
export function previousVersion(scope: Scope, label: string): string | null {
  const index = scope.versions.findIndex(({version}) => version === label);
  return scope.versions[index + 1]?.version ?? null;
}

/** Site-absolute address of the notes on a pair of versions: those against the version before are the version's own. */
export function releaseNotesAddress(scope: Scope, from: string | null, to: string): string {
  return from === null || from === previousVersion(scope, to)
    ? routes.releaseNotes(scope.id, to)
    : routes.upgradeNotes(scope.id, from, to);
}

type Input = {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly to: string;
  readonly from?: string;
  readonly today: IsoDate;
};

/**
 * Derives the release notes of a version from the diff with an older one, and from what people wrote.
 * @param to label of the version
 * @param from compare with this version instead of the one before; notes on versions in between are taken in
 * @throws RangeError for a label that the scope lacks
 */
export function makeReleaseNotes({
  catalog,
  scope,
  to,
  today,
  from = previousVersion(scope, to) ?? undefined,
}: Input): ReleaseNotes {
  const {stabilizedAt} = existingVersion(scope, to);
  const changes = from === undefined ? [] : diffScopeVersions({scope, from, to});
  const count = (level: ChangeLevel) => changes.filter((change) => change.level === level).length;
  const notes = passedVersions(scope, from, to).flatMap(
    (label) => catalog.notes.get(`${scope.id}/${label}`) ?? [],
  );
  const added = changes.flatMap(({testcases}) => testcases.added);
  const moved = [to, ...(from === undefined ? [] : [from])].flatMap((label) => {
    const record = catalog.records.get(`${scope.id}/${label}`);
    return record ? recordDifferences(record, scope).filter(({kind}) => kind !== 'label-reused') : [];
  });
  return {
    asOf: today,
    scope: scope.id,
    scopeName: scope.name,
    from: from ?? null,
    to,
    untold: [to, ...(from === undefined ? [] : [from])].filter(
      (label) => !hasKnownTests(existingVersion(scope, label)),
    ),
    stabilizedAt,
    inForceFrom: inForceFrom(scope, to),
    inForceUntil: inForceUntil(scope, to),
    previousEndsOn: from === undefined ? null : inForceUntil(scope, from),
    changes,
    counts: {breaking: count('breaking'), relaxing: count('relaxing'), neutral: count('neutral')},
    highlights: notes
      .filter(({highlights}) => highlights !== '')
      .map((note) => ({version: note.version, markdown: note.highlights})),
    remarks: Object.fromEntries(
      changes
        .map((change) => [change.id, remarksOn(scope, notes, change)] as const)
        .filter(([, remarks]) => remarks.length > 0),
    ),
    moved,
    impact: impactOf(passingEnvironments({catalog, scope, testcases: added, today}), added, today),
  };
}

/** The version itself and those that an upgrade skips, newest first. */
function passedVersions(scope: Scope, from: string | undefined, to: string): string[] {
  const labels = scope.versions.map(({version}) => version);
  const [start, end] = [labels.indexOf(to), from === undefined ? -1 : labels.indexOf(from)];
  return end > start ? labels.slice(start, end) : [to];
}

/** A note in between may name a module of a version that is skipped: the standard is what counts. */
function remarksOn(scope: Scope, notes: readonly Note[], change: Change): AuthorNote[] {
  const own = scope.modules.get(change.module);
  const concerns = (key: string) => {
    const named = scope.modules.get(key);
    return named
      ? own !== undefined && standardNumber(named) === standardNumber(own)
      : isFingerprintOf(change, key);
  };
  return notes.flatMap(({version, onChanges}) =>
    onChanges.filter(({key}) => concerns(key)).map(({body}) => ({version, markdown: body})),
  );
}

/** True for the fingerprint of a change, or of one of its effects. */
export function isFingerprintOf(change: Change, key: string): boolean {
  return change.id === key || change.effects.some(({id}) => id === key);
}
