import {defaultSchema, type Schema} from 'hast-util-sanitize';

/** Elements, in lower case, that are left out with all that is in them: their content is no text for readers. */
export const DROPPED_ELEMENTS = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'template',
  'noscript',
  'svg',
  'math',
  'form',
  'textarea',
  'select',
  'frame',
  'frameset',
  'applet',
  'link',
  'meta',
  'base',
  'title',
  'head',
]);

/** Attributes that reach beyond their element: a picture of the `name` `cookie` hides the cookies from the page's scripts. */
const PAGE_ATTRIBUTES = new Set(['name', 'action', 'method', 'encType', 'acceptCharset', 'accessKey']);

/** Schemes of addresses that links of authors may have, as GitHub allows them. */
const SCHEMES: ReadonlySet<string> = new Set(defaultSchema.protocols?.href ?? []);

/** Whether a link of an author may lead to an address: a relative one, or one with a scheme of the allow-list. */
export function mayLead(address: string): boolean {
  // oxlint-disable-next-line no-control-regex -- browsers skip them, so a scheme may hide behind them
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\u0000-\u0020]+/g, ''))?.[1];
  return scheme === undefined || SCHEMES.has(scheme.toLowerCase());
}

/**
 * What of an author's HTML reaches a page: GitHub's list, and what documents of ours use. Other elements leave their
 * content behind, other attributes go.
 */
export const HTML_ALLOW_LIST: Schema = {
  ...defaultSchema,
  // Headings, footnotes and authors' anchors need their ids as they are.
  clobber: [],
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'admonition',
    'mark',
    'abbr',
    'figure',
    'figcaption',
    'u',
    'small',
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      ...(defaultSchema.attributes?.['*'] ?? []).filter((entry) => !PAGE_ATTRIBUTES.has(String(entry))),
      'id',
      'title',
      'lang',
      'dir',
    ],
    admonition: ['type', 'title'],
    a: [
      // Of two entries for one attribute only the first counts.
      ...(defaultSchema.attributes?.a ?? []).filter((entry) => entry[0] !== 'className'),
      'name',
      'ariaLabel',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'data-footnote-backref', /^scs-kw/],
    ],
    code: [['className', /^language-/]],
    pre: [],
    section: ['dataFootnotes', ['className', 'footnotes']],
    h2: [['className', 'sr-only']],
    li: [...(defaultSchema.attributes?.li ?? []), ['className', 'task-list-item']],
    ul: [['className', 'contains-task-list']],
    ol: [...(defaultSchema.attributes?.ol ?? []), ['className', 'contains-task-list']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
  },
};
