import type {IsoDate} from '../text/isoDate';
import {dateText} from '../text/dateText';
import {byCount} from '../text/plural';
import type {Marked} from '../text/sentence';
import {sentence} from '../text/sentence';

/** What published files say, in English. */
export const en = {
  certificate: 'Certificate',
  certificateOf: (title: string) => `Certificate: ${title}`,
  environment: 'Environment',
  holder: 'Holder',
  validFrom: 'Valid from',
  validUntil: 'Valid until',
  factOf: (label: string, value: string) => `${label}: ${value}`,
  inForceOn: ({day, proof, register}: {day: IsoDate; proof: string; register: string}) =>
    `In force on ${dateText(day)}. For current test results see ${proof}; for the current state of the certificate see the register, ${register}.`,
  currentState: 'Current state',
  scanForProof: 'Scan for current results',
  testList: 'Tests:',
  obligation: (title: string, obligation: string) => `${title} (${obligation})`,
  obligationMark: (obligation: string) => `(${obligation})`,
  stepsOfList: (count: number) =>
    byCount(count, {
      one: `${count} step. Copy commands from the page: here, long lines continue on an indented one.`,
      other: `${count} steps. Copy commands from the page: here, long lines continue on an indented one.`,
    }),
  footer: (state: string, day: IsoDate) => `${state}. State on ${dateText(day)}`,
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  calendarName: 'SCS certificate scopes',
  scopesFeedTitle: 'Certificate scopes',
  scopesFeedAbout: 'New versions of the certificate scopes, and the days on which they take effect or end.',
  eventOn: (title: string, day: IsoDate) => `${title}: ${dateText(day)}.`,
  statusFeedTitle: (environment: string) => `${environment}: test results`,
  statusFeedAbout: (environment: string) => `Days on which the verdict on ${environment} changed.`,
  verdict: (scope: string, verdict: string) => `${scope}: ${verdict}`,
  verdictBefore: ({environment, scope, verdict}: {environment: string; scope: string; verdict: string}) =>
    `${environment}, ${scope}. Verdict until now: ${verdict}.`,
  notes: {
    title: (scope: string, version: string) => `Release notes: ${scope} ${version}`,
    inVersion: (version: string) => `In ${version}:`,
    oldest: 'This is the oldest version on record, so there is no earlier one to compare it with.',
    changesFrom: (version: string) => `Changes from ${version}:`,
    forCustomers: 'For customers',
    stableSince: (day: IsoDate) => `Stable since ${dateText(day)}`,
    notStable: 'Not stable yet: a draft that may still change',
    inForceFrom: (day: IsoDate) => `In force from ${dateText(day)}`,
    noDay: 'No date set for taking effect',
    countsUntil: (version: string, day: IsoDate) => `${version} stays in force until ${dateText(day)}`,
    noEnd: (version: string) => `${version} has no end date`,
    moved: (text: string) => `Moved: ${text}`,
    ready: ({day, ready, listed}: {day: IsoDate; ready: number; listed: number}) =>
      `On ${dateText(day)}, ${ready} of ${listed} listed environments pass all newly mandatory tests.`,
    mostHolding: <Part>(count: number, testcase: Part) =>
      count === 1
        ? sentence`Most common blocker: ${testcase}, which ${count} environment does not pass yet.`
        : sentence`Most common blocker: ${testcase}, which ${count} environments do not pass yet.`,
    standard: 'Standard',
    valueChanged: <Part>(from: Part | null, to: Part | null) =>
      sentence`Before: ${from ?? 'none'}. Now: ${to ?? 'none'}.`,
  },
  draft: {
    nothingDiffers: 'Nothing differs from the previous version yet.',
    title: (scope: string, version: string) => `${scope} ${version} is coming`,
    about: (from: string, version: string) =>
      `What changes from ${from} to ${version}, and what you can do today.`,
    available: ({scope, version, day}: {scope: string; version: string; day: IsoDate}) =>
      `${scope} ${version} is available as a draft since ${dateText(day)}.`,
    changes: 'What changes',
    releaseNotes: <Part>(link: Marked<Part>) =>
      sentence`The ${link('release notes')} list every test that becomes mandatory, and every test that is dropped.`,
    certifiedUnder: (version: string) => `If you are certified under ${version}`,
    certificateStays: <Part>(link: Marked<Part>) =>
      sentence`Your certificate stays valid for its year. The ${link('upgrade checklist')} contains only what differs.`,
    when: 'When',
    noDay: 'No date is set yet. Once it is, the calendar and the feed of the scopes will announce it.',
  },
};
