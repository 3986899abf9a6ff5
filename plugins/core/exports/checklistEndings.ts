/** Endings of the files that lie beside the page of a checklist, in the order in which the page offers them. */
export const CHECKLIST_ENDINGS = ['pdf', 'md', 'csv', 'json'] as const;

/** One of {@link CHECKLIST_ENDINGS}. */
export type ChecklistEnding = (typeof CHECKLIST_ENDINGS)[number];
