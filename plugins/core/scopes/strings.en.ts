import {dateText} from '../text/dateText';
import type {IsoDate} from '../text/isoDate';
import {sentence} from '../text/sentence';

/** What is said of scopes, their versions and their checklists, in English. */
export const en = {
  validities: {
    effective: {label: 'In force', meaning: 'Certificates are issued for this version.'},
    warn: {
      label: 'In force, ends soon',
      meaning: 'Still in force beside its successor; it will be superseded soon.',
    },
    draft: {
      label: 'Draft',
      meaning: 'A coming version: it may still change, and no certificates are issued for it.',
    },
    deprecated: {
      label: 'Superseded',
      meaning: 'No new certificates are issued; existing ones stay valid for their year.',
    },
  },
  validityEvents: {
    draft: (version: string) => `${version} is available as a draft`,
    effective: (version: string) => `${version} takes effect`,
    warn: (version: string) => `${version} will be superseded soon`,
    deprecated: (version: string) => `${version} is superseded`,
  },
  /** Of an entry that is the oldest of a pruned timeline. */
  earlierEvents: {
    draft: (version: string) => `${version} available as a draft on or before this day`,
    effective: (version: string) => `${version} in force on or before this day`,
    warn: (version: string) => `${version} in force on or before this day, to be superseded soon`,
    deprecated: (version: string) => `${version} superseded on or before this day`,
  },
  plannedEffect: (version: string) => `${version} is planned to take effect`,
  draftTakesEffect: (version: string) => `${version}, a draft until then, is planned to take effect`,
  draftRemark: 'A draft may still change, and no certificates are issued for it.',
  dayBy: (document: string) => `The day is that of ${document}; the timeline begins later.`,
  inForce: {
    since: <Part>(from: Part) => sentence`In force since ${from}`,
    sinceUntil: <Part>(from: Part, until: Part) =>
      sentence`In force since ${from}, planned to end on ${until}`,
    planned: <Part>(from: Part) => sentence`Planned to be in force from ${from}`,
    plannedUntil: <Part>(from: Part, until: Part) =>
      sentence`Planned to be in force from ${from} until ${until}`,
    earlier: <Part>(from: Part) => sentence`In force on or before ${from}`,
    earlierUntil: <Part>(from: Part, until: Part) =>
      sentence`In force on or before ${from}, planned to end on ${until}`,
    ended: <Part>(from: Part, until: Part) => sentence`In force from ${from} until ${until}`,
    endedEarlier: <Part>(from: Part, until: Part) => sentence`In force on or before ${from}, until ${until}`,
    superseded: <Part>(until: Part) => sentence`Superseded since ${until}`,
    supersededEarlier: <Part>(until: Part) => sentence`Superseded on or before ${until}`,
    noDay: 'No date set for taking effect',
  },
  onOrBefore: <Part>(day: Part) => sentence`on or before ${day}`,
  statedBy: <Part>(day: Part, document: Part) => sentence`${day} (by ${document})`,
  levels: {
    compatible: {
      label: 'SCS-compatible',
      meaning: 'The same interfaces and behaviour in every such cloud, for software to rely on.',
    },
    open: {
      label: 'SCS-open',
      meaning: 'Builds on SCS-compatible; what it requires is not defined yet.',
    },
    sovereign: {
      label: 'SCS-sovereign',
      meaning: 'Builds on SCS-open; what it requires is not defined yet.',
    },
  },
  layers: {
    iaas: {label: 'IaaS', meaning: 'Infrastructure as a service: virtual machines, networks, storage.'},
    kaas: {label: 'KaaS', meaning: 'Kubernetes as a service: clusters on demand.'},
  },
  targets: {main: 'mandatory', recommended: 'recommended', preview: 'preview', manual: 'manual checks'},
  stepResults: {
    passing: {label: 'passing', meaning: 'All tests of this step pass.'},
    failing: {label: 'failing', meaning: 'At least one test of this step fails.'},
    none: {label: 'no result', meaning: 'At least one test of this step has no result that is certain.'},
    untested: {label: 'not tested', meaning: 'This step has no test to pass.'},
  },
  obligations: {mandatory: 'mandatory', recommended: 'recommended', optional: 'optional'},
  installTitle: (scope: string, version: string) => `Install ${scope} ${version}`,
  upgradeTitle: ({scope, from, to}: {readonly scope: string; readonly from: string; readonly to: string}) =>
    `Upgrade ${scope} from ${from} to ${to}`,
  meetStandards: (version: string) => `Meet the standards of ${version}`,
  nowUnder: (version: string) => `Now, still under ${version}`,
  getCertified: 'Get certified',
  beforeEffect: (version: string) => `Before ${version} takes effect`,
  beforeEnd: (version: string) => `Before ${version} ends`,
  withDay: (title: string, day: IsoDate) => `${title} (${dateText(day)})`,
  /** A state with a phrase of `inForce` behind it. */
  standing: {
    draft: (phrase: string) => `Draft, ${continued(phrase)}`,
    superseded: (phrase: string) => `Superseded, ${continued(phrase)}`,
  },
  /** Of versions that left the scope file. */
  kept: {
    record: (version: string) =>
      `The scope file no longer contains ${version}; this is what was put on record of it.`,
    document: (version: string) =>
      `The scope file no longer contains ${version}. Its document says which standards it included; their tests and parameters are not on record.`,
  },
  untold: 'Its tests are not on record.',
  draftMayChange: 'It may still change, and no certificates are issued for it.',
  stateOn: (day: IsoDate, url: string) => `State on ${dateText(day)}: ${url}`,
  stepOf: ({list, url, state, day}: {list: string; url: string; state: string; day: IsoDate}) =>
    `${list}: ${url}. ${state}; state on ${dateText(day)}.`,
};

/** A phrase that goes on in a sentence. */
function continued(phrase: string): string {
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}
