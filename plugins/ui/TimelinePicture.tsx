import type {ReactNode} from 'react';
import type {HasTimeline, KnownDay} from '../core/scopes/timeline';
import {validitySpans} from '../core/scopes/timeline';
import {boundText} from '../core/scopes/wording';
import type {IsoDate} from '../core/text/isoDate';
import {addDays, daysBetween} from '../core/text/isoDate';
import {strings} from './strings';
import {useToday} from './useToday';

const WIDTH = 1000;
const LABEL = 70;
const ROW = 34;
const TOP = 24;

/** The versions of a scope over time, with today marked; the same in words for screen readers. */
export function TimelinePicture({
  name,
  timed,
}: {
  readonly name: string;
  readonly timed: HasTimeline;
}): ReactNode {
  const today = useToday();
  const spans = validitySpans(timed).filter((span) => span.validity !== 'deprecated');
  if (spans.length === 0) return <p>{strings.noTimeline}</p>;
  const starts = spans.map((span) => span.from).toSorted();
  const ends = spans.map((span) => span.to ?? today).toSorted();
  const first = addDays(min(starts[0] ?? today, today), -30);
  const last = addDays(max(ends.at(-1) ?? today, today), 200);
  const x = (date: IsoDate) =>
    LABEL + (daysBetween(first, date) / daysBetween(first, last)) * (WIDTH - LABEL);
  const versions = timed.versions
    .map(({version}) => version)
    .filter((version) => spans.some((span) => span.version === version));
  const height = TOP + versions.length * ROW + 26;
  const years = yearsBetween(first, last);
  return (
    <figure className="scs-timeline">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={strings.timelineOf(name)}>
        {years.map((year) => (
          <g key={year}>
            <line
              x1={x(`${year}-01-01`)}
              x2={x(`${year}-01-01`)}
              y1={TOP - 8}
              y2={height - 20}
              className="scs-timeline__grid"
            />
            <text x={x(`${year}-01-01`) + 4} y={height - 6} className="scs-timeline__text">
              {year}
            </text>
          </g>
        ))}
        {versions.map((version, row) => (
          <g key={version}>
            <text x={0} y={TOP + row * ROW + 17} className="scs-timeline__label">
              {version}
            </text>
            {spans
              .filter((span) => span.version === version)
              .map((span) => (
                <g key={span.from} className={`scs-span scs-span--${span.validity}`}>
                  {/* Nobody knows how long before: the bar fades out to the left. */}
                  {span.start.exact ? null : (
                    <rect
                      x={LABEL}
                      y={TOP + row * ROW + 6}
                      width={x(span.from) - LABEL}
                      height={10}
                      className="scs-span__before"
                    />
                  )}
                  <rect
                    x={x(span.from)}
                    y={TOP + row * ROW}
                    width={Math.max(3, x(span.to ?? last) - x(span.from))}
                    height={22}
                    rx={5}
                  />
                </g>
              ))}
          </g>
        ))}
        <line x1={x(today)} x2={x(today)} y1={6} y2={height - 20} className="scs-timeline__today" />
        <text x={x(today) - 5} y={14} textAnchor="end" className="scs-timeline__today-text">
          {strings.today}
        </text>
      </svg>
      <figcaption>
        <ul>
          {spans.map((span) => (
            <li key={`${span.version}-${span.from}`}>
              <span className={`scs-key scs-span--${span.validity}`} aria-hidden="true" />{' '}
              {strings.spans[span.validity]({...span, since: sinceText(span.start)})}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function sinceText(start: KnownDay): string {
  return start.exact ? strings.fromDay(boundText(start)) : boundText(start);
}

function min(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

function max(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function yearsBetween(first: IsoDate, last: IsoDate): number[] {
  const from = Number(first.slice(0, 4)) + 1;
  const to = Number(last.slice(0, 4));
  return Array.from({length: Math.max(0, to - from + 1)}, (_, index) => from + index);
}
