import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import type {HasTimeline, KnownDay} from '../core/scopes/timeline';
import {validityOn} from '../core/scopes/timeline';
import {timelineDrawing} from '../core/scopes/timelineDrawing';
import {SCOPE_VALIDITY, boundText} from '../core/scopes/wording';
import {DatedText} from './Day';
import {strings} from './strings';
import {useToday} from './useToday';

/** In px: height of a row, of the word above all rows, and of the years below them. */
const ROW = 40;
const TOP = 14;
const BOTTOM = 22;

type Props = {
  readonly name: string;
  readonly timed: HasTimeline;
  /** Draws only what counts now or comes; its words are for screen readers alone. */
  readonly compact?: boolean;
};

/**
 * The versions of a scope over time, with today marked; the same in words below. Lengths are percentages and letters are
 * not scaled, so that one drawing is as good on a phone as on a desk.
 */
export function TimelinePicture({name, timed, compact = false}: Props): ReactNode {
  const today = useToday();
  const drawing = timelineDrawing(timed, today, compact);
  if (!drawing) return compact ? null : <p>{strings.noTimeline}</p>;
  const validity = validityOn(timed, today);
  const height = TOP + drawing.rows.length * ROW + BOTTOM;
  const bottom = height - BOTTOM + 4;
  return (
    <figure className={clsx('scs-timeline', !compact && 'scs-card')}>
      <svg width="100%" height={height} role="img" aria-label={strings.timelineOf(name)}>
        {drawing.years.map(({year, x, isLabelled}) => (
          <g key={year}>
            <line x1={`${x}%`} x2={`${x}%`} y1={TOP} y2={bottom} className="scs-timeline__grid" />
            {isLabelled ? (
              <text x={`${x}%`} dx={4} y={height - 5} className="scs-timeline__text">
                {year}
              </text>
            ) : null}
          </g>
        ))}
        {drawing.rows.map(({version, bars}, row) => (
          <g key={version}>
            {bars.map((bar) => (
              <rect
                key={bar.from}
                x={`${bar.x}%`}
                y={TOP + row * ROW + 19}
                width={`${bar.width}%`}
                height={16}
                rx={5}
                className={clsx(
                  'scs-span',
                  `scs-span--${bar.validity}`,
                  bar.isAhead && bar.validity !== 'draft' && 'scs-span--ahead',
                )}
              />
            ))}
            {/* Nobody knows how long before: a thin bar leads up to it. */}
            {bars
              .filter((bar) => !bar.isExact)
              .map((bar) => (
                <rect
                  key={`before ${bar.from}`}
                  x="0"
                  y={TOP + row * ROW + 24}
                  width={`${bar.x}%`}
                  height={6}
                  className={clsx('scs-span', `scs-span--${bar.validity}`, 'scs-span__before')}
                />
              ))}
          </g>
        ))}
        <line
          x1={`${drawing.today}%`}
          x2={`${drawing.today}%`}
          y1={TOP + 2}
          y2={bottom}
          className="scs-timeline__today"
        />
        {drawing.rows.map(({version}, row) => (
          <text key={version} x={0} y={TOP + row * ROW + 14} className="scs-timeline__text">
            <tspan className="scs-timeline__label">{version}</tspan>{' '}
            {SCOPE_VALIDITY[validity[version]?.validity ?? 'deprecated'].label}
          </text>
        ))}
        <text
          x={`${drawing.today}%`}
          y={11}
          textAnchor={drawing.today > 50 ? 'end' : 'start'}
          className="scs-timeline__today-text"
        >
          {strings.today}
        </text>
      </svg>
      <figcaption className={compact ? 'scs-visually-hidden' : undefined}>
        <ul>
          {drawing.spans.map((span) => (
            <li key={`${span.version}-${span.from}`}>
              <span className={`scs-key scs-span--${span.validity}`} aria-hidden="true" />{' '}
              <DatedText text={strings.spans[span.validity]({...span, since: sinceText(span.start)})} />
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
