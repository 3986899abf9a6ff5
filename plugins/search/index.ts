import {execFile} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {routes} from '../core/text/routes';

/** Search over the built pages: its index is made of them, its page and the field in the head are this plugin's theme. */
export default function searchPlugin(_context: LoadContext): Plugin {
  return {
    name: 'scs-search',
    getThemePath: () => path.resolve(__dirname, 'theme'),
    getClientModules: () => [path.resolve(__dirname, 'styles.css')],
    contentLoaded({actions}) {
      actions.addRoute({path: routes.search(), component: '@theme/SearchPage', exact: true});
    },
    async postBuild({outDir}) {
      await promisify(execFile)(process.execPath, [path.resolve(__dirname, 'writeSearchIndex.mjs'), outDir]);
    },
  };
}
