import type {Element, ElementContent, Nodes as HastNodes, Root as HastRoot} from 'hast';
import {raw} from 'hast-util-raw';
import {toHtml} from 'hast-util-to-html';
import type {Heading, Parent, Root, RootContent, Text} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import {toHast} from 'mdast-util-to-hast';
import {toString} from 'mdast-util-to-string';
import {emojify} from 'node-emoji';
import {SKIP, visit} from 'unist-util-visit';
import {escapeMarkup} from './escapeMarkup';
import {highlightCode} from './highlightCode';
import type {HeadingPlace} from './markdown';
import {EXPLICIT_ID, parseMarkdown} from './markdown';
import {tameHtml} from './rawHtml';
import {makeSafe} from './safeHast';
import {documentStrings as strings} from './documentStrings';

/** A link in rendered HTML: where it leads is known once all pages are. */
export type OpenLink = {
  /** As its author wrote it. */
  readonly url: string;
  /** Other attributes as HTML, each with a space before it. */
  readonly attributes: string;
};

/** A picture in rendered HTML: whether it is shown is known once all files are. */
export type OpenPicture = {
  /** As its author wrote it. */
  readonly url: string;
  /** Stands for the picture where it is not shown. */
  readonly label: string;
  /** Attributes but for the address as HTML, each with a space before it. */
  readonly attributes: string;
};

/** The HTML of a document: safe, and complete but for the targets of its links. */
export type DocumentHtml = {
  /**
   * HTML in which `NUL n NUL` opens link `n` of {@link links}, and `NUL / NUL` closes it. No author can write one:
   * CommonMark and HTML both replace that character.
   */
  readonly html: string;
  readonly links: readonly OpenLink[];
  /**
   * `NUL i n NUL` stands for picture `n`. `NUL r id NUL` stands behind the block of a requirement, for what is known of it
   * once everything is read.
   */
  readonly pictures: readonly OpenPicture[];
  /** Fragments that the HTML has, without `#`, each once. */
  readonly ids: readonly string[];
  /** Whether a browser has diagrams to draw. */
  readonly hasDiagrams: boolean;
};

/** Admonitions, with the colour family of the style sheet. */
const ADMONITIONS: ReadonlyMap<string, string> = new Map([
  ['note', 'secondary'],
  ['secondary', 'secondary'],
  ['info', 'info'],
  ['important', 'info'],
  ['tip', 'success'],
  ['success', 'success'],
  ['caution', 'warning'],
  ['warning', 'warning'],
  ['danger', 'danger'],
]);

/**
 * Renders the tree of a document. The allow-list comes last: what is added behind it is made from the text that it left.
 * @param root is changed; whatever else is read off the tree must be read before
 * @param headings of the same tree, in order
 * @param prefix of ids that are made for footnotes
 */
export function documentHtml(
  root: Root,
  headings: readonly HeadingPlace[],
  prefix = 'user-content-',
): DocumentHtml {
  setHeadingIds(root, headings);
  setAdmonitions(root);
  setEmoji(root);
  tameHtml(root);
  let tree = toHast(root, {allowDangerousHtml: true, clobberPrefix: prefix}) as HastRoot;
  // Only HTML of the author's needs a parser of HTML, which takes longer than all of the rest.
  if (hasRawHtml(tree)) tree = raw(tree) as HastRoot;
  makeSafe(tree);
  return finish(tree);
}

/**
 * Renders Markdown of an author that becomes a part of a page of ours: its headings are no anchors, and the ids of its
 * footnotes begin with a prefix, so that they are those of no other part.
 */
export function fragmentHtml(markdown: string, prefix: string): DocumentHtml {
  return documentHtml(parseMarkdown(markdown), [], prefix);
}

/** Gives headings the anchors that the core reads off them, and takes `{#id}` out of what readers see. */
function setHeadingIds(root: Root, headings: readonly HeadingPlace[]): void {
  let index = 0;
  visit(root, 'heading', (node: Heading) => {
    const {anchor = ''} = headings[index] ?? {};
    index += 1;
    // A heading of nothing but a picture has no name, and so no anchor.
    if (anchor !== '') node.data = {...node.data, hProperties: {id: anchor}};
    const last = node.children.at(-1);
    if (last?.type === 'text') last.value = withoutId(last.value);
  });
}

