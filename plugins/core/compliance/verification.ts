import type {IsoDate} from '../text/isoDate';
import {daysBetween, isIsoDate} from '../text/isoDate';
import {publishedAddress} from '../text/routes';
import type {ManifestContents} from './manifestText';
import type {PinnedKey} from './pinnedKey';
import {bytesOfBase64, keyCountsOn} from './pinnedKey';

/** Days for which a list counts: badges are drawn anew with each build, and builds come daily, or weekly at worst. */
export const MAX_MANIFEST_AGE_DAYS = 35;

/**
 * What can be said of a file: `verified`, or what is missing for it, gravest first. Only `verified` has a check mark.
 */
export const VERIFICATION_STATES = [
  'verified',
  'manifest-missing',
  'manifest-unreadable',
  'signature-bad',
  'file-differs',
  'file-unlisted',
  'address-unlisted',
  'file-earlier',
  'manifest-future',
  'edition-unsigned',
  'unsigned',
  'key-garbage',
  'key-unknown',
  'key-out-of-time',
  'browser-unable',
  'manifest-old',
] as const;
/** One of {@link VERIFICATION_STATES}. */
export type VerificationState = (typeof VERIFICATION_STATES)[number];

/** A signature as a manifest claims it. */
export type ClaimedSignature = {
  /** SHA-256 of its public key, hexadecimal; undefined where only the key itself is named. */
  readonly fingerprint?: string;
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey?: string;
  /** Base64. */
  readonly value: string;
};

/** A manifest as it was fetched: nobody vouches for any of it yet. */
export type ClaimedManifest = ManifestContents & {readonly signatures: readonly ClaimedSignature[]};

/** What came of checking a signature. */
export type CheckedSignature = {
  /** SHA-256 of the key that it names, hexadecimal; null where that is no key. */
  readonly fingerprint: string | null;
  /** By the pinned key of that fingerprint; `unchecked` where none is pinned, `unsupported` where the browser cannot. */
  readonly outcome: 'good' | 'bad' | 'unsupported' | 'unchecked';
};

/** All that a verdict on a file follows from. */
export type VerificationInput = {
  readonly file: {
    /** As the reader's computer calls it, or its address on the site. */
    readonly name: string;
    /** SHA-256, hexadecimal; null for an address that has no file. */
    readonly hash: string | null;
  };
  /** `missing`: it did not load; `unreadable`: what loaded is no manifest. */
  readonly manifest: ManifestContents | 'missing' | 'unreadable';
  readonly signatures: readonly CheckedSignature[];
  /** A list of an earlier day that has the file, which the manifest lacks. */
  readonly earlier?: {
    readonly manifest: ManifestContents;
    readonly signatures: readonly CheckedSignature[];
  };
  readonly keys: readonly PinnedKey[];
  /** The reader's day. */
  readonly today: IsoDate;
};

/** What can be said of a file, and what that rests on. */
export type Verification = {
  readonly state: VerificationState;
  /** What else is missing, gravest first. */
  readonly further: readonly VerificationState[];
  /** Addresses on the site under which this very file is listed, be it on an earlier list. */
  readonly listed: readonly string[];
  /** Addresses of listed files of the same name, where this very file is not listed. */
  readonly sameName: readonly string[];
  /** Day of the list that the rest is about: an earlier one where that has the file; null without one. */
  readonly asOf: IsoDate | null;
  /** Age of the list; negative for one of a day to come, null without one. */
  readonly ageDays: number | null;
  /** The key whose signature is good and counts on the day of the list; null for none. */
  readonly key: PinnedKey | null;
};

/**
 * The verdict on a file. It is `verified` only where a list names the file by its hash, a pinned key that counts on the
 * list's day has signed that list, no signature is wrong, and the list is at most {@link MAX_MANIFEST_AGE_DAYS} old.
 */
export function verificationOf(input: VerificationInput): Verification {
  const {file, manifest, today} = input;
  if (typeof manifest === 'string') {
    return {
      state: manifest === 'missing' ? 'manifest-missing' : 'manifest-unreadable',
      further: [],
      listed: [],
      sameName: [],
      asOf: null,
      ageDays: null,
      key: null,
    };
  }
  const files = Object.entries(manifest.files);
  const current = signatureStanding(input, manifest.as_of);
  const listed = addressesOf(manifest, file.hash);
  const earlier = listed.length > 0 ? undefined : input.earlier;
  if (earlier) {
    const {as_of} = earlier.manifest;
    const signed = signatureStanding({...input, signatures: earlier.signatures}, as_of);
    return outcome({
      // A list that was changed today is the graver news.
      missing: ['file-earlier', signed.missing, current.missing === 'signature-bad' ? 'signature-bad' : null],
      listed: addressesOf(earlier.manifest, file.hash),
      sameName: [],
      asOf: as_of,
      today,
      key: signed.key,
      mayBeOld: true,
    });
  }
  const sameName = listed.length > 0 ? [] : files.map(([path]) => path).filter(hasName(file.name));
  return outcome({
    missing: [
      listed.length > 0
        ? null
        : file.hash === null
          ? 'address-unlisted'
          : sameName.length > 0
            ? 'file-differs'
            : 'file-unlisted',
      current.missing,
    ],
    listed,
    sameName: file.hash === null ? [] : sameName,
    asOf: manifest.as_of,
    today,
    key: current.key,
    mayBeOld: false,
  });
}

