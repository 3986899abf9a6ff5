import {sha512} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';
import * as z from 'zod';
import {advisoryFileSchema} from '../core/advisories/advisory';
import type {AdvisoryPost} from '../core/advisories/post';
import {advisoryFeeds} from '../core/exports/advisoryFeed';
import type {CsafDocument, CsafSite} from '../core/exports/csaf';
import {toCsaf} from '../core/exports/csaf';
import type {CsafProvider} from '../core/exports/csafProvider';
import {
  csafChanges,
  csafIndex,
  providerMetadata,
  rolieCategories,
  rolieFeed,
  rolieService,
  securityTxt,
} from '../core/exports/csafProvider';
import {osvIndex, osvIndexSchema, osvSchema, toOsv} from '../core/exports/osv';
import type {IsoDateTime} from '../core/text/isoDate';
import {routes} from '../core/text/routes';
import {sha256Hex} from '../core/text/sha256';
import type {Asset} from '../files/assets';
import {jsonAsset} from '../files/assets';
import type {CsafSigner} from './csafSigner';

/** What the files of advisories are made of. */
export type AdvisoryFiles = {
  readonly posts: readonly AdvisoryPost[];
  readonly site: CsafSite;
  readonly signer: CsafSigner | null;
  readonly isForAggregators: boolean;
  /** Moment of the build, UTC. */
  readonly builtAt: IsoDateTime;
  /** Moment after which nobody should rely on `security.txt`, UTC. */
  readonly expires: IsoDateTime;
};

/** A document with its post and its bytes. */
export type CsafFile = {
  readonly post: AdvisoryPost;
  readonly document: CsafDocument;
  readonly content: string;
};

/** The CSAF documents of posts, as they are published. */
export function csafFiles(posts: readonly AdvisoryPost[], site: CsafSite): CsafFile[] {
  return posts.map((post) => {
    const document = toCsaf(post, site);
    return {post, document, content: `${JSON.stringify(document.content, null, 1)}\n`};
  });
}

/** Files for programs: a CSAF provider, OSV documents, `security.txt`, and the schemas of what is ours. */
export async function advisoryAssets({
  posts,
  site,
  signer,
  isForAggregators,
  builtAt,
  expires,
}: AdvisoryFiles): Promise<Asset[]> {
  const files = csafFiles(posts, site);
  const documents = files.map(({document}) => document);
  const provider: CsafProvider = {
    siteUrl: site.siteUrl,
    fingerprint: signer?.fingerprint ?? null,
    isForAggregators,
    builtAt,
  };
  const osv = files.map(({post, document}) => toOsv(post, site, document.path));
  const components = posts.flatMap(({advisory}) => advisory.components.map(({name}) => name));
  return [
    ...(await Promise.all(files.map(async (file) => documentAssets(file, signer)))).flat(),
    jsonAsset(routes.csaf.metadata(), providerMetadata(documents, provider)),
    jsonAsset(routes.csaf.service(), rolieService(provider)),
    jsonAsset(routes.csaf.feed(), rolieFeed(documents, provider)),
    jsonAsset(routes.csaf.category(), rolieCategories(components)),
    {path: routes.csaf.index(), content: csafIndex(documents)},
    {path: routes.csaf.changes(), content: csafChanges(documents)},
    ...(signer ? [{path: routes.csaf.key(signer.fingerprint), content: signer.publicKey}] : []),
    {path: routes.securityTxt(), content: securityTxt(provider, expires)},
    ...osv.map((document) => jsonAsset(routes.osv.document(document.id), document)),
    jsonAsset(routes.osv.index(), osvIndex(osv, site.siteUrl)),
    jsonAsset(routes.api.schema('advisory'), z.toJSONSchema(advisoryFileSchema, {io: 'input'})),
    jsonAsset(routes.api.schema('osv'), z.toJSONSchema(osvSchema)),
    jsonAsset(routes.api.schema('osv-index'), z.toJSONSchema(osvIndexSchema)),
  ];
}

/** The feeds of the list of advisories. */
export function feedAssets(posts: readonly AdvisoryPost[], siteUrl: string): Asset[] {
  const {atom, json} = advisoryFeeds(posts, siteUrl);
  return [
    {path: routes.advisoryFeed('xml'), content: atom},
    {path: routes.advisoryFeed('json'), content: json},
  ];
}

async function documentAssets({document, content}: CsafFile, signer: CsafSigner | null): Promise<Asset[]> {
  const address = routes.csaf.document(document.path);
  const name = document.path.split('/').at(-1);
  const hashes = {sha256: sha256Hex(content), sha512: bytesToHex(sha512(new TextEncoder().encode(content)))};
  return [
    {path: address, content},
    ...Object.entries(hashes).map(([kind, hash]) => ({
      path: `${address}.${kind}`,
      content: `${hash}  ${name}\n`,
    })),
    ...(signer ? [{path: `${address}.asc`, content: await signer.sign(content, document.updated)}] : []),
  ];
}
