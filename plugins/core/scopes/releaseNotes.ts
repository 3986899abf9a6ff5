import type {IsoDate} from '../text/isoDate';
import type {ChangeLevel} from '../wording';
import type {Change} from './change';
import {diffScopeVersions} from './change';
import type {Scope} from './scope';
import {versionOf} from './scope';
import {effectiveFrom, endsOn} from './timeline';

/** What a scope version brings, compared with the one before it. */
export type ReleaseNotes = {
  readonly scope: string;
  readonly scopeName: string;
  /** The version it is compared with; null for the first one on record. */
  readonly from: string | null;
  readonly to: string;
  readonly stabilizedAt: IsoDate | null;
  readonly effectiveFrom: IsoDate | null;
  /** When the version before stops counting; null while no day is set. */
  readonly previousEndsOn: IsoDate | null;
  readonly changes: readonly Change[];
  readonly counts: Readonly<Record<ChangeLevel, number>>;
};

/** The version before another in the scope's own order (newest first); null for the last of the list. */
export function previousVersion(scope: Scope, label: string): string | null {
  const index = scope.versions.findIndex(({version}) => version === label);
  return scope.versions[index + 1]?.version ?? null;
}

/**
 * Derives the release notes of a version from the diff with its predecessor.
 * @param from compare with this version instead
 * @throws RangeError for a label that the scope lacks
 */
export function makeReleaseNotes(input: {scope: Scope; to: string; from?: string}): ReleaseNotes {
  const {scope, to} = input;
  const version = versionOf(scope, to);
  if (!version) throw new RangeError(`Unexpected version \`${to}\`, expected one of ${scope.versions.map((v) => v.version).join(', ')}.`);
  const from = input.from ?? previousVersion(scope, to);
  const changes = from === null ? [] : diffScopeVersions({scope, from, to});
  const count = (level: ChangeLevel) => changes.filter((change) => change.level === level).length;
  return {
    scope: scope.id,
    scopeName: scope.name,
    from,
    to,
    stabilizedAt: version.stabilizedAt,
    effectiveFrom: effectiveFrom(scope, to),
    previousEndsOn: from === null ? null : endsOn(scope, from),
    changes,
    counts: {breaking: count('breaking'), relaxing: count('relaxing'), neutral: count('neutral')},
  };
}
