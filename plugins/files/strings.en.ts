/** What is said of a site as a whole, in English. */
export const en = {
  demonstrationEdition: 'Demonstration edition: short texts, fictional clouds and verdicts.',
  demonstrationData: 'Demonstration data: the clouds and verdicts on this site are fictional.',
};
