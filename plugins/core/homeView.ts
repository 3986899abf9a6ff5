import type {Catalog} from './catalog';
import type {EnvironmentStanding} from './compliance/overview';
import type {ScopeRef} from './scopes/pageView';
import {scopeRef, upgradePairs} from './scopes/pageView';
import type {IsoDate} from './text/isoDate';

/** What the first screen of the site answers. */
export type HomeView = {
  readonly scopes: readonly (ScopeRef & {
    readonly upgrades: readonly {from: string; to: string; url: string}[];
  })[];
  readonly standards: number;
  readonly requirements: number;
  /** Listed environments, and how many hold a certificate in force. */
  readonly environments: number;
  readonly certified: number;
  readonly posts: readonly {
    readonly title: string;
    readonly url: string;
    readonly date: IsoDate | null;
    readonly advisory: string | null;
  }[];
};

export function homeView(catalog: Catalog, environments: readonly EnvironmentStanding[]): HomeView {
  const documents = [...catalog.documents.values()];
  return {
    scopes: [...catalog.scopes.values()].map((scope) => ({
      ...scopeRef(scope),
      upgrades: upgradePairs(scope),
    })),
    standards: documents.filter(({kind}) => kind === 'standard').length,
    requirements: documents.reduce((sum, {requirements}) => sum + requirements.length, 0),
    environments: environments.length,
    certified: environments.filter(({standings}) =>
      standings.some(
        ({certificateState}) => certificateState === 'valid' || certificateState === 'renewal-due',
      ),
    ).length,
    posts: catalog.posts
      .slice(0, 4)
      .map(({title, url, date, advisory}) => ({title, url, date, advisory: advisory?.id ?? null})),
  };
}
