import type {Config} from '@docusaurus/types';
import type {UserThemeConfig} from '@docusaurus/theme-common';
import {pageTemplate} from './plugins/bundling/pageTemplate';
import {orEndBuild} from './plugins/files/endBuild';
import {demonstrationLine, siteBase, sourceFolders} from './plugins/files/sourceFolders';
import type {PresetOptionsInput} from './plugins/preset';
import {CARD_PIXELS} from './plugins/sharing/cardTree';
import {darkCode, lightCode} from './plugins/ui/codeColours';

/** Shows on every page that the embedded texts and verdicts are a demonstration; `false` takes the line off. */
const demonstrationEdition = true;

const repository = 'https://github.com/SovereignCloudStack/standards';
const demonstration = demonstrationEdition ? demonstrationLine(sourceFolders(__dirname)) : undefined;

const standards: PresetOptionsInput = {
  repository: {
    standards: {view: `${repository}/blob/main/Standards/`, edit: `${repository}/edit/main/Standards/`},
    scopes: {view: `${repository}/blob/main/Tests/`},
  },
  // All of this site is ours.
  parts: {
    home: true,
    menu: true,
    blog: true,
    search: true,
    csaf: true,
    policy: true,
    icons: true,
    llms: true,
    lean: true,
  },
  logo: 'static/img/logo.svg',
  demonstration: demonstrationEdition,
  hideSecrets: true,
};

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
  // The frame comes first: components of the other build on the classic theme, and its styles come later.
  presets: ['./src/frame.ts', ['./plugins/preset/index.ts', standards]],
  themeConfig,
};

export default config;
