import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import {BuiltSite, attribute} from '../support/site';

/** Bytes of a file as a server sends it. */
export function gzipped(file: string): number {
  return zlib.gzipSync(fs.readFileSync(file)).length;
}

/** Bytes of all that a page needs to show itself: HTML, styles, scripts, and the fonts that its styles name. */
export function firstLoad(outDir: string, address: string): number {
  const site = new BuiltSite(outDir);
  const page = site.fileOf(address);
  if (page === undefined) throw new Error(`no page at ${address}`);
  const elements = site.elements(address);
  const linked = elements.flatMap((element) => {
    if (element.tagName === 'script') return attribute(element, 'src') ?? [];
    const isStyle = element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet';
    return isStyle ? (attribute(element, 'href') ?? []) : [];
  });
  const files = linked.filter((href) => href.startsWith('/')).map((href) => path.join(outDir, href));
  const fonts = files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/url\(["']?(\/[^"')]+\.woff2)/g)])
    .map(([, href]) => path.join(outDir, href ?? ''));
  return [...new Set([page, ...files, ...fonts])].reduce((sum, file) => sum + gzipped(file), 0);
}
