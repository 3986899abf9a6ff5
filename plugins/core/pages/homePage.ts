import {isInForce} from '../compliance/certificateState';
import type {Catalog} from '../catalog/catalog';
import type {EnvironmentStanding} from '../catalog/standing';
import type {ScopeOutlook} from './scopePage';
import {scopeOutlook} from './scopePage';
import type {IsoDate} from '../text/isoDate';

/** What the first screen of the site answers. */
export type HomeView = {
  readonly scopes: readonly ScopeOutlook[];
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

export function homeView(
  catalog: Catalog,
  environments: readonly EnvironmentStanding[],
  today: IsoDate,
): HomeView {
  const documents = [...catalog.documents.values()];
  const listed = environments.filter(({visibility}) => visibility === 'listed');
  return {
    scopes: [...catalog.scopes.values()].map((scope) => scopeOutlook(catalog, scope, today)),
    standards: documents.filter(({kind}) => kind === 'standard').length,
    requirements: documents.reduce((sum, {requirements}) => sum + requirements.length, 0),
    environments: listed.length,
    certified: listed.filter(({standings}) =>
      standings.some(({certificateState}) => isInForce(certificateState)),
    ).length,
    posts: catalog.posts
      .slice(0, 4)
      .map(({title, url, date, advisory}) => ({title, url, date, advisory: advisory?.id ?? null})),
  };
}
