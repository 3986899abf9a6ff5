import type {LifecycleState} from './standards/lifecycle';
import type {Validity} from './scopes/scopeSchema';
import type {CertificateState} from './compliance/certificateState';

/**
 * Every word that the site uses for a state, in one place: label, symbol (never colour alone), tone and explanation.
 * "Deprecated" is kept for standards; a scope version is *superseded*, since certificates for it live on for their year.
 */
export type Wording = {
  readonly label: string;
  /** Shown before the label, so that a state is told apart without colour. */
  readonly symbol: string;
  /** Colour family of the style sheet. */
  readonly tone: 'effective' | 'upcoming' | 'draft' | 'ending' | 'deprecated' | 'nodata';
  /** One sentence for the tooltip and for legends. */
  readonly meaning: string;
};

export const STANDARD_STATE: Record<LifecycleState | 'ending', Wording> = {
  draft: {
    label: 'Draft',
    symbol: '✎',
    tone: 'draft',
    meaning: 'Under discussion; may still change and binds nobody.',
  },
  upcoming: {
    label: 'Upcoming',
    symbol: '*',
    tone: 'upcoming',
    meaning: 'Stable, and takes effect on a known day.',
  },
  effective: {label: 'In force', symbol: '●', tone: 'effective', meaning: 'Stable and in force.'},
  ending: {
    label: 'In force, ends soon',
    symbol: '†',
    tone: 'ending',
    meaning: 'In force, and deprecated from a known day on.',
  },
  deprecated: {
    label: 'Deprecated',
    symbol: '✕',
    tone: 'deprecated',
    meaning: 'No longer in force; kept for reference.',
  },
  rejected: {label: 'Rejected', symbol: '⊘', tone: 'deprecated', meaning: 'Was proposed and turned down.'},
};

export const SCOPE_VALIDITY: Record<Validity, Wording> = {
  effective: {
    label: 'In force',
    symbol: '●',
    tone: 'effective',
    meaning: 'Certificates are issued for this version.',
  },
  warn: {
    label: 'In force, ends soon',
    symbol: '†',
    tone: 'ending',
    meaning: 'Still counts; a successor is in force and this version ends soon.',
  },
  draft: {
    label: 'Draft',
    symbol: '✎',
    tone: 'draft',
    meaning: 'A coming version: may still change, no certificates are issued for it.',
  },
  deprecated: {
    label: 'Superseded',
    symbol: '††',
    tone: 'deprecated',
    meaning: 'No new certificates are issued; one that was issued stays valid for its year.',
  },
};

