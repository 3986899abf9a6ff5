import type {Preset} from '@docusaurus/types';

/** What this site has of Docusaurus: the classic theme with our styles, and a sitemap. */
export default function frame(): Preset {
  return {
    themes: [['@docusaurus/theme-classic', {customCss: './src/css/site.css'}]],
    plugins: [['@docusaurus/plugin-sitemap', {lastmod: null, changefreq: null, priority: null}]],
  };
}
