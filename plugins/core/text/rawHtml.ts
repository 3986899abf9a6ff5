import type {Html, Nodes, Parent, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {DROPPED_ELEMENTS, HTML_ALLOW_LIST} from './htmlAllowList';
import {LIMITS, PastLimit} from './limits';

/** A piece of raw HTML, cut where the parser of HTML cuts it; pieces follow each other without a gap. */
export type HtmlPiece = {
  /** `comment` is all that begins with `<!` or `<?`; `unclosed` is a `<` without its end, with everything behind it. */
  readonly kind: 'text' | 'open' | 'close' | 'comment' | 'unclosed';
  /** As written. */
  readonly text: string;
  /** Name of a tag in lower case; empty for everything else. */
  readonly name: string;
  /** Offset in the HTML, in UTF-16 code units. */
  readonly start: number;
};

/** The beginning of a tag, or of a comment and what becomes one. */
const BEGIN = /<(?:(\/?)([a-z][^\t\n\f\r />]*)|[!?]|\/(?=[^>a-z]))/iy;
const [GAP, NAME, EQUALS, BARE] = [
  /[\t\n\f\r /]*/y,
  /=?[^\t\n\f\r />=]*/y,
  /[\t\n\f\r ]*=[\t\n\f\r ]*/y,
  /[^\t\n\f\r >]*/y,
];
/** Elements whose content is no HTML: it ends at their own closing tag only. */
const RAW_TEXT = /<\/(script|style|textarea|title|iframe|noscript)(?=[\t\n\f\r />])/gi;

/** Cuts raw HTML into pieces, in one pass. */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const endOfText = rawTextEnds(html);
  let start = 0;
  const add = (kind: HtmlPiece['kind'], end: number, name = '') => {
    if (end > start) pieces.push({kind, text: html.slice(start, end), name, start});
    start = end;
  };
  for (let less = html.indexOf('<'); less !== -1; less = html.indexOf('<', Math.max(start, less + 1))) {
    BEGIN.lastIndex = less;
    const [begin, slash, tag] = BEGIN.exec(html) ?? [];
    if (begin === undefined) continue;
    add('text', less);
    const name = tag?.toLowerCase() ?? '';
    const end = tag === undefined ? commentEnd(html, less) : tagEnd(html, less + begin.length);
    if (end === undefined) {
      add('unclosed', html.length);
      break;
    }
    add(tag === undefined ? 'comment' : slash === '/' ? 'close' : 'open', end, name);
    if (slash === '') add('text', endOfText(name, end));
  }
  add('text', html.length);
  return pieces;
}

/** Tells where the raw text of an element ends that begins at an offset; there, where it has none. */
function rawTextEnds(html: string): (name: string, from: number) => number {
  const ends = new Map<string, number[]>();
  for (const {1: name = '', index} of html.matchAll(RAW_TEXT)) {
    const known = ends.get(name.toLowerCase()) ?? [];
    known.push(index);
    ends.set(name.toLowerCase(), known);
  }
  for (const known of ends.values()) known.reverse();
  return (name, from) => {
    const known = ends.get(name) ?? [];
    while ((known.at(-1) ?? from) < from) known.pop();
    return known.at(-1) ?? from;
  };
}

function commentEnd(html: string, less: number): number | undefined {
  const long = html.startsWith('<!--', less);
  const short = long ? /^<!--(?:>|->)/.exec(html.slice(less, less + 6))?.[0].length : undefined;
  if (short !== undefined) return less + short;
  const end = long ? html.indexOf('-->', less + 4) : html.indexOf('>', less);
  return end === -1 ? undefined : end + (long ? 3 : 1);
}

