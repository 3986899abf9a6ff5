import {byCount} from '../core/text/plural';
import type {Marked} from '../core/text/sentence';
import {sentence} from '../core/text/sentence';

type Linked<Part> = Marked<Part>;

/** What the page on how to get, keep and renew a certificate says, in English. Facts are those of scs-0004. */
export const en = {
  title: 'Get, keep and renew a certificate',
  description:
    'How an operator gets a certificate for a cloud, keeps it and renews it, and when rules change',
  lead: <Part>(rules: Part, certificate: Linked<Part>) =>
    sentence`How the operator of a cloud gets a ${certificate('certificate')}. The rules are those of ${rules}, which is binding; this page sums it up.`,
  noRules:
    'This edition of the site has no scs-0004, so it has no rules on how certificates are issued. What follows comes from its scopes.',
  otherVersion: <Part>(rules: Part, described: number) =>
    sentence`This page describes version ${described} of scs-0004. Read ${rules} for what has changed since.`,
  notes: <Part>(notes: Part) => sentence`Step by step, with more hints: ${notes}.`,

  glance: 'At a glance',
  issuedBy: 'Issued by',
  issuer: <Part>(rule: Linked<Part>) =>
    sentence`the ${rule('SCS certification assessment body')}: the Forum SCS-Standards of the OSBA (Open Source Business Alliance e.V.), or whoever the Forum appoints`,
  contact: 'Contact',
  contactLink: 'Forum SCS-Standards',
  noContact: 'No address is given in the rules; ask the Forum SCS-Standards of the OSBA.',
  applicant: 'Who can apply',
  applicants: 'The assessment body decides; there is no further rule yet.',
  validity: 'Valid for',
  oneYear: <Part>(rule: Linked<Part>) =>
    sentence`${rule('one year')}, for one cloud, one scope and one version of it, whenever that version ends`,
  fees: 'Fees',
  feesText: <Part>(rule: Linked<Part>) => sentence`There ${rule('may be fees')}. The rules name no amounts.`,
  manual: 'Manual checks',
  quarterly: <Part>(rule: Linked<Part>) => sentence`repeated ${rule('every quarter')}`,
  notice: 'New versions',

  get: 'Get a certificate',
  choose: 'Choose a scope.',
  chooseText: 'Its install checklist has all steps and commands:',
  test: 'Run the test suite yourself and fix what fails.',
  testText: 'It needs the access of an ordinary customer, no admin privileges.',
  document: 'Prepare documents for manual checks.',
  documentText: <Part>(rule: Linked<Part>) =>
    sentence`If the scope has any, the assessment body ${rule('gets suitable documentation')}. It may verify it on site.`,
  apply: 'Apply to the assessment body.',
  applyText: <Part>(rule: Linked<Part>) =>
    sentence`It ${rule('reviews the application')} and grants the certificate, rejects it, or requests further measures or information. There is no deadline for that yet.`,
  applyAt: 'Contact the Forum SCS-Standards',
  show: 'Show it.',
  showText: <Part>({logo, badges}: {logo: Linked<Part>; badges: Linked<Part>}) =>
    sentence`Use the logo of the scope and say in public that the cloud is certified; for a public cloud ${logo('both are required')}. A logo always links to the status page, in print by a QR code: ${badges('badges and seals')}.`,

  keep: 'Keep it',
  run: 'Keep the tests running and passing, and submit all reports to the compliance monitor.',
  runText: <Part>(rule: Linked<Part>) =>
    sentence`This is ${rule("the operator's duty")}. For a public cloud, the assessment body can run the tests if it gets access.`,
  repeat: 'Repeat manual checks every quarter.',
  fix: 'When a test fails, fix it as quickly as possible.',
  fixText: <Part>(rule: Linked<Part>) =>
    sentence`The operator is notified, and the certificate is ${rule('not revoked immediately')}. A manual check that failed is repeated on a date agreed with the assessment body. There is no deadline for repairs yet.`,
  visible: 'Results are public.',
  visibleText: <Part>({rule, certified}: {rule: Linked<Part>; certified: Linked<Part>}) =>
    sentence`Each cloud has a ${certified('status page')} with ${rule('18 months of results')}. It stays online while the certificate is valid and at least 3 months longer; its content is kept until 12 months after the end.`,
  revoked: 'A revoked certificate is listed in public.',
  revokedText: <Part>(register: Linked<Part>) =>
    sentence`The assessment body publishes a list of revoked certificates, and the status page shows it. On this site, ${register('the register')} records every end with its day. The rules do not say what leads to a revocation.`,

  intervals: 'How often tests have to be repeated',
  intervalsText:
    'A result is valid for a limited time, which the scope file sets. A test has to be repeated before its result expires.',
  version: 'Scope version',
  mandatory: 'Mandatory tests',
  lifetimes: {
    day: (tests: number) => byCount(tests, {one: `${tests} every day`, other: `${tests} every day`}),
    week: (tests: number) => byCount(tests, {one: `${tests} every week`, other: `${tests} every week`}),
    month: (tests: number) => byCount(tests, {one: `${tests} every month`, other: `${tests} every month`}),
    quarter: (tests: number) =>
      byCount(tests, {one: `${tests} every quarter`, other: `${tests} every quarter`}),
    year: (tests: number) => byCount(tests, {one: `${tests} every year`, other: `${tests} every year`}),
  },
  manualTests: (count: number) =>
    byCount(count, {one: `${count} of them is a manual check`, other: `${count} of them are manual checks`}),
  noTests: 'no mandatory tests',

  renew: 'Renew it',
  renewText: <Part>(rule: Linked<Part>) =>
    sentence`A certificate ends ${rule('after a year')}. There is no rule on renewals yet: apply again before it ends, for the version that is in force then.`,
  renewDue: (days: number) =>
    `This site marks a certificate as due for renewal ${days} days before its end. That is a reminder, not a rule.`,
  samePage: <Part>(rule: Linked<Part>) =>
    sentence`If the new certificate for the same cloud and scope is issued within 12 months of the end, ${rule('the status page is used again')}.`,
  upgrade: ({scope, from, to}: {scope: string; from: string; to: string}) =>
    `${scope}, from ${from} to ${to}`,
  upgrades: 'If a newer version is in force by then, its upgrade checklist contains only what differs:',

  schedule: 'When a new version comes',
  promise: ({weeks, days}: {weeks: number; days: number}) =>
    `You will get at least ${weeks} weeks' notice: a new version is a draft for at least ${days} days before it takes effect.`,
  noPromise: 'How early a new version is announced is not set in this edition (`announce_days`).',
  overlap: ({weeks, days}: {weeks: number; days: number}) =>
    `The version before it stays in force for at least ${weeks} weeks more (${days} days).`,
  noOverlap: 'How long the version before it stays in force is not set in this edition (`overlap_days`).',
  grace: <Part>(rules: Part) =>
    sentence`${rules} intends only one version to be in force at a time, except for a grace period of 4 to 6 weeks.`,
  keepsYear: 'Your certificate stays valid for its year, also when its version is superseded.',
  origin:
    'The notice and the overlap are the policy of this site (`scopes/policy.yaml`); scs-0004 says nothing on them.',
  state: 'State',
  since: <Part>(day: Part) => sentence`since ${day}`,
  inForce: 'In force',
  earliest: 'Earliest start',
  notSet: 'not set',
  anyDay: 'The notice period is over: it can take effect on any day that is set.',
  noDraft: 'No new version is being prepared.',
  calendar: <Part>({calendar, feed}: {calendar: Linked<Part>; feed: Linked<Part>}) =>
    sentence`Dates are in the ${calendar('calendar')} and in the ${feed('feed')}.`,
};
