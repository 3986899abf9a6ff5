import {execFile} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {routes} from '../core/text/routes';
import {pageAdder} from '../files/siteRoutes';

/** Search over the built pages: its index is made of them, its page and the field in the head are this plugin's theme. */
export default function searchPlugin(context: LoadContext): Plugin {
  return {
    name: 'scs-search',
    getThemePath: () => path.resolve(__dirname, 'theme'),
    getClientModules: () => [path.resolve(__dirname, 'styles.css')],
    contentLoaded({actions}) {
      pageAdder(context, actions)(routes.search(), 'SearchPage');
    },
    async postBuild({outDir}) {
      await promisify(execFile)(process.execPath, [path.resolve(__dirname, 'writeSearchIndex.mjs'), outDir]);
    },
  };
}
