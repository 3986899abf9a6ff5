import dns from 'node:dns/promises';
import type {LookupAddress} from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type {LookupFunction} from 'node:net';
import {quote} from '../core/text/diagnostic';
import {LIMITS} from '../core/text/limits';
import {plural} from '../core/text/plural';
import {hostOf, isOpen} from './innerAddress';

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** How the net is reached; tests have their own. */
export type Network = {
  /** All addresses of a host name. */
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>;
  /** For the whole of it, redirects and body included. */
  readonly timeoutMs: number;
  readonly agent?: http.Agent;
};

const NETWORK: Network = {resolve: (host) => dns.lookup(host, {all: true}), timeoutMs: 60_000};

/** A source that cannot be had, in words that quote nothing of what it answered at length. */
export class DownloadError extends Error {}

/**
 * Gets what stands at an address. Redirects are followed by hand: whoever answers must not send us to a service that
 * only this machine can reach. For the same reason a name may not lead there either, unless it is `localhost`.
 * @returns the body, at most `LIMITS.answerBytes` of it
 * @throws DownloadError for everything but a status of 200 with a body within the limit
 */
export async function download(address: string, network: Network = NETWORK): Promise<Buffer> {
  const source = parseAddress(address);
  const signal = AbortSignal.timeout(network.timeoutMs);
  let url = source;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await request(url, {source, signal, network});
    if (!REDIRECTS.has(response.statusCode ?? 0)) return readBody(response, signal);
    response.destroy();
    url = redirectTarget(url, response.headers.location);
  }
  throw new DownloadError(`more than ${plural(MAX_REDIRECTS, 'redirect')}`);
}

/**
 * An address as messages show it: without a password, cut to a length that fits.
 * @example shownAddress('https://me:secret@example.org/status?token=x') // => 'https://example.org/status'
 */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return quote(address).slice(1, -1);
  const {protocol, host, pathname} = new URL(address);
  return quote(`${protocol}//${host}${pathname}`).slice(1, -1);
}

function parseAddress(address: string): URL {
  if (!URL.canParse(address)) throw new DownloadError('it is not a valid address');
  return new URL(address);
}

/** Where a redirect leads: only http(s), and never from an encrypted connection to one that anybody can change. */
function redirectTarget(from: URL, location: string | undefined): URL {
  if (location === undefined || !URL.canParse(location, from)) {
    throw new DownloadError('a redirect without a target address');
  }
  const to = new URL(location, from);
  const shown = quote(shownAddress(to.href));
  if (to.protocol !== 'http:' && to.protocol !== 'https:')
    throw new DownloadError(`a redirect to ${shown}, expected an address with http or https`);
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw new DownloadError(`a redirect to ${shown}, expected an address with https`);
  return to;
}

type Asked = {readonly source: URL; readonly signal: AbortSignal; readonly network: Network};

/**
 * One request, whose connection goes to the very addresses that were looked at: a name that is resolved twice may
 * have two answers. `fetch` has no room for that.
 */
function request(url: URL, {source, signal, network}: Asked): Promise<http.IncomingMessage> {
  const allow = (address: string) => {
    if (isOpen(address, hostOf(source))) return;
    throw new DownloadError(
      `${quote(url.hostname)} is at ${quote(address)}, expected an address on the internet; if this is intended, give the IP address itself, or a file, as the source`,
    );
  };
  const lookup: LookupFunction = (host, options, callback) => {
    network.resolve(host).then(
      (found) => {
        try {
          for (const {address} of found) allow(address);
          const [first] = found;
          if (!first) throw new DownloadError(`${quote(host)} has no address`);
          if (options.all) callback(null, [...found]);
          else callback(null, first.address, first.family);
        } catch (error) {
          callback(error as Error, []);
        }
      },
      (error: unknown) => callback(error as Error, []),
    );
  };
  return new Promise((resolve, reject) => {
    // An address needs no lookup, and gets none.
    const {address} = hostOf(url);
    if (address !== undefined) allow(address);
    const {get} = url.protocol === 'https:' ? https : http;
    // No agent: a connection that was kept for another request was not looked at for this one.
    const headers = {accept: 'application/json', 'accept-encoding': 'identity'};
    get(url, {headers, lookup, signal, agent: network.agent ?? false}, resolve).on('error', (error) =>
      reject(signal.aborted ? timedOut() : error),
    );
  });
}

async function readBody(response: http.IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  if (response.statusCode !== 200) {
    response.destroy();
    throw new DownloadError(`the server answered ${response.statusCode}, expected 200`);
  }
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    response.destroy();
    throw new DownloadError(`the response is encoded as ${quote(encoding)}, expected no encoding`);
  }
  try {
    return await readBounded(response);
  } catch (error) {
    if (signal.aborted) throw timedOut();
    throw error;
  }
}

/**
 * Reads all of a stream, however little its end was announced.
 * @throws DownloadError beyond `LIMITS.answerBytes`
 */
export async function readBounded(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    // Leaving the loop ends the stream.
    if (size > LIMITS.answerBytes) throw new DownloadError(`more than ${LIMITS.answerBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function timedOut(): DownloadError {
  return new DownloadError('it took too long');
}
