import {routes} from '../routes';
import type {IsoDate} from '../text/isoDate';
import {compareText} from '../text/diagnostic';
import type {Scope} from './scope';
import type {Validity} from './scopeSchema';
import {validitySpans} from './timeline';

/** A day on which a scope version changes how it stands. */
export type ScopeEvent = {
  readonly date: IsoDate;
  readonly scope: string;
  readonly version: string;
  readonly validity: Validity;
  readonly title: string;
  /** Site-absolute. */
  readonly url: string;
};

const SENTENCE: Record<Validity, string> = {
  draft: 'can be read as a draft',
  effective: 'is in force',
  warn: 'ends soon',
  deprecated: 'is superseded',
};

/** The days of a scope's timeline on which something changes, oldest first. */
export function scopeEvents(scope: Scope): ScopeEvent[] {
  return validitySpans(scope)
    .map(({version, validity, from}) => ({
      date: from,
      scope: scope.id,
      version,
      validity,
      title: `${scope.name} ${version} ${SENTENCE[validity]}`,
      url: validity === 'draft' || validity === 'effective' ? routes.releaseNotes(scope.id, version) : routes.scopeVersion(scope.id, version),
    }))
    .toSorted((a, b) => compareText(a.date, b.date) || compareText(a.version, b.version));
}
