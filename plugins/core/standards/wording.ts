import type {Wording} from '../text/wording';
import type {Track} from './documentId';
import type {LifecycleState} from './lifecycle';
import type {RequirementChangeKind} from './requirementChange';
import type {RequirementLevel} from './requirementLevel';

/** How a standard stands on a day; `ending` is in force with a day of deprecation set. */
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

/** How a requirement fared from one version of a standard to the next. */
export const REQUIREMENT_CHANGE: Record<RequirementChangeKind, Wording> = {
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

/** Verbs that say in words how two documents belong together: "A is replaced by B". */
export const RELATION = {
  'replaced-by': 'is replaced by',
  explains: 'explains',
  includes: 'includes',
} as const satisfies Record<string, string>;

/** How two documents belong together, or a document and a scope version: a key of {@link RELATION}. */
export type RelationKind = keyof typeof RELATION;

/** Words for how a requirement is checked, best first. */
export const COVERAGE = {
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
} as const satisfies Record<string, Wording>;

/** How a requirement is checked: a key of {@link COVERAGE}. */
export type Coverage = keyof typeof COVERAGE;

/** All of them, best first. */
export const COVERAGES = Object.keys(COVERAGE) as readonly Coverage[];

/** Words for why a testcase counts for a requirement. */
export const TRACE_BASIS = {
  note: 'Linked by the authors.',
  section: 'Linked by section: the test names the section, not this sentence.',
} as const satisfies Record<string, string>;

/** Why a testcase counts for a requirement: its author noted it, or the testcase names the section. */
export type TraceBasis = keyof typeof TRACE_BASIS;

/** All of them, the surer one first. */
export const TRACE_BASES = Object.keys(TRACE_BASIS) as readonly TraceBasis[];

/** What a key word binds to (RFC 2119, RFC 8174), in our own words. */
export const KEY_WORD_MEANING: Record<RequirementLevel, string> = {
  MUST: 'Binding: without it, a cloud does not conform.',
  'MUST NOT': 'Forbidden: with it, a cloud does not conform.',
  SHOULD: 'Recommended: leave it only for a good reason, knowing what follows.',
  'SHOULD NOT': 'Discouraged: do it only for a good reason, knowing what follows.',
  MAY: 'Optional: both ways conform.',
};

/** What the standards of a track are about (scs-0001, Document format). */
export const TRACK_MEANING: Record<Track, string> = {
  Global: 'How the community works: process, governance, certification.',
  IaaS: 'Infrastructure as a service: flavors, images, volumes, networks.',
  KaaS: 'Kubernetes as a service: versions, nodes, storage classes, networking.',
  IAM: 'Identity and access management.',
  Ops: 'Running a cloud: status pages, metering, observability.',
  Scopes: 'The certificate scopes themselves, as documents.',
};
