// Loader for two files that Docusaurus generates, its table of routes and that of their chunks. Pages that carry their
// data themselves differ in their address only, so that one route with a pattern stands for all of a kind: what every
// page of the site loads does not grow with the number of documents. Docusaurus itself keeps the whole list, for
// rendering and for the check of links.
'use strict';

/**
 * Its option `patterns` are paths of react-router with unnamed groups; each is a regular expression over the whole
 * address as well. A page of somebody else may have an address of the same form: only those in the store of pages
 * (`files/pageStore.ts`) are folded, whose addresses have no base URL, which is the option `baseUrl`.
 */
module.exports = function foldRoutes(source) {
  const {patterns, baseUrl = '/'} = this.getOptions();
  const stored = process[Symbol.for('scs.pages')];
  const isOurs = (path) => !stored || stored.has(path.slice(baseUrl.length - 1).replace(/(.)\/$/, '$1'));
  const kinds = patterns.map((pattern) => {
    const form = new RegExp(`^${pattern}/?$`);
    return {pattern, whole: {test: (path) => form.test(path) && isOurs(path)}};
  });
  return this.resourcePath.endsWith('.json') ? foldChunks(source, kinds) : foldTable(source, kinds);
};

const LEAF =
  /\{\s*path: '([^']*)',\s*component: ComponentCreator\('([^']*)', '([0-9a-f]+)'\),\s*exact: true\s*\},?\s*/g;

function foldTable(source, kinds) {
  const seen = new Set();
  const folded = source.replace(LEAF, (leaf, ...groups) => {
    const [path, name, hash] = groups;
    const kind = kinds.find(({whole}) => whole.test(path));
    if (!kind) return leaf;
    if (seen.has(kind)) return '';
    seen.add(kind);
    // Backslashes of the pattern stand in a string literal.
    const pattern = JSON.stringify(kind.pattern);
    return `{path: ${pattern}, component: ComponentCreator('${name}', '${hash}'), exact: true},\n`;
  });
  const left = [...folded.matchAll(/path: '([^']*)'/g)].find(([, path]) =>
    kinds.some(({whole}) => whole.test(path)),
  );
  if (left)
    throw new Error(
      `Unexpected form of the route \`${left[1]}\`, expected one line each of path, component and exact.`,
    );
  return folded;
}

function foldChunks(source, kinds) {
  const seen = new Set();
  const entries = Object.entries(JSON.parse(source)).filter(([key]) => {
    const path = key.replace(/-[0-9a-f]+$/, '');
    const kind = kinds.find(({whole}) => whole.test(path));
    if (!kind) return true;
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
  return JSON.stringify(Object.fromEntries(entries));
}