/** The end of a tag; a `>` within a quoted value is none. */
function tagEnd(html: string, from: number): number | undefined {
  let at = from;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const length = pattern.exec(html)?.[0].length ?? 0;
    at += length;
    return length > 0;
  };
  for (;;) {
    skip(GAP);
    if (at >= html.length) return undefined;
    if (html[at] === '>') return at + 1;
    skip(NAME);
    if (!skip(EQUALS)) continue;
    const quote = html[at];
    if (quote !== '"' && quote !== "'") {
      skip(BARE);
      continue;
    }
    const end = html.indexOf(quote, at + 1);
    if (end === -1) return undefined;
    at = end + 1;
  }
}

const ALLOWED = new Set((HTML_ALLOW_LIST.tagNames ?? []).map((name) => name.toLowerCase()));

/** Whether an element may stand in raw HTML. */
export function isAllowedElement(name: string): boolean {
  return ALLOWED.has(name);
}

type Token = {readonly piece: HtmlPiece; keep: boolean; step: -1 | 0 | 1};

/**
 * Takes out of the raw HTML of a tree, in place, what is on no allow-list, before a parser of HTML sees it: there, an
 * element such as `<object>` that nothing closes would take all that follows. It goes with its content where it is closed
 * among the same blocks or words, and alone where it is not. A `<` without its end becomes text.
 */
export function tameHtml(root: Root): void {
  visit(root, (node: Nodes) => {
    if ('children' in node && node.children.some(({type}) => type === 'html')) tameChildren(node);
  });
}

function tameChildren(parent: Parent): void {
  const tokens = new Map<Html, Token[]>();
  for (const child of parent.children) if (child.type === 'html') tokens.set(child, tokensOf(child));
  pairDropped([...tokens.values()].flat());
  let depth = 0;
  parent.children = parent.children.filter((child) => {
    if (child.type !== 'html') return depth === 0;
    let value = '';
    for (const {piece, keep, step} of tokens.get(child) ?? []) {
      if (depth === 0 && keep)
        value += piece.kind === 'unclosed' ? piece.text.replaceAll('<', '&lt;') : piece.text;
      depth += step;
    }
    child.value = value;
    return true;
  });
}

function tokensOf({value}: Html): Token[] {
  return htmlPieces(value).map((piece) => ({
    piece,
    keep: piece.kind === 'text' || piece.kind === 'unclosed' || ALLOWED.has(piece.name),
    step: 0,
  }));
}

/** Marks the tags between which everything goes: an opening one, and the next closing one that belongs to it. */
function pairDropped(tokens: readonly Token[]): void {
  const open = new Map<string, Token[]>();
  for (const token of tokens) {
    const {kind, name, text} = token.piece;
    if (!DROPPED_ELEMENTS.has(name)) continue;
    const same = open.get(name) ?? [];
    open.set(name, same);
    if (kind === 'open' && !text.endsWith('/>')) same.push(token);
    const first = kind === 'close' ? same.pop() : undefined;
    if (!first) continue;
    first.step = 1;
    token.step = -1;
  }
}

/** Elements that hold nothing, or whose next one closes the one before. */
const NEVER_NESTED = new Set(
  'a area br col dd dt hr img input li option p rp rt source tbody td tfoot th thead tr wbr'.split(' '),
);

/**
 * Refuses raw HTML that has too many elements open at once: each costs time and memory at every text behind it.
 * @throws PastLimit at the first element that is too deep
 */
export function refuseDeepHtml(root: Root): void {
  const open = new Map<string, number>();
  let depth = 0;
  visit(root, 'html', ({value, position}) => {
    for (const {kind, name} of htmlPieces(value)) {
      if (!ALLOWED.has(name) || NEVER_NESTED.has(name)) continue;
      const count = open.get(name) ?? 0;
      const step = kind === 'open' ? 1 : kind === 'close' && count > 0 ? -1 : 0;
      open.set(name, count + step);
      depth += step;
      if (depth > LIMITS.depth) {
        throw new PastLimit(
          `Unexpected HTML element \`<${name}>\` within ${LIMITS.depth} others that are still open, expected each to be closed.`,
          {line: position?.start.line ?? 1, column: position?.start.column ?? 1},
        );
      }
    }
  });
}
