import fs from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin, PluginModule} from '@docusaurus/types';
import {trimSlash, withoutBase} from '../core/text/routes';
import {
  contentPolicy,
  headersFile,
  inlineScripts,
  nginxSnippet,
  securityHeaders,
  withPolicy,
} from './contentPolicy';
import type {PolicyOptions} from './options';
import {validateOptions} from './options';

/**
 * Gives every page the policy that it keeps: in the page itself, and as files with headers for hosts that send some. The
 * hashes of inline scripts are made of what was really built.
 */
function policyPlugin({baseUrl}: LoadContext, {pictureHosts}: PolicyOptions): Plugin {
  return {
    name: 'scs-policy',
    async postBuild({outDir, routesPaths}) {
      const scripts = new Set<string>();
      for (const route of routesPaths) {
        // In turn: thousands of files at once would exceed what a process may open.
        const file = fileOf(outDir, route, baseUrl);
        const html = await fs.readFile(file, 'utf8');
        const own = inlineScripts(html);
        own.forEach((script) => scripts.add(script));
        // The search reads pages at the same time, and must find each whole.
        await fs.writeFile(`${file}.partial`, withPolicy(html, contentPolicy({scripts: own, pictureHosts})));
        await fs.rename(`${file}.partial`, file);
      }
      const headers = securityHeaders(contentPolicy({scripts: [...scripts], pictureHosts}));
      await fs.writeFile(path.join(outDir, '_headers'), headersFile(headers, baseUrl), {flag: 'wx'});
      await fs.writeFile(path.join(outDir, 'headers.nginx.conf'), nginxSnippet(headers), {flag: 'wx'});
    },
  };
}

/** Where Docusaurus has written a route. */
function fileOf(outDir: string, route: string, baseUrl: string): string {
  const inside = withoutBase(baseUrl, route).slice(1);
  return inside.endsWith('.html')
    ? path.join(outDir, inside)
    : path.join(outDir, trimSlash(`/${inside}`), 'index.html');
}

// Docusaurus knows nothing of the options until they are validated.
export default Object.assign(policyPlugin, {validateOptions}) as PluginModule;
