import {execFile} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import type {LoadContext, Plugin} from '@docusaurus/types';
import * as z from 'zod';
import {traceability} from '../core/catalog/traceability';
import {searchThings, searchThingsSchema} from '../core/exports/searchThings';
import {routes} from '../core/text/routes';
import {browserFile} from '../files/browserFile';
import {jsonAsset, publishing} from '../files/assets';
import {loadSiteContent, sourceGlobs} from '../files/siteContext';
import {pageAdder} from '../files/siteRoutes';

/**
 * Search: things by their names, from a file made of the catalog, and texts, from an index of the built pages. Its page and
 * what opens it from any page are this plugin's theme.
 */
export default function searchPlugin(context: LoadContext): Plugin {
  const published = publishing('scs-search');
  return {
    name: 'scs-search',
    getThemePath: () => browserFile('search/theme'),
    getClientModules: () => [browserFile('search/styles.css')],
    getPathsToWatch: () => sourceGlobs(context.siteDir),
    async contentLoaded({actions}) {
      const {catalog, today} = await loadSiteContent(context);
      published.load(() => [
        // In one line: a browser reads it, and it is as long as all names together.
        {
          path: routes.searchThings(),
          content: `${JSON.stringify(searchThings(catalog, traceability(catalog, today), today))}\n`,
        },
        jsonAsset(routes.api.schema('search-things'), z.toJSONSchema(searchThingsSchema)),
      ]);
      pageAdder(context, actions)(routes.search(), 'SearchPage');
    },
    async postBuild(props) {
      await published.postBuild(props);
      await promisify(execFile)(process.execPath, [
        path.resolve(__dirname, 'writeSearchIndex.mjs'),
        props.outDir,
      ]);
    },
  };
}
