import {isInForce} from '../compliance/certificateState';
import type {Catalog} from '../catalog/catalog';
import {listedPosts} from '../catalog/posts';
import type {EnvironmentStanding} from '../catalog/standing';
import type {ScopeOutlook} from './scopeOutlook';
import {scopeOutlook} from './scopeOutlook';
import type {IsoDate} from '../text/isoDate';

/** What the first screen of the site answers; addresses are site-absolute. */
export type HomeView = {
  readonly scopes: readonly ScopeOutlook[];
  /** How many standards there are, each version counted, supplements left out. */
  readonly standards: number;
  /** How many requirements all documents have together. */
  readonly requirements: number;
  /** How many environments there are, and how many of them hold a certificate in force. */
  readonly environments: number;
  readonly certified: number;
  /** The newest ones, newest first. */
  readonly posts: readonly {
    readonly title: string;
    readonly url: string;
    readonly date: IsoDate | null;
    /** Id of the advisory; null for a post that is none. */
    readonly advisory: string | null;
  }[];
};

/**
 * The view of the home page on a day.
 * @param environments those that count
 */
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
    posts: listedPosts(catalog)
      .slice(0, 4)
      .map(({title, url, date, advisory}) => ({title, url, date, advisory: advisory?.id ?? null})),
  };
}
