import {byCount} from '../text/plural';

/** What is said of standards, in English. */
export const en = {
  states: {
    draft: {label: 'Draft', meaning: 'Under discussion: may still change and is not binding.'},
    upcoming: {label: 'Upcoming', meaning: 'Stable; takes effect on a known date.'},
    effective: {label: 'In force', meaning: 'Stable and in force.'},
    ending: {label: 'In force, ends soon', meaning: 'In force; the date of its deprecation is set.'},
    deprecated: {label: 'Deprecated', meaning: 'No longer in force; available for reference.'},
    rejected: {label: 'Rejected', meaning: 'Proposed, but not accepted.'},
  },
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
  relations: {
    'replaced-by': (older: string, newer: string) => `${older} is replaced by ${newer}.`,
    explains: (supplement: string, standard: string) => `${supplement} explains ${standard}.`,
    includes: (scope: string, standard: string) => `${scope} includes ${standard}.`,
  },
  coverage: {
    automated: {label: 'Automated test', meaning: 'An automated test checks it.'},
    manual: {label: 'Manual check', meaning: 'It is verified by reviewing documents.'},
    none: {label: 'No test of its own', meaning: 'No test refers to it; it remains binding.'},
  },
  traceBases: {
    note: 'Linked by the authors.',
    section: 'Linked by section: the test refers to the section, not to this sentence.',
  },
  keyWords: {
    MUST: 'Mandatory: a cloud that does not meet it does not conform.',
    'MUST NOT': 'Prohibited: a cloud that does it does not conform.',
    SHOULD: 'Recommended: deviate only for good reasons and with the consequences understood.',
    'SHOULD NOT': 'Not recommended: do it only for good reasons and with the consequences understood.',
    MAY: 'Optional: a cloud conforms either way.',
  },
  tracks: {
    Global: 'How the community works: process, governance, certification.',
    IaaS: 'Infrastructure as a service: flavors, images, volumes, networks.',
    KaaS: 'Kubernetes as a service: versions, nodes, storage classes, networking.',
    IAM: 'Identity and access management.',
    Ops: 'Operating a cloud: status pages, metering, observability.',
    Scopes: 'The certificate scopes themselves, as documents.',
  },
  /** Below a requirement in its document. */
  requirementMark: {
    copies: 'Copy the link to this requirement',
    noTest: 'no test of its own',
    tested: 'tested by',
    sectionTested: 'section tested by',
    tests: (count: number) => byCount(count, {one: `${count} test`, other: `${count} tests`}),
    sectionTests: (count: number) =>
      byCount(count, {one: `${count} test of its section`, other: `${count} tests of its section`}),
    manual: '(manual check)',
    passing: (passing: number, listed: number) =>
      byCount(listed, {
        one: `${passing} of ${listed} cloud passes`,
        other: `${passing} of ${listed} clouds pass`,
      }),
    onDay: (day: string) => ` on ${day}`,
    newIn: (version: number) => `new in v${version}`,
    changedSince: (change: string, version: number) => `${change} since v${version}`,
  },
  supplementLabel: (version: number) => `w${version} Notes`,
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
