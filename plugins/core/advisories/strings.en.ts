/** What is said of vulnerabilities, in English. */
export const en = {
  fixStates: {
    fixed: {label: 'Fixed', meaning: 'A fix is available.'},
    'not-affected': {label: 'Not affected', meaning: 'The vulnerability cannot be exploited there.'},
    affected: {label: 'Affected', meaning: 'Affected; no fix is available yet.'},
    'under-investigation': {label: 'Under investigation', meaning: 'Not known yet.'},
  },
  severities: {
    critical: {label: 'Critical', reaction: 'within three hours'},
    high: {label: 'High', reaction: 'within three days'},
    medium: {label: 'Medium', reaction: 'within one month'},
    low: {label: 'Low', reaction: 'within three months'},
  },
  archive: 'Archive',
  tags: 'Tags',
  authors: 'Authors',
  undated: 'Undated',
};
