import {dateText} from '../core/text/dateText';
import type {IsoDate} from '../core/text/isoDate';
import {sentence} from '../core/text/sentence';

/** What components that plugins share say, in English. */
export const en = {
  all: 'All',
  breadcrumbs: 'Breadcrumbs',
  filter: 'Filter',
  loading: 'Loading…',
  copied: 'Copied',
  copyFailed: 'Could not copy: select the text instead',
  copyCode: 'Copy code',
  copyingForbidden: 'Copying is not allowed here',
  installChecklist: 'Install checklist',
  releaseNotes: 'Release notes',
  upgradeFrom: (version: string) => `Upgrade from ${version}`,
  contents: (standards: number, tests: number) => `${standards} standards, ${tests} mandatory tests.`,
  inBrackets: (text: string) => `(${text})`,
  noDaySet: 'No date set for taking effect.',
  plannedFrom: <Part>(day: Part) => sentence`Planned: in force from ${day}.`,
  staysInForce: (version: string) => `${version} stays in force.`,
  staysUntil: <Part>(version: string, day: Part) => sentence`${version} stays in force until ${day}.`,
  readiness: ({ready, listed, version}: {ready: number; listed: number; version: string}) =>
    `${ready} of ${listed} listed environments pass all mandatory tests of ${version} today.`,
  noTimeline: 'The timeline does not name a version yet.',
  timelineOf: (scope: string) => `Timeline of ${scope}; described in words below the picture`,
  today: 'today',
  spans: {
    effective: ({version, from, to}: Span) =>
      to === null
        ? `${version}: in force from ${dateText(from)}, no end date`
        : `${version}: in force from ${dateText(from)} until ${dateText(to)}`,
    warn: ({version, from, to}: Span) =>
      to === null
        ? `${version}: in force beside its successor from ${dateText(from)}, no end date`
        : `${version}: in force beside its successor from ${dateText(from)} until ${dateText(to)}`,
    draft: ({version, from, to}: Span) =>
      to === null
        ? `${version}: draft from ${dateText(from)}, no end date`
        : `${version}: draft from ${dateText(from)} until ${dateText(to)}`,
    deprecated: ({version, from, to}: Span) =>
      to === null
        ? `${version}: superseded from ${dateText(from)}`
        : `${version}: superseded from ${dateText(from)} until ${dateText(to)}`,
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

type Span = {readonly version: string; readonly from: IsoDate; readonly to: IsoDate | null};
