import {DARK, LIGHT, ON_BADGES} from '../text/palette';
import type {Wording} from '../text/wording';
import type {Certainty} from './certainty';
import type {CertificateState} from './certificateState';
import type {CertificateKind} from './environment';
import type {HistoryState, ResultKey} from './resultKey';

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
