import fs from 'node:fs/promises';
import type {HtmlTagObject, LoadContext, Plugin, PluginModule} from '@docusaurus/types';
import {socialCards} from '../core/catalog/socialCards';
import {llmsTxt} from '../core/exports/llmsTxt';
import {DARK, FIXED} from '../core/text/palette';
import {routes, withBase} from '../core/text/routes';
import {publishing} from '../files/assets';
import {isBuild} from '../files/endBuild';
import {madeOfContent} from '../files/siteContext';
import {siteAddress} from '../files/siteRoutes';
import {CARD_PIXELS, CARD_SIZE, cardTree} from './cardTree';
import {drawPictures} from './drawPictures';
import type {SharingOptions} from './options';
import {validateOptions} from './options';
import {iconPictures, ICONS, siteIcons} from './siteIcons';

/** What other programs show of the site: icons, cards for addresses that are shared, a list for those that read text. */
function sharingPlugin(context: LoadContext, options: SharingOptions): Plugin {
  const {load, postBuild} = publishing('scs-sharing');
  const {siteDir, siteConfig, baseUrl} = context;
  const {title: name, tagline, url} = siteConfig;
  return {
    name: 'scs-sharing',
    ...madeOfContent(context, 'scs-sharing', async ({catalog, today}) => {
      const siteCard = {address: routes.siteCard(), kind: '', title: tagline, detail: ''};
      // Nobody outside sees a preview.
      const cards = options.cards && isBuild() ? [siteCard, ...socialCards(catalog).values()] : [];
      const owner = {name, host: new URL(url).host};
      const logo = options.logo === undefined ? undefined : await fs.readFile(options.logo, 'utf8');
      const drawn = await drawPictures(
        [
          ...cards.map((card) => ({tree: cardTree(card, owner), size: CARD_SIZE, width: CARD_PIXELS.width})),
          ...(logo === undefined ? [] : iconPictures(logo)),
        ],
        siteDir,
      );
      load(async () => {
        const files = await drawn();
        return [
          ...cards.map(({address}, index) => ({path: address, content: files[index] ?? new Uint8Array()})),
          ...(logo === undefined ? [] : siteIcons(files.slice(cards.length), {name, baseUrl})),
          ...(options.llms
            ? [{path: routes.llms(), content: llmsTxt(catalog, {siteUrl: siteAddress(context), today})}]
            : []),
        ];
      });
    }),
    injectHtmlTags: () => ({headTags: options.logo === undefined ? [] : iconTags(baseUrl)}),
    postBuild,
  };
}

function iconTags(baseUrl: string): HtmlTagObject[] {
  return [
    linkTag({rel: 'icon', href: withBase(baseUrl, ICONS.ico), sizes: '32x32'}),
    linkTag({rel: 'apple-touch-icon', href: withBase(baseUrl, ICONS.touch)}),
    linkTag({rel: 'manifest', href: withBase(baseUrl, ICONS.manifest)}),
    themeColour('light', FIXED.white),
    themeColour('dark', DARK.paper),
  ];
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

// Docusaurus knows nothing of the options until they are validated.
export default Object.assign(sharingPlugin, {validateOptions}) as PluginModule;
