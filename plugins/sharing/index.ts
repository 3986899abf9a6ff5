import path from 'node:path';
import type {HtmlTagObject, LoadContext, Plugin} from '@docusaurus/types';
import {socialCards} from '../core/catalog/socialCards';
import {llmsTxt} from '../core/exports/llmsTxt';
import {DARK, FIXED} from '../core/text/palette';
import {routes, withBase} from '../core/text/routes';
import {publishing} from '../files/assets';
import {loadSiteContent} from '../files/siteContext';
import {siteAddress} from '../files/siteRoutes';
import {ICONS, siteIcons} from './siteIcons';
import {drawCards} from './socialCardAssets';

/** What other programs show of the site: icons, cards for addresses that are shared, a list for those that read text. */
export default function sharingPlugin(context: LoadContext): Plugin {
  const {load, postBuild} = publishing('scs-sharing');
  const {siteDir, siteConfig, baseUrl} = context;
  const {title: name, tagline, url} = siteConfig;
  return {
    name: 'scs-sharing',
    async contentLoaded() {
      const {catalog, today} = await loadSiteContent(context);
      const siteCard = {address: routes.siteCard(), kind: '', title: tagline, detail: ''};
      // Nobody outside sees a preview.
      const isBuild = process.env.NODE_ENV === 'production';
      const cards = await drawCards({
        cards: isBuild ? [siteCard, ...socialCards(catalog).values()] : [],
        site: {name, host: new URL(url).host},
        siteDir,
      });
      load(async () => [
        ...(await cards()),
        ...(await siteIcons(path.join(siteDir, 'static', 'img', 'logo.svg'), {name, baseUrl})),
        {path: routes.llms(), content: llmsTxt(catalog, {siteUrl: siteAddress(context), today})},
      ]);
    },
    injectHtmlTags: () => ({
      headTags: [
        linkTag({rel: 'icon', href: withBase(baseUrl, ICONS.ico), sizes: '32x32'}),
        linkTag({rel: 'apple-touch-icon', href: withBase(baseUrl, ICONS.touch)}),
        linkTag({rel: 'manifest', href: withBase(baseUrl, ICONS.manifest)}),
        themeColour('light', FIXED.white),
        themeColour('dark', DARK.paper),
      ],
    }),
    postBuild,
  };
}

function linkTag(attributes: Record<string, string>): HtmlTagObject {
  return {tagName: 'link', attributes};
}

/** The colour that a browser gives its own frame. */
function themeColour(scheme: 'light' | 'dark', content: string): HtmlTagObject {
  return {
    tagName: 'meta',
    attributes: {name: 'theme-color', content, media: `(prefers-color-scheme: ${scheme})`},
  };
}
