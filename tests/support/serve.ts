import {spawn} from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {CONTENT_TYPES} from '../../plugins/files/contentTypes';
import {siteDir} from './paths';

/**
 * Serves a built site on loopback, as `npm run serve` does.
 * @returns its address without trailing slash, and what ends the server
 */
export async function serveBuilt(outDir: string, port: number): Promise<{url: string; stop: () => void}> {
  const docusaurus = path.join(siteDir, 'node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
  const server = spawn(
    process.execPath,
    [docusaurus, 'serve', '--dir', outDir, '--host', '127.0.0.1', '--port', String(port), '--no-open'],
    {cwd: siteDir, stdio: 'ignore'},
  );
  const url = `http://127.0.0.1:${port}`;
  await answering(url);
  return {url, stop: () => server.kill()};
}

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

/**
 * Serves a folder as the simplest file servers do (`python3 -m http.server`): files under their names, a folder's
 * `index.html` under an address with a slash at its end, to which one without is led; no header but the content type.
 * @param base path below which it is served, with a slash at both ends
 * @returns its address without trailing slash, and what ends the server
 */
export async function serveFolder(dir: string, base = '/'): Promise<{url: string; stop: () => void}> {
  const server = http.createServer((request, response) => {
    const {pathname, search} = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : undefined;
    const file =
      inside === undefined || inside.split('/').includes('..') ? undefined : path.join(dir, inside);
    const found = file === undefined ? undefined : fs.statSync(file, {throwIfNoEntry: false});
    if (file !== undefined && found?.isDirectory() && !pathname.endsWith('/')) {
      response.writeHead(301, {location: `${pathname}/${search}`}).end();
      return;
    }
    const whole = found?.isDirectory() ? path.join(file!, 'index.html') : file;
    if (whole === undefined || !fs.existsSync(whole)) {
      response.writeHead(404).end('Not found');
      return;
    }
    response.writeHead(200, {
      'content-type': CONTENT_TYPES[path.extname(whole)] ?? 'application/octet-stream',
    });
    response.end(fs.readFileSync(whole));
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
