import {PUBLISHER_NAME, SECURITY_CONTACT} from '../advisories/publisher';
import type {IsoDateTime} from '../text/isoDate';
import {compareText} from '../text/diagnostic';
import {routes} from '../text/routes';
import type {CsafDocument} from './csaf';
import {csafPublisher, zulu} from './csaf';
import {strings} from './strings';

/** What tells one provider from another. */
export type CsafProvider = {
  /** Full address of the site, without a slash at its end. */
  readonly siteUrl: string;
  /** Fingerprint of the OpenPGP key that documents are signed with, upper case; null where nothing is signed. */
  readonly fingerprint: string | null;
  /** Whether aggregators may list the provider and mirror its documents. */
  readonly isForAggregators: boolean;
  /** When the metadata changed, where there are no documents. */
  readonly builtAt: IsoDateTime;
};

/** Documents in the order that changes are told in: newest first. */
function newestFirst(documents: readonly CsafDocument[]): CsafDocument[] {
  return documents.toSorted((a, b) => compareText(b.updated, a.updated) || compareText(a.path, b.path));
}

function lastUpdated(documents: readonly CsafDocument[], {builtAt}: CsafProvider): string {
  return zulu(newestFirst(documents)[0]?.updated ?? builtAt);
}

/**
 * `provider-metadata.json` (CSAF 2.0, requirement 7). Whoever signs is a trusted provider, whoever does not is a provider.
 */
export function providerMetadata(documents: readonly CsafDocument[], provider: CsafProvider): object {
  const {siteUrl, fingerprint, isForAggregators} = provider;
  return {
    canonical_url: siteUrl + routes.csaf.metadata(),
    distributions: [
      {
        rolie: {
          categories: [siteUrl + routes.csaf.category()],
          feeds: [{summary: strings.csaf.feedTitle, tlp_label: 'WHITE', url: siteUrl + routes.csaf.feed()}],
          services: [siteUrl + routes.csaf.service()],
        },
      },
    ],
    last_updated: lastUpdated(documents, provider),
    list_on_CSAF_aggregators: isForAggregators,
    metadata_version: '2.0',
    mirror_on_CSAF_aggregators: isForAggregators,
    ...(fingerprint === null
      ? {}
      : {public_openpgp_keys: [{fingerprint, url: siteUrl + routes.csaf.key(fingerprint)}]}),
    publisher: csafPublisher(siteUrl),
    role: fingerprint === null ? 'csaf_provider' : 'csaf_trusted_provider',
  };
}

/** The ROLIE feed of all documents (RFC 8322 in JSON; requirement 15), newest first. */
export function rolieFeed(documents: readonly CsafDocument[], provider: CsafProvider): object {
  const {siteUrl, fingerprint} = provider;
  return {
    feed: {
      id: 'scs-csaf-feed-tlp-white',
      title: strings.csaf.feedTitle,
      link: [
        {rel: 'self', href: siteUrl + routes.csaf.feed()},
        {rel: 'service', href: siteUrl + routes.csaf.service()},
      ],
      category: [CATEGORY],
      updated: lastUpdated(documents, provider),
      entry: newestFirst(documents).map(({id, title, summary, released, updated, path}) => {
        const href = siteUrl + routes.csaf.document(path);
        return {
          id,
          title,
          link: [
            {rel: 'self', href},
            {rel: 'hash', href: `${href}.sha256`},
            {rel: 'hash', href: `${href}.sha512`},
            ...(fingerprint === null ? [] : [{rel: 'signature', href: `${href}.asc`}]),
          ],
          published: zulu(released),
          updated: zulu(updated),
          summary: {content: summary},
          content: {type: 'application/json', src: href},
          format: {
            schema: 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json',
            version: '2.0',
          },
        };
      }),
    },
  };
}

const CATEGORY = {scheme: 'urn:ietf:params:rolie:category:information-type', term: 'csaf'} as const;

/** The ROLIE service document (requirement 16). */
export function rolieService({siteUrl}: CsafProvider): object {
  return {
    service: {
      workspace: [
        {
          title: strings.csaf.workspace,
          collection: [
            {
              title: strings.csaf.feedTitle,
              href: siteUrl + routes.csaf.feed(),
              categories: {category: [CATEGORY]},
            },
          ],
        },
      ],
    },
  };
}

/** The ROLIE category document (requirement 17): what documents may be filtered by, the names of components. */
export function rolieCategories(components: readonly string[]): object {
  return {categories: {category: [...new Set(components)].toSorted(compareText).map((term) => ({term}))}};
}

/** `index.txt` (requirement 12): the path of every document, one a line. */
export function csafIndex(documents: readonly CsafDocument[]): string {
  return documents
    .map(({path}) => `${path}\n`)
    .toSorted(compareText)
    .join('');
}

/** `changes.csv` (requirement 13): path and moment of the newest revision, newest first, without a header. */
export function csafChanges(documents: readonly CsafDocument[]): string {
  return newestFirst(documents)
    .map(({path, updated}) => `"${path}","${zulu(updated)}"\n`)
    .join('');
}

/**
 * `security.txt` (RFC 9116).
 * @param expires moment (UTC) after which nobody should rely on it
 */
export function securityTxt({siteUrl, fingerprint}: CsafProvider, expires: IsoDateTime): string {
  return [
    `# ${PUBLISHER_NAME}`,
    `Contact: mailto:${SECURITY_CONTACT}`,
    `Expires: ${zulu(expires)}`,
    ...(fingerprint === null ? [] : [`Encryption: ${siteUrl}${routes.csaf.key(fingerprint)}`]),
    'Preferred-Languages: en, de',
    `Canonical: ${siteUrl}${routes.securityTxt()}`,
    `Policy: ${siteUrl}${routes.securityPolicy()}`,
    `CSAF: ${siteUrl}${routes.csaf.metadata()}`,
    '',
  ].join('\n');
}