function withoutId(text: string): string {
  const {index} = EXPLICIT_ID.exec(text.trimEnd()) ?? {};
  return index === undefined ? text : text.slice(0, index).trimEnd();
}

/** `:::note` becomes an element of its own; what is no admonition is shown as it was written. */
function setAdmonitions(root: Root): void {
  visit(root, 'containerDirective', (node: ContainerDirective, index, parent) => {
    const label = node.children[0]?.data as {directiveLabel?: boolean} | undefined;
    const title = label?.directiveLabel && node.children[0] ? toString(node.children[0]) : undefined;
    if (!ADMONITIONS.has(node.name)) {
      if (!parent || index === undefined) return undefined;
      const content = title === undefined ? node.children : node.children.slice(1);
      const line = (value: string): RootContent => ({type: 'paragraph', children: [{type: 'text', value}]});
      const open = line(`:::${node.name}${title === undefined ? '' : `[${title}]`}`);
      (parent as Parent).children.splice(index, 1, open, ...content, line(':::'));
      return [SKIP, index + content.length + 2];
    }
    if (title !== undefined) node.children.shift();
    node.data = {
      ...node.data,
      hName: 'admonition',
      hProperties: {type: node.name, title: title ?? node.name},
    };
    return undefined;
  });
}

/** A short code that stands by itself: `SCS-2V:100:20` is a name. */
const SHORT_CODE = /(?<=^|\s|\()(:[a-z][\w+-]*:)(?=$|[\s.,;!?)])/g;

function setEmoji(root: Root): void {
  visit(root, 'text', (node: Text) => {
    if (node.value.includes(':')) node.value = node.value.replace(SHORT_CODE, (code) => emojify(code));
  });
}

function hasRawHtml(tree: HastRoot): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
  });
  return found;
}

function finish(tree: HastRoot): DocumentHtml {
  const links: OpenLink[] = [];
  const pictures: OpenPicture[] = [];
  const ids = new Set<string>();
  let hasDiagrams = false;
  /** Requirements whose block is not closed yet. */
  let requirements: string[] = [];
  const marksOf = (ids: readonly string[]) => ids.map((id) => mark(`\0r${id}\0`));
  const walk = (nodes: readonly HastNodes[], holdsText = false): HastNodes[] => {
    let held: string[] = [];
    const walked = nodes.flatMap((node, index) => {
      const done = node.type === 'element' ? element(node) : [node];
      if (held.length + requirements.length === 0 || isBlank(node)) return done;
      const next = nodes[isBlank(nodes[index + 1]) ? index + 2 : index + 1];
      // In an item or cell without paragraphs, words end where a block begins.
      const ends = isBlock(node) || (holdsText && (!next || isBlock(next)));
      if (ends) {
        held.push(...requirements);
        requirements = [];
      }
      if (held.length === 0 || announces(node, next)) return done;
      const marks = marksOf(held);
      held = [];
      return [...done, ...marks];
    });
    return [...walked, ...marksOf(held)];
  };
  const element = (node: Element): HastNodes[] => {
    const {id, name} = node.properties;
    if (typeof id === 'string' && id !== '') ids.add(id);
    if (node.tagName === 'a' && typeof name === 'string' && name !== '') ids.add(name);
    if (isKeyWord(node) && typeof id === 'string') requirements.push(id);
    const code = node.tagName === 'pre' ? codeIn(node) : undefined;
    if (code?.language === 'mermaid') {
      hasDiagrams = true;
      return [diagram(code.text)];
    }
    if (code) return [codeBlock(code)];
    const children = walk(node.children, HOLD_TEXT.has(node.tagName)) as ElementContent[];
    if (/^h[1-6]$/.test(node.tagName)) return [heading(node, children)];
    if (node.tagName === 'admonition') return [admonition(node, children)];
    if (node.tagName === 'table') return [wideTable({...node, children})];
    if (node.tagName === 'img') return picture(node, pictures);
    const {href} = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || href.startsWith('#'))
      return [{...node, children}];
    return openLink({node, href, children, links});
  };
  tree.children = walk(tree.children) as HastRoot['children'];
  return {html: toHtml(tree, {allowDangerousHtml: true}), links, pictures, ids: [...ids], hasDiagrams};
}

