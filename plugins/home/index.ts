import type {LoadContext, Plugin} from '@docusaurus/types';
import {environmentStandings} from '../core/catalog/standing';
import {homeView} from '../core/pages/homePage';
import {routes} from '../core/text/routes';
import {siteSettings} from '../core/text/siteSettings';
import {browserFile} from '../files/browserFile';
import {pageAdder} from '../files/siteRoutes';
import {loadSiteContent, sourceGlobs} from '../files/siteContext';

/** What the terms mean; and, where it is ours, the home page: what holds today, what comes, who is certified, what is new. */
export default function homePlugin(context: LoadContext): Plugin {
  return {
    name: 'scs-home',
    getThemePath: () => browserFile('home/theme'),
    getClientModules: () => [browserFile('home/styles.css')],
    getPathsToWatch: () => sourceGlobs(context.siteDir),
    async contentLoaded({actions}) {
      const {catalog, today} = await loadSiteContent(context);
      const addPage = pageAdder(context, actions);
      addPage(routes.glossary(), 'GlossaryPage');
      if (!siteSettings().parts.home) return;
      const home = homeView(catalog, environmentStandings(catalog, today), today);
      addPage(routes.home(), 'HomePage', {home});
    },
  };
}
