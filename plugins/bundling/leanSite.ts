import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {publishing} from '../files/assets';
import {browserFile} from '../files/browserFile';
import {fontAssets, fontTags} from './fonts';

/** Folder of Docusaurus' functions for both sides. */
const UTILITIES = /[\\/]@docusaurus[\\/]utils-common[\\/]lib$/;

/**
 * Keeps what every page of a site loads small; for a site that is ours as a whole, since it changes pages of others, too.
 *
 * Highlighting of code is taken out of what every page loads: the classic theme prepares it at the start of each page, and
 * most pages show no code. What links lead to is fetched ahead only when the browser is idle. Text is set in two fonts that
 * are files of the site. A page that a reader comes back to is put where it was left.
 */
export default function leanSitePlugin({baseUrl}: LoadContext): Plugin {
  const everyPage = require.resolve('@docusaurus/theme-classic/lib/prism-include-languages.js');
  const clientDir = path.dirname(require.resolve('@docusaurus/core/lib/client/docusaurus.js'));
  const {load, postBuild} = publishing('scs-lean');
  return {
    name: 'scs-lean',
    getThemePath: () => browserFile('bundling/theme'),
    getClientModules: () => [browserFile('ui/restoreScroll')],
    contentLoaded() {
      load(fontAssets);
    },
    injectHtmlTags: () => ({headTags: [fontTags(baseUrl)]}),
    configureWebpack: (_config, _isServer, {currentBundler}) => ({
      plugins: [
        new currentBundler.instance.NormalModuleReplacementPlugin(/^\.\/docusaurus$/, (request) => {
          if (request.context === clientDir) request.request = browserFile('bundling/idleNavigation');
        }),
        new currentBundler.instance.NormalModuleReplacementPlugin(/^tslib$/, (request) => {
          if (UTILITIES.test(request.context)) request.request = browserFile('bundling/tslib');
        }),
      ],
      resolve: {alias: {[everyPage]: browserFile('bundling/nothing')}},
      module: {parser: {json: {exportsDepth: 1}}},
    }),
    postBuild,
  };
}
