import type {PictureSize} from '../text/documentHtml';
import {withBase} from '../text/routes';

/** A picture in a folder of authors, to be published as it is. */
export type Picture = {
  /** As findings name it, with `/`. */
  readonly path: string;
  /** Site-absolute. */
  readonly address: string;
  readonly size?: PictureSize;
};

/** A part of a path that is the same in a file system, in an address, and in a page. */
const PLAIN_PART = /^[A-Za-z0-9_~-][A-Za-z0-9_.~-]*$/;

/** Where pictures come from. */
export type PictureSources = {
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Names of hosts whose pictures are shown, such as `github.com`; all others become links. */
  readonly hosts: readonly string[];
  /** Path of the site, with a slash at both ends. */
  readonly baseUrl: string;
};

/**
 * The address that a page loads a picture from; undefined for one that it does not show: a file that is no picture or lies
 * elsewhere, and a host that would learn who reads the page.
 * @param url as written
 * @param from path of the text, as findings name it
 */
export function pictureAddress(
  url: string,
  from: string,
  {pictures, hosts, baseUrl}: PictureSources,
): string | undefined {
  const own = pictureOf(pictures, url, from);
  if (own) return withBase(baseUrl, own.address);
  if (!URL.canParse(url)) return undefined;
  const {protocol, hostname, href} = new URL(url);
  return protocol === 'https:' && hosts.includes(hostname) ? href : undefined;
}

/**
 * The picture that an address in a text means: a file beside the text or in a folder below it.
 * @param url as written; anything but a relative path of plain parts means none, be it `file:`, `@site`, a path from the
 *   root, or a loader of a bundler
 * @param from path of the text, as findings name it
 */
export function pictureOf(
  pictures: ReadonlyMap<string, Picture>,
  url: string,
  from: string,
): Picture | undefined {
  const parts = url.replace(/^\.\//, '').split('/');
  if (!parts.every((part) => PLAIN_PART.test(part))) return undefined;
  return pictures.get([...from.split('/').slice(0, -1), ...parts].join('/'));
}
