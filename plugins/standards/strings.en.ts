import {dateText} from '../core/text/dateText';
import type {IsoDate} from '../core/text/isoDate';
import {byCount} from '../core/text/plural';
import type {Marked} from '../core/text/sentence';
import {sentence} from '../core/text/sentence';

/** What pages on standards say, in English. */
export const en = {
  standards: 'Standards',
  requirements: 'Requirements',
  number: 'Number',
  title: 'Title',
  type: 'Type',
  track: 'Track',
  document: 'Document',
  versions: 'Versions',
  notes: 'Notes',
  advisories: 'Security advisories',
  state: 'State',
  text: 'Text',
  level: 'Level',
  check: 'Check',
  standard: 'Standard',
  asData: 'Data (JSON)',
  feed: 'Normative changes (Atom)',
  feedTitle: 'Standards: normative changes',
  neighbours: (track: string) => `Documents of the track ${track}`,
  version: (version: number) => `v${version}`,
  notesVersion: (version: number) => `w${version}`,
  notesLabel: (version: number) => `w${version} Notes`,
  scopeVersion: (scope: string, version: string) => `${scope} ${version}`,
  overview: {
    description: 'All standards, decision records and supplements with their current state',
    lead: <Part>(standard: Marked<Part>, number: Marked<Part>) =>
      sentence`Every ${standard('standard')} with its current state. A ${number('number')} can have several versions; each version is a separate document.`,
    asOf: 'As of',
    clear: 'Clear filters',
    allRequirements: 'All requirements',
    numbers: (count: number) => byCount(count, {one: `${count} number`, other: `${count} numbers`}),
    numbersAsOf: (count: number, day: IsoDate) =>
      byCount(count, {
        one: `${count} number, with states as of ${dateText(day)}`,
        other: `${count} numbers, with states as of ${dateText(day)}`,
      }),
    tableOf: (track: string) => `Standards of the track ${track}`,
  },
  trackPage: {
    title: (track: string) => `Standards: ${track}`,
    description: (track: string) => `All standards of the track ${track}`,
  },
  coverage: {
    title: (title: string) => `Requirements of ${title}`,
    description: (id: string) => `Requirements of ${id} and the tests that check them`,
    lead: <Part>(requirement: Marked<Part>, document: Part) =>
      sentence`Every ${requirement('requirement')} of ${document} and the tests that check it.`,
    legend: 'How the requirements are checked',
    ofAll: (count: number, all: number) => `${count} of ${all}.`,
    wholeTests: (count: number) =>
      byCount(count, {
        one: `${count} more test checks the standard as a whole.`,
        other: `${count} more tests check the standard as a whole.`,
      }),
    wholeHeading: 'Tests of the standard as a whole',
    wholeText: 'Not linked to a specific section.',
    inContext: 'Show in context',
    idAndHash: <Part>(id: Part, hash: Part) => sentence`${id} (text hash ${hash})`,
    copyLink: 'Copy link',
    allRequirements: 'Requirements of all standards',
  },
  testcase: {
    manual: 'Manual check.',
    unused: 'Not part of any scope version.',
    uses: {
      main: <Part>(scope: string, versions: Part) => sentence`Mandatory in ${scope} ${versions}.`,
      recommended: <Part>(scope: string, versions: Part) => sentence`Recommended in ${scope} ${versions}.`,
      preview: <Part>(scope: string, versions: Part) => sentence`Preview in ${scope} ${versions}.`,
    },
    asTarget: <Part>({target, scope, versions}: {target: string; scope: string; versions: Part}) =>
      sentence`Part of the target ${target} in ${scope} ${versions}.`,
    passing: (passing: number, listed: number) =>
      `${passing} of ${listed} listed environments pass it today.`,
  },
  requirementsPage: {
    description: 'Every requirement of every standard, with its level and its location',
    lead: <Part>(requirement: Marked<Part>) =>
      sentence`Every ${requirement('requirement')}, identified by its key word. Each has its own address.`,
    inForce: 'In force',
    show: 'Show',
    everySentence: 'Every sentence',
    loadFailed: 'The sentences could not be loaded. Reload the page to try again.',
    loading: 'Loading…',
    count: (count: number) => byCount(count, {one: `${count} requirement`, other: `${count} requirements`}),
    linkTo: (id: string) => `Link to ${id}`,
    ofLevel: (count: number, level: string) => `${count} ${level}`,
  },
  numberPage: {
    title: (number: string, title: string) => `scs-${number} ${title}`,
    description: (number: string, title: string) => `All versions and notes of scs-${number}, ${title}`,
    noneInForce: 'No version is in force today.',
    inForce: <Part>(link: Marked<Part>, version: number) =>
      sentence`In force today: ${link(`version ${version}`)}.`,
    versionTitle: (version: number, title: string) => `v${version} ${title}`,
    notStable: 'Not stable yet.',
    stable: <Part>(day: Part) => sentence`Stable since ${day}.`,
    stableFrom: <Part>(day: Part) => sentence`Stable from ${day}.`,
    deprecated: <Part>(day: Part) => sentence`Deprecated since ${day}.`,
    deprecatedFrom: <Part>(day: Part) => sentence`Deprecated from ${day}.`,
    rejected: <Part>(day: Part) => sentence`Rejected on ${day}.`,
    scopes: 'Certificate scopes',
    compare: 'Compare',
    changed: (from: number, to: number) => `Changes from v${from} to v${to}`,
    otherPairs: 'Compare any other two versions',
  },
  relations: {
    picture: (number: string) => `Picture of scs-${number}`,
    about: (number: string) => `Documents and scopes related to scs-${number}; described in words below`,
    inWords: 'The picture in words',
    box: (label: string, state: string) => `${label}: ${state}`,
  },
  header: {
    stable: 'Stable',
    deprecated: 'Deprecated',
    rejected: 'Rejected',
    replaces: 'Replaces',
    replacedBy: 'Replaced by',
    enhances: 'Enhances',
    enhancedBy: 'Enhanced by',
    explainedBy: 'Explained by',
    explains: 'Explains',
    partOf: 'Part of',
    seeTests: 'See how they are checked',
    none: 'none',
    edit: 'Edit this document',
    repository: 'View in the repository',
    allVersions: 'All versions and notes',
    compareWith: (version: number) => `Compare with v${version}`,
    stateToday: 'State today',
    inForceInstead: <Part>(link: Marked<Part>, {version, since}: {version: number; since: IsoDate | null}) =>
      since === null
        ? sentence`${link(`Version ${version}`)} is in force.`
        : sentence`${link(`Version ${version}`)} is in force since ${dateText(since)}.`,
    upcoming: {
      deprecated: <Part>(day: Part) => sentence`Deprecated from ${day}.`,
      effective: <Part>(day: Part) => sentence`In force from ${day}.`,
      rejected: <Part>(day: Part) => sentence`Rejected from ${day}.`,
    },
    since: <Part>(day: Part) => sentence`Since ${day}.`,
    informative: 'Informative',
    supplement: <Part>(supplement: Marked<Part>, standards: Part) =>
      sentence`A ${supplement('supplement')} explains and helps; the binding text is in ${standards}.`,
    theStandard: 'the standard',
    citation: ({id, title, version, state, day, url}: Citation) =>
      `${id}, "${title}", version ${version}. State on ${dateText(day)}: ${state}. ${url}`,
    cite: 'Copy citation',
    linkCopied: (id: string) => `Link to ${id} copied`,
  },
  navigation: {
    allNumbers: (count: number) => `All ${count} numbers`,
    tree: 'All standards by track',
  },
  supplements: {
    heading: 'Notes and tests',
    text: 'They help to meet and to verify this standard; they are informative.',
  },
};

type Citation = {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly state: string;
  readonly day: IsoDate;
  readonly url: string;
};
