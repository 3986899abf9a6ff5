import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {CONTENT_TYPES} from '../../plugins/files/contentTypes';
import {serveWithNginx} from '../support/nginx';
import {embeddedSite, TINY_BASE, tinySite} from '../support/sites';
import {filesBelow} from '../support/build';

let dir: string;
let url: string;
let stop: (() => void) | undefined;

beforeAll(async () => {
  ({dir} = await embeddedSite());
  ({url, stop} = await serveWithNginx(dir));
});
afterAll(() => stop?.());

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(url + address, {redirect: 'manual', headers});
const built = (pattern: RegExp) => `/${filesBelow(dir).find((file) => pattern.test(file))}`;

describe('nginx, with the configuration of this repository', () => {
  test.each([
    '/',
    '/standards',
    '/standards/',
    '/standards/scs-0102-v2-image-metadata',
    '/standards/scs-0102',
    '/standards/iaas/scs-0102/v1...v2',
    '/scopes/scs-compatible-iaas/',
    '/scopes/scs-compatible-iaas/v6/install',
    '/search?q=image',
  ])('answers %s with a page, and does not lead elsewhere', async (address) => {
    const answer = await get(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, CONTENT_TYPES['.html']]);
    expect(/<html lang="?en/.test(await answer.text())).toBe(true);
  });

  test('shows the page of the site for what is missing', async () => {
    const answer = await get('/standards/scs-9999');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(fs.readFileSync(path.join(dir, '404.html'), 'utf8'));
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  test('sends the policy and the other headers that the build wrote, with pages and with files', async () => {
    const lines = fs.readFileSync(path.join(dir, 'headers.nginx.conf'), 'utf8').trim().split('\n');
    const wanted = lines.map((line) => /^add_header (\S+) "(.*)" always;$/.exec(line)!.slice(1));
    expect(wanted).toHaveLength(4);
    for (const address of ['/', '/standards/scs-0102-v2-image-metadata', built(/\.css$/)]) {
      const {headers} = await get(address);
      for (const [name, value] of wanted) expect(headers.get(name!)).toBe(value);
    }
  });

  test('lets browsers keep what has a hash in its name, and ask again for all else', async () => {
    const cached = async (address: string) => (await get(address)).headers.get('cache-control');
    const kept = [/^assets\/js\/main\./, /\.css$/, /\.woff2$/, /mermaid\/chunks\/.*\.mjs$/, /\.pf_fragment$/];
    for (const pattern of kept)
      expect(await cached(built(pattern))).toBe('public, max-age=31536000, immutable');
    const asked = ['/', '/standards', '/scopes/feed.xml', '/pagefind/pagefind.js', '/assets/follow.js'];
    for (const address of asked) expect(await cached(address)).toBe('no-cache');
    const first = await get('/');
    const again = await get('/', {'if-none-match': first.headers.get('etag')!});
    expect(again.status).toBe(304);
  });

  test('compresses texts', async () => {
    for (const pattern of [
      /^index\.html$/,
      /\.css$/,
      /main\.\w+\.js$/,
      /\.svg$/,
      /\.page\.json$/,
      /scs\.ics$/,
      /\.md$/,
    ]) {
      const {headers} = await get(built(pattern), {'accept-encoding': 'gzip'});
      expect([pattern, headers.get('content-encoding')]).toEqual([pattern, 'gzip']);
      expect(headers.get('vary')).toBe('Accept-Encoding');
    }
  });

  test('gives each kind of file its type', async () => {
    const endings = [...new Set(filesBelow(dir).map((file) => path.extname(file)))].filter(
      (ending) => CONTENT_TYPES[ending] !== undefined,
    );
    expect(endings).toEqual(expect.arrayContaining(['.ics', '.md', '.xml', '.svg', '.json', '.csv', '.pdf']));
    for (const ending of endings) {
      const address = built(new RegExp(`\\${ending}$`));
      expect([address, (await get(address)).headers.get('content-type')]).toEqual([
        address,
        CONTENT_TYPES[ending],
      ]);
    }
  });
});

test('a site below a path of its host is served from a folder of that name', async () => {
  const site = await tinySite();
  const host = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-host-'));
  fs.mkdirSync(path.join(host, path.dirname(TINY_BASE)), {recursive: true});
  fs.symlinkSync(site.dir, path.join(host, TINY_BASE.slice(0, -1)));
  const server = await serveWithNginx(host, TINY_BASE);
  const missing = await fetch(`${server.url}${TINY_BASE}standards/scs-9999`);
  const page = await fetch(`${server.url}${TINY_BASE}standards`);
  server.stop();
  fs.rmSync(host, {recursive: true});
  expect([page.status, missing.status]).toEqual([200, 404]);
  expect(await missing.text()).toContain(`${TINY_BASE}assets/`);
});
