import path from 'node:path';
import {routes, withoutBase} from '../core/text/routes';
import {onPageChange, pageDataText, storedPage} from '../files/pageStore';
import {previewedAsset} from '../files/assets';
import {CONTENT_TYPES} from '../files/contentTypes';

/** The parts of Node's HTTP that are used here. */
type Request = {readonly url?: string | undefined; on(event: 'close', listener: () => void): void};
type Response = {
  writeHead(status: number, headers: Record<string, string>): void;
  write(text: string): void;
  end(content?: string | Uint8Array): void;
};
type Middleware = (request: Request, response: Response, next: (error?: unknown) => void) => void;

/** Pages, and what the bundler has: asking for our files would make all of them first. */
const BUNDLED = /\.(?:html|css|js)$/;

/**
 * Serves in the preview what a build writes: data of pages, and generated files. A changed document goes to the browser
 * without the bundler.
 * @param baseUrl path of the site, with a slash at both ends
 */
export function previewServer(baseUrl: string): Middleware {
  return (request, response, next) => {
    const pathname = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (pathname === routes.previewChanges()) {
      response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-store'});
      response.write(':\n\n');
      const stop = onPageChange((address) => response.write(`data: ${address}\n\n`));
      request.on('close', stop);
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
    if (type === undefined) return next();
    return void previewedAsset(address).then((asset) => (asset ? send(asset.content) : next()), next);
  };
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
