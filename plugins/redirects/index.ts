import clientRedirects from '@docusaurus/plugin-client-redirects';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {otherAddresses} from '../core/catalog/knownPages';
import {legacyRedirects, routes} from '../core/text/routes';
import {versionInForce} from '../core/standards/lifecycle';
import {loadSiteContent} from '../files/siteContext';

/**
 * Keeps the addresses of the site before this one and of documents that were renamed, `/standards/scs-NNNN` for the
 * version in force, `/standards/scs-NNNN-vN` for a document whatever its slug, and those of status pages that moved: they
 * stay online for as long as badges in the world lead to them (scs-0004).
 */
export default async function redirectsPlugin(context: LoadContext): Promise<Plugin<void> | null> {
  const {catalog, today} = await loadSiteContent(context);
  const inForce = [...catalog.numbers.values()].map((group) => {
    const document = versionInForce(group.versions, today);
    return {
      from: routes.numberInForce(group.number),
      to: document ? routes.document(document.name) : routes.number(group.track, group.number),
    };
  });
  const renamed = [...catalog.documents.values()].flatMap((document) =>
    otherAddresses(document).map((from) => ({from, to: routes.document(document.name)})),
  );
  const moved = catalog.environments.flatMap(({id, formerly}) =>
    formerly.map((old) => ({from: routes.environment(old), to: routes.environment(id)})),
  );
  const redirects = [...moved, ...legacyRedirects([...catalog.scopes.keys()]), ...inForce, ...renamed];
  return clientRedirects(context, {id: 'default', fromExtensions: [], toExtensions: [], redirects});
}
