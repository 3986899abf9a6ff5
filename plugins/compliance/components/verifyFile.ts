import {manifestText} from '@site/plugins/core/compliance/manifestText';
import type {PinnedKey} from '@site/plugins/core/compliance/pinnedKey';
import {bytesOfBase64, isEd25519Key} from '@site/plugins/core/compliance/pinnedKey';
import type {
  CheckedSignature,
  ClaimedManifest,
  ClaimedSignature,
  EarlierManifest,
  Verification,
  VerificationInput,
} from '@site/plugins/core/compliance/verification';
import {
  likeliestFirst,
  readEarlierManifests,
  readManifest,
  verificationOf,
} from '@site/plugins/core/compliance/verification';
import {sha256Hex} from '@site/plugins/core/text/sha256';

/** What a verdict on a file follows from, besides the file. */
type Known = Pick<VerificationInput, 'keys' | 'today'> & {
  /** The list of today, the index of earlier lists, and files of the site: addresses on the site, with its base URL. */
  readonly manifestUrl: string;
  readonly earlierUrl: string;
  readonly withBaseUrl: (address: string) => string;
};

/** A verdict, and how far the search for it went. */
export type Checked = Verification & {
  /** Earlier lists that were looked through, and how many of them did not load; null where there was no need for it. */
  readonly searched: {readonly lists: number; readonly unread: number; readonly oldest: string | null} | null;
};

/** Compares a file with the site's lists, in the browser alone. */
export async function verifyFile(file: File, known: Known): Promise<Checked> {
  return verifyBytes(file.name, new Uint8Array(await file.arrayBuffer()), known);
}

/**
 * Fetches a file of this site, and compares it with the lists. Nothing is fetched but what the list of today names.
 * @param path as the list has it
 */
export async function verifyAddress(path: string, known: Known): Promise<Checked> {
  const manifest = await fetchJson(known.manifestUrl, readManifest);
  const isListed = typeof manifest !== 'string' && manifest.files[path] !== undefined;
  const response = isListed ? await fetch(known.withBaseUrl(path), {cache: 'no-store'}) : undefined;
  if (!response?.ok) {
    const file = {name: path, hash: null};
    return {...(await judge({file, manifest}, known)), searched: null};
  }
  return verifyBytes(path, new Uint8Array(await response.arrayBuffer()), known);
}

async function verifyBytes(name: string, bytes: Uint8Array, known: Known): Promise<Checked> {
  const file = {name, hash: sha256Hex(bytes)};
  const manifest = await fetchJson(known.manifestUrl, readManifest);
  const today = await judge({file, manifest}, known);
  if (!['file-differs', 'file-unlisted'].includes(today.state)) return {...today, searched: null};
  const lists = await fetchJson(known.earlierUrl, readEarlierManifests);
  if (typeof lists === 'string') return {...today, searched: {lists: 0, unread: 1, oldest: null}};
  const {earlier, unread} = await findEarlier(file.hash, likeliestFirst(lists, lettersOf(bytes)), known);
  const searched = {lists: lists.length, unread, oldest: lists.at(-1)?.asOf ?? null};
  return {...(await judge({file, manifest, earlier}, known)), searched};
}

/** What is compared: a file, and the lists that it may be on. */
type Compared = Pick<VerificationInput, 'file'> & {
  readonly manifest: ClaimedManifest | 'missing' | 'unreadable';
  readonly earlier?: ClaimedManifest | undefined;
};

async function judge({file, manifest, earlier}: Compared, {keys, today}: Known): Promise<Verification> {
  const signaturesOf = (list: ClaimedManifest) =>
    Promise.all(list.signatures.map((claim) => checkSignature(list, claim, keys)));
  return verificationOf({
    keys,
    today,
    file,
    manifest,
    signatures: typeof manifest === 'string' ? [] : await signaturesOf(manifest),
    ...(earlier ? {earlier: {manifest: earlier, signatures: await signaturesOf(earlier)}} : {}),
  });
}

/** Lists that are fetched at once: years of them may be there. */
const AT_ONCE = 6;

/** The first of the lists that has a file. */
async function findEarlier(
  hash: string,
  lists: readonly EarlierManifest[],
  {withBaseUrl}: Known,
): Promise<{earlier: ClaimedManifest | undefined; unread: number}> {
  let unread = 0;
  for (let start = 0; start < lists.length; start += AT_ONCE) {
    const fetched = await Promise.all(
      lists
        .slice(start, start + AT_ONCE)
        .map(({address}) => fetchJson(withBaseUrl(address), readManifest, 'default')),
    );
    for (const list of fetched) {
      if (typeof list === 'string') unread += 1;
      else if (Object.values(list.files).includes(hash)) return {earlier: list, unread};
    }
  }
  return {earlier: undefined, unread};
}

/** Characters of a file that may name the day that it is of. */
const LETTERS = 100_000;

function lettersOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, LETTERS));
}

async function fetchJson<Value>(
  url: string,
  read: (json: unknown) => Value | undefined,
  cache: RequestCache = 'no-store',
): Promise<Value | 'missing' | 'unreadable'> {
  let text;
  try {
    const response = await fetch(url, {cache});
    if (!response.ok) return 'missing';
    text = await response.text();
  } catch {
    return 'missing';
  }
  try {
    return read(JSON.parse(text)) ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Only ever asks the pinned key: what the list brings along is good for finding it, and for nothing else. */
async function checkSignature(
  manifest: ClaimedManifest,
  claim: ClaimedSignature,
  keys: readonly PinnedKey[],
): Promise<CheckedSignature> {
  const fingerprint = claim.fingerprint ?? fingerprintOf(claim.publicKey);
  const pinned = keys.find((key) => key.fingerprint === fingerprint);
  const der = pinned && bytesOfBase64(pinned.publicKey);
  if (!der) return {fingerprint, outcome: 'unchecked'};
  let key: CryptoKey;
  try {
    // Pages that came over plain HTTP have no `subtle`, and browsers of some years ago no Ed25519.
    key = await crypto.subtle.importKey('spki', der, {name: 'Ed25519'}, false, ['verify']);
  } catch {
    return {fingerprint, outcome: 'unsupported'};
  }
  const value = bytesOfBase64(claim.value);
  const text = new TextEncoder().encode(manifestText(manifest));
  const good = value !== undefined && (await crypto.subtle.verify({name: 'Ed25519'}, key, value, text));
  return {fingerprint, outcome: good ? 'good' : 'bad'};
}

function fingerprintOf(publicKey: string | undefined): string | null {
  const der = bytesOfBase64(publicKey ?? '');
  return der && isEd25519Key(der) ? sha256Hex(der) : null;
}
