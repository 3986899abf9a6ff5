import {documentStrings} from '../text/documentStrings';
import {escapeMarkup} from '../text/escapeMarkup';
import type {Block, Container, Inline} from './blocks';
import type {FoldedRows} from './foldedRows';
import type {RedlineRow} from './redline';
import {redline} from './redline';
import {comparisonStrings as strings} from './comparisonStrings';
import type {Words} from './wordDiff';

/** How a redline is rendered. */
export type RedlineOptions = {
  /** Where a link leads, and whether it leaves the site; undefined makes plain text of it, as for all where it is left out. */
  readonly linkOf?: (url: string) => {readonly url: string; readonly external: boolean} | undefined;
  /** Shows one version only, with what differs from the other marked. */
  readonly side?: Side;
};

type Side = 'before' | 'after';

/**
 * Renders a redline as the text would look: headings, lists, tables and code, with what differs marked in them. Stretches
 * without changes are closed `<details>`, so that they unfold without any script. `data-hunk` counts the places at which
 * something changed, from 1.
 * @returns HTML in which everything of the authors' is escaped
 */
export function redlineHtml(
  rows: readonly (RedlineRow | FoldedRows)[],
  options: RedlineOptions = {},
): string {
  const flow = new Flow(options, directions(rows));
  for (const row of rows) {
    if (row.change === 'folded') {
      flow.close(0);
      const inner = new Flow(options, new Map());
      for (const same of row.rows) inner.add(same);
      inner.close(0);
      flow.html += `<details class="scs-redline__fold"><summary>${strings.unchangedParts(row.rows.length)}</summary>${inner.html}</details>`;
    } else flow.add(row);
  }
  flow.close(0);
  return flow.html;
}

/** Renders blocks as they are; everything of the authors' is escaped, and links are plain text. */
export function blocksHtml(blocks: readonly Block[]): string {
  return redlineHtml(redline(blocks, blocks));
}

/** At how many places something changed: blocks that follow each other are one. */
export function placesOf(rows: readonly RedlineRow[]): number {
  return rows.filter(({change}, index) => change !== 'same' && (rows[index - 1]?.change ?? 'same') === 'same')
    .length;
}

/** Number of a move -> whether its new place is below its old one. */
function directions(rows: readonly (RedlineRow | FoldedRows)[]): ReadonlyMap<number, boolean> {
  const found = new Map<number, boolean>();
  for (const row of rows)
    if (row.change !== 'folded' && row.move !== undefined && !found.has(row.move))
      found.set(row.move, row.change === 'moved-from');
  return found;
}

/** A container that is open, with the versions of which it is one. */
type Open = {readonly container: Container; readonly sides: Set<Side>};

const SIDES: Record<RedlineRow['change'], readonly Side[]> = {
  same: ['before', 'after'],
  changed: ['before', 'after'],
  added: ['after'],
  'moved-to': ['after'],
  removed: ['before'],
  'moved-from': ['before'],
};

/** Puts blocks of two documents into the lists and tables that they lie in. */
class Flow {
  html = '';
  private readonly stack: Open[] = [];
  private hunk = 0;
  private previous: RedlineRow | undefined;

  constructor(
    private readonly options: RedlineOptions,
    private readonly down: ReadonlyMap<number, boolean>,
  ) {}

  /** Closes containers but for so many. */
  close(keep: number): void {
    while (this.stack.length > keep) {
      const open = this.stack.pop();
      if (open) this.html += CLOSE[open.container];
    }
  }

  add(row: RedlineRow): void {
    const {side} = this.options;
    if (side !== undefined && !SIDES[row.change].includes(side)) return;
    const {previous} = this;
    this.previous = row;
    const changes = row.change !== 'same' && side === undefined;
    const starts = changes && (previous?.change ?? 'same') === 'same';
    if (starts) this.hunk += 1;
    const follows = changes && previous?.change === row.change && previous.move === row.move;
    if (row.change === 'moved-from' && follows) return;
    this.enter(row);
    const attributes = changes
      ? ` data-change="${row.change}"${starts ? ` data-hunk="${this.hunk}"` : ''}`
      : '';
    if (changes && row.change === 'moved-from' && row.move !== undefined) {
      this.html += this.movedAway(row, row.move, attributes);
      return;
    }
    const id =
      changes && row.change === 'moved-to' && !follows && row.move !== undefined
        ? ` id="moved-${row.move}"`
        : '';
    this.html += blockHtml(row, {
      attributes: attributes + id,
      label: changes ? this.label(row, follows) : '',
      content: (cell) => contentHtml(cell, row, this.options),
    });
  }

  /** Goes on in the containers that are open, as far as they are those of the block, and opens the others. */
  private enter({path, within, number, change}: RedlineRow): void {
    const sides = SIDES[change];
    let keep = 0;
    for (; keep < path.length; keep += 1) {
      const open = this.stack[keep];
      if (!open || open.container !== path[keep]) break;
      const known = sides.some((side) => open.sides.has(side));
      // What a version begins anew is another one; an item is never one with that of the other version.
      if (keep >= within ? known || open.container === 'li' : open.container === 'li' && !known) break;
      for (const side of sides) open.sides.add(side);
    }
    this.close(keep);
    for (let at = keep; at < path.length; at += 1) {
      const container = path[at] ?? 'div';
      const isRest = container === 'li' && at < within;
      const value =
        number !== undefined && path[at - 1] === 'ol' && at === path.lastIndexOf('li')
          ? ` value="${number}"`
          : '';
      this.html +=
        container === 'table'
          ? `<div class="scs-wide" role="group" aria-label="${documentStrings.table}" tabindex="0"><table>`
          : `<${container}${isRest ? ' class="scs-redline__rest"' : value}>`;
      this.stack.push({container, sides: new Set(sides)});
    }
  }

