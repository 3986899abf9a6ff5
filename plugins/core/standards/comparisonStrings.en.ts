import {byCount} from '../text/plural';

/** What comparisons of two versions of a standard say, in English. */
export const en = {
  requirementChanges: {
    added: (_from: string, to: string) => `${to} added`,
    strengthened: (from: string, to: string) => `${from} strengthened to ${to}`,
    inverted: (from: string, to: string) => `${from} turned into ${to}`,
    extended: (_from: string, to: string) => `${to} list extended`,
    exchanged: (_from: string, to: string) => `${to} list changed`,
    shortened: (_from: string, to: string) => `${to} list shortened`,
    relaxed: (from: string, to: string) => `${from} relaxed to ${to}`,
    removed: (from: string) => `${from} removed`,
    reworded: (_from: string, to: string) => `${to} reworded`,
  },
  changeEffects: {
    must: {
      stricter: 'Demands more than before.',
      looser: 'Demands less than before.',
      other: 'As binding as before, but worded differently: compare both.',
    },
    should: {
      stricter: 'Recommends more than before.',
      looser: 'Recommends less than before.',
      other: 'As binding as before, but worded differently: compare both.',
    },
    may: {
      stricter: 'Allows less than before.',
      looser: 'Allows more than before.',
      other: 'No obligation changes: compare both.',
    },
    choice: {
      stricter: 'Allows fewer values than before.',
      looser: 'Allows more values than before.',
      other: 'As binding as before, but worded differently: compare both.',
    },
  },
  rowChanges: {
    added: 'Added',
    removed: 'Removed',
    changed: 'Changed',
    reformatted: 'Same words, other format',
    'moved-to': 'Moved here',
  },
  movedFromAbove: 'Moved here from above',
  movedFromBelow: 'Moved here from below',
  movedDown: (begin: string) => `Moved down: “${begin}”`,
  movedUp: (begin: string) => `Moved up: “${begin}”`,
  /** Around words that differ, for screen readers. */
  spoken: {
    inserted: {begin: '[added: ', end: ']'},
    deleted: {begin: '[removed: ', end: ']'},
  },
  unchangedParts: (count: number) =>
    byCount(count, {one: `${count} unchanged part`, other: `${count} unchanged parts`}),
};
