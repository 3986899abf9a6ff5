import {byCount} from '../core/text/plural';
import type {Marked, SentenceParts} from '../core/text/sentence';
import {sentence} from '../core/text/sentence';

type Upgrade = {readonly scope: string; readonly from: string; readonly to: string};

/** What the page of release notes says, in English. */
export const en = {
  title: (scope: string, version: string) => `Release notes: ${scope} ${version}`,
  pairTitle: ({scope, from, to}: Upgrade) => `Release notes: ${scope} ${from} to ${to}`,
  description: (scope: string, version: string) => `What changes with ${scope} ${version}`,
  pairDescription: ({scope, from, to}: Upgrade) => `What changes from ${scope} ${from} to ${to}`,
  markdown: 'Markdown',
  json: 'JSON',
  highlights: 'Highlights',
  view: 'View',
  seenBy: 'Shown for',
  providers: 'Providers',
  customers: 'Customers',
  timeline: 'Timeline',
  oldest: 'This is the oldest version on record, so there is no earlier one to compare it with.',
  compared: (version: string) => `Changes compared with ${version}:`,
  nothingDiffers: (version: string) => `Nothing differs from ${version}.`,
  breaking: (count: number) =>
    byCount(count, {one: `${count} requires action`, other: `${count} require action`}),
  relaxing: (count: number) =>
    byCount(count, {one: `${count} relaxes a requirement`, other: `${count} relax a requirement`}),
  neutral: (count: number) =>
    byCount(count, {one: `${count} does not affect tests`, other: `${count} do not affect tests`}),
  stable: 'Stable',
  notStable: 'Not yet: this is a draft that may still change',
  inForce: 'In force',
  ends: (version: string) => `${version} ends`,
  endDay: <Part>(day: Part) => sentence`${day}. Certificates issued for it stay valid for their year.`,
  noEnd: 'No end date: it stays in force. Certificates issued for it stay valid for their year.',
  moved: 'Moved',
  comparedWith: 'Compared with',
  readiness: 'Readiness of listed environments',
  ready: ({ready, listed, tests}: {ready: number; listed: number; tests: number}) =>
    byCount(tests, {
      one: `${ready} of ${listed} pass the newly mandatory test today.`,
      other: `${ready} of ${listed} pass all ${tests} newly mandatory tests today.`,
    }),
  blocker: <Part>(count: number, testcase: Part): SentenceParts<Part> =>
    count === 1
      ? sentence`Most common blocker: ${testcase}, which ${count} environment does not pass yet.`
      : sentence`Most common blocker: ${testcase}, which ${count} environments do not pass yet.`,
  effects: {
    'testcase-added': 'Newly mandatory:',
    'testcase-promoted': 'Mandatory from now on, recommended until now:',
    'testcase-demoted': 'Only recommended from now on:',
    'testcase-dropped': 'No longer mandatory:',
    'manual-check-added': 'Documents to submit:',
    'manual-check-dropped': 'Documents no longer required:',
    'recommendation-added': 'Newly recommended:',
    'recommendation-dropped': 'No longer recommended:',
  },
  standard: <Part>(module: Part) => sentence`Standard: ${module}`,
  standardBefore: <Part>(module: Part, previous: Part) => sentence`Standard: ${module}, before: ${previous}`,
  module: <Part>(name: string, id: Part) => sentence`${name} (${id})`,
  valueChanged: <Part>(from: Part | null, to: Part | null) =>
    sentence`Before: ${from ?? 'none'}. Now: ${to ?? 'none'}.`,
  partOf: <Part>(link: Marked<Part>) => sentence`A part of ${link('a change above')}`,
  comparison: 'Compare the texts of both versions',
  requirements: 'See the requirements and how they are checked',
  step: 'See this step in the upgrade checklist',
};
