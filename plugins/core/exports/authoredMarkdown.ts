import type {LinkPlace} from '../text/markdown';
import {splitFrontMatter} from '../text/markdown';
import type {SourceFile} from '../text/diagnostic';
import type {TextTargets} from '../text/documentHtml';

/**
 * The text of an author, with something of ours between its front matter and its body, and with links and pictures that
 * lead where they lead on its page: the file is read anywhere.
 * @param targets with whole addresses
 */
export function authoredMarkdown(
  {source, links}: {readonly source: SourceFile; readonly links: readonly LinkPlace[]},
  {preamble, targets}: {readonly preamble: string; readonly targets: TextTargets},
): string {
  const text = withTargets(source.text, links, targets);
  const {frontMatter} = splitFrontMatter(text);
  const bodyStart = frontMatter ? lineEnd(text, frontMatter.end) : text.startsWith('\uFEFF') ? 1 : 0;
  const body = text.slice(bodyStart).replace(/^(?:[ \t]*\r?\n)+/, '');
  return `${text.slice(0, bodyStart)}${bodyStart > 1 ? '\n' : ''}${preamble}\n${body}`;
}

/** The offset behind the line that an offset is in: that of the closing `---`. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** What stands in front of an address in Markdown: `](a)`, `](<a>)`, `[b]: a`. */
const BEFORE_ADDRESS = /(?:\]\(\s*<?|\]:\s*<?)$/;

/** An address that the parser read from an escaped one is not found, and stays as it is. */
function withTargets(text: string, links: readonly LinkPlace[], {linkOf, pictureOf}: TextTargets): string {
  const starts = lineOffsets(text);
  const parts: string[] = [];
  let done = 0;
  for (const {url, line, column, kind} of links) {
    const target = kind === 'image' ? pictureOf(url) : linkOf(url)?.url;
    if (target === undefined || target === url || url.startsWith('#')) continue;
    const at = addressAt(text, url, Math.max(done, (starts[line - 1] ?? 0) + column - 1));
    if (at === undefined) continue;
    parts.push(text.slice(done, at), target);
    done = at + url.length;
  }
  return [...parts, text.slice(done)].join('');
}

function addressAt(text: string, url: string, from: number): number | undefined {
  for (let at = text.indexOf(url, from); at !== -1; at = text.indexOf(url, at + 1)) {
    if (BEFORE_ADDRESS.test(text.slice(Math.max(0, at - 8), at))) return at;
    // An address is not far behind the start of its link.
    if (at - from > MOST_LABEL) return undefined;
  }
  return undefined;
}
/** Characters of a link's label. */
const MOST_LABEL = 2000;

function lineOffsets(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}
