/** What the HTML of a document says beside its text, in English. */
export const en = {
  copyCode: 'Copy code',
  directLink: (heading: string) => `Direct link to ${heading}`,
  picture: 'Picture',
  table: 'Table',
};
