import {expect, test} from 'vitest';
import type {EnvironmentStanding, ScopeStanding} from '../catalog/standing';
import type {OverviewRow} from './certificationOrder';
import {OVERVIEW_COLUMNS, orderOf, pressed, readOrder, writeOrder} from './certificationOrder';

const TODAY = '2026-11-21';

/** The parts of a row that an order looks at. */
function row(
  name: string,
  standing: Partial<Omit<ScopeStanding, 'certificate'>> = {},
  {until, health = null}: {until?: string; health?: string | null} = {},
): OverviewRow {
  const certificate =
    until === undefined ? null : {issued: '2026-01-01', validUntil: until, ended: null, version: 'v5'};
  return {
    environment: {name, operator: `by ${name}`, healthMonitor: health} as EnvironmentStanding,
    standing: {
      scopeName: 'IaaS',
      result: 1,
      settledUntil: null,
      lastCleanPass: null,
      certifiedFor: null,
      ...standing,
      certificate,
    } as ScopeStanding,
  };
}

const rows = [
  row('Cloud 10', {result: -1, lastCleanPass: '2026-10-01'}),
  row(
    'Cloud 9',
    {lastCleanPass: '2026-11-16', certifiedFor: {since: '2026-05-04', versionSince: '2026-05-04'}},
    {until: '2027-05-03'},
  ),
  row(
    'Able',
    {result: 0, scopeName: 'KaaS', certifiedFor: {since: '2025-01-01', versionSince: '2025-01-01'}},
    {until: '2026-12-01', health: 'https://x.example'},
  ),
  row(
    'Gone',
    {result: undefined, certifiedFor: {since: '2024-01-01', versionSince: '2024-01-01'}},
    {until: '2026-11-01'},
  ),
];
const sorted = (sort: string) =>
  rows.toSorted(orderOf(readOrder(sort), TODAY)).map(({environment}) => environment.name);

test.each([
  ['', ['Cloud 9', 'Cloud 10', 'Gone', 'Able']],
  ['-scope', ['Able', 'Cloud 9', 'Cloud 10', 'Gone']],
  ['name', ['Able', 'Cloud 9', 'Cloud 10', 'Gone']],
  ['-operator', ['Gone', 'Cloud 10', 'Cloud 9', 'Able']],
  ['tests', ['Cloud 9', 'Able', 'Cloud 10', 'Gone']],
  // The newest first; whoever has never passed stands last, whichever way.
  ['pass', ['Cloud 9', 'Cloud 10', 'Gone', 'Able']],
  ['-pass', ['Cloud 10', 'Cloud 9', 'Gone', 'Able']],
  // A certificate that has ended is none.
  ['since', ['Able', 'Cloud 9', 'Cloud 10', 'Gone']],
  ['certificate', ['Cloud 9', 'Able', 'Gone', 'Cloud 10']],
  ['health', ['Able', 'Cloud 9', 'Cloud 10', 'Gone']],
  ['nonsense', ['Cloud 9', 'Cloud 10', 'Gone', 'Able']],
])('sorted by "%s"', (sort, names) => expect(sorted(sort)).toEqual(names));

test('an address says each order, and the usual one is left out of it', () => {
  for (const key of OVERVIEW_COLUMNS) {
    for (const text of [key, `-${key}`]) {
      expect(readOrder(writeOrder(readOrder(text)))).toEqual(readOrder(text));
    }
  }
  expect(writeOrder(readOrder(''))).toBe('');
});

test('a column is pressed into its usual order, then into the other', () => {
  const once = pressed(readOrder(''), 'pass');
  expect([once, pressed(once, 'pass')].map(writeOrder)).toEqual(['pass', '-pass']);
  expect(writeOrder(pressed(readOrder(''), 'scope'))).toBe('-scope');
});
