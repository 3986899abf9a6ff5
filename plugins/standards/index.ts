import type {LoadContext, Plugin, PluginModule} from '@docusaurus/types';
import {traceability} from '../core/catalog/traceability';
import {trackPageViews} from '../core/pages/trackPage';
import {browserFile} from '../files/browserFile';
import {publishing} from '../files/assets';
import {storePages} from '../files/pageStore';
import {loadSiteContent, sourceGlobs} from '../files/siteContext';
import {pageAdder, siteAddress} from '../files/siteRoutes';
import {addStandardsRoutes, standardsPages} from './standardsPages';
import type {StandardsOptions} from './options';
import {validateOptions} from './options';
import {standardsAssets} from './standardsAssets';

/** Pages of the standards: documents with their state around them, numbers, comparisons, requirements, tracks. */
function standardsPlugin(context: LoadContext, options: StandardsOptions): Plugin {
  const published = publishing('scs-standards');
  return {
    name: 'scs-standards',
    getThemePath: () => browserFile('standards/theme'),
    getClientModules: () => [browserFile('standards/styles.css')],
    getPathsToWatch: () => sourceGlobs(context.siteDir),
    async contentLoaded({actions}) {
      const site = await loadSiteContent(context);
      const trace = traceability(site.catalog, site.today);
      const tracks = trackPageViews(site.catalog, site.today);
      const pages = standardsPages({site, options, trace, tracks, baseUrl: context.baseUrl});
      storePages('scs-standards', pages);
      published.load(() => standardsAssets({site, options, siteUrl: siteAddress(context), pages, trace}));
      addStandardsRoutes({addPage: pageAdder(context, actions), site, tracks, pages});
    },
    postBuild: published.postBuild,
  };
}

// Docusaurus knows nothing of the options until they are validated.
export default Object.assign(standardsPlugin, {validateOptions}) as PluginModule;
