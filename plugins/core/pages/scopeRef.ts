import type {KeptBy, Scope} from '../scopes/scope';
import {hasKnownTests, mandatoryTestcases} from '../scopes/scope';
import type {TimelineEntry, VersionDocument} from '../scopes/timeline';
import type {IsoDate} from '../text/isoDate';
import {routes} from '../text/routes';

/** A scope as pages refer to it; what is in force follows from the timeline and the reader's day. */
export type ScopeRef = {
  /** Name of the scope's file without ending. */
  readonly id: string;
  readonly name: string;
  /** Site-absolute, as all addresses of its versions. */
  readonly url: string;
  readonly timeline: readonly Pick<TimelineEntry, 'date' | 'versions'>[];
  /** In the order of the scope's file, newest first. */
  readonly versions: readonly ScopeVersionRef[];
};

/** A scope version as pages refer to it. */
export type ScopeVersionRef = {
  readonly version: string;
  readonly stabilizedAt: IsoDate | null;
  /** What its document says of its days; null where there is none. */
  readonly document: VersionDocument | null;
  readonly url: string;
  readonly releaseNotesUrl: string;
  readonly installUrl: string;
  /** How many modules it includes. */
  readonly modules: number;
  /** How many mandatory testcases it has; null where that is not known. */
  readonly mandatory: number | null;
  /** How many of those no stable version demands; 0 for a version that left the scope's file. */
  readonly withoutAttention: number;
  /** What a version that left the scope's file is known by; null for any other. */
  readonly keptBy: KeptBy | null;
};

/** Refers to a scope, without anything that depends on a day. */
export function scopeRef(scope: Scope): ScopeRef {
  return {
    id: scope.id,
    name: scope.name,
    url: routes.scope(scope.id),
    timeline: scope.timeline.map(({date, versions}) => ({date, versions})),
    versions: scope.versions.map((version) => ({
      version: version.version,
      stabilizedAt: version.stabilizedAt,
      document: version.document ?? null,
      url: routes.scopeVersion(scope.id, version.version),
      releaseNotesUrl: routes.releaseNotes(scope.id, version.version),
      installUrl: routes.install(scope.id, version.version),
      modules: version.include.length,
      mandatory: hasKnownTests(version) ? mandatoryTestcases(scope, version).length : null,
      withoutAttention: version.keptBy
        ? 0
        : mandatoryTestcases(scope, version).filter((id) => scope.attention.get(id) === 0).length,
      keptBy: version.keptBy ?? null,
    })),
  };
}
