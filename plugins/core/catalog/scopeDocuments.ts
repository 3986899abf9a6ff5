import type {Catalog} from './catalog';
import {routes} from '../text/routes';
import {authoredTasks} from './authoredTasks';
import type {TaskSource} from '../scopes/taskSource';
import type {Checklist} from '../scopes/checklist';
import {makeChecklist} from '../scopes/checklist';
import {upgradePairs} from '../scopes/upgradePairs';
import type {ReleaseNotes} from './releaseNotes';
import {makeReleaseNotes, previousVersion, releaseNotesAddress} from './releaseNotes';
import type {Scope} from '../scopes/scope';
import type {IsoDate} from '../text/isoDate';

/** A checklist with its address: site-absolute, without a slash at the end. */
export type PlacedChecklist = {readonly checklist: Checklist; readonly address: string};

/** All checklists of a scope: installations, then upgrades. */
export function scopeChecklists(scope: Scope, tasks: TaskSource): PlacedChecklist[] {
  return [
    ...scope.versions.map(({version}) => ({
      checklist: makeChecklist({scope, from: null, to: version, tasks}),
      address: routes.install(scope.id, version),
    })),
    ...upgradePairs(scope).map(({from, to, url}) => ({
      checklist: makeChecklist({scope, from, to, tasks}),
      address: url,
    })),
  ];
}

/** What is made of a scope's versions, as pages and as files beside them. */
export type ScopeDocuments = {
  readonly scope: Scope;
  readonly tasks: TaskSource;
  readonly checklists: readonly PlacedChecklist[];
  readonly releaseNotes: readonly {
    readonly notes: ReleaseNotes;
    /** Site-absolute, without a slash at the end. */
    readonly address: string;
    /** The checklist for the same pair of versions; null for the first version. */
    readonly upgrade: Checklist | null;
  }[];
};

/** Makes checklists and release notes of every scope: for each version, and for each pair of versions. */
export function scopeDocuments(catalog: Catalog, today: IsoDate): ScopeDocuments[] {
  const tasks = authoredTasks(catalog);
  return [...catalog.scopes.values()].map((scope) => {
    const checklists = scopeChecklists(scope, tasks);
    const pairs: {from: string | null; to: string}[] = [
      ...scope.versions
        .filter(({version}) => previousVersion(scope, version) === null)
        .map(({version}) => ({from: null, to: version})),
      ...upgradePairs(scope),
    ];
    const releaseNotes = pairs.map(({from, to}) => ({
      notes: makeReleaseNotes({catalog, scope, to, today, ...(from === null ? {} : {from})}),
      address: releaseNotesAddress(scope, from, to),
      upgrade:
        checklists.find(({checklist}) => from !== null && checklist.from === from && checklist.to === to)
          ?.checklist ?? null,
    }));
    return {scope, tasks, checklists, releaseNotes};
  });
}
