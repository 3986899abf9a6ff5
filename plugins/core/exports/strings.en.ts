import type {IsoDate, IsoDayOrMoment} from '../text/isoDate';
import {dateText} from '../text/dateText';
import {byCount} from '../text/plural';
import type {Marked} from '../text/sentence';
import {sentence} from '../text/sentence';

/** What published files say, in English. */
export const en = {
  csaf: {
    summary: 'Summary',
    details: 'Details',
    check: 'How to check whether you are affected',
    description: 'Vulnerability',
    thisDocument: 'This document in CSAF 2.0',
    page: 'The advisory as a web page',
    ofDistribution: (name: string) => `Advisory of ${name}`,
    rating: (version: string | null) => (version === null ? 'Rating' : `Rating by CVSS ${version}`),
    fixedIn: (version: string) => `fixed in ${version}`,
    since: (moment: string) => `since ${moment}`,
    update: (name: string, versions: readonly string[]) =>
      `Update ${name} to ${versions.join(', ')} or a later version of the same series.`,
    feedTitle: 'Security advisories of the Sovereign Cloud Stack (TLP:WHITE)',
    workspace: 'Public security advisories',
  },
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
  sheet: {
    organization: 'Sovereign Cloud Stack',
    number: 'Certificate no.',
    /** The name that scs-0004 gives to whoever issues certificates: it may be one of several organizations. */
    issuer: 'SCS certification assessment body',
    issuedBy: (issuer: string) => `Issued by the ${issuer}`,
    issuerRule:
      'According to scs-0004, this is the Forum SCS-Standards of the Open Source Business Alliance e.V. (OSBA), or an organization appointed by the forum.',
    statement: (environment: string, title: string) =>
      `This is to certify that ${environment} complies with ${title}.`,
    placeAndDay: 'Place and date',
    signature: 'Signature',
    seal: 'Certified',
    specimen: 'Specimen',
    specimenNote:
      'Specimen of the demonstration edition: the environment, its holder and this certificate are fictional.',
    notSigned: 'Specimen: issued and signed by nobody',
    scan: 'Scan for the current state',
  },
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
  calendarAsOf: (day: IsoDate, url: string) => `As of ${dateText(day)}. Current state: ${url}`,
  scopesFeedTitle: 'Certificate scopes',
  scopesFeedAbout: 'New versions of the certificate scopes, and the days on which they take effect or end.',
  eventOn: (title: string, day: IsoDate) => `${title}: ${dateText(day)}.`,
  standardsFeedTitle: 'Standards: normative changes',
  standardsFeedAbout:
    'Standards that take effect, are deprecated or are rejected, and what changes in their requirements.',
  standardEvents: {
    effective: (id: string, title: string) => `${id} takes effect: ${title}`,
    deprecated: (id: string, title: string) => `${id} is deprecated: ${title}`,
    rejected: (id: string, title: string) => `${id} is rejected: ${title}`,
  },
  standardEventDays: {
    effective: (day: IsoDate) => `In force from ${dateText(day)}.`,
    deprecated: (day: IsoDate) => `Deprecated from ${dateText(day)}.`,
    rejected: (day: IsoDate) => `Rejected on ${dateText(day)}.`,
  },
  replacedBy: (ids: string) => `Replaced by ${ids}.`,
  firstVersion: (requirements: number) =>
    requirements === 0
      ? 'First version.'
      : byCount(requirements, {
          one: `First version, with ${requirements} requirement.`,
          other: `First version, with ${requirements} requirements.`,
        }),
  sameRequirements: (older: string) => `Compared with ${older}: no change in the requirements.`,
  changedRequirements: (older: string, counts: readonly {readonly count: number; readonly kind: string}[]) =>
    `Compared with ${older}, requirements: ${counts.map(({count, kind}) => `${count} ${kind}`).join(', ')}.`,
  twin: {
    what: ({id, type, track}: {id: string; type: string; track: string}) => `${id} (${type}, ${track})`,
    state: (day: IsoDate, state: string) => `State on ${dateText(day)}: ${state}.`,
    stateSince: ({day, state, since}: {day: IsoDate; state: string; since: IsoDate}) =>
      `State on ${dateText(day)}: ${state}, since ${dateText(since)}.`,
    next: (state: string, day: IsoDate) => `${state} from ${dateText(day)}.`,
    informative: 'Informative: it has no requirements of its own.',
    enhances: 'Enhances:',
    enhancedBy: 'Enhanced by:',
    changed: (day: IsoDate) => `Text last changed on ${dateText(day)}.`,
    current: 'Current state and text:',
  },
  advisoryFeed: {
    title: 'Security advisories',
    about: 'Security advisories of the Sovereign Cloud Stack and their revisions',
    entry: (id: string, title: string) => `${id}: ${title}`,
    updated: (id: string, title: string) => `${id}: ${title} (updated)`,
    revision: (version: string, moment: string, text: string) => `${version}, ${moment} UTC: ${text}`,
  },
  postTwin: {
    post: 'Post of the blog',
    advisory: (id: string) => `${id} (security advisory)`,
    published: (day: IsoDate, authors: readonly string[]) =>
      authors.length === 0
        ? `Published on ${dateText(day)}.`
        : `Published on ${dateText(day)} by ${authors.join(', ')}.`,
    stateOn: (day: IsoDate) => `Text as of ${dateText(day)}.`,
    revisionOn: ({day, revision, of}: {day: IsoDate; revision: string; of: IsoDayOrMoment}) =>
      `State on ${dateText(day)}: revision ${revision} of ${dateText(of)}.`,
    notRated: 'severity not rated',
    knownSince: (moment: string) => ` (since ${moment} UTC)`,
    countedFrom: (moment: string) => `Counted from the disclosure, ${moment} UTC.`,
    due: (moment: string, time: string) => `${moment} UTC (${time})`,
    revision: (version: string, moment: string) => `${version}, ${moment} UTC: `,
    rated: ({label, score, vector}: {label: string; score: string; vector: string | null}) =>
      vector === null ? `${label}, CVSS ${score}` : `${label}, CVSS ${score} (${vector})`,
    fix: (state: string, version: string | null) => (version === null ? state : `${state} in ${version}`),
  },
  llms: {
    posts: 'Security advisories and news',
    postOf: (day: IsoDate) => `Published on ${dateText(day)}.`,
    title: 'SCS Standards',
    about: (day: IsoDate) =>
      `Standards for sovereign clouds of the Sovereign Cloud Stack, the certificate scopes made of them, and who complies. States are those of ${dateText(day)}; the pages show the current ones.`,
    inForce: 'Standards in force',
    coming: 'Upcoming and draft standards: not binding today',
    supplements: 'Supplements: informative',
    ended: 'Optional: deprecated and rejected standards',
    scopes: 'Certificate scopes',
    certification: 'Certification',
    data: 'Data',
    feeds: 'Feeds and calendars',
    document: (id: string, title: string) => `${id}: ${title}`,
    facts: ({type, track, state}: {type: string; track: string; state: string}) =>
      `${type}, ${track}. ${state}`,
    since: (state: string, day: IsoDate) => `${state} since ${dateText(day)}.`,
    from: (state: string, day: IsoDate) => `${state} from ${dateText(day)}.`,
    state: (state: string) => `${state}.`,
    version: (scope: string, version: string) => `${scope} ${version}`,
    checklistOf: (scope: string, version: string) => `Install checklist for ${scope} ${version}`,
    notesOf: (scope: string, version: string) => `Release notes for ${scope} ${version}`,
    pages: {
      certification: ['Certified clouds', 'Environments with their verdicts and certificates.'],
      register: ['Register of certificates', 'Every certificate ever issued, with its state.'],
      security: ['Security advisories', 'Vulnerabilities and what to do.'],
      glossary: ['Glossary', 'What the terms mean.'],
      standards: ['All documents', 'With dates, states, relations and scopes.'],
      requirements: ['All requirements', 'Sentence by sentence.'],
      traceability: ['All testcases', 'With the requirements that they check.'],
      compliance: ['Verdicts', 'Of all environments.'],
      standardsFeed: ['Normative changes', 'Standards that take effect or end.'],
      scopesFeed: ['Changes of scope versions', ''],
      advisoryFeed: ['Security advisories', 'Their revisions, too.'],
      blogFeed: ['Blog', 'With security advisories.'],
      calendar: ['Calendar', 'Days on which scope versions change.'],
    },
  },
  statusFeedTitle: (environment: string) => `${environment}: test results`,
  statusFeedAbout: (environment: string) => `Days on which the verdict on ${environment} changed.`,
  verdict: (scope: string, verdict: string) => `${scope}: ${verdict}`,
  verdictBefore: ({environment, scope, verdict}: {environment: string; scope: string; verdict: string}) =>
    `${environment}, ${scope}. Verdict until now: ${verdict}.`,
  search: {
    allVersions: (title: string) => `${title}: all versions`,
    comparison: (title: string, from: string, to: string) => `${title}: comparison of ${from} and ${to}`,
    comparisonWords: 'compare differences changes',
    track: (track: string) => `${track} standards`,
    scopeWords: 'certificate scope certification level layer timeline versions',
    certificate: (holder: string, scope: string, version: string | null) =>
      version === null ? `${holder}: ${scope}` : `${holder}: ${scope} ${version}`,
    /** By kind of page: its title, what else it is called, and further words that it is looked for with. */
    pages: {
      home: {title: 'Home', names: ['Start'], words: 'overview in force today'},
      standards: {title: 'All standards', names: ['Standards'], words: 'list overview tracks documents'},
      requirements: {title: 'All requirements', names: ['Requirements'], words: 'list must should may'},
      scopes: {
        title: 'Certificate scopes',
        names: ['Scopes'],
        words: 'levels layers open sovereign IaaS KaaS',
      },
      calendar: {title: 'Calendar', names: ['Dates'], words: 'events deadlines subscribe'},
      certification: {
        title: 'Certified clouds',
        names: ['Certification', 'Clouds', 'Environments'],
        words: 'overview environments operators providers status tests',
      },
      register: {
        title: 'Register of certificates',
        names: ['Register', 'Certificates'],
        words: 'holders valid expired withdrawn revoked',
      },
      apply: {
        title: 'Get, keep and renew a certificate',
        names: ['Apply', 'Application', 'Get certified'],
        words: 'apply renew renewal application fees contact issuer',
      },
      glossary: {title: 'Glossary', names: ['Terms'], words: 'definitions meaning words'},
      badges: {title: 'Badges', names: ['Badge'], words: 'logo embed snippet gallery'},
      'badge-sheet': {title: 'Seals to print', names: ['Seals'], words: 'badge sheet paper QR code'},
      'verify-badge': {title: 'Verify a badge', names: ['Verify'], words: 'signature key manifest authentic'},
      security: {
        title: 'Security advisories',
        names: ['Security', 'Advisories'],
        words: 'CVE vulnerabilities embargo',
      },
      'security-policy': {
        title: 'Security policy',
        names: ['Policy', 'security.txt'],
        words: 'report a vulnerability contact CSAF OSV provider embargo',
      },
      blog: {title: 'Blog', names: ['News'], words: 'posts articles feed Atom'},
    },
  },
  notes: {
    title: (scope: string, version: string) => `Release notes: ${scope} ${version}`,
    inVersion: (version: string) => `In ${version}:`,
    oldest: 'This is the oldest version on record, so there is no earlier one to compare it with.',
    changesFrom: (version: string) => `Changes from ${version}:`,
    forCustomers: 'For customers',
    stableSince: (day: IsoDate) => `Stable since ${dateText(day)}`,
    notStable: 'Not stable yet: a draft that may still change',
    ends: (version: string, day: string) => `End of ${version}: ${day}`,
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
