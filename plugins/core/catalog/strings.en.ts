/** Headings of release notes, in English. */
export const en = {
  sections: {
    actionRequired: 'Action required',
    documents: 'Documents to submit',
    relaxed: 'Relaxed',
    neutral: 'No test changes',
    gains: 'What you gain',
    losses: 'No longer guaranteed',
    unchanged: 'Unchanged for you',
  },
};
