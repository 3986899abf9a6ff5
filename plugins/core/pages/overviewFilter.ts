import type {IsoDate} from '../text/isoDate';
import {isIsoDate} from '../text/isoDate';
import type {LifecycleState} from '../standards/lifecycle';
import {LIFECYCLE_STATES, lifecycleOn} from '../standards/lifecycle';
import type {NumberRef, TrackPageView} from './trackPage';

/** What a reader asks the overview for; empty texts ask for everything. */
export type OverviewFilter = {
  readonly track: string;
  readonly type: string;
  readonly state: LifecycleState | '';
  readonly text: string;
};

/** A filter with the day that it asks about, `YYYY-MM-DD`; an empty text asks about the reader's. */
type DatedFilter = OverviewFilter & {readonly on: IsoDate};

/**
 * Reads a filter from the parameters of an address (`track`, `type`, `state`, `text`), and the day to look at (`on`).
 * What is not understood asks for everything.
 */
export function filterOf(values: {get(name: string): string | null}): DatedFilter {
  const state = LIFECYCLE_STATES.find((known) => known === values.get('state')) ?? '';
  const on = values.get('on') ?? '';
  return {
    track: values.get('track') ?? '',
    type: values.get('type') ?? '',
    state,
    text: values.get('text') ?? '',
    on: isIsoDate(on) ? on : '',
  };
}

/**
 * The numbers that a filter leaves over, by track; tracks with none are left out. A number stays if one of its versions
 * has the state on the day; then only these versions are shown. Every word of the text must be found, whatever its
 * case.
 */
export function filterTracks(
  tracks: readonly TrackPageView[],
  filter: OverviewFilter,
  day: IsoDate,
): TrackPageView[] {
  return tracks
    .filter(({track}) => filter.track === '' || filter.track === track)
    .map(({track, numbers}) => ({
      track,
      numbers: numbers.flatMap((entry) => filterNumber(entry, filter, day) ?? []),
    }))
    .filter(({numbers}) => numbers.length > 0);
}

function filterNumber(
  entry: NumberRef,
  {type, state, text}: OverviewFilter,
  day: IsoDate,
): NumberRef | undefined {
  if (type !== '' && entry.type !== type) return undefined;
  if (text !== '' && !matches(entry, text)) return undefined;
  if (state === '') return entry;
  const versions = entry.versions.filter((version) => lifecycleOn(version, day).state === state);
  return versions.length > 0 ? {...entry, versions} : undefined;
}

/** Every word must stand somewhere in number, title, or the titles of versions and notes. */
function matches(entry: NumberRef, text: string): boolean {
  const titles = [...entry.versions, ...entry.supplements].map(({title, id}) => `${id} ${title}`);
  const hay = [`scs-${entry.number}`, entry.title, ...titles].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
