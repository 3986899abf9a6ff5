import {endOf, isInForce} from '../compliance/certificateState';
import type {LastingVerdict} from '../compliance/certainty';
import type {Catalog} from '../catalog/catalog';
import {listedPosts} from '../catalog/posts';
import type {CertificateView, EnvironmentStanding} from '../catalog/standing';
import type {ScopeOutlook} from './scopeOutlook';
import {scopeOutlook} from './scopeOutlook';
import {isAboutSecurity} from './securityPage';
import {compareText} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import {routes} from '../text/routes';

/** What the first screen of the site answers; addresses are site-absolute. */
export type HomeView = {
  readonly scopes: readonly ScopeOutlook[];
  /** How many standards there are, each version counted, supplements left out. */
  readonly standards: number;
  /** How many requirements all documents have together. */
  readonly requirements: number;
  /** The page of the standard on standards (scs-0001); null where the documents lack it. */
  readonly process: string | null;
  /** How many environments are listed. */
  readonly environments: number;
  /** Of each listed environment with a certificate in force: the last day of the one that ends last. */
  readonly certifiedUntil: readonly IsoDate[];
  /** The newest certificates in force, newest first. */
  readonly certified: readonly HomeCertificate[];
  /** The newest ones, newest first; other posts apart from them. */
  readonly advisories: readonly HomePost[];
  readonly posts: readonly HomePost[];
};

/** A certificate in force, with how the tests of its environment stand. */
export type HomeCertificate = Pick<CertificateView, 'id' | 'version' | 'issued' | 'validUntil' | 'ended'> & {
  /** Of the environment. */
  readonly name: string;
  readonly url: string;
  readonly scopeName: string;
  readonly verdict: LastingVerdict;
};

/** A line on a post. */
export type HomePost = {
  readonly title: string;
  readonly url: string;
  readonly date: IsoDate | null;
  /** CVSS score; null where none is known, and for a post that is no advisory. */
  readonly score: number | null;
};

/** Lines of each list: all of the page is to be seen at once. */
const LINES = {certificates: 3, advisories: 2, posts: 3};
/** Number of the standard on standards. */
const PROCESS = '0001';

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
  const byEnvironment = listed.map((environment) => certificatesOf(environment));
  const posts = listedPosts(catalog);
  const process = catalog.numbers.get(PROCESS);
  return {
    scopes: [...catalog.scopes.values()].map((scope) => scopeOutlook(catalog, scope, today)),
    standards: documents.filter(({kind}) => kind === 'standard').length,
    requirements: documents.reduce((sum, {requirements}) => sum + requirements.length, 0),
    process: process ? routes.number(process.track, process.number) : null,
    environments: listed.length,
    certifiedUntil: byEnvironment.flatMap((certificates) => certificates.map(endOf).toSorted().at(-1) ?? []),
    certified: byEnvironment
      .flat()
      .toSorted((a, b) => compareText(b.issued, a.issued) || compareText(a.name, b.name))
      .slice(0, LINES.certificates),
    advisories: posts.filter(isAboutSecurity).slice(0, LINES.advisories).map(line),
    posts: posts
      .filter((post) => !isAboutSecurity(post))
      .slice(0, LINES.posts)
      .map(line),
  };
}

/** Those in force; one of two for a scope that has expired says nothing about the other. */
function certificatesOf({name, pageUrl, standings}: EnvironmentStanding): HomeCertificate[] {
  return standings.flatMap(({certificate, certificateState, scopeName, result, settledUntil}) =>
    certificate && isInForce(certificateState)
      ? {
          id: certificate.id,
          version: certificate.version,
          issued: certificate.issued,
          validUntil: certificate.validUntil,
          ended: certificate.ended,
          name,
          url: pageUrl,
          scopeName,
          verdict: {result, settledUntil},
        }
      : [],
  );
}

const line = ({title, url, date, advisory}: ReturnType<typeof listedPosts>[number]): HomePost => ({
  title,
  url,
  date,
  score: advisory?.rating?.score ?? null,
});
