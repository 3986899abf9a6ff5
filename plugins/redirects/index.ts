import clientRedirects from '@docusaurus/plugin-client-redirects';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {legacyRedirects, routes} from '../core/routes';
import {versionInForce} from '../core/standards/lifecycle';
import {loadSiteContent} from '../files/siteContext';

/** Keeps the addresses of the site before this one, and `/standards/scs-NNNN` for the version in force. */
export default async function redirectsPlugin(context: LoadContext): Promise<Plugin<void> | null> {
  const {catalog, today} = await loadSiteContent(context);
  const inForce = [...catalog.numbers.values()].map((group) => {
    const document = versionInForce(group.versions, today);
    return {
      from: routes.numberInForce(group.number),
      to: document ? routes.document(document.name) : routes.number(group.track, group.number),
    };
  });
  const redirects = [...legacyRedirects([...catalog.scopes.keys()]), ...inForce];
  return clientRedirects(context, {id: 'default', fromExtensions: [], toExtensions: [], redirects});
}
