import {byCount} from '../text/plural';

/** What is said of vulnerabilities, in English. */
export const en = {
  fixStates: {
    fixed: {label: 'Fixed', meaning: 'A fix is available.'},
    'not-affected': {label: 'Not affected', meaning: 'The vulnerability cannot be exploited there.'},
    affected: {label: 'Affected', meaning: 'Affected; no fix is available yet.'},
    'under-investigation': {label: 'Under investigation', meaning: 'Not known yet.'},
  },
  severities: {critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low'},
  period: {
    hours: (count: number) => byCount(count, {one: `${count} hour`, other: `${count} hours`}),
    days: (count: number) => byCount(count, {one: `${count} day`, other: `${count} days`}),
    months: (count: number) => byCount(count, {one: `${count} month`, other: `${count} months`}),
  },
  left: {
    minutes: (count: number) => `${count} min left`,
    hours: (count: number) => `${count} h left`,
    days: (count: number) => byCount(count, {one: `${count} day left`, other: `${count} days left`}),
  },
  over: {
    minutes: (count: number) => `${count} min over`,
    hours: (count: number) => `${count} h over`,
    days: (count: number) => byCount(count, {one: `${count} day over`, other: `${count} days over`}),
  },
  levels: {must: 'required', recommended: 'recommended'},
  // Of the page of an advisory, and of its Markdown.
  amIAffected: 'Am I affected?',
  noCve: 'No CVE assigned',
  noVersions: 'affected versions are not stated',
  allVersions: 'all versions',
  checkWith: 'This command helps to find out:',
  whatToDo: 'What to do now',
  updateTo: (name: string, versions: readonly string[]) =>
    `Update ${name}; first versions with the fix: ${versions.join(', ')}.`,
  byDistribution: 'State by distribution',
  history: 'Revision history',
  acknowledgements: 'Acknowledgements',
  references: 'References',
  contact: 'Questions and reports',
  csafFile: 'CSAF 2.0 (JSON)',
  osvFile: 'OSV (JSON)',
  deadlines: 'Deadlines for providers',
  noDisclosure: 'The time of disclosure is not known, so no deadlines can be given.',
  noRating: 'The severity is not rated, so no deadlines can be given.',
  noDeadlineFor: (cves: string) => `No deadline for ${cves}: the severity is not rated.`,
  noneDue: 'At a score of 0, the standards set no deadline.',
  rules: {
    'scs-0124-v1':
      'scs-0124-v1 takes its times from C5:2020 of the BSI. Its successor C5:2026 does not apply until the standard refers to it.',
    'scs-0210-v2':
      'scs-0210-v2 counts from the release of the Kubernetes patch version. The times here assume that it was released with the disclosure.',
  },
  within: (period: string, level: string) => `within ${period}, ${level}`,
  archive: 'Archive',
  tags: 'Tags',
  authors: 'Authors',
  undated: 'Undated',
};
