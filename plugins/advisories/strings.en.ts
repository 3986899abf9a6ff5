import {byCount} from '../core/text/plural';
import type {Marked} from '../core/text/sentence';
import {sentence} from '../core/text/sentence';

/** What pages on vulnerabilities say, in English. */
export const en = {
  title: 'Security advisories',
  description:
    'Security advisories for clouds that conform to the standards, with the state of fixes per distribution',
  feedTitle: 'Security advisories',
  component: 'Component',
  year: 'Year',
  cve: 'CVE',
  fixes: 'Fixes',
  open: 'Open',
  closed: 'Closed',
  openMeaning: 'Open: a distribution is affected or still investigates, or no distribution is known.',
  isUpdated: <Part>(moment: Part, version: string) => sentence`Updated ${moment}, revision ${version}`,
  clear: 'Clear filters',
  found: (count: number, open: number) =>
    byCount(count, {one: `${count} entry, ${open} open`, other: `${count} entries, ${open} of them open`}),
  noneFound: 'No advisory matches the filters.',
  lead: <Part>({feed, advisory}: {feed: Marked<Part>; advisory: Marked<Part>}) =>
    sentence`What is vulnerable, how severe it is, and where to get the fix. The ${feed('feed')} announces new ${advisory('advisories')} and their revisions.`,
  none: 'There are no advisories yet.',
  report: <Part>(address: Part) => sentence`Have you found a vulnerability? Write to ${address}.`,
  policyLink: <Part>(link: Marked<Part>) =>
    sentence`How reports are handled and published is described in the ${link('security policy')}.`,
  embargoed: <Part>(moment: Part) =>
    sentence`Under embargo until ${moment}. Only this preview shows it; a build refuses to publish it.`,
  policy: {
    title: 'Security policy',
    description:
      'How to report a vulnerability, how embargoes are handled, and where advisories are published',
    lead: <Part>(advisory: Marked<Part>) =>
      sentence`Reports are handled in confidence. Once a fix or a mitigation can be named, an ${advisory('advisory')} is published here.`,
    report: 'Reporting a vulnerability',
    writeTo: <Part>(address: Part) =>
      sentence`Write to ${address} in English or German. Please do not open a public issue. A useful report contains:`,
    include: [
      'the software and its version, and how it is configured',
      'what an attacker can do, and what access they need',
      'the steps that show it',
      'whether the vulnerability is public already, and who else has been informed',
      'how you would like to be credited',
    ],
    elsewhere:
      'Report vulnerabilities in OpenStack to its Vulnerability Management Team, those in Kubernetes to its security response committee, and those in a single cloud to its provider.',
    embargo: 'Embargoes',
    embargoTexts: [
      'A vulnerability that is not public yet is disclosed at an agreed time. Until then, only those who prepare fixes know about it.',
      'The build of this site refuses to publish an advisory before its embargo ends. Advisories that are public carry the label TLP:CLEAR, which CSAF 2.0 calls WHITE; others are not on this site.',
    ],
    publication: 'Publication',
    revised:
      'An advisory states what is vulnerable, how severe it is, which distributions have a fix, and what to do. It is revised as facts come in, and each revision says what changed. Programs can read advisories in these formats:',
    csaf: <Part>(link: Marked<Part>) => sentence`CSAF 2.0: ${link('metadata of the provider')}`,
    osv: <Part>(link: Marked<Part>) =>
      sentence`Open Source Vulnerability format: ${link('index of all advisories')}`,
    contactFile: <Part>(link: Marked<Part>) =>
      sentence`Contact and policy (RFC 9116): ${link('security.txt')}`,
  },
  rated: (severity: string, score: string) => `${severity}, CVSS ${score}`,
  notRated: 'Severity not rated',
  atAGlance: 'Advisory at a glance',
  what: 'What happens',
  howBad: 'How severe it is',
  noComponents: 'Affected software is not listed.',
  standards: 'Affected standards:',
  noMitigation: 'No mitigation is known yet.',
  updated: <Part>({version, moment, text}: {version: string; moment: Part; text: Part}) =>
    sentence`Updated ${moment}, revision ${version}: ${text}`,
  countedFrom: <Part>(moment: Part) =>
    sentence`Counted from the disclosure, ${moment} UTC, for providers whose cloud is affected.`,
  dueBy: 'Due by',
  time: 'Time',
  severity: 'Severity',
  standard: 'Standard',
  utc: 'UTC',
  newest: 'newest',
  questions: <Part>(address: Part) => sentence`Write to ${address}.`,
  all: 'All advisories',
  distribution: 'Distribution',
  state: 'State',
  fixedIn: 'Fixed in',
  noDistributions: 'The state of distributions is not known.',
  since: 'Since (UTC)',
  link: 'Link',
  adviceOf: (name: string) => `Notice of ${name}`,
  nothing: '–',
};
