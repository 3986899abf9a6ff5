/** What imported advisories say beside what they are made of, in English. */
export const en = {
  imported: (id: string) =>
    `This draft was imported from ${id}. Write the text anew, and add the state of each distribution, before it is published.`,
  vulnerability: 'The vulnerability',
  details: 'Details',
  errata: 'Errata',
  notes: 'Notes',
  bug: (number: string) => `Bug ${number}`,
  fixFor: (series: string) => `Fix for ${series}`,
  published: (id: string) => `${id} published.`,
  modified: (id: string) => `${id} changed.`,
};
