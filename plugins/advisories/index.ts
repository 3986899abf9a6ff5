import type {LoadContext, Plugin} from '@docusaurus/types';
import {routes} from '../core/text/routes';
import {browserFile} from '../files/browserFile';
import {pageAdder} from '../files/siteRoutes';
import {loadSiteContent, sourceGlobs} from '../files/siteContext';
import {securityPageView} from '../core/pages/securityPage';

/** Lists security advisories; their own pages are posts of the blog, with a header by this plugin's theme. */
export default function advisoriesPlugin(context: LoadContext): Plugin {
  return {
    name: 'scs-advisories',
    getThemePath: () => browserFile('advisories/theme'),
    getClientModules: () => [browserFile('advisories/styles.css')],
    getPathsToWatch: () => sourceGlobs(context.siteDir),
    async contentLoaded({actions}) {
      const {catalog} = await loadSiteContent(context);
      pageAdder(context, actions)(routes.security(), 'SecurityPage', {page: securityPageView(catalog)});
    },
  };
}
