// A site of somebody else, as the preset may meet it: plain JavaScript, React 18, webpack, two sets of documents and a blog.
// What it has must come out the same with and without the preset; `GUEST_PRESET=off` leaves it out.
const preset = [
  'docusaurus-preset-standards',
  {
    folders: {
      standards: 'content/norms',
      scopes: 'content/certificates',
      compliance: 'content/clouds',
      blog: 'news',
    },
    routes: {
      standards: '/norms',
      scopes: '/certificates',
      certification: '/clouds',
      badges: '/marks',
      calendar: '/dates',
      security: '/norms/advisories',
      glossary: '/norms/terms',
      api: '/norms/api',
      blog: '/news',
    },
    parts: {menu: true},
  },
];
const wanted = process.env.GUEST_OPTIONS ? [preset[0], JSON.parse(process.env.GUEST_OPTIONS)] : preset;

module.exports = {
  title: 'Guest',
  url: 'https://guest.example.org',
  baseUrl: '/base/',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  // webpack still, but for the build that the pages of the guest are compared with; a test waits for both.
  future: {
    faster: {
      swcJsLoader: true,
      swcJsMinimizer: true,
      swcHtmlMinimizer: true,
      lightningCssMinimizer: true,
      rspackBundler: process.env.GUEST_BUNDLER === 'rspack',
    },
  },
  presets: [
    './classic.js',
    ...(process.env.GUEST_PRESET === 'off' ? [] : [wanted]),
    ...(process.env.GUEST_PRESET === 'twice' ? [wanted] : []),
  ],
  plugins: [
    [
      '@docusaurus/plugin-content-docs',
      {id: 'manual', path: 'manual', routeBasePath: 'manual', sidebarPath: undefined},
    ],
  ],
  themeConfig: {
    navbar: {
      title: 'Guest',
      items: [
        {to: '/docs/first', label: 'Docs'},
        {to: '/news', label: 'News'},
      ],
    },
    prism: {additionalLanguages: ['ruby']},
  },
};
