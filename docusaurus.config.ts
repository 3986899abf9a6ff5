import type {Config} from '@docusaurus/types';
import type {UserThemeConfig} from '@docusaurus/theme-common';
import advisoriesPlugin from './plugins/advisories';
import blogPlugin from './plugins/blog';
import bundlingPlugin from './plugins/bundling';
import compliancePlugin from './plugins/compliance';
import homePlugin from './plugins/home';
import policyPlugin from './plugins/policy';
import redirectsPlugin from './plugins/redirects';
import scopesPlugin from './plugins/scopes';
import searchPlugin from './plugins/search';
import sharingPlugin from './plugins/sharing';
import standardsPlugin from './plugins/standards';
import {pageTemplate} from './plugins/bundling/pageTemplate';
import {dayOf} from './plugins/core/text/isoDate';
import {orEndBuild} from './plugins/files/endBuild';
import {hideSecrets} from './plugins/files/secrets';
import {CARD_PIXELS} from './plugins/sharing/cardTree';
import {buildMoment, demonstrationLine, siteBase, sourceFolders} from './plugins/files/sourceFolders';
import {darkCode, lightCode} from './plugins/ui/codeColours';

// Before any content is read.
hideSecrets();

/** Shows on every page that the embedded texts and verdicts are a demonstration; `false` takes the line off. */
const demonstrationEdition = true;

const repository = 'https://github.com/SovereignCloudStack/standards';
const standardsView = `${repository}/blob/main/Standards/`;
const demonstration = demonstrationEdition ? demonstrationLine(sourceFolders(__dirname)) : undefined;

const themeConfig: UserThemeConfig = {
  // Themes add these in the order in which they are ready; naming them here keeps two builds the same.
  metadata: [
    {property: 'og:image:width', content: String(CARD_PIXELS.width)},
    {property: 'og:image:height', content: String(CARD_PIXELS.height)},
  ],
  // Of pages that have no card of their own.
  image: 'cards/site.png',
  colorMode: {respectPrefersColorScheme: true},
  ...(demonstration
    ? {announcementBar: {id: 'demonstration-edition', content: demonstration, isCloseable: false}}
    : {}),
  navbar: {
    title: 'SCS Standards',
    logo: {alt: '', src: 'img/logo.svg', width: 28, height: 28},
    hideOnScroll: false,
    items: [
      {to: '/standards', label: 'Standards'},
      {type: 'custom-standards', position: 'left'},
      {to: '/scopes/', label: 'Scopes'},
      {to: '/certification/', label: 'Certification'},
      {to: '/security/', label: 'Security'},
      {to: '/blog', label: 'Blog'},
    ],
  },
  footer: {
    links: [
      {label: 'Register of certificates', to: '/certification/register'},
      {label: 'Badges', to: '/badges/'},
      {label: 'Calendar', to: '/calendar/'},
      {label: 'Glossary', to: '/glossary'},
      {label: 'Standards repository', href: repository},
    ],
    copyright: 'Texts: CC-BY-SA-4.0. Code: Apache-2.0.',
  },
  tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 3},
  prism: {
    theme: lightCode,
    darkTheme: darkCode,
    additionalLanguages: ['bash', 'ini', 'yaml', 'json'],
  },
};

const config: Config = {
  title: 'SCS Standards',
  tagline: 'What a sovereign cloud guarantees, and who complies',
  favicon: 'img/logo.svg',
  url: 'https://docs.scs.community',
  // A preview may live below a path of its host, as project sites of GitHub Pages do.
  baseUrl: orEndBuild(() => siteBase()),
  organizationName: 'SovereignCloudStack',
  projectName: 'standards',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  baseUrlIssueBanner: false,
  ssrTemplate: pageTemplate,
  customFields: {buildDay: orEndBuild(() => dayOf(buildMoment()))},
  future: {
    v4: true,
    // Pages depend on more files than the bundler's cache knows of; worker threads cost more than they save here.
    faster: {
      swcJsLoader: true,
      swcJsMinimizer: true,
      swcHtmlMinimizer: true,
      lightningCssMinimizer: true,
      mdxCrossCompilerCache: true,
      rspackBundler: true,
      rspackPersistentCache: false,
      ssgWorkerThreads: false,
      gitEagerVcs: false,
    },
  },
  // Plugins themselves, not their paths: from paths, Docusaurus would load the code that they share anew for each. The options,
  // empty or not, keep other programs from calling them.
  themes: [
    ['@docusaurus/theme-classic', {customCss: './src/css/site.css'}],
    // Styles are loaded in the order of this list, and those of plugins before those of themes. So what has styles stands
    // here, after the classic theme, whose components some of these extend; first, with the shared styles, `bundling`.
    [bundlingPlugin, {}],
    [homePlugin, {}],
    [standardsPlugin, {viewUrl: standardsView, editUrl: `${repository}/edit/main/Standards/`}],
    [scopesPlugin, {viewUrl: `${repository}/blob/main/Tests/`}],
    [compliancePlugin, {}],
    [advisoriesPlugin, {viewUrl: standardsView, isForAggregators: !demonstrationEdition}],
    [searchPlugin, {}],
    [
      blogPlugin,
      {
        title: 'Blog',
        description: 'News about standards, certification and security',
        viewUrl: standardsView,
      },
    ],
  ],
  plugins: [
    [redirectsPlugin, {}],
    [policyPlugin, {}],
    [sharingPlugin, {}],
    ['@docusaurus/plugin-sitemap', {lastmod: null, changefreq: null, priority: null}],
  ],
  themeConfig,
};

export default config;
