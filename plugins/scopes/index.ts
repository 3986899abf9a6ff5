import type {LoadContext, Plugin, PluginModule} from '@docusaurus/types';
import {browserFile} from '../files/browserFile';
import {publishing} from '../files/assets';
import {loadSiteContent, sourceGlobs} from '../files/siteContext';
import {pageAdder, siteAddress} from '../files/siteRoutes';
import {addScopeRoutes} from './addScopeRoutes';
import {scopeAssets} from './scopeAssets';
import {scopeDocuments} from '../core/catalog/scopeDocuments';
import type {ScopesOptions} from './options';
import {validateOptions} from './options';

/** Pages of the certificate scopes: versions, release notes, checklists. */
function scopesPlugin(context: LoadContext, options: ScopesOptions): Plugin {
  const {load, postBuild} = publishing('scs-scopes');
  return {
    name: 'scs-scopes',
    getThemePath: () => browserFile('scopes/theme'),
    getClientModules: () => [browserFile('scopes/styles.css')],
    getPathsToWatch: () => sourceGlobs(context.siteDir),
    async contentLoaded({actions}) {
      const {catalog, today} = await loadSiteContent(context);
      const documents = scopeDocuments(catalog, today);
      load(() => scopeAssets({catalog, documents, today, siteUrl: siteAddress(context)}));
      addScopeRoutes({
        catalog,
        documents,
        today,
        addPage: pageAdder(context, actions),
        baseUrl: context.baseUrl,
        viewUrl: options.viewUrl,
        pictureHosts: options.pictureHosts,
      });
    },
    postBuild,
  };
}

// Docusaurus knows nothing of the options until they are validated.
export default Object.assign(scopesPlugin, {validateOptions}) as PluginModule;