function addressesOf({files}: ManifestContents, hash: string | null): string[] {
  return Object.entries(files).flatMap(([path, listed]) => (listed === hash ? [path] : []));
}

type Outcome = Pick<Verification, 'listed' | 'sameName' | 'key'> & {
  readonly asOf: IsoDate;
  readonly today: IsoDate;
  readonly missing: readonly (VerificationState | null)[];
  readonly mayBeOld: boolean;
};

function outcome({missing, asOf, today, mayBeOld, ...found}: Outcome): Verification {
  const ageDays = daysBetween(asOf, today);
  const all = new Set<VerificationState | null>([
    ...missing,
    // Said this way round, a day that is none is never young enough.
    ageDays >= 0 ? null : 'manifest-future',
    mayBeOld || ageDays <= MAX_MANIFEST_AGE_DAYS ? null : 'manifest-old',
  ]);
  const [state = 'verified', ...further] = VERIFICATION_STATES.filter((candidate) => all.has(candidate));
  return {state, further, asOf, ageDays, ...found};
}

type Standing = {readonly missing: VerificationState | null; readonly key: PinnedKey | null};

function signatureStanding(
  {signatures, keys}: Pick<VerificationInput, 'signatures' | 'keys'>,
  day: IsoDate,
): Standing {
  const without = (missing: VerificationState): Standing => ({missing, key: null});
  const byPinned = signatures.flatMap(({fingerprint, outcome}) =>
    keys.filter((key) => key.fingerprint === fingerprint).map((key) => ({key, outcome})),
  );
  // Whatever else is good: somebody has changed the list, or signs in our name.
  if (byPinned.some(({outcome}) => outcome === 'bad')) return without('signature-bad');
  const good = byPinned.filter(({outcome}) => outcome === 'good');
  const counting = good.find(({key}) => keyCountsOn(key, day));
  if (counting) return {missing: null, key: counting.key};
  if (good.length > 0) return without('key-out-of-time');
  if (byPinned.length > 0) return without('browser-unable');
  if (signatures.length === 0) return without(keys.length === 0 ? 'edition-unsigned' : 'unsigned');
  return without(signatures.every(({fingerprint}) => fingerprint === null) ? 'key-garbage' : 'key-unknown');
}

/** Browsers number what they store a second time: `a (1).svg`. An address is meant as a whole. */
function hasName(name: string): (path: string) => boolean {
  if (name.startsWith('/')) return (path) => path === name;
  const plain = name.replace(/ \(\d+\)(?=\.[^.]*$)/, '');
  return (path) => path.split('/').at(-1) === plain;
}

const HASH = /^[0-9a-f]{64}$/;

/**
 * Reads a manifest that was fetched, without trust in it and without a schema's program in the page. What is wrong with a
 * signature stays a signature that is no good.
 * @returns undefined for what is no manifest
 */
export function readManifest(json: unknown): ClaimedManifest | undefined {
  const {as_of, files, signature, signatures} = fieldsOf(json);
  if (typeof as_of !== 'string' || !isIsoDate(as_of)) return undefined;
  if (typeof files !== 'object' || files === null || Array.isArray(files)) return undefined;
  const hashes = Object.entries(files);
  if (
    !hashes.every((entry): entry is [string, string] => typeof entry[1] === 'string' && HASH.test(entry[1]))
  )
    return undefined;
  const list: readonly unknown[] = Array.isArray(signatures) ? signatures : [];
  const single = signature === undefined || signature === null ? [] : [signature];
  return {
    as_of,
    files: Object.fromEntries(hashes),
    signatures: [...list, ...single].map(claimOf),
  };
}

/** Where the lists of earlier days are, newest first. */
export type EarlierManifest = {
  readonly asOf: IsoDate;
  /** On the site, without its base URL. */
  readonly address: string;
};

const EARLIER = /^\/badges\/manifests\/\d{4}-\d{2}-\d{2}(?:\.\d{1,2})?\.json$/;

/**
 * Reads the index of earlier lists that was fetched, without trust in it: it leads to lists of this site, and nowhere else.
 * @returns undefined for what is no index
 */
export function readEarlierManifests(json: unknown): readonly EarlierManifest[] | undefined {
  const {manifests} = fieldsOf(json);
  if (!Array.isArray(manifests)) return undefined;
  const read = manifests.map((entry: unknown): EarlierManifest | undefined => {
    const {as_of, address} = fieldsOf(entry);
    return typeof as_of === 'string' &&
      isIsoDate(as_of) &&
      typeof address === 'string' &&
      EARLIER.test(publishedAddress(address))
      ? {asOf: as_of, address}
      : undefined;
  });
  return read.every((entry) => entry !== undefined) ? read : undefined;
}

/** Earlier lists in the order in which they are worth a look: those of days that a text names, then the newest. */
export function likeliestFirst(lists: readonly EarlierManifest[], text: string): readonly EarlierManifest[] {
  const named = new Set(text.match(/\d{4}-\d{2}-\d{2}/g));
  return [...lists.filter(({asOf}) => named.has(asOf)), ...lists.filter(({asOf}) => !named.has(asOf))];
}

function claimOf(json: unknown): ClaimedSignature {
  const {fingerprint, public_key: publicKey, value} = fieldsOf(json);
  return {
    ...(typeof fingerprint === 'string' && HASH.test(fingerprint) ? {fingerprint} : {}),
    ...(typeof publicKey === 'string' && bytesOfBase64(publicKey) ? {publicKey} : {}),
    value: typeof value === 'string' ? value : '',
  };
}

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
}