/** Elements that begin a block of their own. */
const BLOCKS = new Set([
  'p',
  'ul',
  'ol',
  'pre',
  'table',
  'div',
  'blockquote',
  'section',
  'admonition',
  'dl',
  'hr',
]);
/** Elements that have words with and without a paragraph around them. */
const HOLD_TEXT = new Set(['li', 'td', 'th', 'dd']);

function isBlock(node: HastNodes): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

function isBlank(node: HastNodes | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

/** What belongs to a requirement that ends with a colon comes before what is told of it. */
function announces(node: HastNodes, next: HastNodes | undefined): boolean {
  if (next?.type !== 'element' || !['ul', 'ol', 'pre', 'table'].includes(next.tagName)) return false;
  return textOf(node).trimEnd().endsWith(':');
}

function isKeyWord({tagName, properties: {className}}: Element): boolean {
  return tagName === 'a' && Array.isArray(className) && className.includes('scs-kw');
}

/** The code of a fenced or indented block, whose `pre` holds nothing else. */
function codeIn(pre: Element): {text: string; language: string | undefined} | undefined {
  const [code, ...rest] = pre.children;
  if (code?.type !== 'element' || code.tagName !== 'code' || rest.length > 0) return undefined;
  const {className} = code.properties;
  const classes = Array.isArray(className) ? className.map(String) : [];
  const language = classes.find((one) => one.startsWith('language-'))?.slice('language-'.length);
  return {text: textOf(code).replace(/\n$/, ''), language: language?.toLowerCase()};
}

function textOf(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

type Attributes = Element['properties'];
const h = (tagName: string, properties: Attributes, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({type: 'text', value});

/** A block of code with its colours, and a button that `theme` brings to life. */
function codeBlock({text: code, language}: {text: string; language: string | undefined}): Element {
  const name = language === undefined ? 'text' : language.replace(/[^\w-]/g, '');
  return h('div', {className: ['scs-code']}, [
    h('pre', {tabIndex: 0, className: ['scs-code__text', `language-${name}`]}, [
      h('code', {}, highlightCode(code, language)),
    ]),
    h('button', {type: 'button', className: ['scs-code__copy'], ariaLabel: strings.copyCode, dataCopy: ''}),
  ]);
}

/** A table that is wider than the page is scrolled, by keyboard too. */
function wideTable(table: Element): Element {
  return h('div', {className: ['scs-wide'], role: 'group', ariaLabel: strings.table, tabIndex: 0}, [table]);
}

/** The source of a diagram: what readers get until it is drawn, and where nothing draws it. */
function diagram(source: string): Element {
  return h('div', {className: ['scs-diagram'], dataDiagram: ''}, [
    h('pre', {tabIndex: 0, className: ['scs-code__text']}, [h('code', {}, [text(source)])]),
  ]);
}

function heading(node: Element, children: ElementContent[]): Element {
  const {id} = node.properties;
  if (typeof id !== 'string' || id === '') return {...node, children};
  const label = strings.directLink(textOf(node).trim());
  const own = h('a', {
    href: `#${encodeURIComponent(id)}`,
    className: ['hash-link'],
    ariaLabel: label,
    title: label,
  });
  return {...node, properties: {id, className: ['anchor', 'scs-anchor']}, children: [...children, own]};
}

function admonition({properties: {type, title}}: Element, children: ElementContent[]): Element {
  const name = typeof type === 'string' ? type : 'note';
  const family = ADMONITIONS.get(name) ?? 'secondary';
  return h('div', {className: ['theme-admonition', 'scs-admonition', 'alert', `alert--${family}`]}, [
    h('p', {className: ['scs-admonition__title']}, [text(typeof title === 'string' ? title : name)]),
    ...children,
  ]);
}

function picture(
  {properties: {src, alt, title, width, height}}: Element,
  pictures: OpenPicture[],
): HastNodes[] {
  if (typeof src !== 'string') return [];
  const label = typeof alt === 'string' && alt !== '' ? alt : strings.picture;
  const shown = {
    alt: typeof alt === 'string' ? alt : '',
    title,
    width,
    height,
    loading: 'lazy',
    decoding: 'async',
  };
  const attributes = toHtml(h('img', shown)).slice('<img'.length, -'>'.length);
  pictures.push({url: src, label, attributes});
  return [mark(`\0i${pictures.length - 1}\0`)];
}

type Link = {
  readonly node: Element;
  readonly href: string;
  readonly children: readonly HastNodes[];
  readonly links: OpenLink[];
};

function openLink({node, href, children, links}: Link): HastNodes[] {
  const {href: _left, ...properties} = node.properties;
  const shell = toHtml(h('a', properties));
  links.push({url: href, attributes: shell.slice('<a'.length, -'></a>'.length)});
  return [mark(`\0${links.length - 1}\0`), ...children, mark('\0/\0')];
}

const mark = (value: string): HastNodes => ({type: 'raw', value});

/** Width and height of a picture, in pixels. */
export type PictureSize = {readonly width: number; readonly height: number};

/** Where links lead and what pictures are loaded from. */
export type TextTargets = {
  /** A link's address and whether it leaves the site; undefined makes plain text of it. */
  readonly linkOf: (url: string) => {readonly url: string; readonly external: boolean} | undefined;
  /** What a browser loads; undefined makes a link of the picture. */
  readonly pictureOf: (url: string) => string | undefined;
  /** How much room a picture takes, so that no text moves when it arrives; undefined where that is not known. */
  readonly sizeOf?: (url: string) => PictureSize | undefined;
  /** Safe HTML of what is told of a requirement, by its id; undefined for nothing, also of ids that are none. */
  readonly requirementOf?: (id: string) => string | undefined;
};

/** A width or a height that the author gave; a quotation mark in another attribute is escaped. */
const OWN_SIZE = / (width|height)="(?:(\d+)")?/g;

/** Attributes for the room that a picture takes: its own, or what goes with the one side that its author gave in pixels. */
function roomFor(attributes: string, {width, height}: PictureSize): string {
  const own = [...attributes.matchAll(OWN_SIZE)];
  if (own.length === 0) return ` width="${width}" height="${height}"`;
  const [[, side, pixels] = []] = own;
  if (own.length > 1 || pixels === undefined) return '';
  return side === 'width'
    ? ` height="${Math.round((Number(pixels) * height) / width)}"`
    : ` width="${Math.round((Number(pixels) * width) / height)}"`;
}

/** Puts the targets of links and pictures in. */
export function settleLinks(
  {html, links, pictures}: Pick<DocumentHtml, 'html' | 'links' | 'pictures'>,
  {linkOf, pictureOf, sizeOf, requirementOf}: TextTargets,
): string {
  const open: boolean[] = [];
  const opening = ({url, attributes}: OpenLink): string | undefined => {
    const target = linkOf(url);
    if (!target) return undefined;
    const away = target.external ? ' target="_blank" rel="noopener noreferrer"' : '';
    return `<a href="${escapeMarkup(target.url)}"${attributes}${away}>`;
  };
  const shown = ({url, label, attributes}: OpenPicture): string => {
    const source = pictureOf(url);
    if (source !== undefined) {
      const size = sizeOf?.(url);
      return `<img src="${escapeMarkup(source)}"${attributes}${size ? roomFor(attributes, size) : ''}>`;
    }
    // A link cannot stand in a link.
    const link = open.includes(true) ? undefined : opening({url, attributes: ''});
    return link === undefined ? escapeMarkup(label) : `${link}${escapeMarkup(label)}</a>`;
  };
  // oxlint-disable-next-line no-control-regex -- the mark is a control character so that no author can write it
  return html.replace(/\0(?:(i?)(\d+)|\/|r([^\0]*))\0/g, (_mark, ...groups: (string | undefined)[]) => {
    const [isPicture, index, requirement] = groups;
    if (requirement !== undefined) return requirementOf?.(requirement) ?? '';
    if (index === undefined) return open.pop() ? '</a>' : '';
    if (isPicture === 'i') {
      const found = pictures[Number(index)];
      return found ? shown(found) : '';
    }
    const link = links[Number(index)];
    const start = link && opening(link);
    open.push(start !== undefined);
    return start ?? '';
  });
}
