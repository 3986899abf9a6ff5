import path from 'node:path';
import type {LoadContext, Plugin, PluginModule} from '@docusaurus/types';
import {publishing} from '../files/assets';
import {addDataRoutes, storePages} from '../files/pageStore';
import {loadSiteContent, sourceGlobs} from '../files/siteContext';
import {pageAdder, siteAddress} from '../files/siteRoutes';
import {blogAssets, blogPages} from './blogPages';
import type {BlogOptions} from './options';
import {validateOptions} from './options';

/**
 * The blog: posts, their lists and feeds. Posts take the way that standards take, so that nothing in them is evaluated and
 * all of it goes through the allow-list.
 */
function blogPlugin(context: LoadContext, options: BlogOptions): Plugin {
  const {load, postBuild} = publishing('scs-blog');
  const {baseUrl} = context;
  return {
    name: 'scs-blog',
    getThemePath: () => path.resolve(__dirname, 'theme'),
    getClientModules: () => [path.resolve(__dirname, 'styles.css')],
    getPathsToWatch: () => sourceGlobs(context.siteDir),
    async contentLoaded({actions}) {
      const {catalog, moment} = await loadSiteContent(context);
      const withDrafts = process.env.NODE_ENV !== 'production';
      const pages = blogPages({catalog, options, baseUrl, withDrafts, moment});
      storePages('scs-blog', pages);
      load(() => blogAssets({catalog, options, pages, siteUrl: siteAddress(context)}));
      addDataRoutes(pageAdder(context, actions), pages);
    },
    postBuild,
  };
}

// Docusaurus knows nothing of the options until they are validated.
export default Object.assign(blogPlugin, {validateOptions}) as PluginModule;
