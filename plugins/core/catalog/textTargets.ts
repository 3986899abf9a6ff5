import type {TextTargets} from '../text/documentHtml';
import type {Catalog} from './catalog';
import {documentLinks} from './documentLinks';
import {knownPages} from './knownPages';
import {pictureAddress, pictureOf} from './pictures';

type Site = {
  /** Address of the folder with the documents in their repository, ending in `/`; relative links lead there. */
  readonly sourceUrl: string;
  /** What addresses begin with: the path of the site, or its whole address; with a slash at its end. */
  readonly baseUrl: string;
  /** Names of hosts whose pictures are shown. */
  readonly pictureHosts: readonly string[];
};

/**
 * Where links and pictures in authors' texts lead, once all pages and files are known.
 * @returns a function of the path of a text, as findings name it
 */
export function textTargets(
  catalog: Catalog,
  {sourceUrl, baseUrl, pictureHosts}: Site,
): (from: string) => TextTargets {
  const linkOf = documentLinks(knownPages(catalog), {sourceUrl, baseUrl});
  const sources = {pictures: catalog.pictures, hosts: pictureHosts, baseUrl};
  return (from) => ({
    linkOf,
    pictureOf: (url) => pictureAddress(url, from, sources),
    sizeOf: (url) => pictureOf(catalog.pictures, url, from)?.size,
  });
}
