import clientRedirects from '@docusaurus/plugin-client-redirects';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {redirectsOn} from '../core/catalog/sitePages';
import {loadSiteContent} from '../files/siteContext';

/**
 * Keeps the addresses of the site before this one and of documents that were renamed, `/standards/scs-NNNN` for the
 * version in force, `/standards/scs-NNNN-vN` for a document whatever its slug, and those of status pages that moved: they
 * stay online for as long as badges in the world lead to them (scs-0004).
 */
export default async function redirectsPlugin(context: LoadContext): Promise<Plugin<void> | null> {
  const {catalog, today} = await loadSiteContent(context);
  const redirects = redirectsOn(catalog, today);
  return clientRedirects(context, {id: 'default', fromExtensions: [], toExtensions: [], redirects});
}
