import {dateText} from '../core/text/dateText';
import type {IsoDate} from '../core/text/isoDate';
import type {Marked} from '../core/text/sentence';
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
  clock: {
    before: ({today, built}: Days) =>
      `This device's date is ${dateText(today)}, but this page was built on ${dateText(built)}. States on this page follow from the device's date: check its clock.`,
    longAfter: ({today, built}: Days) =>
      `This page was built on ${dateText(built)}, more than a year before this device's date, ${dateText(today)}. States follow from the device's date; newer versions and results are missing.`,
  },
  notFound: {
    title: 'Page not found',
    renamed: <Part>(link: Marked<Part>, id: string) =>
      sentence`If the document was renamed, you will find it at ${link(id)}.`,
    standards: 'All standards',
    scopes: 'Certificate scopes',
    certification: 'Certified clouds',
  },
};

/** The day that a device shows, and the day of the build. */
type Days = {readonly today: IsoDate; readonly built: IsoDate};
type Span = {readonly version: string; readonly from: IsoDate; readonly to: IsoDate | null};
