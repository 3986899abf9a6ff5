import {strings} from './strings';
import {routes} from '../text/routes';
import type {IsoDate} from '../text/isoDate';
import {compareText} from '../text/diagnostic';
import type {Scope} from './scope';
import type {Validity} from './scopeSchema';
import {validitySpans} from './timeline';

/** What calendars and feeds are published with. */
export type Published = {
  /** Origin of the site, without a slash at the end. */
  readonly siteUrl: string;
  /** Day of the build. */
  readonly today: IsoDate;
};

/** A day on which a scope version changes how it stands. */
export type ScopeEvent = {
  readonly date: IsoDate;
  /** Id of the scope. */
  readonly scope: string;
  readonly version: string;
  readonly validity: Validity;
  /** One line for people, without the day. */
  readonly title: string;
  /** Site-absolute. */
  readonly url: string;
};

/** The days of a scope's timeline on which something changes, oldest first; of one day, by version. */
export function scopeEvents(scope: Scope): ScopeEvent[] {
  const spans = validitySpans(scope);
  const named = spans.map(({version, validity, from}) => ({date: from, version, validity}));
  const begins = new Set(spans.map(({version, from}) => `${from} ${version}`));
  // A version that an entry no longer names is superseded all the same.
  const unnamed = spans
    .filter(
      (span) => COUNTING.has(span.validity) && span.to !== null && !begins.has(`${span.to} ${span.version}`),
    )
    .map(({version, to}) => ({date: to ?? '', version, validity: 'deprecated' as const}));
  return [...named, ...unnamed]
    .map(({date, version, validity}) => ({
      date,
      scope: scope.id,
      version,
      validity,
      title: strings.validityEvents[validity](`${scope.name} ${version}`),
      url:
        validity === 'draft' || validity === 'effective'
          ? routes.releaseNotes(scope.id, version)
          : routes.scopeVersion(scope.id, version),
    }))
    .toSorted((a, b) => compareText(a.date, b.date) || compareText(a.version, b.version));
}

const COUNTING: ReadonlySet<Validity> = new Set(['effective', 'warn']);
