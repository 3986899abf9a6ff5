import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {DATA_PAGES, withBase} from '../core/text/routes';
import {publishing} from '../files/assets';
import {pictureAssets} from '../files/readSources';
import {madeOfContent} from '../files/siteContext';
import {diagramProgram} from './diagramProgram';
import {fontAssets, fontTags} from './fonts';
import {SCRIPTS_RUN} from './scriptsRun';

/** Folder of Docusaurus' functions for both sides. */
const UTILITIES = /[\\/]@docusaurus[\\/]utils-common[\\/]lib$/;

/**
 * Keeps what pages load, and the making of them, small.
 *
 * One route stands for all pages of a kind that carry their data themselves (see `foldRoutes.cjs`).
 *
 * Highlighting of code is taken out of what every page loads: the classic theme prepares it at the start of each page, and
 * most pages show no code. Diagrams are drawn by a program that is a file of the site, not a part of the bundle.
 *
 * Pages' data is JSON, and the bundler keeps a record of every property in it to find unused ones; nothing in it is
 * unused, and the records take up a hundred times as much memory as the data.
 *
 * It also loads what every page shares of `ui/`: the styles, so it has to be the first plugin with styles, and what puts a
 * page back where it was left.
 */
export default function bundlingPlugin(context: LoadContext): Plugin {
  const everyPage = require.resolve('@docusaurus/theme-classic/lib/prism-include-languages.js');
  const clientDir = path.dirname(require.resolve('@docusaurus/core/lib/client/docusaurus.js'));
  const {baseUrl, generatedFilesDir, siteDir} = context;
  const {load, postBuild} = publishing('scs-bundling');
  return {
    name: 'scs-bundling',
    getThemePath: () => path.resolve(__dirname, 'theme'),
    getClientModules: () =>
      ['tokens.css', 'styles.css', 'document.css', 'restoreScroll.ts'].map((file) =>
        path.resolve(__dirname, '../ui', file),
      ),
    ...madeOfContent(context, 'scs-bundling', ({catalog, folders}) => {
      load(async () => [
        ...fontAssets(),
        ...(await diagramProgram(catalog)),
        ...(await pictureAssets(siteDir, folders)),
      ]);
    }),
    injectHtmlTags: () => ({headTags: [{tagName: 'script', innerHTML: SCRIPTS_RUN}, fontTags(baseUrl)]}),
    configureWebpack: (_config, _isServer, {currentBundler}) => ({
      plugins: [
        new currentBundler.instance.NormalModuleReplacementPlugin(/^\.\/docusaurus$/, (request) => {
          if (request.context === clientDir) request.request = path.resolve(__dirname, 'idleNavigation.ts');
        }),
        new currentBundler.instance.NormalModuleReplacementPlugin(/^tslib$/, (request) => {
          if (UTILITIES.test(request.context)) request.request = path.resolve(__dirname, 'tslib.ts');
        }),
      ],
      resolve: {alias: {[everyPage]: path.resolve(__dirname, 'nothing.ts')}},
      module: {
        parser: {json: {exportsDepth: 1}},
        rules: [
          {
            test: /[\\/](?:routes\.js|routesChunkNames\.json)$/,
            include: generatedFilesDir,
            enforce: 'pre',
            use: [
              {
                loader: path.resolve(__dirname, 'foldRoutes.cjs'),
                options: {patterns: DATA_PAGES.map((pattern) => withBase(baseUrl, pattern))},
              },
            ],
          },
        ],
      },
    }),
    postBuild,
  };
}
