import type {Definition, Link, LinkReference, PhrasingContent, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import type {Catalog} from '../core/catalog/catalog';
import {knownPages} from '../core/catalog/knownPages';
import {resolveLink} from '../core/standards/link';
import {latestCatalog} from '../files/loadCatalog';

type Pages = ReturnType<typeof knownPages>;
const pagesOf = new WeakMap<Catalog, Pages>();

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
    const pages = pagesOf.get(catalog) ?? knownPages(catalog);
    pagesOf.set(catalog, pages);
    rewriteLinks(tree, pages, sourceUrl);
  };
}

/** Rewrites the links of a tree in place. */
export function rewriteLinks(tree: Root, pages: Pages, sourceUrl: string): void {
  const dead = new Set<string>();
  visit(tree, 'definition', (node: Definition) => {
    const url = rewritten(node.url, pages, sourceUrl);
    if (url === undefined) dead.add(node.identifier);
    else node.url = url;
  });
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'link') {
      const url = rewritten(node.url, pages, sourceUrl);
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

/** The address to show; undefined for a page of ours that does not exist. */
function rewritten(url: string, pages: Pages, sourceUrl: string): string | undefined {
  const target = resolveLink(url, sourceUrl);
  if (target.kind === 'external') return target.url;
  if (target.path === '') return url;
  const page = pages.get(target.path);
  if (!page) return undefined;
  const anchored = target.anchor !== '' && (!page.anchors || page.anchors.has(target.anchor));
  return (page.leadsTo ?? target.path) + (anchored ? `#${target.anchor}` : '');
}
