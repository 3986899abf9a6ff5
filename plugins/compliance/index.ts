import path from 'node:path';
import type {LoadContext, Plugin, PluginModule} from '@docusaurus/types';
import {isRetained} from '../core/compliance/certificateState';
import {newestSnapshot} from '../core/catalog/evidence';
import {cardOf} from '../core/catalog/socialCards';
import {environmentStandings, registerView} from '../core/catalog/standing';
import {companyBadges} from '../core/exports/registerApi';
import {applyPageView} from '../core/pages/applyPage';
import {environmentPageView} from '../core/pages/environmentPage';
import {environmentStatus} from '../core/catalog/environmentStatus';
import {routes} from '../core/text/routes';
import {browserFile} from '../files/browserFile';
import {copiedAsset, publishing} from '../files/assets';
import {secret} from '../files/secrets';
import {pageAdder, siteAddress} from '../files/siteRoutes';
import {orEndBuild} from '../files/endBuild';
import {loadSiteContent, sourceGlobs} from '../files/siteContext';
import {sourceFolders} from '../files/sourceFolders';
import {complianceAssets} from './complianceAssets';
import {KEY_VARIABLE, signersOf} from './makeManifest';
import type {ComplianceOptions} from './options';
import {validateOptions} from './options';
import type {CompanyBadge} from './theme/BadgeGallery';

/** Certified and listed clouds: overview, status pages, register, and badges that lead to them. */
function compliancePlugin(context: LoadContext, {demonstration}: ComplianceOptions): Plugin {
  const {load, postBuild} = publishing('scs-compliance');
  return {
    name: 'scs-compliance',
    getThemePath: () => browserFile('compliance/theme'),
    getClientModules: () => [browserFile('compliance/styles.css')],
    getPathsToWatch: () => sourceGlobs(context.siteDir),
    async contentLoaded({actions}) {
      const {catalog, today} = await loadSiteContent(context);
      // Before any page is made: a key that cannot be used is told at once.
      const signers = orEndBuild(() => signersOf(secret(KEY_VARIABLE), catalog.keys, today));
      const environments = environmentStandings(catalog, today);
      const statuses = environments.map((environment) => environmentStatus(catalog, environment, today));
      const {siteDir} = context;
      load(async () => [
        ...(await complianceAssets({
          catalog,
          environments,
          statuses,
          today,
          signers,
          siteUrl: siteAddress(context),
          fictional: demonstration && !sourceFolders(siteDir).overridden.includes('compliance'),
        })),
        await copiedAsset(routes.verifyByHand(), path.resolve(__dirname, '../../docs/verify.md')),
      ]);
      const add = pageAdder(context, actions);
      const listed = environments.filter(({visibility}) => visibility === 'listed');
      const companies = companyBadges(catalog, today)
        .filter(({certificate}) => isRetained(certificate, today))
        .map(({certificate: {id, holder}, badge}): CompanyBadge => ({id, holder, badge}));
      add(routes.certification(), 'CertificationOverview', {
        environments: listed,
        snapshot: newestSnapshot(catalog, today)?.date ?? null,
      });
      add(routes.applyForCertificate(), 'ApplyPage', {page: applyPageView(catalog, today)});
      add(routes.register(), 'RegisterPage', {certificates: registerView(catalog)});
      add(routes.badges(), 'BadgeGallery', {environments: listed, companies});
      add(routes.badgeSheet(), 'BadgeSheetPage', {environments: listed});
      add(routes.verifyBadge(), 'VerifyBadgePage', {keys: catalog.keys});
      for (const status of statuses) {
        add(status.environment.pageUrl, 'EnvironmentPage', {
          page: environmentPageView(status),
          card: cardOf(catalog, status.environment.pageUrl),
        });
      }
    },
    postBuild,
  };
}

// Docusaurus knows nothing of the options until they are validated.
export default Object.assign(compliancePlugin, {validateOptions}) as PluginModule;
