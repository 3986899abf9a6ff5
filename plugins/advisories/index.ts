import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {routes} from '../core/text/routes';
import {pageAdder} from '../files/siteRoutes';
import {madeOfContent} from '../files/siteContext';
import {securityPageView} from '../core/pages/securityPage';

/** Lists security advisories; their own pages are posts of the blog, with a header by this plugin's theme. */
export default function advisoriesPlugin(context: LoadContext): Plugin {
  return {
    name: 'scs-advisories',
    getThemePath: () => path.resolve(__dirname, 'theme'),
    getClientModules: () => [path.resolve(__dirname, 'styles.css')],
    ...madeOfContent(context, 'scs-advisories', ({catalog}, actions) => {
      pageAdder(context, actions)(routes.security(), 'SecurityPage', {page: securityPageView(catalog)});
    }),
  };
}
