import type {Catalog} from '../catalog/catalog';
import type {TimelineEntry} from '../scopes/timeline';
import type {StandardDocument} from '../standards/standard';
import {routes} from '../text/routes';

/** A scope version that includes a document. */
export type ScopeUse = {
  /** Key of the page's `scopes`. */
  readonly scope: string;
  readonly version: string;
  /** Of the scope version's page, site-absolute. */
  readonly url: string;
  /** Id of the document that it includes. */
  readonly document: string;
};

/** A scope as standards refer to it; how a version stands follows from the timeline and the reader's day. */
export type UsedScope = {
  readonly name: string;
  readonly timeline: readonly Pick<TimelineEntry, 'date' | 'versions'>[];
};

/** The scope versions that include a document, each once. */
export function scopeUses(catalog: Catalog, document: StandardDocument): ScopeUse[] {
  const uses = catalog.relations.get(document.name)?.scopes ?? [];
  const seen = new Set<string>();
  return uses.flatMap(({scope, version}) => {
    const url = routes.scopeVersion(scope.id, version);
    if (seen.has(url)) return [];
    seen.add(url);
    return [{scope: scope.id, version, url, document: document.id}];
  });
}

/** The scopes of some uses, by id. */
export function scopesOf(catalog: Catalog, uses: readonly ScopeUse[]): Record<string, UsedScope> {
  return usedScopes(catalog, new Set(uses.map(({scope}) => scope)));
}

/** What pages need to know of scopes that they refer to. */
export function usedScopes(catalog: Catalog, ids: ReadonlySet<string>): Record<string, UsedScope> {
  return Object.fromEntries(
    [...catalog.scopes.values()]
      .filter(({id}) => ids.has(id))
      .map(({id, name, timeline}) => [
        id,
        {name, timeline: timeline.map(({date, versions}) => ({date, versions}))},
      ]),
  );
}
