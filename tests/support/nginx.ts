import {spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {siteDir} from './paths';
import {findProgram, installPackages} from './program';
import {answering, freePort} from './serve';

/**
 * Finds nginx, or installs Debian's where that is possible; it is not started.
 * @throws Error that says exactly what to install
 */
function ensureNginx(): string {
  const found = findProgram(['nginx']);
  if (found) return found;
  installPackages(['nginx-light']);
  const installed = findProgram(['nginx']);
  if (installed) return installed;
  throw new Error('No nginx found. Install it (Debian: `apt-get install nginx-light`).');
}

/** What `deploy/nginx.conf` has for a host to fill in, as `docs/hosting.md` says. */
const FOLDER = '/var/www/scs-standards';
const HEADERS = `${FOLDER}/headers.nginx.conf`;
const LISTEN = 'listen 127.0.0.1:8080;';
const MISSING = 'error_page 404 /404.html;';

/**
 * Serves a built site on loopback with nginx and `deploy/nginx.conf`, as a host would, under a user's own rights.
 * @param root folder of the host; the site is in it, or in a folder of it
 * @param base path of the site on the host, with a slash at both ends
 * @returns the host's address without trailing slash, and what ends the server
 */
export async function serveWithNginx(root: string, base = '/'): Promise<{url: string; stop: () => void}> {
  const program = ensureNginx();
  const port = await freePort();
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-nginx-'));
  const inWork = (name: string) => path.join(work, name);
  const places: readonly [string, string][] = [
    [HEADERS, `${root}${base}headers.nginx.conf`],
    [FOLDER, root],
    [LISTEN, `listen 127.0.0.1:${port};`],
    [MISSING, `error_page 404 ${base}404.html;`],
  ];
  const site = places.reduce(
    (text, [place, value]) => {
      if (!text.includes(place)) throw new Error(`Unexpected deploy/nginx.conf, expected \`${place}\`.`);
      return text.replaceAll(place, value);
    },
    fs.readFileSync(path.join(siteDir, 'deploy', 'nginx.conf'), 'utf8'),
  );
  fs.writeFileSync(inWork('site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const main = [
    'daemon off;',
    'worker_processes 1;',
    // Its workers read a folder that may be root's alone.
    process.getuid?.() === 0 ? 'user root;' : '',
    `pid ${inWork('pid')};`,
    'events {}',
    'http {',
    'access_log off;',
    ...temporary.map((name) => `${name}_temp_path ${inWork(name)};`),
    `include ${inWork('site.conf')};`,
    '}',
  ];
  fs.writeFileSync(inWork('nginx.conf'), main.join('\n'));
  const server = spawn(program, ['-p', work, '-e', inWork('error.log'), '-c', inWork('nginx.conf')], {
    stdio: 'ignore',
  });
  const ended = new Promise<never>((_resolve, reject) => {
    server.on('error', reject);
    server.on('close', () => reject(new Error(`nginx ended:\n${errorsOf(inWork('error.log'))}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([answering(url), ended]);
  // From here on, it ends when it is told to.
  ended.catch(() => undefined);
  return {
    url,
    stop: () => {
      server.kill();
      fs.rmSync(work, {recursive: true, force: true});
    },
  };
}

function errorsOf(log: string): string {
  return fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '';
}
