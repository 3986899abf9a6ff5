import type {LoadContext, Plugin} from '@docusaurus/types';
import {routes} from '../core/text/routes';
import {browserFile} from '../files/browserFile';
import {isBuild} from '../files/endBuild';
import {contentSettled, sourceGlobs} from '../files/siteContext';
import {pageAdder} from '../files/siteRoutes';
import {BundlerFindings} from './bundlerFindings';
import {lastCall} from './lastCall';
import {previewServer} from './previewServer';

/**
 * What the preview has and a build has not: it follows the sources for all plugins, serves what a build would write, and
 * shows findings of the working tree: errors over every page, all of them at `/authors/`.
 */
export default function previewPlugin(context: LoadContext): Plugin | null {
  if (isBuild()) return null;
  const {baseUrl, siteDir} = context;
  const change = lastCall(contentSettled);
  let isStarted = false;
  return {
    name: 'scs-preview',
    getThemePath: () => browserFile('preview/theme'),
    getClientModules: () => [browserFile('preview/overlay'), browserFile('preview/styles.css')],
    getPathsToWatch: () => sourceGlobs(siteDir),
    async loadContent() {
      if (isStarted) await change();
      isStarted = true;
    },
    contentLoaded({actions}) {
      pageAdder(context, actions)(routes.authors(), 'AuthorsPage');
    },
    configureWebpack: () => ({
      plugins: [new BundlerFindings()],
      devServer: {
        // A page of another host that has the name of this machine must not reach files or the editor.
        allowedHosts: 'auto',
        // Findings have an overlay of their own, which waits until files that are being written are there.
        client: {overlay: false},
        // Docusaurus' own function runs before this one, and the lists that both return are joined; ours has to be first.
        setupMiddlewares: (middlewares: {unshift(item: unknown): void}) => {
          middlewares.unshift(previewServer(baseUrl, siteDir));
          return [];
        },
      },
    }),
  };
}
