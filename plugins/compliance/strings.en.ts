import {dateText} from '../core/text/dateText';
import type {IsoDate} from '../core/text/isoDate';
import {byCount} from '../core/text/plural';
import type {Marked} from '../core/text/sentence';
import {sentence} from '../core/text/sentence';

type Share = {readonly days: number; readonly percent: string};

/** What pages on certified clouds say, in English. */
export const en = {
  certifiedClouds: 'Certified clouds',
  asData: 'Data (JSON)',
  asOf: <Part>(day: Part) => sentence`Results as of ${day}`,
  noResults: 'No results on record.',
  certificate: 'Certificate',
  environment: 'Environment',
  operator: 'Operator',
  scope: 'Scope',
  state: 'State',
  badges: 'Badges',
  none: 'none',
  overview: {
    dataset: 'Test results and certificates of SCS environments',
    description: 'Clouds with a certificate and clouds that are tested, with all test results',
    noResults: 'There are no test results yet.',
    lead: <Part>(environment: Marked<Part>, day: Part) =>
      sentence`Clouds with a certificate, and clouds that are tested without one. Test results as of ${day}. The name of each ${environment('environment')} links to all its results.`,
    oldData: 'Old data',
    staleText: (days: number) =>
      byCount(days, {
        one: `The newest results are ${days} day old, but most results are valid for a week only. Expired results are shown as unconfirmed.`,
        other: `The newest results are ${days} days old, but most results are valid for a week only. Expired results are shown as unconfirmed.`,
      }),
    search: 'Name, operator or platform',
    testsToday: 'Tests today',
    order: 'Order',
    byScope: 'By scope',
    orderBy: {
      ascending: (column: string) => `${column}, ascending`,
      descending: (column: string) => `${column}, descending`,
    },
    shown: (shown: number, all: number) => `${shown} of ${all} shown.`,
    certified: 'Certified',
    noneCertified: 'No certificate is in force today.',
    uncertified: 'Tested, without a certificate',
    noneUncertified: 'None.',
    legend: 'What the marks mean',
    about: <Part>({subject, certificate, register, badges, verdict, notCertain}: AboutTests<Part>) =>
      sentence`Every listed cloud is tested at least once a week. Each result is valid for a limited time. The ${verdict('verdict')} on an environment with several ${subject('subjects')} (regions or clusters) is that of the worst of them; one that is ${notCertain('not certain')} is shown as unconfirmed. The last certain pass is the last day on which valid results showed that all mandatory tests passed. A ${certificate('certificate')} is issued for one version of a scope and is valid for a year; ${register('the register')} lists all certificates. ${badges('The gallery')} shows all badges. A health monitor shows the performance and the error rate of a cloud; it is optional and does not affect the verdict.`,
    certifiedSince: 'Certified since',
    lastCertainPass: 'Last certain pass',
    health: 'Health',
    neverPassed: 'none on record',
    monitor: 'Health monitor',
  },
  status: {
    description: (name: string, operator: string) =>
      `Certificates and test results of ${name} by ${operator}`,
    by: (operator: string) => `Operated by ${operator}.`,
    byWith: (operator: string, platform: string) => `Operated by ${operator}, based on ${platform}.`,
    website: 'Website',
    healthMonitor: 'Health monitor',
    feed: 'Verdict changes (Atom)',
    feedTitle: (environment: string) => `${environment}: verdict changes`,
    nothing: 'No certificate, and no test results yet.',
    verdictToday: 'Verdict today',
    certificateUntil: <Part>(version: string, day: Part) =>
      sentence`Certificate for ${version}, valid until ${day}`,
    lastCleanPass: 'Last clean pass',
    nextExpiry: 'Next result expires',
    voluntary: 'None; listed voluntarily.',
    certificateOf: ({id, scope, version, from, until}: CertificateFacts) =>
      `${id}: ${scope} ${version}, valid from ${dateText(from)} until ${dateText(until)}`,
    register: 'See the register',
    testedVersion: 'Tested version',
    nonePassed: 'none passed',
    badge: 'Badge',
    members: 'Members',
    pdf: 'Certificate (PDF)',
    svg: 'Certificate (SVG)',
    previewOf: (version: string) => `Preview of ${version}`,
    preview: <Part>(link: Marked<Part>, version: string) => sentence`Preview of ${link(version)}:`,
    previewResult: ({passed, total, version}: {passed: number; total: number; version: string}) =>
      `${passed} of ${total} mandatory tests pass. ${version} is a draft; it does not affect the verdict or the badge.`,
    openTests: (count: number) =>
      byCount(count, {one: `${count} test does not pass yet`, other: `${count} tests do not pass yet`}),
  },
  problems: {
    heading: 'What is wrong now',
    silent: <Part>(members: Part) => sentence`The monitor has no results for ${members}.`,
    result: 'Result',
    checked: 'Checked',
  },
  evidence: {
    modulePasses: (passing: number, all: number) =>
      byCount(all, {one: `${passing} of ${all} test passes`, other: `${passing} of ${all} tests pass`}),
    noMandatory: 'no mandatory test',
    testsOf: (version: string) => `Tests of ${version}`,
    shared: ({count, version, first, more}: {count: number; version: string; first: string; more: boolean}) =>
      more
        ? byCount(count, {
            one: `${count} test of ${version} is listed above with those of ${first}. The others:`,
            other: `${count} tests of ${version} are listed above with those of ${first}. The others:`,
          })
        : byCount(count, {
            one: `The only test of ${version} is listed above with those of ${first}.`,
            other: `All ${count} tests of ${version} are listed above with those of ${first}.`,
          }),
    noTests: 'No automated test; the texts of the standards are binding.',
    table: (name: string, version: string) => `Test results for ${name} ${version}`,
    module: 'Module',
    test: 'Test',
    checked: (day: string) => dateText(day),
    checkedUntil: (day: string, until: IsoDate) => `${dateText(day)}, valid until ${dateText(until)}`,
  },
  history: {
    heading: 'History of 18 months',
    nothing: 'Nothing is on record yet.',
    shares: ({known, pass, unsure, fail}: {known: number; pass: Share; unsure: Share; fail: Share}) =>
      `Of ${known} days with results, all tests passed with certainty on ${pass.days} (${pass.percent}), the verdict was not certain on ${unsure.days} (${unsure.percent}), and a test had failed on ${fail.days} (${fail.percent}).`,
    percent: (value: number) => `${value.toFixed(1)} %`,
    daysWithout: (days: number) =>
      byCount(days, {
        one: `For ${days} day, nothing is on record.`,
        other: `For ${days} days, nothing is on record.`,
      }),
    asTable: 'Show as a table',
    of: (name: string) => `History of ${name}`,
    byModule: (version: string) => `By module of ${version}`,
    byTest: (version: string) => `By test of ${version}`,
    strip: (name: string, text: string) => `${name}: ${text}`,
    daysOf: (state: string, days: number) =>
      byCount(days, {one: `${state}: ${days} day`, other: `${state}: ${days} days`}),
    current: (state: string, day: IsoDate) => `Current state: ${state}, since ${dateText(day)}`,
    stripsAsTable: 'Show these strips as a table',
    from: 'From',
    to: 'To',
    days: 'Days',
    loadFailed: 'The history of single tests could not be loaded. Close and open this section to try again.',
    loading: 'Loading…',
    data: 'The history of single tests, as data',
  },
  register: {
    title: 'Register of certificates',
    description: 'All certificates with their start and end dates',
    lead: <Part>(certificate: Marked<Part>) =>
      sentence`Each ${certificate('certificate')} is issued for one version of a scope and is valid for a year. Entries are never removed. If a certificate ends early, the register records the day and the reason, including revocations.`,
    search: 'Holder, environment or number',
    kind: 'Kind',
    kinds: 'Kinds of certificates',
    age: 'Age',
    recent: (months: number) => `In force, or ended within ${months} months`,
    all: 'All',
    count: <Part>({
      shown,
      all,
      json,
      csv,
    }: {
      shown: number;
      all: number;
      json: Marked<Part>;
      csv: Marked<Part>;
    }) => sentence`${shown} of ${all} entries. Data: ${json('JSON')}, ${csv('CSV')}.`,
    nothing: 'No matching certificates.',
    certificates: 'Certificates',
    holder: 'Holder',
    subject: 'For',
    from: 'From',
    until: 'Until',
  },
  gallery: {
    description: 'Badges of all listed clouds, with snippets to embed them',
    lead: <Part>(badge: Marked<Part>) =>
      sentence`A ${badge('badge')} shows the scope and the state of the tests, but never a version. It always links to the page with all test results.`,
    verify: 'Verify a badge',
    manifest: 'List of published files (JSON)',
    nothing: 'No cloud is listed yet.',
    sheet: 'Print seals',
    messages: 'What a badge can say',
    examples:
      'Each badge has a symbol and words as well as a colour. It is 28 or 20 pixels high. These examples belong to nobody, and their files cannot be verified.',
    looks: {
      light: 'For light pages',
      dark: 'For dark pages',
      meaning: 'Meaning',
    },
    small: (alt: string) => `${alt}, 20 pixels high`,
    forDark: (alt: string) => `${alt}, for dark pages`,
    seal: (alt: string) => `${alt}, seal with QR code`,
    copies: {
      Markdown: 'Copy Markdown',
      HTML: 'Copy HTML',
      reStructuredText: 'Copy reStructuredText',
      AsciiDoc: 'Copy AsciiDoc',
      adaptive: 'Copy HTML, light and dark',
      small: 'Copy Markdown, 20 pixels',
      seal: 'Copy seal as HTML',
    },
    json: 'JSON',
    printSeal: 'Seal for print, with a QR code that links to the test results',
  },
  sheet: {
    title: 'Seals to print',
    description: 'Seals of listed clouds to print, with a QR code that links to the test results',
    lead: 'Print this page, or use the SVG files. A printed seal can become outdated, but its QR code always leads to the current state.',
    nothing: 'No cloud with this name is listed.',
    alt: (alt: string, width: number) => `${alt}, ${width} millimetres wide`,
    proof: <Part>(name: string, link: Part) => sentence`${name}. Test results: ${link}`,
  },
  verify: {
    title: 'Verify a badge',
    description: 'Check whether a badge or certificate is one that this site publishes, or has published',
    lead: 'Check a badge or certificate that you were shown: as a file, as an address, or as the snippet that embeds it. Your browser compares it with the lists of files that this site publishes; nothing is uploaded.',
    noScript:
      'Your browser does the check, which needs JavaScript. Without it, you can verify a file by hand:',
    byFile: 'A file',
    input: 'Badge, certificate or status file',
    drop: 'Or drop it here.',
    byText: 'An address or a snippet',
    text: 'Address, Markdown, HTML, reStructuredText or AsciiDoc',
    example: (address: string) => `For example ${address}`,
    check: 'Check',
    checking: 'Checking…',
    tooLarge: (bytes: number) => `The file has ${bytes} bytes, which is too large for a badge.`,
    unreadable: 'The file could not be read. Try again.',
    at: (line: number, column: number, message: string) => `Line ${line}, column ${column}: ${message}`,
    now: 'The badge at this address today:',
    picture: (path: string) => `Picture at ${path}`,
    always:
      'Whoever opens this address sees the badge as it is today. A copy in a screenshot or a cache may be older.',
    whatItProves: 'What this proves, and what it does not',
    checkMark: (days: number) =>
      `A check mark means three things: the list contains exactly this file; a key that this page knows has signed the list; and the list is at most ${days} days old. If one of them is missing, there is no check mark, and the result says which.`,
    notCurrent:
      'It does not prove that a badge is still correct: only the status page shows the current state. Every badge links to it.',
    redrawn:
      "Badges are redrawn with each update of the site, so a badge from last week is not on today's list. It is then looked up in the lists of earlier days that are on record.",
    keys: 'Keys',
    noKeys: 'This edition of the site has no keys and signs nothing.',
    key: <Part>({id, from, until, hash}: {id: string; from: IsoDate; until: IsoDate | null; hash: Part}) =>
      until === null
        ? sentence`${id}, from ${dateText(from)}; SHA-256 of the public key: ${hash}`
        : sentence`${id}, from ${dateText(from)} until ${dateText(until)}; SHA-256 of the public key: ${hash}`,
    list: 'List of published files (JSON)',
    earlierLists: 'Lists of earlier days (JSON)',
    keyList: 'Keys (JSON)',
    byHand: 'How to verify without this site',
    problem: (file: string, problem: string) => `${file}: ${problem}`,
    earlierAs: <Part>(day: IsoDate, paths: Part) => sentence`Published on ${dateText(day)} as ${paths}.`,
    searched: ({lists, oldest}: {lists: number; oldest: string | null}) =>
      oldest === null
        ? 'There are no lists of earlier days.'
        : byCount(lists, {
            one: `${lists} list of an earlier day was looked through; it is from ${oldest}.`,
            other: `${lists} lists of earlier days were looked through; the oldest is from ${oldest}.`,
          }),
    unread: (count: number) =>
      byCount(count, {
        one: `${count} list of an earlier day did not load, so the file may be on it.`,
        other: `${count} lists of earlier days did not load, so the file may be on one of them.`,
      }),
    listedAs: <Part>(paths: Part) => sentence`On the list as ${paths}.`,
    currentState: 'See the current state',
    listedDifferent: <Part>(paths: Part) => sentence`On the list with different contents: ${paths}`,
    listFrom: (day: IsoDate) => `The list is from ${dateText(day)}.`,
    listAge: (day: IsoDate, days: number) =>
      byCount(days, {
        one: `The list is from ${dateText(day)}, ${days} day old.`,
        other: `The list is from ${dateText(day)}, ${days} days old.`,
      }),
    signedWith: <Part>(id: string, hash: Part) =>
      sentence`Signed with ${id}; SHA-256 of the public key: ${hash}`,
  },
};

type AboutTests<Part> = {
  readonly subject: Marked<Part>;
  readonly certificate: Marked<Part>;
  readonly register: Marked<Part>;
  readonly verdict: Marked<Part>;
  readonly notCertain: Marked<Part>;
  readonly badges: Marked<Part>;
};

type CertificateFacts = {
  readonly id: string;
  readonly scope: string;
  readonly version: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
};
