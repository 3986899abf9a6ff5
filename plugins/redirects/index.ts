import type {LoadContext, Plugin} from '@docusaurus/types';
import {redirectsOn} from '../core/catalog/sitePages';
import {trimSlash, withBase, withoutBase} from '../core/text/routes';
import {publishing} from '../files/assets';
import {loadSiteContent} from '../files/siteContext';
import {FOLLOW_SCRIPT, redirectPage} from './redirectPage';
import {siteAddress} from '../files/siteRoutes';

const SCRIPT = '/assets/follow.js';

/**
 * Keeps the addresses of the site before this one and of documents that were renamed, `/standards/scs-NNNN` for the
 * version in force, `/standards/scs-NNNN-vN` for a document whatever its slug, and those of status pages that moved: they
 * stay online for as long as badges in the world lead to them (scs-0004).
 */
export default function redirectsPlugin(context: LoadContext): Plugin {
  const {load, publish} = publishing('scs-redirects');
  const {baseUrl} = context;
  return {
    name: 'scs-redirects',
    async contentLoaded() {
      const {catalog, today} = await loadSiteContent(context);
      load(() => [
        {path: SCRIPT, content: FOLLOW_SCRIPT},
        ...redirectsOn(catalog, today).map(({from, to}) => ({
          path: `${trimSlash(from)}/index.html`,
          content: redirectPage({
            to: withBase(baseUrl, to),
            canonical: siteAddress(context) + to,
            script: withBase(baseUrl, SCRIPT),
          }),
        })),
      ]);
    },
    postBuild: ({outDir, routesPaths}) => {
      // A page of somebody else is what is meant by its address now.
      const pages = new Set(routesPaths.map((path) => trimSlash(withoutBase(baseUrl, path))));
      return publish(outDir, ({path}) => !pages.has(path.replace(/\/index\.html$/, '')));
    },
  };
}
