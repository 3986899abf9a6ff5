import path from 'node:path';
import type {ParseFrontMatter} from '@docusaurus/types';
import {parsePost} from '../core/advisories/advisory';
import {splitFrontMatter} from '../core/text/markdown';
import {parseStandard} from '../core/standards/standard';
import {sourceFolders} from '../files/sourceFolders';

/**
 * Docusaurus' hook for front matter. A standard's own keys become those that the docs plugin needs; an advisory's
 * data comes out checked. Everything else goes the usual way.
 */
export function siteFrontMatter(siteDir: string): ParseFrontMatter {
  const {standards, blog} = sourceFolders(siteDir);
  return async (params) => {
    const inside = (folder: string) => path.resolve(params.filePath).startsWith(folder + path.sep);
    if (inside(standards)) return standardFrontMatter(params);
    const result = await params.defaultParseFrontMatter(params);
    if (!inside(blog) || result.frontMatter.advisory === undefined) return result;
    const {value} = parsePost({path: params.filePath, text: params.fileContent});
    return {...result, frontMatter: {...result.frontMatter, advisory: value?.advisory}};
  };
}

function standardFrontMatter({filePath, fileContent}: {filePath: string; fileContent: string}) {
  const {value} = parseStandard({path: filePath, text: fileContent});
  const name = path.basename(filePath, '.md');
  return {
    frontMatter: {
      id: name,
      slug: `/${name}`,
      title: value ? `${value.title} (${value.id})` : name,
      description: value?.description ?? '',
      hide_title: true,
    },
    content: splitFrontMatter(fileContent).body,
  };
}
