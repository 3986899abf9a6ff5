import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {dataPages, withBase} from '../core/text/routes';
import {OWN_SITE, siteSettings} from '../core/text/siteSettings';
import {publishing} from '../files/assets';
import {browserFile} from '../files/browserFile';
import {pictureAssets} from '../files/readSources';
import {madeOfContent} from '../files/siteContext';
import {diagramProgram} from './diagramProgram';

/** Data of our pages among the files that Docusaurus generates. */
const OUR_DATA = /[\\/]scs-[a-z]+[\\/].*\.json$/;

/**
 * What all pages of ours share.
 *
 * One route stands for all pages of a kind that carry their data themselves (see `foldRoutes.cjs`). Diagrams are drawn by a program that is a file of the site, not a part of the bundle.
 *
 * Pages' data is JSON, and the bundler keeps a record of every property in it to find unused ones; nothing in it is
 * unused, and the records take up a hundred times as much memory as the data.
 *
 * It also loads the styles that pages share, so it has to be the first plugin with styles, and tells pages the day of the
 * build and, where they are not the usual ones, the settings of the site.
 */
export default function bundlingPlugin(context: LoadContext): Plugin {
  const {baseUrl, generatedFilesDir, siteDir} = context;
  const {load, postBuild} = publishing('scs-bundling');
  return {
    name: 'scs-bundling',
    getClientModules: () =>
      [
        'tokens.css',
        ...(siteSettings().parts.home ? [] : ['hostTokens.css']),
        'styles.css',
        'document.css',
      ].map((file) => browserFile(`ui/${file}`)),
    ...madeOfContent(context, 'scs-bundling', ({catalog, folders, today}, actions) => {
      actions.setGlobalData({buildDay: today});
      load(async () => [...(await diagramProgram(catalog)), ...(await pictureAssets(siteDir, folders))]);
    }),
    configureWebpack: (_config, _isServer, {currentBundler}) => ({
      plugins:
        siteSettings() === OWN_SITE
          ? []
          : [
              new currentBundler.instance.DefinePlugin({
                SCS_SITE_SETTINGS: JSON.stringify(siteSettings()),
              }),
            ],
      module: {
        rules: [
          {test: OUR_DATA, include: generatedFilesDir, parser: {exportsDepth: 1}},
          {
            test: /[\\/](?:routes\.js|routesChunkNames\.json)$/,
            include: generatedFilesDir,
            enforce: 'pre',
            use: [
              {
                loader: path.resolve(__dirname, 'foldRoutes.cjs'),
                options: {patterns: dataPages().map((pattern) => withBase(baseUrl, pattern)), baseUrl},
              },
            ],
          },
        ],
      },
    }),
    postBuild,
  };
}
