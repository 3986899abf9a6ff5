import {LIMITS, PastLimit} from './limits';

/** What may stand in front of the text of a line: white space, `>`, and bullets or numbers of lists. */
const PREFIX = /(>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))|[ \t]+/y;

/**
 * Refuses Markdown whose quotes, lists and admonitions are nested so deep that the parser, which calls itself for each level, would
 * take too long or fail. It looks at the beginnings of lines only, in one pass.
 * @throws PastLimit at the first line that is too deep
 */
export function refuseDeep(body: string): void {
  const admonitions = new Admonitions();
  /** Columns at which lists stand open. */
  let open: number[] = [];
  let start = 0;
  for (let line = 1; start <= body.length; line += 1) {
    const found = body.indexOf('\n', start);
    const end = found === -1 ? body.length : found;
    const {indent, markers} = prefixOf(body, start, end);
    if (start + indent < end) open = open.filter((column) => column < indent);
    if (open.length + markers.length > LIMITS.depth) {
      throw new PastLimit(
        `Unexpected nesting of ${open.length + markers.length} levels, expected at most ${LIMITS.depth} nested quotes and lists.`,
        {line, column: (markers[LIMITS.depth - open.length] ?? indent) + 1},
      );
    }
    if (markers.length > 0) open.push(indent);
    if (
      admonitions.depthAfter(body.slice(start, Math.min(end, start + LONGEST_FENCE))) > LIMITS.admonitionDepth
    ) {
      throw new PastLimit(
        `Unexpected admonition within ${LIMITS.admonitionDepth} others that are still open, expected each to be closed by \`:::\`.`,
        {line, column: indent + 1},
      );
    }
    start = end + 1;
  }
}

/** Characters of a line that are looked at for `:::`. */
const LONGEST_FENCE = 1000;

/** Counts admonitions that stand open. A closing line ends the outermost one that it fits. */
class Admonitions {
  private open: {readonly size: number; readonly prefix: string; readonly indent: number}[] = [];

  /** @param line its beginning */
  depthAfter(line: string): number {
    const [, before = '', colons, rest = ''] = /^([^:]*)(:{3,})(.*)/.exec(line) ?? [];
    if (colons === undefined || !/^[\s>\d.)*+-]*$/.test(before)) return this.open.length;
    const [size, prefix, indent] = [colons.length, before.trim(), before.length];
    if (rest.trim() !== '') this.open.push({size, prefix, indent});
    else {
      const closed = this.open.findIndex(
        (one) => one.size <= size && one.prefix === prefix && indent <= one.indent + 3,
      );
      if (closed !== -1) this.open.length = closed;
    }
    return this.open.length;
  }
}

/** White space before the text or first marker of a line, and the columns of its markers, all from 0. */
function prefixOf(body: string, start: number, end: number): {indent: number; markers: number[]} {
  const markers: number[] = [];
  let at = start;
  let indent: number | undefined;
  while (at < end && markers.length <= LIMITS.depth) {
    PREFIX.lastIndex = at;
    const [part, marker] = PREFIX.exec(body) ?? [];
    if (part === undefined) break;
    if (marker !== undefined) {
      indent ??= at - start;
      markers.push(at - start);
    }
    at = Math.min(end, at + part.length);
  }
  return {indent: indent ?? at - start, markers};
}
