import {severityOf} from '../advisories/severity';
import {SEVERITIES} from '../advisories/wording';
import {compareText} from '../text/diagnostic';
import type {AdvisoryEntry} from './securityPage';

/** What a reader asks the list of advisories for; empty texts ask for everything. */
export type AdvisoryFilter = {
  /** Label of a severity, lower case. */
  readonly severity: string;
  readonly component: string;
  readonly distribution: string;
  readonly year: string;
  /** A CVE, or a part of one. */
  readonly cve: string;
  readonly state: 'open' | 'closed' | '';
};

/** What an address can ask for, in the order of the fields. */
export const ADVISORY_FILTERS = ['severity', 'component', 'distribution', 'year', 'cve', 'state'] as const;

/** Reads a filter from the parameters of an address. */
export function advisoryFilterOf(values: {get(name: string): string | null}): AdvisoryFilter {
  const read = (name: (typeof ADVISORY_FILTERS)[number]) => (values.get(name) ?? '').trim();
  const state = read('state');
  return {
    severity: read('severity'),
    component: read('component'),
    distribution: read('distribution'),
    year: read('year'),
    cve: read('cve'),
    state: state === 'open' || state === 'closed' ? state : '',
  };
}

/**
 * The advisories that a filter leaves over. With a distribution, the state is that of it alone. A post without data stays as
 * long as only its year is asked for.
 */
export function filterAdvisories(
  entries: readonly AdvisoryEntry[],
  {severity, component, distribution, year, cve, state}: AdvisoryFilter,
): AdvisoryEntry[] {
  const asksData = [severity, component, distribution, cve, state].some((text) => text !== '');
  return entries.filter(({advisory, date}) => {
    if (year !== '' && yearOf({advisory, date}) !== year) return false;
    if (!advisory) return !asksData;
    if (severity !== '' && severityName(advisory) !== severity) return false;
    if (component !== '' && !advisory.components.some(({name}) => name === component)) return false;
    if (distribution !== '' && !advisory.distributions.some(({name}) => name === distribution)) return false;
    if (cve !== '' && !advisory.cves.some((id) => id.toLowerCase().includes(cve.toLowerCase()))) return false;
    return state === '' || isOpen(advisory, distribution) === (state === 'open');
  });
}

type Listed = NonNullable<AdvisoryEntry['advisory']>;

/**
 * True while a distribution is affected or does not know yet, and where no distribution has said anything.
 * @param distribution the only one to look at; empty for all
 */
export function isOpen({distributions}: Pick<Listed, 'distributions'>, distribution = ''): boolean {
  const asked = distributions.filter(({name}) => distribution === '' || name === distribution);
  return (
    asked.length === 0 || asked.some(({status}) => status === 'affected' || status === 'under-investigation')
  );
}

/** The year of an advisory's id, else that of the post. */
function yearOf({advisory, date}: Pick<AdvisoryEntry, 'advisory' | 'date'>): string {
  return advisory ? (advisory.id.split('-')[1] ?? '') : (date ?? '').slice(0, 4);
}

function severityName({rating}: Pick<Listed, 'rating'>): string {
  return rating ? severityOf(rating.score).label.toLowerCase() : '';
}

/** What there is to choose from: each value once; severities gravest first, years newest first. */
export function advisoryChoices(
  entries: readonly AdvisoryEntry[],
): Readonly<Record<'severity' | 'component' | 'distribution' | 'year', readonly string[]>> {
  const advisories = entries.flatMap(({advisory}) => advisory ?? []);
  const once = (values: readonly string[]) => [...new Set(values)].toSorted(compareText);
  return {
    severity: SEVERITIES.map(([, {label}]) => label).filter((label) =>
      advisories.some((advisory) => severityName(advisory) === label.toLowerCase()),
    ),
    component: once(advisories.flatMap(({components}) => components.map(({name}) => name))),
    distribution: once(advisories.flatMap(({distributions}) => distributions.map(({name}) => name))),
    year: once(entries.map(yearOf).filter((year) => year !== '')).toReversed(),
  };
}
