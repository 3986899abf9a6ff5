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
  relations: {
    'replaced-by': (older: string, newer: string) => `${older} is replaced by ${newer}.`,
    explains: (supplement: string, standard: string) => `${supplement} explains ${standard}.`,
    enhances: (enhancing: string, enhanced: string) => `${enhancing} enhances ${enhanced}.`,
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
    Global: {title: 'How the community works', description: 'process, governance, certification'},
    IaaS: {title: 'Infrastructure as a service', description: 'flavors, images, volumes, networks'},
    KaaS: {
      title: 'Kubernetes as a service',
      description: 'versions, nodes, storage classes, networking',
    },
    IAM: {title: 'Identity and access management', description: 'roles, federation'},
    Ops: {title: 'Operating a cloud', description: 'status pages, metering, observability'},
    Scopes: {title: 'Certificate scopes', description: 'the scopes themselves, as documents'},
  },
  trackMeaning: ({title, description}: {title: string; description: string}) => `${title}: ${description}.`,
  unknownTrack: 'This track is not one of those that scs-0001 defines.',
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
};
