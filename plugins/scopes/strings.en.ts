import {byCount} from '../core/text/plural';
import type {Marked} from '../core/text/sentence';
import {sentence} from '../core/text/sentence';

/** What pages on scopes and their versions say, in English. */
export const en = {
  scopes: 'Scopes',
  standard: 'Standard',
  timeline: 'Timeline',
  asData: 'Data (JSON)',
  feed: 'Feed (Atom)',
  feedTitle: 'Certificate scopes',
  versionsOf: (scope: string) => `Versions of ${scope}`,
  named: (scope: string, version: string) => `${scope} ${version}`,
  overview: {
    title: 'Certificate scopes',
    description: 'Which certificates exist, by level and layer, and what each of them means',
    lead: <Part>({scope, level, layer}: {scope: Marked<Part>; level: Marked<Part>; layer: Marked<Part>}) =>
      sentence`A certificate says that a cloud complies with a set of standards. Its ${scope('scope')} combines a ${level('level')} with a ${layer('layer')}.`,
    level: 'Level',
    missing: 'Does not exist yet',
    noneInForce: 'No version in force',
    changes: 'What can change between versions',
    changesText: <Part>(label: Part) =>
      sentence`Release notes classify each difference between two versions as one of the following kinds. They say ${label} where a cloud that passed the old version can fail the new one.`,
    changeKinds: 'Kinds of changes',
    change: 'Change',
    forProviders: 'For providers',
    forCustomers: 'For customers',
    others: 'Other scopes',
  },
  scope: {
    description: (name: string) => `Versions, modules and timeline of the certificate scope ${name}`,
    lead: <Part>({version, module, inForce, superseded}: ScopeTerms<Part>) =>
      sentence`Each ${version('scope version')} is a fixed set of ${module('modules')}. When a newer version takes effect, the one ${inForce('in force')} until then is ${superseded('superseded')}.`,
    inForce: 'In force',
    superseded: 'Superseded',
    inForcePhrase: <Part>(phrase: Part) => sentence`${phrase}.`,
    notStable: 'Not stable yet.',
    withoutAttention: (count: number) =>
      `No stable version requires ${count} of these tests: as long as that is so, the compliance monitor shows a failure as a warning.`,
    stable: <Part>(day: Part) => sentence`Stable since ${day}.`,
    next: 'Coming',
    modulesByVersion: 'Modules by version',
    kept: {
      record: 'No longer in the scope file; kept from its record.',
      document: 'No longer in the scope file; kept from its document.',
    },
    notPart: 'Not part of this version',
    source: 'Source (YAML)',
    calendar: 'Calendar (ICS)',
    subscribe: 'Subscribe to the calendar',
  },
  version: {
    description: (scope: string, version: string) => `Modules and testcases of ${scope} ${version}`,
    draft: <Part>(draft: Marked<Part>) =>
      sentence`This version is a ${draft('draft')}: it may still change, and no certificates are issued for it.`,
    modules: 'Modules',
    about: <Part>({module, testcase}: {module: Marked<Part>; testcase: Marked<Part>}) =>
      sentence`A ${module('module')} makes one version of a standard testable by a list of ${testcase('testcases')}.`,
    parameter: <Part>(name: string, value: Part) => sentence`${name}: ${value}`,
    untold: <Part>(entry: Part) => sentence`In the document: ${entry}.`,
    noTests: 'No automated test; the text of the standard is binding.',
    tests: {
      main: (count: number) =>
        byCount(count, {one: `${count} mandatory test`, other: `${count} mandatory tests`}),
      recommended: (count: number) =>
        byCount(count, {one: `${count} recommended test`, other: `${count} recommended tests`}),
      preview: (count: number) =>
        byCount(count, {one: `${count} preview test`, other: `${count} preview tests`}),
      manual: (count: number) =>
        byCount(count, {one: `${count} manual check`, other: `${count} manual checks`}),
    },
    testsOf: (count: number, target: string) =>
      byCount(count, {
        one: `${count} test of the target ${target}`,
        other: `${count} tests of the target ${target}`,
      }),
    manual: '(manual check)',
    warnsOnly: '(not required by a stable version)',
    lifetimes: {
      day: 'A result is valid for a day.',
      week: 'A result is valid for a week.',
      month: 'A result is valid for a month.',
      quarter: 'A result is valid for a quarter.',
      year: 'A result is valid for a year.',
    },
    checks: <Part>(requirements: Part) => sentence`Checks ${requirements}`,
  },
  calendar: {
    title: 'Calendar',
    description: 'The days on which versions of the certificate scopes take effect or end',
    lead: <Part>(version: Marked<Part>) =>
      sentence`When a ${version('version of a certificate scope')} takes effect, and when it ends.`,
    subscribe: 'Subscribe: all scopes',
    subscribeOne: (scope: string) => `Subscribe: ${scope}`,
    all: 'Calendar of all scopes (ICS)',
    one: (scope: string) => `${scope} (ICS)`,
    coming: 'Coming',
    nothingComing: 'Nothing is planned yet. New dates will be announced here, in the feed and in the blog.',
    past: 'Past',
    nothingPast: 'Nothing yet.',
    event: <Part>(day: Part, event: Part) => sentence`${day}: ${event}`,
  },
};

type ScopeTerms<Part> = {
  readonly version: Marked<Part>;
  readonly module: Marked<Part>;
  readonly inForce: Marked<Part>;
  readonly superseded: Marked<Part>;
};
