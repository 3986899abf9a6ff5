import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {CONTENT_TYPES} from '../../plugins/files/contentTypes';

/** Waits until a server answers, whatever its answer is; some seconds at most. */
export async function answering(url: string, seconds = 20): Promise<void> {
  for (let attempt = 0; attempt < seconds * 5; attempt += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      // Not up yet.
    }
    await new Promise((resolve) => setTimeout(resolve, attempt < 20 ? 20 : 200));
  }
  throw new Error(`no answer from ${url}`);
}

/** A port on loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const {port} = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

type Manners = {
  /** Path below which the folder is served, with a slash at both ends. */
  readonly base?: string;
  /**
   * Leads to an address with a slash at its end where a folder is meant, as the simplest file servers do
   * (`python3 -m http.server`); others answer under the address itself.
   */
  readonly addsSlash?: boolean;
};

/**
 * Serves a built site on loopback: files under their names, a folder's `index.html` under its own; no header but the content
 * type, and 404.html for what is missing.
 * @returns the host's address without trailing slash, and what ends the server
 */
export async function serveFolder(
  dir: string,
  {base = '/', addsSlash = false}: Manners = {},
): Promise<{url: string; stop: () => void}> {
  const server = http.createServer((request, response) => {
    const {pathname, search} = new URL(request.url ?? '/', 'http://localhost');
    const named = pathname.startsWith(base)
      ? path.join(dir, decodeURIComponent(pathname.slice(base.length)))
      : dir;
    const isFolder = fs.statSync(named, {throwIfNoEntry: false})?.isDirectory() ?? false;
    if (addsSlash && isFolder && !pathname.endsWith('/')) {
      response.writeHead(301, {location: `${pathname}/${search}`}).end();
      return;
    }
    const file = isFolder ? path.join(named, 'index.html') : named;
    const found = pathname.startsWith(base) && fs.existsSync(file);
    const answer = found ? file : path.join(dir, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': CONTENT_TYPES[path.extname(answer)] ?? 'application/octet-stream',
    });
    response.end(fs.readFileSync(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
