import type {LoadContext, Plugin, PluginModule} from '@docusaurus/types';
import {browserFile} from '../files/browserFile';
import {isBuild} from '../files/endBuild';
import {publishing} from '../files/assets';
import {addDataRoutes, storePages} from '../files/pageStore';
import {madeOfContent} from '../files/siteContext';
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
    getThemePath: () => browserFile('blog/theme'),
    getClientModules: () => [browserFile('blog/styles.css')],
    ...madeOfContent(context, 'scs-blog', ({catalog, today, moment}, actions) => {
      const withDrafts = !isBuild();
      const pages = blogPages({catalog, options, baseUrl, withDrafts, moment});
      storePages('scs-blog', pages);
      load(() => blogAssets({catalog, options, pages, today, siteUrl: siteAddress(context)}));
      addDataRoutes(pageAdder(context, actions), pages);
    }),
    postBuild,
  };
}

// Docusaurus knows nothing of the options until they are validated.
export default Object.assign(blogPlugin, {validateOptions}) as PluginModule;
