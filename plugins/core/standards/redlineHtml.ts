import {escapeMarkup} from '../text/escapeMarkup';
import type {FoldedRows, RedlineRow, Words} from './redline';
import {strings} from './strings';

/**
 * Renders a redline. Stretches without changes are closed `<details>`, so that they unfold without any script.
 * @returns HTML in which everything of the authors' is escaped
 */
export function redlineHtml(rows: readonly (RedlineRow | FoldedRows)[]): string {
  return rows.map((row) => (row.change === 'folded' ? foldHtml(row) : rowHtml(row))).join('');
}

function foldHtml({rows}: FoldedRows): string {
  const count = strings.unchangedParts(rows.length);
  return `<details class="scs-redline__fold"><summary>${count}</summary>${rows.map(rowHtml).join('')}</details>`;
}

/** One block. A page can have hundreds of them, so each has as little markup as can be; the style sheet does the rest. */
function rowHtml({kind, depth, change, words}: RedlineRow): string {
  const changed = change === 'same' ? '' : ` data-change="${change}"`;
  const deep = kind === 'item' && depth > 1 ? ` data-depth="${depth}"` : '';
  return `<div data-kind="${kind}"${deep}${changed}>${words.map((word) => wordsHtml(word, kind === 'code', words.length === 1)).join('')}</div>`;
}

function wordsHtml({text, change}: Words, isCode: boolean, whole: boolean): string {
  // Backticks are paired within a block that is whole; in a stretch of words they may not be.
  const shown = isCode
    ? escapeMarkup(text)
    : whole
      ? codeSpans(escapeMarkup(text))
      : escapeMarkup(text.replaceAll('`', ''));
  return change === 'inserted' ? `<ins>${shown}</ins>` : change === 'deleted' ? `<del>${shown}</del>` : shown;
}

function codeSpans(html: string): string {
  return html.replace(/`([^`]*)`/g, '<code>$1</code>');
}
