import {DARK, LIGHT, ON_BADGES} from '../text/palette';
import type {Wording} from '../text/wording';
import type {Certainty} from './certainty';
import type {CertificateState} from './certificateState';
import type {CertificateKind} from './environment';
import type {HistoryState, ResultKey} from './resultKey';
import type {VerificationState} from './verification';

/** Words for how an environment stands in a scope. */
export const RESULT: Record<HistoryState, Wording> = {
  pass: {
    label: 'Passing',
    symbol: '●',
    tone: 'effective',
    meaning: 'Every mandatory test has passed, and the results still count.',
  },
  abort: {
    label: 'Unconfirmed',
    symbol: '◐',
    tone: 'ending',
    meaning: 'A test could not be completed, so nobody can be sure.',
  },
  fail: {
    label: 'Failing',
    symbol: '✕',
    tone: 'deprecated',
    meaning: 'At least one mandatory test has failed.',
  },
  missing: {
    label: 'Unconfirmed',
    symbol: '◐',
    tone: 'ending',
    meaning: 'A result is missing or has expired, so nobody can be sure.',
  },
  nodata: {label: 'No data', symbol: '–', tone: 'nodata', meaning: 'The monitor has told nothing about it.'},
};

/** Words for the result of one testcase. */
export const TESTCASE_RESULT: Record<ResultKey, Wording> = {
  pass: {label: 'Pass', symbol: '●', tone: 'effective', meaning: 'Passed.'},
  abort: {label: 'Abort', symbol: '◐', tone: 'ending', meaning: 'The test could not be completed.'},
  fail: {label: 'Fail', symbol: '✕', tone: 'deprecated', meaning: 'Failed.'},
  missing: {label: 'Missing', symbol: '–', tone: 'nodata', meaning: 'No result, or it has expired.'},
};

/** Words for a day of the history, best first. */
export const HISTORY_WORD: Record<HistoryState, Wording> = {
  pass: RESULT.pass,
  abort: {...RESULT.abort, label: 'Unconfirmed: test not completed'},
  missing: {...RESULT.missing, label: 'Unconfirmed: result missing or expired'},
  fail: RESULT.fail,
  nodata: RESULT.nodata,
};

/** How sure one can be of a verdict: one sentence each. */
export const CERTAINTY: Record<Certainty, string> = {
  'certain-pass': 'Certain: every mandatory test has passed and still counts.',
  'not-certain': 'Not certain: results are missing, have expired, or a test could not be completed.',
  'certain-fail': 'Certain: at least one mandatory test has failed.',
  'no-data': 'Not certain: of at least one member the monitor has told no results.',
};

/** Words for how a certificate stands on a day. */
export const CERTIFICATE_STATE: Record<CertificateState, Wording> = {
  valid: {label: 'Valid', symbol: '●', tone: 'effective', meaning: 'In force.'},
  'renewal-due': {
    label: 'Renewal due',
    symbol: '†',
    tone: 'ending',
    meaning: 'In force, and ends within 60 days.',
  },
  'not-yet': {label: 'Issued', symbol: '*', tone: 'upcoming', meaning: 'Starts on a known day.'},
  expired: {label: 'Ended', symbol: '–', tone: 'nodata', meaning: 'Its year is over.'},
  withdrawn: {label: 'Withdrawn', symbol: '–', tone: 'nodata', meaning: 'Given back by its holder.'},
  revoked: {label: 'Revoked', symbol: '⊘', tone: 'deprecated', meaning: 'Taken back by the issuer.'},
};

