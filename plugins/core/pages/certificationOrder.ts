import type {EnvironmentStanding, ScopeStanding} from '../catalog/standing';
import {lastingVerdictOn} from '../compliance/certainty';
import {CERTIFICATE_STATES, certificateStateOn, isInForce} from '../compliance/certificateState';
import {compareNatural, compareText} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';

/** A row of the overview of certified clouds. */
export type OverviewRow = {readonly environment: EnvironmentStanding; readonly standing: ScopeStanding};

/** Columns that the overview can be sorted by, as addresses name them. */
export const OVERVIEW_COLUMNS = [
  'name',
  'operator',
  'scope',
  'tests',
  'pass',
  'since',
  'certificate',
  'health',
] as const;
/** One of {@link OVERVIEW_COLUMNS}. */
export type OverviewColumn = (typeof OVERVIEW_COLUMNS)[number];

/** By which column, and which way; as `aria-sort` has it. */
export type OverviewOrder = {
  readonly key: OverviewColumn;
  readonly direction: 'ascending' | 'descending';
};

const DEFAULT: OverviewOrder = {key: 'scope', direction: 'ascending'};
/** Of days, the newest is asked for first. */
const NEWEST_FIRST: ReadonlySet<OverviewColumn> = new Set(['pass']);

/** What pressing the head of a column makes of an order: its usual way, then the other. */
export function pressed(order: OverviewOrder, key: OverviewColumn): OverviewOrder {
  return {key, direction: order.key === key ? opposite(order.direction) : usual(key)};
}

function opposite(direction: OverviewOrder['direction']): OverviewOrder['direction'] {
  return direction === 'ascending' ? 'descending' : 'ascending';
}

function usual(key: OverviewColumn): OverviewOrder['direction'] {
  return NEWEST_FIRST.has(key) ? 'descending' : 'ascending';
}

/**
 * Reads an order off an address: a column the way it is usually wanted, or with `-` the other way. By scope where it
 * names none.
 */
export function readOrder(text: string): OverviewOrder {
  const name = text.replace(/^-/, '');
  const key = OVERVIEW_COLUMNS.find((column) => column === name);
  if (key === undefined) return DEFAULT;
  return {key, direction: text.startsWith('-') ? opposite(usual(key)) : usual(key)};
}

/** Writes an order for an address; empty for the usual one. */
export function writeOrder({key, direction}: OverviewOrder): string {
  if (direction !== usual(key)) return `-${key}`;
  return key === DEFAULT.key ? '' : key;
}

type Compare = (a: OverviewRow, b: OverviewRow) => number;

/** How rows compare on a day. What has nothing in the column stands last, whichever way; ties go by scope and name. */
export function orderOf({key, direction}: OverviewOrder, today: IsoDate): Compare {
  const sign = direction === 'ascending' ? 1 : -1;
  const [valueOf, compare] = VALUES[key];
  return (a, b) => {
    const [left, right] = [valueOf(a, today), valueOf(b, today)];
    if ((left === null) !== (right === null)) return left === null ? 1 : -1;
    const own = left === null || right === null ? 0 : sign * compare(left, right);
    return own || byScope(a, b);
  };
}

const byScope: Compare = (a, b) =>
  compareText(a.standing.scopeName, b.standing.scopeName) ||
  compareNatural(a.environment.name, b.environment.name);

type Value = (row: OverviewRow, today: IsoDate) => string | null;

const VALUES: Record<OverviewColumn, readonly [Value, (a: string, b: string) => number]> = {
  name: [({environment}) => environment.name, compareNatural],
  operator: [({environment}) => environment.operator, compareNatural],
  scope: [({standing}) => standing.scopeName, compareText],
  tests: [({standing}, today) => String(RANK.indexOf(lastingVerdictOn(standing, today))), compareText],
  pass: [({standing}) => standing.lastCleanPass, compareText],
  since: [
    ({standing}, today) => (inForceOn(standing, today) ? (standing.certifiedFor?.since ?? null) : null),
    compareText,
  ],
  // By state, then by version: those in force stand first.
  certificate: [
    ({standing: {certificate}}, today) =>
      certificate &&
      `${CERTIFICATE_STATES.indexOf(certificateStateOn(certificate, today))} ${certificate.version ?? ''}`,
    compareNatural,
  ],
  health: [({environment}) => environment.healthMonitor, compareText],
};

/** From best to worst. */
const RANK = [1, 0, null, -1, undefined];

function inForceOn({certificate}: ScopeStanding, today: IsoDate): boolean {
  return isInForce(certificate && certificateStateOn(certificate, today));
}