export const RESULT: Record<'pass' | 'abort' | 'fail' | 'missing' | 'nodata', Wording> = {
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
export const TESTCASE_RESULT: Record<'pass' | 'abort' | 'fail' | 'missing', Wording> = {
  pass: {label: 'Pass', symbol: '●', tone: 'effective', meaning: 'Passed.'},
  abort: {label: 'Abort', symbol: '◐', tone: 'ending', meaning: 'The test could not be completed.'},
  fail: {label: 'Fail', symbol: '✕', tone: 'deprecated', meaning: 'Failed.'},
  missing: {label: 'Missing', symbol: '–', tone: 'nodata', meaning: 'No result, or it has expired.'},
};

/** Words for a day of the history, best first. */
export const HISTORY_WORD: Record<keyof typeof RESULT, Wording> = {
  pass: RESULT.pass,
  abort: {...RESULT.abort, label: 'Unconfirmed: test not completed'},
  missing: {...RESULT.missing, label: 'Unconfirmed: result missing or expired'},
  fail: RESULT.fail,
  nodata: RESULT.nodata,
};

/** What a day of the history can be, best first. */
export const HISTORY_STATES = Object.keys(HISTORY_WORD) as readonly (keyof typeof HISTORY_WORD)[];

/** Name of a verdict in the tables above; undefined is no data. */
export function verdictKey(verdict: 1 | 0 | -1 | null | undefined): keyof typeof RESULT {
  return verdict === undefined ? 'nodata' : resultKey(verdict);
}

/** Name of a result's number in the tables above; null is missing. */
export function resultKey(result: 1 | 0 | -1 | null): 'pass' | 'abort' | 'fail' | 'missing' {
  return result === 1 ? 'pass' : result === 0 ? 'abort' : result === -1 ? 'fail' : 'missing';
}

export type Certainty = 'certain-pass' | 'not-certain' | 'certain-fail' | 'no-data';

export const CERTAINTY: Record<Certainty, string> = {
  'certain-pass': 'Certain: every mandatory test has passed and still counts.',
  'not-certain': 'Not certain: results are missing, have expired, or a test could not be completed.',
  'certain-fail': 'Certain: at least one mandatory test has failed.',
  'no-data': 'Not certain: of at least one member the monitor has told no results.',
};

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

export type ChangeLevel = 'breaking' | 'relaxing' | 'neutral';

export const CHANGE_LEVEL: Record<ChangeLevel, Wording> = {
  breaking: {
    label: 'Action required',
    symbol: '!',
    tone: 'ending',
    meaning: 'A cloud that passed the old version can fail the new one.',
  },
  relaxing: {
    label: 'Relaxed',
    symbol: '↓',
    tone: 'upcoming',
    meaning: 'Something is no longer demanded; customers should know.',
  },
  neutral: {
    label: 'No test changes',
    symbol: '=',
    tone: 'draft',
    meaning: 'Nothing that tests check changes; what its text asks for binds all the same.',
  },
};

/** What a certificate can be for; the words stand on badges, so there is no version in them. */
export const CERTIFICATE_KIND: Record<
  'product' | 'integrator' | 'incubator' | 'consultancy',
  {readonly label: string; readonly meaning: string}
> = {
  product: {label: 'SCS product', meaning: 'A cloud that keeps the standards of a scope.'},
  integrator: {
    label: 'SCS integrator',
    meaning: 'A company that sets up clouds which keep the standards (scs-0007).',
  },
  incubator: {label: 'SCS incubator', meaning: 'A project on its way to the standards.'},
  consultancy: {label: 'SCS consultancy', meaning: 'A company that advises on the standards.'},
};

/** What a change means to customers. */
export const CUSTOMER_VIEW: Record<'gains' | 'loses' | 'mixed' | 'unchanged', Wording> = {
  gains: {label: 'Gain', symbol: '+', tone: 'effective', meaning: 'Customers can rely on more than before.'},
  loses: {
    label: 'Loss',
    symbol: '−',
    tone: 'ending',
    meaning: 'Something that customers could rely on is no longer promised.',
  },
  mixed: {
    label: 'Gain and loss',
    symbol: '±',
    tone: 'ending',
    meaning: 'Something comes, and something goes.',
  },
  unchanged: {
    label: 'Unchanged',
    symbol: '=',
    tone: 'draft',
    meaning: 'Customers can rely on what they could before.',
  },
};

/**
 * Badge messages: no version, no date, ever. `color` stands below white text, `darkColor` (for dark pages) below dark text,
 * each at no less than 4.5:1.
 */
export const BADGE = {
  certified: {message: 'certified', symbol: '✓', color: '#0b6b53', darkColor: '#7be3c4'},
  'renewal-due': {message: 'certified, renewal due', symbol: '✓', color: '#8a5300', darkColor: '#ffcf7a'},
  'certified-unconfirmed': {
    message: 'certified, unconfirmed',
    symbol: '?',
    color: '#8a5300',
    darkColor: '#ffcf7a',
  },
  'certified-failing': {
    message: 'certified, tests failing',
    symbol: '✕',
    color: '#a3242b',
    darkColor: '#ff9ea2',
  },
  passing: {message: 'tests passing', symbol: '✓', color: '#0a4bb8', darkColor: '#9cc2ff'},
  unconfirmed: {message: 'unconfirmed', symbol: '?', color: '#6b5320', darkColor: '#e8cf95'},
  failing: {message: 'tests failing', symbol: '✕', color: '#a3242b', darkColor: '#ff9ea2'},
  'no-data': {message: 'no recent results', symbol: '–', color: '#5b6472', darkColor: '#b5bfcc'},
  ended: {message: 'certificate ended', symbol: '–', color: '#5b6472', darkColor: '#b5bfcc'},
  revoked: {message: 'revoked', symbol: '⊘', color: '#3b2430', darkColor: '#e3c4d0'},
} as const;
export type BadgeState = keyof typeof BADGE;

/** Certification levels and layers (scs-0003), for the overview of scopes. */
export const LEVELS = [
  {
    id: 'compatible',
    label: 'SCS-compatible',
    meaning:
      'Works the same everywhere: interfaces and behaviour that software can rely on in every such cloud.',
  },
  {id: 'open', label: 'SCS-open', meaning: 'Compatible, and built from open source all the way down.'},
  {
    id: 'sovereign',
    label: 'SCS-sovereign',
    meaning: 'Open, and run in the open: operations, too, can be understood and taken over.',
  },
] as const;

export const LAYERS = [
  {id: 'iaas', label: 'IaaS', meaning: 'Infrastructure as a service: virtual machines, networks, storage.'},
  {id: 'kaas', label: 'KaaS', meaning: 'Kubernetes as a service: clusters at the push of a button.'},
] as const;

export const TARGET_WORD: Record<string, string> = {
  main: 'mandatory',
  recommended: 'recommended',
  preview: 'preview',
};

export const TRACK_MEANING: Record<string, string> = {
  Global: 'How the community works: process, governance, certification.',
  IaaS: 'Infrastructure as a service: flavors, images, volumes, networks.',
  KaaS: 'Kubernetes as a service: versions, nodes, storage classes, networking.',
  IAM: 'Identity and access management.',
  Ops: 'Running a cloud: status pages, metering, observability.',
  Scopes: 'The certificate scopes themselves, as documents.',
};

/** State of a fix in a distribution. */
export const FIX_STATE: Record<'fixed' | 'not-affected' | 'affected' | 'under-investigation', Wording> = {
  fixed: {label: 'Fixed', symbol: '✓', tone: 'effective', meaning: 'A fix is available.'},
  'not-affected': {
    label: 'Not affected',
    symbol: '○',
    tone: 'nodata',
    meaning: 'The fault cannot be used there.',
  },
  affected: {
    label: 'Affected',
    symbol: '✕',
    tone: 'deprecated',
    meaning: 'Affected, and no fix is available yet.',
  },
  'under-investigation': {label: 'Being looked into', symbol: '?', tone: 'ending', meaning: 'Not known yet.'},
};

/** How a requirement fared from one version of a standard to the next. */
export const REQUIREMENT_CHANGE: Record<
  'added' | 'removed' | 'strengthened' | 'relaxed' | 'reworded',
  Wording
> = {
  added: {label: 'Added', symbol: '+', tone: 'ending', meaning: 'New in this version.'},
  strengthened: {label: 'Strengthened', symbol: '▲', tone: 'ending', meaning: 'Binds more than before.'},
  relaxed: {label: 'Relaxed', symbol: '▼', tone: 'upcoming', meaning: 'Binds less than before.'},
  removed: {label: 'Removed', symbol: '−', tone: 'upcoming', meaning: 'No longer demanded.'},
  reworded: {
    label: 'Reworded',
    symbol: '~',
    tone: 'draft',
    meaning: 'As strict as before, in other words: read both.',
  },
};

/** Verbs between documents. */
export const RELATION: Record<'replaced-by' | 'explains' | 'includes', string> = {
  'replaced-by': 'is replaced by',
  explains: 'explains',
  includes: 'includes',
};

/** How a requirement is checked. */
export const COVERAGE: Record<'automated' | 'manual' | 'none', Wording> = {
  automated: {
    label: 'Automated test',
    symbol: '●',
    tone: 'effective',
    meaning: 'A test runs without people.',
  },
  manual: {label: 'Checked by hand', symbol: '◐', tone: 'upcoming', meaning: 'People look at documents.'},
  none: {
    label: 'No test of its own',
    symbol: '○',
    tone: 'nodata',
    meaning: 'No test names it; the text binds all the same.',
  },
};

/** Why a testcase counts for a requirement. */
export const TRACE_BASIS: Record<'note' | 'section', string> = {
  note: 'Linked by the authors.',
  section: 'Linked by section: the test names the section, not this sentence.',
};

/** What a key word binds to (RFC 2119, RFC 8174), in our own words. */
export const KEY_WORD_MEANING: Record<'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY', string> = {
  MUST: 'Binding: without it, a cloud does not conform.',
  'MUST NOT': 'Forbidden: with it, a cloud does not conform.',
  SHOULD: 'Recommended: leave it only for a good reason, knowing what follows.',
  'SHOULD NOT': 'Discouraged: do it only for a good reason, knowing what follows.',
  MAY: 'Optional: both ways conform.',
};
