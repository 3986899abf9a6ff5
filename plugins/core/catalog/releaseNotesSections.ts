import type {Change} from '../scopes/change';
import type {Effect} from '../scopes/effect';
import {CHANGE_LEVEL, CUSTOMER_VIEW} from '../scopes/changeWording';
import {strings} from './strings';

/** Whom release notes are told to. */
export type ReleaseNotesAudience = 'providers' | 'customers';

/** Sections of release notes; the first four are for providers, the others for their customers. */
export type ReleaseNotesSectionId =
  | 'action-required'
  | 'documents'
  | 'relaxed'
  | 'neutral'
  | 'gains'
  | 'losses'
  | 'unchanged'
  | 'unknown';

/** A change as one section tells it. */
export type ReleaseNotesItem = {
  readonly change: Change;
  /** The effects of the change that belong in this section, in their own order. */
  readonly effects: readonly Effect[];
  /** Whether an earlier section for the same audience has the change as well; notes and anchor stand there. */
  readonly isRepeated: boolean;
};

/** A section of release notes, as plain data; it has at least one item. */
export type ReleaseNotesSection = {
  readonly id: ReleaseNotesSectionId;
  readonly heading: string;
  /** A sentence on what the section means; null where the heading says it all. */
  readonly intro: string | null;
  readonly items: readonly ReleaseNotesItem[];
};

type Definition = Pick<ReleaseNotesSection, 'id' | 'heading'> & {
  readonly intro?: string;
  readonly includes: (change: Change) => boolean;
  /** Which effects to tell; all of them if left out. */
  readonly effectFilter?: (effect: Effect) => boolean;
};

const SECTIONS: Record<ReleaseNotesAudience, readonly Definition[]> = {
  providers: [
    {
      id: 'action-required',
      heading: strings.sections.actionRequired,
      includes: ({level}) => level === 'breaking',
    },
    {
      id: 'documents',
      heading: strings.sections.documents,
      includes: (change) => change.level !== 'breaking' && asksForDocuments(change),
    },
    {
      id: 'relaxed',
      heading: strings.sections.relaxed,
      intro: CHANGE_LEVEL.relaxing.meaning,
      includes: ({level, effects}) => level === 'relaxing' || effects.some(isRelaxing),
      effectFilter: isRelaxing,
    },
    {
      id: 'neutral',
      heading: strings.sections.neutral,
      includes: (change) => change.level === 'neutral' && !asksForDocuments(change),
    },
  ],
  customers: [
    {
      id: 'gains',
      heading: strings.sections.gains,
      intro: CUSTOMER_VIEW.gains.meaning,
      includes: ({customer}) => customer === 'gains' || customer === 'mixed',
      effectFilter: ({customer}) => customer === 'gains',
    },
    {
      id: 'losses',
      heading: strings.sections.losses,
      intro: CUSTOMER_VIEW.loses.meaning,
      includes: ({customer}) => customer === 'loses' || customer === 'mixed',
      effectFilter: ({customer}) => customer === 'loses',
    },
    {
      id: 'unchanged',
      heading: strings.sections.unchanged,
      includes: ({customer}) => customer === 'unchanged',
    },
    {
      id: 'unknown',
      heading: strings.sections.unknown,
      intro: CUSTOMER_VIEW.unknown.meaning,
      includes: ({customer}) => customer === 'unknown',
    },
  ],
};

/**
 * Sorts the changes of release notes into sections, in the order in which pages and files tell them.
 * @returns only sections that have something in them
 */
export function releaseNotesSections(
  {changes}: {readonly changes: readonly Change[]},
  audience: ReleaseNotesAudience,
): ReleaseNotesSection[] {
  const seen = new Set<string>();
  return SECTIONS[audience].flatMap(({id, heading, intro, includes, effectFilter}) => {
    const items = changes.filter(includes).map((change) => ({
      change,
      effects: effectFilter ? change.effects.filter(effectFilter) : change.effects,
      isRepeated: seen.has(change.id),
    }));
    for (const {change} of items) seen.add(change.id);
    return items.length === 0 ? [] : [{id, heading, intro: intro ?? null, items}];
  });
}

function asksForDocuments({effects}: Change): boolean {
  return effects.some(({kind}) => kind === 'manual-check-added');
}

function isRelaxing({level}: Effect): boolean {
  return level === 'relaxing';
}
