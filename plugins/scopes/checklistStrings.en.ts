import type {IsoDate} from '../core/text/isoDate';
import {dateText} from '../core/text/dateText';
import {byCount} from '../core/text/plural';

type Upgrade = {readonly scope: string; readonly from: string; readonly to: string};

/** A size as people say it. */
const megabytes = (bytes: number) => `${Math.round(bytes / 100_000) / 10} MB`;

/** What the page of a checklist says, in English. */
export const en = {
  obligation: 'Obligation',
  mandatory: 'Mandatory',
  recommended: 'Recommended',
  optional: 'Optional',
  kind: 'Kind',
  tasks: 'Tasks',
  tests: 'Tests',
  manual: 'Manual checks',
  read: 'To read',
  state: 'State',
  open: 'Still open',
  failing: 'Not passing yet',
  track: 'Track',
  installAbout: (scope: string, version: string) => `Checklist for ${scope} ${version}`,
  upgradeAbout: ({scope, from, to}: Upgrade) => `Checklist for upgrading ${scope} from ${from} to ${to}`,
  installLead: (scope: string, version: string) =>
    `What a cloud has to do to comply with ${scope} ${version}.`,
  upgradeLead: (from: string) =>
    `The steps cover only what differs from ${from}. Everything else stays the same.`,
  draft: (version: string) =>
    `${version} is a draft and may still change. You can test against it, but no certificates are issued for it.`,
  actions: 'Use this checklist',
  noScript:
    'Ticks, filters and reports need JavaScript. Without it, use the PDF form or print this page: both have a box per step.',
  copyList: 'Copy as task list',
  formats: {pdf: 'PDF form', csv: 'CSV', md: 'Markdown', json: 'JSON'},
  print: 'Print',
  yourProgress: 'Your progress',
  progress: 'Steps completed',
  doneOf: (done: number, all: number) => `${done} of ${all}`,
  doneOfKind: (obligation: string, done: number, all: number) => `${obligation} ${done} of ${all}`,
  phaseProgress: (done: number, all: number) => `${done} of ${all} done`,
  undo: 'Undo',
  reset: 'Reset ticks',
  undone: (steps: readonly string[]) =>
    steps.length === 1 ? `Undone: ${steps[0]}.` : `Undone: ${steps.length} steps.`,
  wasReset: 'All ticks and reasons are removed. Undo brings them back.',
  problems: {
    unkept:
      'This browser does not store your ticks: they are lost when you close the page. Copy the list to keep them.',
    dropped: 'Ticks that were stored here could not be read and were dropped.',
  },
  daysLeft: (days: number) => byCount(days, {one: `${days} day left`, other: `${days} days left`}),
  nothingChanges: 'The mandatory tests do not change.',
  loadReport: 'Load my report',
  private:
    'Choose the file report.yaml that your test run has written. It stays in your browser; nothing is uploaded. Results are shown beside the steps and tick nothing.',
  report: 'Report of your test run (YAML)',
  environment: 'Or the results of a listed environment',
  noEnvironment: 'None',
  resultsOf: (whose: string) => `Results of ${whose}:`,
  resultCounts: (counts: readonly (readonly [label: string, count: number])[]) =>
    `${counts.map(([label, count]) => `${count} ${label}`).join(', ')}.`,
  removeResults: 'Remove results',
  tooLarge: ({file, bytes, limit}: {file: string; bytes: number; limit: number}) =>
    `${file} has ${megabytes(bytes)}; a report has at most ${megabytes(limit)}. Choose the file report.yaml that your test run has written.`,
  reportProblem: (file: string, problem: string) => `${file}: ${problem}`,
  unreadable: (file: string) => `${file} could not be read.`,
  subjectOn: (subject: string, day: IsoDate) => `${subject} on ${dateText(day)}`,
  resume: 'Restore ticks',
  paste: 'Paste a task list that you copied here, with its ticks',
  apply: 'Apply its ticks',
  noSteps: 'This text contains no steps. Expected a task list that was copied here.',
  longText: (characters: number, limit: number) =>
    `This text has ${characters} characters; a task list has at most ${limit}.`,
  applied: (steps: number) =>
    byCount(steps, {one: `${steps} step applied.`, other: `${steps} steps applied.`}),
  unknown: (steps: number) =>
    byCount(steps, {
      one: `${steps} step is not in this list.`,
      other: `${steps} steps are not in this list.`,
    }),
  copyStep: 'Copy step',
  doesNotApply: (reason: string) => `Does not apply: ${reason}`,
  leaveOutStep: 'Does not apply?',
  changeReason: 'Change the reason',
  appliesAfterAll: 'Mark as applicable',
  because: 'Does not apply, because',
  leaveOut: 'Mark as not applicable',
  testCount: (count: number) => byCount(count, {one: `${count} test`, other: `${count} tests`}),
  testCounts: (count: number, results: readonly (readonly [label: string, count: number])[]) =>
    `${byCount(count, {one: `${count} test`, other: `${count} tests`})}: ${results
      .filter(([, some]) => some > 0)
      .map(([label, some]) => `${some} ${label}`)
      .join(', ')}`,
};
