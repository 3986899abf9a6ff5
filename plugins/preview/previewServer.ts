import fs from 'node:fs';
import path from 'node:path';
import {routes, withoutBase} from '../core/text/routes';
import {onPageChange, pageDataText, storedPage} from '../files/pageStore';
import {previewedAsset} from '../files/assets';
import {CONTENT_TYPES} from '../files/contentTypes';
import {onFindings} from '../files/workingTree';
import {FINDINGS_EVENT} from './events';
import {treeReport} from './findings';

/** The parts of Node's HTTP that are used here. */
type Request = {readonly url?: string | undefined; on(event: 'close', listener: () => void): void};
type Response = {
  writeHead(status: number, headers: Record<string, string>): void;
  write(text: string): void;
  end(content?: string | Uint8Array): void;
};
type Middleware = (request: Request, response: Response, next: (error?: unknown) => void) => void;

/** Pages, and what the bundler has: asking for our files would make all of them first, which takes seconds. */
const BUNDLED = /\.(?:html|css|js|map|hot-update\.json)$/;

/**
 * Serves in the preview what a build writes: data of pages, and generated files. A changed document goes to the browser
 * without the bundler. It also tells browsers of findings.
 * @param baseUrl path of the site, with a slash at both ends
 * @param siteDir absolute path of the project root
 */
export function previewServer(baseUrl: string, siteDir: string): Middleware {
  return (request, response, next) => {
    const pathname = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (pathname === routes.previewChanges()) {
      response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-store'});
      response.write(':\n\n');
      const tellFindings = () =>
        response.write(`event: ${FINDINGS_EVENT}\ndata: ${JSON.stringify(treeReport(siteDir))}\n\n`);
      tellFindings();
      const stops = [
        onPageChange((address) => response.write(`data: ${address}\n\n`)),
        onFindings(tellFindings),
      ];
      request.on('close', () => stops.forEach((stop) => stop()));
      return;
    }
    if (!pathname.startsWith(baseUrl)) return next();
    const address = decoded(withoutBase(baseUrl, pathname));
    const suffix = routes.pageData('');
    const page = address.endsWith(suffix) ? storedPage(address.slice(0, -suffix.length)) : undefined;
    const type = BUNDLED.test(address) ? undefined : CONTENT_TYPES[path.extname(address)];
    const send = (content: string | Uint8Array) => {
      response.writeHead(200, {'content-type': type ?? 'text/plain', 'cache-control': 'no-store'});
      response.end(content);
    };
    if (page) return send(pageDataText(page));
    if (type === undefined || isStatic(siteDir, address)) return next();
    return void previewedAsset(address).then((asset) => (asset ? send(asset.content) : next()), next);
  };
}

/** True for a file of the project that is served as it is. */
function isStatic(siteDir: string, address: string): boolean {
  return fs.existsSync(path.join(siteDir, 'static', address));
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
