import path from 'node:path';
import type {ParseFrontMatter} from '@docusaurus/types';
import {parsePost} from '../core/advisories/advisory';
import {splitFrontMatter} from '../core/text/markdown';
import {latestCatalog} from '../files/loadCatalog';
import {sourceFolders} from '../files/sourceFolders';

/**
 * Docusaurus' hook for front matter. A standard's own keys become those that the docs plugin needs; an advisory's
 * data comes out checked. Everything else goes the usual way.
 */
export function siteFrontMatter(siteDir: string): ParseFrontMatter {
  const {standards, blog} = sourceFolders(siteDir);
  return async (params) => {
    const inside = (folder: string) => path.resolve(params.filePath).startsWith(folder + path.sep);
    if (inside(standards)) return standardFrontMatter(siteDir, params);
    const result = await params.defaultParseFrontMatter(params);
    if (!inside(blog) || result.frontMatter.advisory === undefined) return result;
    const {value} = parsePost({path: params.filePath, text: params.fileContent});
    return {...result, frontMatter: {...result.frontMatter, advisory: value?.advisory}};
  };
}

/** What the docs plugin needs of a standard; the catalog has read the file already. */
async function standardFrontMatter(
  siteDir: string,
  {filePath, fileContent}: {filePath: string; fileContent: string},
) {
  const {catalog} = await latestCatalog(siteDir);
  const name = path.basename(filePath, '.md');
  const document = catalog.documents.get(name);
  return {
    frontMatter: {
      id: name,
      slug: `/${name}`,
      title: document ? `${document.title} (${document.id})` : name,
      description: document?.description ?? '',
      hide_title: true,
    },
    content: splitFrontMatter(fileContent).body,
  };
}
