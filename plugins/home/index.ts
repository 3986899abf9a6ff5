import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {environmentStandings} from '../core/catalog/standing';
import {homeView} from '../core/pages/homePage';
import {pageAdder} from '../files/siteRoutes';
import {loadSiteContent, sourceGlobs} from '../files/siteContext';

/** The home page: what holds today, what comes, who is certified, what is new. */
export default function homePlugin(context: LoadContext): Plugin {
  return {
    name: 'scs-home',
    getThemePath: () => path.resolve(__dirname, 'theme'),
    getClientModules: () => [path.resolve(__dirname, 'styles.css')],
    getPathsToWatch: () => sourceGlobs(context.siteDir),
    async contentLoaded({actions}) {
      const {catalog, today} = await loadSiteContent(context);
      const home = homeView(catalog, environmentStandings(catalog, today), today);
      pageAdder(context, actions)('/', 'HomePage', {home});
    },
  };
}
