// What `@docusaurus/preset-classic` has, without the search of a company.
module.exports = () => ({
  themes: [
    [require.resolve('@docusaurus/theme-classic'), {customCss: require.resolve('./src/css/custom.css')}],
  ],
  plugins: [
    [require.resolve('@docusaurus/plugin-content-docs'), {path: 'docs', routeBasePath: 'docs'}],
    [
      require.resolve('@docusaurus/plugin-content-blog'),
      {
        path: 'news',
        routeBasePath: 'news',
        onInlineTags: 'ignore',
        onInlineAuthors: 'ignore',
        onUntruncatedBlogPosts: 'ignore',
      },
    ],
    [require.resolve('@docusaurus/plugin-content-pages'), {}],
  ],
});
