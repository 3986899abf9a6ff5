import path from 'node:path';
import type {LoadContext, PluginConfig, Preset} from '@docusaurus/types';
import advisoriesPlugin from '../advisories';
import blogPlugin from '../blog';
import bundlingPlugin from '../bundling';
import leanSitePlugin from '../bundling/leanSite';
import compliancePlugin from '../compliance';
import {ROUTE_BASES, OWN_SITE, setSiteSettings} from '../core/text/siteSettings';
import type {SiteSettings} from '../core/text/siteSettings';
import {orEndBuild} from '../files/endBuild';
import {hideSecrets} from '../files/secrets';
import {buildMoment, nameFolders} from '../files/sourceFolders';
import homePlugin from '../home';
import policyPlugin from '../policy';
import previewPlugin from '../preview';
import redirectsPlugin from '../redirects';
import scopesPlugin from '../scopes';
import searchPlugin from '../search';
import sharingPlugin from '../sharing';
import standardsPlugin from '../standards';
import standardsMenuPlugin from '../standards/menu';
import {claimSite} from './claimSite';
import type {PresetOptions, PresetOptionsInput} from './options';
import {readOptions} from './options';

export type {PresetOptions, PresetOptionsInput, PresetParts} from './options';

/**
 * All that a site needs for pages of standards, scopes, certification and advisories. What concerns the site as a whole
 * (home page, blog, search, policy, fonts, icons) stays the site's, unless its part is switched on.
 *
 * Its presets have to be named after the one with the classic theme: components of ours build on that, and styles come after
 * those of what was named before.
 */
export default function standardsPreset(context: LoadContext, input: PresetOptionsInput): Preset {
  return orEndBuild(() => {
    const options = readOptions(input);
    claimSite(context, options.id);
    // Before any content is read.
    if (options.hideSecrets) hideSecrets();
    nameFolders(context.siteDir, options.folders);
    setSiteSettings(settingsOf(options));
    // A wrong day would else be told by each plugin.
    buildMoment();
    return presetOf(context, options);
  });
}

/** One and the same object where nothing differs from a site of ours: then browsers are told nothing. */
function settingsOf({routes, parts}: PresetOptions): SiteSettings {
  const {home, blog, search, security, csaf, sharing: cards} = parts;
  const isOwn =
    [home, blog, search, security, csaf, cards].every(Boolean) &&
    Object.entries(ROUTE_BASES).every(([name, base]) =>
      Object.entries(routes).some(([key, value]) => key === name && value === base),
    );
  return isOwn ? OWN_SITE : {routes, parts: {home, blog, search, security, csaf, cards}};
}

/**
 * Plugins themselves, not their paths: from paths, Docusaurus would load the code that they share anew for each. The
 * options, empty or not, keep other programs from calling them.
 */
function presetOf({siteDir}: LoadContext, options: PresetOptions): Preset {
  const {id, parts, repository, pictureHosts, blog, demonstration, logo, securityTxtExpires} = options;
  const {view: viewUrl, edit: editUrl} = repository.standards;
  const on = (isOn: boolean, plugin: PluginConfig): PluginConfig[] => (isOn ? [plugin] : []);
  const sharing = {
    id,
    cards: parts.sharing,
    llms: parts.llms,
    ...(parts.icons && logo !== undefined ? {logo: path.resolve(siteDir, logo)} : {}),
  };
  return {
    // Styles are loaded in the order of this list, and those of plugins before those of themes; first, with the styles that
    // all share, `bundling`.
    themes: [
      [bundlingPlugin, {id}],
      ...on(parts.menu, [standardsMenuPlugin, {id}]),
      ...on(parts.lean, [leanSitePlugin, {id}]),
      [homePlugin, {id}],
      [standardsPlugin, {id, viewUrl, ...(editUrl === undefined ? {} : {editUrl}), pictureHosts}],
      [scopesPlugin, {id, viewUrl: repository.scopes.view, pictureHosts}],
      [compliancePlugin, {id, demonstration}],
      ...on(parts.security || parts.csaf, [
        advisoriesPlugin,
        {
          id,
          isListed: parts.security,
          isProvider: parts.csaf,
          // Aggregators would take made-up advisories for real ones.
          isForAggregators: !demonstration,
          viewUrl,
          pictureHosts,
          ...(securityTxtExpires === undefined ? {} : {securityTxtExpires}),
        },
      ]),
      ...on(parts.search, [searchPlugin, {id}]),
      [previewPlugin, {id}],
      ...on(parts.blog, [blogPlugin, {id, ...blog, viewUrl, pictureHosts}]),
    ],
    plugins: [
      ...on(parts.redirects, [redirectsPlugin, {id}]),
      ...on(parts.policy, [policyPlugin, {id, pictureHosts}]),
      ...on(sharing.cards || sharing.llms || 'logo' in sharing, [sharingPlugin, sharing]),
    ],
  };
}
