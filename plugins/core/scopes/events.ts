import {routes} from '../text/routes';
import type {IsoDate} from '../text/isoDate';
import {compareText} from '../text/diagnostic';
import type {Scope} from './scope';
import type {Validity} from './scopeSchema';
import {countsOn} from './lifetime';
import {strings} from './strings';
import type {KnownDay} from './timeline';
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
  /** That day, or the first one of which it is known. */
  readonly date: IsoDate;
  /** False where the timeline was pruned: it happened on that day or before. */
  readonly exact: boolean;
  /** The document that says the day; null where the timeline does. */
  readonly by: KnownDay['by'];
  /** The day of the timeline's entry: ids are made of it, since it never changes. */
  readonly entry: IsoDate;
  /** Id of the scope. */
  readonly scope: string;
  /** Name of the scope, and label of the version. */
  readonly scopeName: string;
  readonly version: string;
  readonly validity: Validity;
  /** First day on which it no longer stands like that; null for open. */
  readonly until: IsoDate | null;
  /** True where the version is a draft until that day. */
  readonly endsDraft: boolean;
  /** Site-absolute. */
  readonly url: string;
};

/** The days of a scope's timeline on which something changes, oldest first; of one day, by version. */
export function scopeEvents(scope: Scope): ScopeEvent[] {
  const spans = validitySpans(scope);
  const begins = new Set(spans.map(({version, entry}) => `${entry} ${version}`));
  const draftEnds = new Set(
    spans.filter(({validity}) => validity === 'draft').map(({version, to}) => `${to} ${version}`),
  );
  // A version that an entry no longer names is superseded all the same.
  const unnamed = spans.flatMap(({version, validity, to}) =>
    COUNTING.has(validity) && to !== null && !begins.has(`${to} ${version}`)
      ? [
          {
            version,
            validity: 'deprecated' as const,
            entry: to,
            to: null,
            start: {date: to, exact: true, by: null},
          },
        ]
      : [],
  );
  return [...spans, ...unnamed]
    .map(({version, validity, start: {date, exact, by}, entry, to}) => ({
      date,
      exact,
      by,
      entry,
      until: to,
      scope: scope.id,
      scopeName: scope.name,
      version,
      validity,
      endsDraft: draftEnds.has(`${entry} ${version}`),
      url:
        validity === 'draft' || validity === 'effective'
          ? routes.releaseNotes(scope.id, version)
          : routes.scopeVersion(scope.id, version),
    }))
    .toSorted((a, b) => compareText(a.date, b.date) || compareText(a.version, b.version));
}

const COUNTING: ReadonlySet<Validity> = new Set(['effective', 'warn']);

/**
 * One line on an event for people, without its day. What is to come is called planned, and a draft a draft.
 * @param today the day on which it is read
 */
export function eventTitle(event: ScopeEvent, today: IsoDate): string {
  const {scopeName, version, validity, exact, date, endsDraft} = event;
  const name = `${scopeName} ${version}`;
  if (!exact) return strings.earlierEvents[validity](name);
  if (date > today && validity === 'effective')
    return endsDraft ? strings.draftTakesEffect(name) : strings.plannedEffect(name);
  return strings.validityEvents[validity](name);
}

/**
 * What is to be known of an event beside its title and its day; empty for nothing.
 * @param today the day on which it is read
 */
export function eventRemarks({validity, until, by}: ScopeEvent, today: IsoDate): string {
  return [
    ...(validity === 'draft' && countsOn(until, today) ? [strings.draftRemark] : []),
    ...(by === null ? [] : [strings.dayBy(by.id)]),
  ].join(' ');
}
