import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {environmentStandings} from '../core/catalog/standing';
import {homeView} from '../core/pages/homePage';
import {routes} from '../core/text/routes';
import {pageAdder} from '../files/siteRoutes';
import {madeOfContent} from '../files/siteContext';

/** The home page: what holds today, what comes, who is certified, what is new; and what the terms mean. */
export default function homePlugin(context: LoadContext): Plugin {
  return {
    name: 'scs-home',
    getThemePath: () => path.resolve(__dirname, 'theme'),
    getClientModules: () => [path.resolve(__dirname, 'styles.css')],
    ...madeOfContent(context, 'scs-home', ({catalog, today}, actions) => {
      const home = homeView(catalog, environmentStandings(catalog, today), today);
      const addPage = pageAdder(context, actions);
      addPage(routes.home(), 'HomePage', {home});
      addPage(routes.glossary(), 'GlossaryPage');
    }),
  };
}