/** What can be said of a file that somebody shows. Only what is verified has a check mark; labels tell all apart. */
export const VERIFICATION: Record<VerificationState, Wording> = {
  verified: {
    label: 'Verified',
    symbol: '✓',
    tone: 'effective',
    meaning: 'This very file is on the list of published files, and a key of this site has signed that list.',
  },
  'manifest-missing': {
    label: 'Not checked: the list did not load',
    symbol: '–',
    tone: 'nodata',
    meaning: 'The list of published files could not be fetched. Try again.',
  },
  'manifest-unreadable': {
    label: 'Not checked: the list cannot be read',
    symbol: '–',
    tone: 'nodata',
    meaning: 'What came in place of the list of published files is no such list.',
  },
  'signature-bad': {
    label: 'Alarm: wrong signature',
    symbol: '⚠',
    tone: 'deprecated',
    meaning:
      'The list names a key of this site, but the signature is wrong: somebody has changed the list. Trust nothing of it, and tell us.',
  },
  'file-differs': {
    label: 'Not verified: the file differs',
    symbol: '✕',
    tone: 'deprecated',
    meaning:
      'A file of that name is on the list, with other contents: this one is changed, or of another day.',
  },
  'file-unlisted': {
    label: 'Not verified: not on the list',
    symbol: '✕',
    tone: 'deprecated',
    meaning:
      'The file is not among those that are published: it is changed, of another day, or not from here.',
  },
  'manifest-future': {
    label: 'Not verified: the list is of a day to come',
    symbol: '?',
    tone: 'ending',
    meaning: 'Either the clock of your computer is slow, or the list is not what it says.',
  },
  'edition-unsigned': {
    label: 'Not verified: nothing is signed here',
    symbol: '?',
    tone: 'ending',
    meaning: 'This edition of the site has no keys. Its list is as trustworthy as your connection to it.',
  },
  unsigned: {
    label: 'Not verified: the list is unsigned',
    symbol: '?',
    tone: 'ending',
    meaning: 'This site has keys, but no signature came with the list: anybody may have written it.',
  },
  'key-garbage': {
    label: 'Not verified: the key is no key',
    symbol: '?',
    tone: 'ending',
    meaning: 'The list is signed with something that is no key at all.',
  },
  'key-unknown': {
    label: 'Not verified: unknown key',
    symbol: '?',
    tone: 'ending',
    meaning: 'The list is signed with a key that is none of this site.',
  },
  'key-out-of-time': {
    label: 'Not verified: a key of another time',
    symbol: '?',
    tone: 'ending',
    meaning: 'The list is signed with a key of this site that does not count on the day of the list.',
  },
  'browser-unable': {
    label: 'Not verified: this browser cannot check signatures',
    symbol: '?',
    tone: 'ending',
    meaning:
      'The list is signed, but this browser does not know Ed25519. Use another one, or verify by hand.',
  },
  'manifest-old': {
    label: 'Not verified: the list is old',
    symbol: '?',
    tone: 'ending',
    meaning: 'What was published since is not on it. Load the page again.',
  },
};

/** What a certificate can be for; the words stand on badges, so there is no version in them. */
export const CERTIFICATE_KIND: Record<CertificateKind, Pick<Wording, 'label' | 'meaning'>> = {
  product: {label: 'SCS product', meaning: 'A cloud that keeps the standards of a scope.'},
  integrator: {
    label: 'SCS integrator',
    meaning: 'A company that sets up clouds which keep the standards (scs-0007).',
  },
  incubator: {label: 'SCS incubator', meaning: 'A project on its way to the standards.'},
  consultancy: {label: 'SCS consultancy', meaning: 'A company that advises on the standards.'},
};

/**
 * Badge messages: no version, no date, ever. `color` stands below white text, `darkColor` (for dark pages) below dark text,
 * each at no less than 4.5:1.
 */
export const BADGE = {
  certified: {message: 'certified', symbol: '✓', color: LIGHT.effective, darkColor: DARK.effective},
  'renewal-due': {
    message: 'certified, renewal due',
    symbol: '✓',
    color: LIGHT.ending,
    darkColor: DARK.ending,
  },
  'certified-unconfirmed': {
    message: 'certified, unconfirmed',
    symbol: '?',
    color: LIGHT.ending,
    darkColor: DARK.ending,
  },
  'certified-failing': {
    message: 'certified, tests failing',
    symbol: '✕',
    color: LIGHT.deprecated,
    darkColor: DARK.deprecated,
  },
  passing: {message: 'tests passing', symbol: '✓', color: LIGHT.upcoming, darkColor: DARK.upcoming},
  unconfirmed: {
    message: 'unconfirmed',
    symbol: '?',
    color: ON_BADGES.unconfirmed,
    darkColor: ON_BADGES.darkUnconfirmed,
  },
  failing: {message: 'tests failing', symbol: '✕', color: LIGHT.deprecated, darkColor: DARK.deprecated},
  'no-data': {message: 'no recent results', symbol: '–', color: ON_BADGES.nodata, darkColor: DARK.nodata},
  ended: {message: 'certificate ended', symbol: '–', color: ON_BADGES.nodata, darkColor: DARK.nodata},
  revoked: {message: 'revoked', symbol: '⊘', color: ON_BADGES.revoked, darkColor: ON_BADGES.darkRevoked},
} as const;

/** What a badge can say: a key of {@link BADGE}. */
export type BadgeState = keyof typeof BADGE;
