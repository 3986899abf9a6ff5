import {byCount} from '../core/text/plural';
import type {Marked} from '../core/text/sentence';
import {sentence} from '../core/text/sentence';

/** What pages on vulnerabilities say, in English. */
export const en = {
  title: 'Security advisories',
  description:
    'Security advisories for clouds that conform to the standards, with the state of fixes per distribution',
  feedTitle: 'Blog',
  lead: <Part>({feed, advisory}: {feed: Marked<Part>; advisory: Marked<Part>}) =>
    sentence`What is vulnerable, how severe it is, and where to get the fix. The ${feed('feed of the blog')} announces new ${advisory('advisories')}.`,
  none: 'There are no advisories yet.',
  report: <Part>(address: Part) => sentence`Have you found a vulnerability? Write to ${address}.`,
  rated: (severity: string, score: string) => `${severity}, CVSS ${score}`,
  notRated: 'Severity not rated',
  atAGlance: 'Advisory at a glance',
  cve: 'CVE',
  noCve: 'none assigned',
  reaction: 'Required reaction',
  reactionTime: (time: string) => `${time} (scs-0124, draft)`,
  revision: 'Revision',
  revisionOf: <Part>(version: string, moment: Part) => sentence`${version} of ${moment}`,
  revisionText: <Part>(version: string, moment: Part, text: string) =>
    sentence`${version}, ${moment}: ${text}`,
  byDistribution: 'State by distribution',
  distribution: 'Distribution',
  state: 'State',
  fixedIn: 'Fixed in',
  revisions: (count: number) => byCount(count, {one: `${count} revision`, other: `${count} revisions`}),
  references: (count: number) => byCount(count, {one: `${count} reference`, other: `${count} references`}),
};
