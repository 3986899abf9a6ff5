/** Endings of the files that lie beside the page of a checklist. */
export const CHECKLIST_ENDINGS = ['pdf', 'md', 'csv', 'json'] as const;

/** One of {@link CHECKLIST_ENDINGS}. */
export type ChecklistEnding = (typeof CHECKLIST_ENDINGS)[number];
