import type {IsoDate} from '../text/isoDate';
import type {Wording} from '../text/wording';
import type {ChangeKind, ChangeLevel, CustomerView, EffectKind, RecordKind} from './changeKinds';
import type {Phase} from './phases';
import type {Validity} from './scopeSchema';

/**
 * How a scope version stands on a day. "Deprecated" is kept for standards; a scope version is *superseded*, since
 * certificates for it live on for their year.
 */
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

/** What a change means to providers. */
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

/** What a change means to customers. */
export const CUSTOMER_VIEW: Record<CustomerView, Wording> = {
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

/** Layers that scopes exist for. */
export const LAYERS = [
  {id: 'iaas', label: 'IaaS', meaning: 'Infrastructure as a service: virtual machines, networks, storage.'},
  {id: 'kaas', label: 'KaaS', meaning: 'Kubernetes as a service: clusters at the push of a button.'},
] as const;

const TARGET_WORD: ReadonlyMap<string, string> = new Map([
  ['main', 'mandatory'],
  ['recommended', 'recommended'],
  ['preview', 'preview'],
]);

/**
 * What testcases of a module's target are called: those of `main` decide verdicts, the others never do (scs-0003). A target
 * of another name is called by it.
 */
export function targetWord(target: string): string {
  return TARGET_WORD.get(target) ?? target;
}

/** How a module can differ between two versions of a scope. */
export const CHANGE_KIND_MEANING: Record<ChangeKind, string> = {
  'module-added': 'A standard becomes part of the scope.',
  'module-removed': 'A standard is no longer part of the scope.',
  'module-replaced':
    'Another version of a standard, or another selection of its tests, takes the place of a module.',
  'module-renamed': 'A module has a new name; its standard and its mandatory tests stay.',
  'module-redefined': 'A module has other contents than on record, under the same name.',
  'parameter-changed': 'A standard is checked with other parameters.',
};

/** What a change does. */
export const EFFECT_KIND_MEANING: Record<EffectKind, string> = {
  'testcase-added': 'A test becomes mandatory that nobody asked for before.',
  'testcase-promoted': 'A recommended test becomes mandatory.',
  'lifetime-shortened': 'Results of a mandatory test count for a shorter time, so it has to run more often.',
  'parameter-value': 'A parameter of the tests has another value; it can demand more without any new test.',
  'testcase-demoted': 'A mandatory test is only recommended from now on.',
  'testcase-dropped': 'A mandatory test is no longer asked for.',
  'lifetime-extended': 'Results of a mandatory test count for a longer time, so they can be older.',
  'manual-check-added': 'A document has to be handed in; no verdict of the monitor depends on it.',
  'manual-check-dropped': 'A document need no longer be handed in.',
  'recommendation-added': 'A test becomes recommended.',
  'recommendation-dropped': 'A test is no longer recommended.',
};

/** What differs from what was on record of one and the same version. */
export const RECORD_KIND_MEANING: Record<RecordKind, string> = {
  'label-reused': 'A stable version holds something else than when it became stable, under the same label.',
  'timeline-moved-earlier': 'A version takes effect, or ends, earlier than announced.',
  'timeline-moved-later': 'A version takes effect, or ends, later than announced.',
};

/** What becomes of a testcase: words that go behind its name. */
export const EFFECT_WORDS: Record<
  Exclude<EffectKind, 'parameter-value' | 'lifetime-shortened' | 'lifetime-extended'>,
  string
> = {
  'testcase-added': 'becomes mandatory',
  'testcase-promoted': 'becomes mandatory; it was recommended until now',
  'testcase-demoted': 'is no longer mandatory, but still recommended',
  'testcase-dropped': 'is no longer mandatory',
  'manual-check-added': 'asks for a document to be handed in',
  'manual-check-dropped': 'no longer asks for a document',
  'recommendation-added': 'becomes recommended',
  'recommendation-dropped': 'is no longer recommended',
};

/** What happens to a scope version on a day: words that go behind its name. */
export const VALIDITY_EVENT: Record<Validity, string> = {
  draft: 'can be read as a draft',
  effective: 'is in force',
  warn: 'ends soon',
  deprecated: 'is superseded',
};

/** The part of a checklist that headings are made of. */
type ChecklistDates = {
  readonly from: string | null;
  readonly to: string;
  readonly effectiveFrom: IsoDate | null;
  readonly endsOn: IsoDate | null;
};

/** What a checklist is called, on its page and in every file of it. */
export function checklistTitle({
  scopeName,
  from,
  to,
}: {
  readonly scopeName: string;
  /** Null for an installation. */
  readonly from: string | null;
  readonly to: string;
}): string {
  return from === null ? `Install ${scopeName} ${to}` : `Upgrade ${scopeName} from ${from} to ${to}`;
}

/** Heading of a phase in a checklist, as plain text; it names days where they are set. */
export function phaseTitle(phase: Phase, checklist: ChecklistDates): string {
  const {from, to, effectiveFrom, endsOn} = checklist;
  switch (phase) {
    case 'now':
      return from === null ? `Meet the standards of ${to}` : `Now, still under ${from}`;
    case 'before-effect':
      return from === null
        ? 'Get certified'
        : `Before ${to} takes effect${effectiveFrom ? ` (${effectiveFrom})` : ''}`;
    case 'before-end':
      return `Before ${from ?? to} ends${endsOn ? ` (${endsOn})` : ''}`;
    default: {
      const unknown: never = phase;
      return unknown;
    }
  }
}
