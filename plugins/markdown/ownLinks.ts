import type {Definition, Link, LinkReference, PhrasingContent, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import type {Catalog} from '../core/catalog/catalog';
import type {DocumentTextTarget} from '../core/catalog/documentLinks';
import {documentLinks} from '../core/catalog/documentLinks';
import {knownPages} from '../core/catalog/knownPages';
import {latestCatalog} from '../files/loadCatalog';

const targetsOf = new WeakMap<Catalog, DocumentTextTarget>();

/**
 * remark plugin: full addresses of our own pages and relative links to documents become internal links, which
 * Docusaurus then checks; other relative links lead to the source repository. A link to a page that does not exist
 * becomes plain text: unless it is allowed, the content check has stopped the build before.
 * @param siteDir absolute path of the project root
 * @param sourceUrl address of the folder with the documents in their repository, ending in `/`
 */
export function ownLinks({siteDir, sourceUrl}: {siteDir: string; sourceUrl: string}) {
  return async (tree: Root): Promise<void> => {
    const {catalog} = await latestCatalog(siteDir);
    // Docusaurus puts the base URL in front of links in posts by itself.
    const targetOf = targetsOf.get(catalog) ?? documentLinks(knownPages(catalog), {sourceUrl, baseUrl: '/'});
    targetsOf.set(catalog, targetOf);
    rewriteLinks(tree, targetOf);
  };
}

/** Rewrites the links of a tree in place. */
export function rewriteLinks(tree: Root, targetOf: DocumentTextTarget): void {
  const dead = new Set<string>();
  visit(tree, 'definition', (node: Definition) => {
    const url = targetOf(node.url)?.url;
    if (url === undefined) dead.add(node.identifier);
    else node.url = url;
  });
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'link') {
      const url = targetOf(node.url)?.url;
      if (url !== undefined) {
        node.url = url;
        return undefined;
      }
      return unwrap(node, index, parent);
    }
    return node.type === 'linkReference' && dead.has(node.identifier)
      ? unwrap(node, index, parent)
      : undefined;
  });
}

/** Docusaurus' tree types allow any parent here; a link stands among phrasing content. */
function unwrap(
  node: Link | LinkReference,
  index: number,
  parent: {children: unknown[]},
): [typeof SKIP, number] {
  const children: PhrasingContent[] = node.children;
  parent.children.splice(index, 1, ...children);
  return [SKIP, index];
}
