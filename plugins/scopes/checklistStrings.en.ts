import type {IsoDate} from '../core/text/isoDate';
import {dateText} from '../core/text/dateText';
import {byCount} from '../core/text/plural';

type Upgrade = {readonly scope: string; readonly from: string; readonly to: string};

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
  passingSteps: ({whose, passed, all}: {whose: string; passed: number; all: number}) =>
    `${whose}: ${passed} of ${all} steps with tests pass already.`,
  installAbout: (scope: string, version: string) => `Checklist for ${scope} ${version}`,
  upgradeAbout: ({scope, from, to}: Upgrade) => `Checklist for upgrading ${scope} from ${from} to ${to}`,
  installLead: (scope: string, version: string) =>
    `What a cloud has to do to comply with ${scope} ${version}.`,
  upgradeLead: (from: string) =>
    `The steps cover only what differs from ${from}. Everything else stays the same.`,
  draft: (version: string) =>
    `${version} is a draft and may still change. You can test against it, but no certificates are issued for it.`,
  copyList: 'Copy as task list',
  formats: {md: 'Markdown', csv: 'CSV', pdf: 'PDF', json: 'JSON'},
  progress: 'Mandatory steps completed',
  progressText: (done: number, all: number) => `${done} of ${all} mandatory steps`,
  nothingChanges: 'The mandatory tests do not change.',
  tickPassing: 'Tick steps that already pass',
  private:
    'Choose the file report.yaml that your test run has written. It stays in your browser; nothing is uploaded.',
  report: 'Report of your test run (YAML)',
  environment: 'Or the results of a listed environment',
  noEnvironment: 'None',
  tooLarge: ({file, bytes, limit}: {file: string; bytes: number; limit: number}) =>
    `${file} has ${bytes} bytes; a report has at most ${limit}.`,
  reportProblem: (file: string, problem: string) => `${file}: ${problem}`,
  unreadable: (file: string) => `${file} could not be read.`,
  subjectOn: (subject: string, day: IsoDate) => `${subject} on ${dateText(day)}`,
  resume: 'Restore ticks from a copied list',
  paste: 'Paste a task list that you copied here, with its ticks',
  apply: 'Apply its ticks',
  noSteps: 'This text contains no steps. Expected a task list that was copied here.',
  applied: (steps: number) =>
    byCount(steps, {one: `${steps} step applied.`, other: `${steps} steps applied.`}),
  unknown: (steps: number) =>
    byCount(steps, {
      one: `${steps} step is not in this list.`,
      other: `${steps} steps are not in this list.`,
    }),
  copyStep: 'Copy step',
  more: 'More',
  doesNotApply: (reason: string) => `Does not apply: ${reason}`,
  appliesAfterAll: 'Mark as applicable',
  because: 'Does not apply, because',
  leaveOut: 'Mark as not applicable',
  testCount: (count: number) => byCount(count, {one: `${count} test`, other: `${count} tests`}),
  allPass: (count: number) =>
    byCount(count, {one: `${count} test, which passes already`, other: `${count} tests, all pass already`}),
  somePass: (count: number, passed: number) =>
    byCount(count, {
      one: `${count} test, ${passed} pass already`,
      other: `${count} tests, ${passed} pass already`,
    }),
  passes: 'passes',
  doesNotPass: 'does not pass yet',
};
