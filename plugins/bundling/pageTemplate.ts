/**
 * Asks for the programs of a page when the page can be seen: what is read needs none of them. Where nothing is painted, in a
 * window in the background, it does so at once.
 */
const START = `(({scripts}) => {
  const start = () => scripts.split(' ').forEach((src) => {
    document.head.append(Object.assign(document.createElement('script'), {src, async: false}));
  });
  if (document.hidden) start();
  else requestAnimationFrame(() => setTimeout(start));
})(document.currentScript.dataset)`;

/**
 * The page around what is rendered, for Docusaurus' option `ssrTemplate`; Docusaurus' own but for the programs, which
 * would take time and transfer from the first sight of the page.
 */
export const pageTemplate = `<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="UTF-8">
    <meta name="generator" content="Docusaurus v<%= it.version %>">
    <% it.metaAttributes.forEach((metaAttribute) => { %>
      <%~ metaAttribute %>
    <% }); %>
    <%~ it.headTags %>
    <% it.stylesheets.forEach((stylesheet) => { %>
      <link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>" />
    <% }); %>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags %>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
    <script data-scripts="<%= it.scripts.map((script) => it.baseUrl + script).join(' ') %>">${START}</script>
  </body>
</html>
`;
