import fs from 'node:fs';
import zlib from 'node:zlib';
import {chromium} from 'playwright-core';
import {CHROMIUM_FLAGS, ensureChromium} from '../support/chromium';
import {serveFolder} from '../support/serve';
import {BuiltSite} from '../support/site';

/** Bytes of a file as a server sends it. */
export function gzipped(file: string): number {
  return zlib.gzipSync(fs.readFileSync(file)).length;
}

/** What a page needs to show itself and to answer; pictures and what is fetched ahead for other pages are none of it. */
const COUNTED = new Set(['document', 'stylesheet', 'script', 'font']);

/** Bytes, compressed, of the HTML, styles, scripts and fonts that a browser asks for when it first opens a page. */
export async function firstLoad(outDir: string, address: string): Promise<number> {
  const site = new BuiltSite(outDir);
  const server = await serveFolder(outDir);
  const browser = await chromium.launch({executablePath: ensureChromium(), args: CHROMIUM_FLAGS});
  try {
    const page = await browser.newPage();
    const files = new Set<string>();
    page.on('request', (request) => {
      const file = site.fileOf(decodeURIComponent(new URL(request.url()).pathname));
      if (file !== undefined && COUNTED.has(request.resourceType())) files.add(file);
    });
    await page.goto(server.url + address, {waitUntil: 'networkidle'});
    return [...files].reduce((sum, file) => sum + gzipped(file), 0);
  } finally {
    await browser.close();
    server.stop();
  }
}
