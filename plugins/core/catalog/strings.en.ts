/** Headings of release notes and words on social cards, in English. */
export const en = {
  cards: {
    scope: 'Certificate scope',
    advisory: 'Security advisory',
    post: 'News',
    environment: 'Environment',
    document: (type: string, track: string) => `${type} · ${track}`,
  },
  sections: {
    actionRequired: 'Action required',
    documents: 'Documents to submit',
    relaxed: 'Relaxed',
    neutral: 'No test changes',
    gains: 'What you gain',
    losses: 'No longer guaranteed',
    unchanged: 'Unchanged for you',
    unknown: 'Not known',
  },
};
