/** What can be said of a file that somebody shows, in English. */
export const en = {
  verified: {
    label: 'Verified',
    meaning: 'This exact file is on the list of published files, and a key of this site has signed the list.',
  },
  'manifest-missing': {
    label: 'Not checked: the list did not load',
    meaning: 'The list of published files could not be loaded. Try again.',
  },
  'manifest-unreadable': {
    label: 'Not checked: the list cannot be read',
    meaning: 'The server sent something other than the list of published files.',
  },
  'signature-bad': {
    label: 'Alert: wrong signature',
    meaning:
      'The list claims to be signed with a key of this site, but the signature is wrong: someone has changed the list. Do not trust it, and report this to us.',
  },
  'file-differs': {
    label: 'Not verified: the file differs',
    meaning:
      'The list has a file of this name with different contents: this one was modified or is outdated.',
  },
  'file-unlisted': {
    label: 'Not verified: not on the list',
    meaning:
      'The file is not on the list of published files: it was modified, is outdated, or did not come from this site.',
  },
  'address-unlisted': {
    label: 'Not verified: no such address',
    meaning: 'The list has no file at this address.',
  },
  'file-earlier': {
    label: 'Not current: published earlier',
    meaning:
      'An earlier list has exactly this file: the site published it then, and has replaced it since. Look up the current state.',
  },
  'manifest-future': {
    label: 'Not verified: the list is dated in the future',
    meaning: 'Either the clock of your computer is slow, or the list is not genuine.',
  },
  'edition-unsigned': {
    label: 'Not verified: this site signs nothing',
    meaning: 'This edition of the site has no keys. You can trust the list only as much as your connection.',
  },
  unsigned: {
    label: 'Not verified: the list is unsigned',
    meaning: 'This site has keys, but the list came without a signature: anybody may have written it.',
  },
  'key-garbage': {
    label: 'Not verified: invalid key',
    meaning: 'What the list is signed with is not a key.',
  },
  'key-unknown': {
    label: 'Not verified: unknown key',
    meaning: 'The list is signed with a key that does not belong to this site.',
  },
  'key-out-of-time': {
    label: 'Not verified: key not valid on that day',
    meaning: 'The list is signed with a key of this site that was not valid on the day of the list.',
  },
  'browser-unable': {
    label: 'Not verified: this browser cannot check signatures',
    meaning:
      'The list is signed, but this browser does not support Ed25519. Use another browser, or verify manually.',
  },
  'manifest-old': {
    label: 'Not verified: the list is outdated',
    meaning: 'The list lacks everything that was published since. Reload the page.',
  },
};
