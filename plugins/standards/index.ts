import path from 'node:path';
import pluginContentDocs, {validateOptions as validateDocsOptions} from '@docusaurus/plugin-content-docs';
import type {LoadedContent, PluginOptions as DocsOptions} from '@docusaurus/plugin-content-docs';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {normalizePluginOptions} from '@docusaurus/utils-validation';
import {comparisonsOf} from '../core/pages/comparisonPage';
import {traceability} from '../core/catalog/traceability';
import {publishing} from '../files/assets';
import {loadSiteContent, sourceGlobs} from '../files/siteContext';
import {sourceFolders} from '../files/sourceFolders';
import {keyWords} from '../markdown/keyWords';
import {ownLinks} from '../markdown/ownLinks';
import {safeHtml} from '../markdown/safeHtml';
import {addStandardsRoutes} from './addStandardsRoutes';
import {standardsAssets} from './standardsAssets';
import type {StandardsOptions} from './options';

export {validateOptions} from './options';

/**
 * Pages of the standards: a docs instance that reads the standards folder as it is, with our own page around each
 * document and data-driven pages for numbers, tracks and the overview.
 */
export default async function standardsPlugin(
  context: LoadContext,
  options: StandardsOptions,
): Promise<Plugin<LoadedContent>> {
  const {siteDir} = context;
  await loadSiteContent(context);
  const docs = await pluginContentDocs(context, docsOptions(siteDir, options));
  const published = publishing('scs-standards');

  return {
    ...docs,
    getThemePath: () => path.resolve(__dirname, 'theme'),
    getPathsToWatch: () => sourceGlobs(siteDir),
    async contentLoaded({content, actions}) {
      const site = await loadSiteContent(context);
      const comparisons = [...site.catalog.numbers.values()].flatMap(comparisonsOf);
      const trace = traceability(site.catalog, site.today);
      published.load(() => standardsAssets(site, comparisons, trace));
      await addStandardsRoutes({docs, content, actions, site, options, comparisons, trace});
    },
    configureWebpack(config, isServer, utils, content) {
      const own = docs.configureWebpack?.(config, isServer, utils, content) ?? {};
      const {plugins = []} = published.configureWebpack(config, isServer, utils, content) ?? {};
      return {...own, plugins: [...(own.plugins ?? []), ...plugins]};
    },
    postBuild: published.postBuild,
  };
}

function docsOptions(siteDir: string, {viewUrl}: StandardsOptions): DocsOptions {
  const own: Partial<DocsOptions> = {
    path: path.relative(siteDir, sourceFolders(siteDir).standards),
    routeBasePath: 'standards',
    include: ['scs-*.md'],
    exclude: ['scs-[xX][xX][xX][xX]-*'],
    numberPrefixParser: false as never,
    breadcrumbs: false,
    beforeDefaultRemarkPlugins: [
      [ownLinks, {siteDir, sourceUrl: viewUrl}],
      [keyWords, {siteDir}],
    ],
    rehypePlugins: [safeHtml],
  };
  // No sidebar of Docusaurus' own: it would write all of the navigation into every page.
  const options = {...own, sidebarPath: false};
  return validateDocsOptions({
    validate: normalizePluginOptions as never,
    options: options as never,
  }) as DocsOptions;
}
