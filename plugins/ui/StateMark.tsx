import {createContext, useContext} from 'react';
import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import {lifecycleOn} from '../core/standards/lifecycle';
import type {LifecycleDates} from '../core/standards/lifecycle';
import type {HasTimeline} from '../core/scopes/timeline';
import {validityOn} from '../core/scopes/timeline';
import type {Wording} from '../core/text/wording';
import {SCOPE_VALIDITY} from '../core/scopes/wording';
import {lifecycleWording} from '../core/standards/wording';
import {routes} from '../core/text/routes';
import {Explained} from './Explained';
import {useToday} from './useToday';

type MarkProps = {
  readonly wording: Pick<Wording, 'label' | 'symbol' | 'tone'> & {readonly meaning?: string};
  readonly prefix?: string;
  readonly small?: boolean;
};

/** Whether a list of what states mean stands beside the pills inside: see `StatesExplained`. */
export const ExplainedBeside = createContext(false);

/**
 * A state as a pill: symbol and word, never colour alone. Its meaning is explained as a term is, to a mouse, a keyboard, a
 * finger and a screen reader alike; but where the meanings stand beside many of them, they are no stops on the way through a
 * page.
 */
export function Mark({wording, prefix, small = false}: MarkProps): ReactNode {
  const isBeside = useContext(ExplainedBeside);
  const pill = (
    <span
      className={clsx('scs-mark', `scs-tone-${wording.tone}`, small && 'scs-mark--small')}
      {...(isBeside ? {title: wording.meaning} : {})}
    >
      {prefix === undefined ? null : <span className="scs-mark__prefix">{prefix} </span>}
      <span aria-hidden="true">{wording.symbol}</span> {wording.label}
    </span>
  );
  if (wording.meaning === undefined || isBeside) return pill;
  return (
    <Explained to={routes.states()} meaning={wording.meaning}>
      {pill}
    </Explained>
  );
}

/** The state of a document on the reader's day. */
export function LifecycleMark({
  dates,
  prefix,
  small,
}: {
  readonly dates: LifecycleDates;
  readonly prefix?: string;
  readonly small?: boolean;
}): ReactNode {
  const today = useToday();
  return (
    <Mark
      wording={lifecycleWording(lifecycleOn(dates, today))}
      {...(prefix === undefined ? {} : {prefix})}
      {...(small ? {small} : {})}
    />
  );
}

/** The symbol of a document's state with its word for screen readers and on hover: for narrow places. */
export function LifecycleDot({dates}: {readonly dates: LifecycleDates}): ReactNode {
  const wording = lifecycleWording(lifecycleOn(dates, useToday()));
  return (
    <span className={clsx('scs-dot', `scs-tone-${wording.tone}`)} title={wording.label}>
      <span aria-hidden="true">{wording.symbol}</span>
      <span className="scs-visually-hidden"> {wording.label}</span>
    </span>
  );
}

/** How a scope version stands on the reader's day. */
export function ValidityMark({
  timeline,
  version,
  small,
}: {
  readonly timeline: HasTimeline['timeline'];
  readonly version: string;
  readonly small?: boolean;
}): ReactNode {
  const today = useToday();
  const standing = validityOn({timeline, versions: [{version}]}, today)[version];
  return <Mark wording={SCOPE_VALIDITY[standing?.validity ?? 'deprecated']} {...(small ? {small} : {})} />;
}