  private label(row: RedlineRow, isRepeated: boolean): string {
    if (row.change === 'same' || row.change === 'moved-from') return '';
    const {move} = row;
    const isReformatted = row.change === 'changed' && !row.cells.flat().some(({change}) => change !== 'same');
    const words =
      row.change === 'moved-to' && move !== undefined
        ? `<a href="#moved-${move}-from">${this.down.get(move) === true ? strings.movedFromAbove : strings.movedFromBelow}</a>`
        : strings.rowChanges[isReformatted ? 'reformatted' : row.change];
    const hidden = isRepeated ? ' scs-visually-hidden' : '';
    return isRepeated && row.change === 'moved-to'
      ? ''
      : `<span class="scs-redline__label${hidden}">${words}</span> `;
  }

  /** Where something stood that is told in its new place. */
  private movedAway({kind, cells}: RedlineRow, move: number, attributes: string): string {
    const text = cells
      .flat()
      .map((part) => part.text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    const begin =
      text.length > EXCERPT ? `${text.slice(0, EXCERPT).replace(/[\s\uD800-\uDBFF]+$/, '')}…` : text;
    const words = (this.down.get(move) === true ? strings.movedDown : strings.movedUp)(escapeMarkup(begin));
    const link = `<a href="#moved-${move}">${words}</a>`;
    const own = `${attributes} id="moved-${move}-from"`;
    return kind === 'row' || kind === 'head'
      ? `<tr${own}><td colspan="${Math.max(1, cells.length)}">${link}</td></tr>`
      : `<p${own}>${link}</p>`;
  }
}

/** Characters of a moved block that its old place shows. */
const EXCERPT = 60;

const CLOSE: Record<Container, string> = {
  ul: '</ul>',
  ol: '</ol>',
  li: '</li>',
  table: '</table></div>',
  blockquote: '</blockquote>',
  div: '</div>',
};

type BlockParts = {
  readonly attributes: string;
  readonly label: string;
  readonly content: (cell: readonly Words[]) => string;
};

/** One block. A page can have hundreds of them, so each has as little markup as can be; the style sheet does the rest. */
function blockHtml({kind, depth, cells}: RedlineRow, {attributes, label, content}: BlockParts): string {
  const [first = []] = cells;
  switch (kind) {
    case 'heading': {
      // The page has a title and a heading above all of this.
      const tag = `h${Math.min(6, depth + 1)}`;
      return `<${tag}${attributes}>${label}${content(first)}</${tag}>`;
    }
    case 'head':
    case 'row': {
      const tag = kind === 'head' ? 'th' : 'td';
      const scope = kind === 'head' ? ' scope="col"' : '';
      return `<tr${attributes}>${cells.map((cell, column) => `<${tag}${scope}>${column === 0 ? label : ''}${content(cell)}</${tag}>`).join('')}</tr>`;
    }
    case 'code':
      return `<div class="scs-redline__code"${attributes}>${label}<pre tabindex="0"><code>${content(first)}</code></pre></div>`;
    default:
      return `<p${attributes}>${label}${content(first)}</p>`;
  }
}

function contentHtml(
  cell: readonly Words[],
  {kind, change}: RedlineRow,
  {side, linkOf}: RedlineOptions,
): string {
  const dropped = side === 'before' ? 'inserted' : side === 'after' ? 'deleted' : undefined;
  const words = cell.filter((part) => part.change !== dropped);
  // A block that is new, or gone, says so by its label.
  const isMarked = change === 'changed' || change === 'moved-to';
  let html = '';
  for (let start = 0; start < words.length;) {
    const {change: how} = words[start] ?? {change: 'same'};
    let end = start + 1;
    while (words[end]?.change === how) end += 1;
    const run = words.slice(start, end);
    const inner = kind === 'code' ? run.map(({text}) => escapeMarkup(text)).join('') : runHtml(run, linkOf);
    html += how === 'same' ? inner : marked(how, inner, isMarked);
    start = end;
  }
  return html;
}

/** More than colour tells it: a line under or through the words, and words for who hears the page. */
function marked(how: 'inserted' | 'deleted', inner: string, isMarked: boolean): string {
  const tag = how === 'inserted' ? 'ins' : 'del';
  if (!isMarked) return `<${tag}>${inner}</${tag}>`;
  const {begin, end} = strings.spoken[how];
  return `<${tag}>${spoken(begin)}${inner}${spoken(end)}</${tag}>`;
}

const spoken = (words: string) => `<span class="scs-visually-hidden">${words}</span>`;

function runHtml(run: readonly Inline[], linkOf: RedlineOptions['linkOf']): string {
  let html = '';
  for (let start = 0; start < run.length;) {
    const {url} = run[start] ?? {};
    let end = start + 1;
    while (end < run.length && run[end]?.url === url) end += 1;
    const inner = run.slice(start, end).map(styledHtml).join('');
    const target = url === undefined ? undefined : linkOf?.(url);
    const away = target?.external === true ? ' target="_blank" rel="noopener noreferrer"' : '';
    html += target ? `<a href="${escapeMarkup(target.url)}"${away}>${inner}</a>` : inner;
    start = end;
  }
  return html;
}

function styledHtml({text, styles = []}: Inline): string {
  return styles.reduceRight((inner, style) => `<${style}>${inner}</${style}>`, escapeMarkup(text));
}
