import {dateText} from '../core/text/dateText';
import type {IsoDate} from '../core/text/isoDate';
import {sentence} from '../core/text/sentence';

/** What components that plugins share say, in English. */
export const en = {
  all: 'All',
  statesLegend: 'What the states mean',
  breadcrumbs: 'Breadcrumbs',
  filter: 'Filter',
  loading: 'Loading…',
  copied: 'Copied',
  copyFailed: 'Could not copy: select the text instead',
  copyCode: 'Copy code',
  command: 'Command',
  copyCommand: 'Copy command',
  copyingForbidden: 'Copying is not allowed here',
  applyForCertificate: 'How to get, keep and renew a certificate',
  copyMarkdown: 'Copy page as Markdown',
  viewMarkdown: 'View as Markdown',
  changedOn: <Part>(day: Part) => sentence`Last changed on ${day}`,
  previous: 'Previous',
  next: 'Next',
  installChecklist: 'Install checklist',
  releaseNotes: 'Release notes',
  upgradeFrom: (version: string) => `Upgrade from ${version}`,
  contents: (standards: number, tests: number | null) =>
    tests === null
      ? `${standards} standards; their tests are not on record.`
      : `${standards} standards, ${tests} mandatory tests.`,
  inBrackets: (text: string) => `(${text})`,
  noDaySet: 'No date set for taking effect.',
  plannedFrom: <Part>(day: Part) => sentence`Planned: in force from ${day}.`,
  staysInForce: (version: string) => `${version} stays in force.`,
  staysUntil: <Part>(version: string, day: Part) => sentence`${version} stays in force until ${day}.`,
  readiness: ({ready, listed}: {ready: number; listed: number}) =>
    `${ready} of ${listed} listed environments would pass today.`,
  noTimeline: 'The timeline does not name a version yet.',
  timelineOf: (scope: string) => `Timeline of ${scope}; described in words below the picture`,
  today: 'today',
  fromDay: (day: string) => `from ${day}`,
  spans: {
    effective: ({version, since, to}: Span) =>
      to === null
        ? `${version}: in force ${since}, no end date`
        : `${version}: in force ${since}, until ${dateText(to)}`,
    warn: ({version, since, to}: Span) =>
      to === null
        ? `${version}: in force beside its successor ${since}, no end date`
        : `${version}: in force beside its successor ${since}, until ${dateText(to)}`,
    draft: ({version, since, to}: Span) =>
      to === null
        ? `${version}: draft ${since}, no end date`
        : `${version}: draft ${since}, until ${dateText(to)}`,
    deprecated: ({version, since, to}: Span) =>
      to === null
        ? `${version}: superseded ${since}`
        : `${version}: superseded ${since}, until ${dateText(to)}`,
  },
  notFound: {
    title: 'Page not found',
    nearest: 'The address may mean one of these:',
    search: 'Search the site',
    searchHere: 'Search for what was meant',
    find: 'Search',
    standards: 'All standards',
    scopes: 'Certificate scopes',
    certification: 'Certified clouds',
  },
};

/** `since`: the words for its start, with the day. */
type Span = {readonly version: string; readonly since: string; readonly to: IsoDate | null};
