import fs from 'node:fs';
import path from 'node:path';
import {parse} from 'parse5';
import {beforeAll, describe, expect, test} from 'vitest';
import {CARD_PIXELS} from '../../plugins/sharing/cardTree';
import {filesBelow} from '../support/build';
import {embeddedSite} from '../support/sites';

const ORIGIN = 'https://docs.scs.community';

type Tag = {
  readonly page: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
};
type Node = {
  readonly nodeName: string;
  readonly attrs?: readonly {readonly name: string; readonly value: string}[];
  readonly childNodes?: readonly (Node & {readonly value?: string})[];
};

let dir: string;
let tags: readonly Tag[];
/** Elements `<img>` of the bodies of pages, each page's once. */
let pictures: readonly {readonly page: string; readonly element: string}[];
beforeAll(async () => {
  ({dir} = await embeddedSite());
  // The page for missing addresses and redirects are no pages that anybody shares.
  const pages = filesBelow(dir).filter((file) => file.endsWith('index.html'));
  const shown = pages
    .map((page) => ({page, html: fs.readFileSync(path.join(dir, page), 'utf8')}))
    .filter(({html}) => !html.includes('http-equiv="refresh"'));
  tags = shown.flatMap(({page, html}) => headOf(page, html));
  pictures = shown.flatMap(({page, html}) =>
    [...new Set(html.match(/<img(?:"[^"]*"|[^>"])*>/g))].map((element) => ({page, element})),
  );
});

/** What stands in the head of a page; the body takes far longer to read. */
function headOf(page: string, html: string): Tag[] {
  const root = parse(`${html.slice(0, html.indexOf('</head>'))}</head>`) as unknown as Node;
  const nodes = root.childNodes?.find(({nodeName}) => nodeName === 'html')?.childNodes ?? [];
  return (nodes.find(({nodeName}) => nodeName === 'head')?.childNodes ?? []).map((node) => ({
    page,
    name: node.nodeName,
    attributes: Object.fromEntries((node.attrs ?? []).map(({name, value}) => [name, value])),
    text: node.childNodes?.map(({value = ''}) => value).join('') ?? '',
  }));
}

const metas = (property: string) =>
  tags.filter(
    ({name, attributes}) => name === 'meta' && (attributes.property ?? attributes.name) === property,
  );
const missing = (address: string) => !fs.existsSync(path.join(dir, decodeURI(address)));

test('every picture of every page has its size, so that nothing moves when it arrives', () => {
  expect(pictures.length).toBeGreaterThan(150);
  const has = (element: string, side: string) => new RegExp(` ${side}="?[1-9]`).test(element);
  expect(pictures.filter(({element}) => !has(element, 'width') || !has(element, 'height'))).toEqual([]);
});

describe('the head of every page', () => {
  test('has one picture for shared links, which is there in the size that is told', () => {
    const pictures = metas('og:image');
    expect(pictures.length).toBeGreaterThan(100);
    expect(pictures.map(({page}) => page)).toEqual([...new Set(pictures.map(({page}) => page))]);
    const addresses = new Set(pictures.map(({attributes}) => attributes.content?.replace(ORIGIN, '') ?? ''));
    expect(addresses.size).toBeGreaterThan(50);
    expect([...addresses].filter(missing)).toEqual([]);
    for (const address of addresses) {
      const png = fs.readFileSync(path.join(dir, decodeURI(address)));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD_PIXELS.width, CARD_PIXELS.height]);
    }
    expect(new Set(metas('og:image:width').map(({attributes}) => attributes.content))).toEqual(
      new Set([String(CARD_PIXELS.width)]),
    );
  });

  test('names feeds, Markdown, icons and a manifest that are there', () => {
    const links = tags.filter(
      ({name, attributes}) =>
        name === 'link' && /^(?:alternate|icon|apple-touch-icon|manifest)$/.test(attributes.rel ?? ''),
    );
    const addresses = new Set(
      links
        .filter(({attributes}) => attributes.hreflang === undefined)
        .map(({attributes}) => attributes.href ?? ''),
    );
    expect([...addresses].filter(missing)).toEqual([]);
    expect([...addresses]).toEqual(
      expect.arrayContaining(['/standards/feed.xml', '/scopes/feed.xml', '/blog/atom.xml', '/favicon.ico']),
    );
  });

  test('has structured data that can be read, with whole addresses', () => {
    const data = tags.filter(({attributes}) => attributes.type === 'application/ld+json');
    expect(data.length).toBeGreaterThan(100);
    const types = new Set<unknown>();
    for (const {text} of data) {
      const value = JSON.parse(text) as Record<string, unknown>;
      types.add(value['@type']);
      expect(value['@context']).toBe('https://schema.org');
      if (value.url !== undefined) expect(value.url).toMatch(/^https:/);
    }
    expect(types).toEqual(
      new Set(['WebSite', 'TechArticle', 'BlogPosting', 'BreadcrumbList', 'Dataset', 'DefinedTermSet']),
    );
  });
});
