import type {IsoDate} from '../text/isoDate';
import {addDays, daysBetween} from '../text/isoDate';
import type {Validity} from './scopeSchema';
import type {DatedSpan, HasTimeline} from './timeline';
import {validitySpans} from './timeline';

/** A part of the drawing; positions and lengths are percentages of its width, so that it fits any screen. */
export type TimelineBar = {
  readonly validity: Validity;
  readonly from: IsoDate;
  readonly x: number;
  readonly width: number;
  /** False where the timeline was pruned: it began on that day or before. */
  readonly isExact: boolean;
  /** True for one that begins after today. */
  readonly isAhead: boolean;
};

/** The versions of a scope over time, one row each. */
export type TimelineDrawing = {
  readonly rows: readonly {readonly version: string; readonly bars: readonly TimelineBar[]}[];
  /** Where years begin; `isLabelled` where there is room for the number on a phone. */
  readonly years: readonly {readonly year: number; readonly x: number; readonly isLabelled: boolean}[];
  /** Where today is. */
  readonly today: number;
  /** What the bars stand for, in the order of the versions. */
  readonly spans: readonly DatedSpan[];
};

/** Days shown before the first change and after the last one. */
const BEFORE = 30;
const AFTER = 200;
/** Of a drawing of what counts now, days shown before today. */
const PAST = 540;
/** The number of a year takes 36 px; the narrowest drawing has 250. */
const YEAR_WIDTH = 15;

/**
 * Lays out a timeline.
 * @param onlyCurrent leaves out versions that have ended, and the time long ago
 * @returns undefined where nothing is to be drawn
 */
export function timelineDrawing(
  timed: HasTimeline,
  today: IsoDate,
  onlyCurrent = false,
): TimelineDrawing | undefined {
  const named = validitySpans(timed).filter(({validity}) => validity !== 'deprecated');
  const current = new Set(named.filter(({to}) => to === null || to > today).map(({version}) => version));
  const spans = onlyCurrent ? named.filter(({version}) => current.has(version)) : named;
  if (spans.length === 0) return undefined;
  const earliest = earlier(today, ...spans.map(({from}) => from));
  const first = addDays(onlyCurrent ? later(earliest, addDays(today, -PAST)) : earliest, -BEFORE);
  const last = addDays(later(today, ...spans.map(({from, to}) => to ?? from)), AFTER);
  const x = (date: IsoDate) => percent(daysBetween(first, later(first, date)) / daysBetween(first, last));
  const versions = timed.versions
    .map(({version}) => version)
    .filter((version) => spans.some((span) => span.version === version));
  return {
    rows: versions.map((version) => ({
      version,
      bars: spans
        .filter((span) => span.version === version)
        .map(({validity, from, to, start}) => ({
          validity,
          from,
          x: x(from),
          width: percent((x(to ?? last) - x(from)) / 100),
          isExact: start.exact,
          isAhead: from > today,
        }))
        .filter(({width}) => width > 0),
    })),
    years: yearsBetween(first, last, x),
    today: x(today),
    spans,
  };
}

function yearsBetween(first: IsoDate, last: IsoDate, x: (date: IsoDate) => number): TimelineDrawing['years'] {
  const from = Number(first.slice(0, 4)) + 1;
  const count = Math.max(0, Number(last.slice(0, 4)) - from + 1);
  const each = Math.ceil(YEAR_WIDTH / percent(365.25 / daysBetween(first, last)));
  return Array.from({length: count}, (_, index) => {
    const position = x(`${from + index}-01-01`);
    return {
      year: from + index,
      x: position,
      isLabelled: index % each === 0 && position <= 100 - YEAR_WIDTH,
    };
  });
}

/** With two digits: more would only make the page longer. */
const percent = (share: number): number => Math.round(share * 10_000) / 100;

const earlier = (...dates: readonly IsoDate[]): IsoDate => dates.toSorted()[0] ?? '';
const later = (...dates: readonly IsoDate[]): IsoDate => dates.toSorted().at(-1) ?? '';
