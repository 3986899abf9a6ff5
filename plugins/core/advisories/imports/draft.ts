import {dump} from 'js-yaml';
import type {RootContent} from 'mdast';
import type * as z from 'zod';
import type {Diagnostic, SourceFile} from '../../text/diagnostic';
import {quote} from '../../text/diagnostic';
import type {IsoDate} from '../../text/isoDate';
import {normalizeDateTime} from '../../text/isoDate';
import {isSiteDay} from '../../text/limits';
import {h, p, toMarkdown, withCodeNames} from '../../text/mdast';
import type {LocatedYaml, YamlPath} from '../../text/yaml';
import type {advisorySchema} from '../advisory';
import {tagSlug} from '../postAuthors';

/** What an import makes of an advisory of others: a draft for an editor to finish. */
export type AdvisoryDraft = {
  readonly title: string;
  readonly date: IsoDate;
  /** The front matter's `advisory:`. */
  readonly advisory: z.input<typeof advisorySchema>;
  readonly body: readonly RootContent[];
};

/** The post of a draft: its path below `blog/`, and its text. Nothing of what others wrote is taken for Markdown. */
export function draftPost({title, date, advisory, body}: AdvisoryDraft): SourceFile {
  const fields = {title, draft: true, tags: ['security'], advisory};
  const slug = shortened(tagSlug(title)) || advisory.id.toLowerCase();
  return {
    path: `blog/${date}-${slug}.md`,
    text: `---\n${dump(fields, {lineWidth: -1})}---\n\n${toMarkdown([...body])}`,
  };
}

/** A slug of whole words that file names have room for. */
function shortened(slug: string): string {
  return slug.length <= 60 ? slug : slug.slice(0, 61).replace(/-[^-]*$/, '');
}

/** Collects what an import cannot take over, each with its place in the file. */
export class Leftovers {
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    private readonly source: Pick<SourceFile, 'path'>,
    private readonly document: LocatedYaml | undefined,
  ) {}

  /** @param path of what is left out */
  add(path: YamlPath, message: string): void {
    this.diagnostics.push({
      ...(this.document?.placeOfValue(path) ?? {path: this.source.path, line: 1, column: 1}),
      severity: 'warning',
      ruleId: 'import-left-out',
      message,
    });
  }

  /** The name without what no name of ours has; undefined where nothing is left. */
  name(text: string, limit: number, path: YamlPath): string | undefined {
    const clean = oneLine(text.replace(/[<>]/g, ''), limit);
    if (clean !== oneLine(text, limit))
      this.add(
        path,
        `Unexpected \`<\` or \`>\` in ${quote(text)}, expected a plain name; they are left out.`,
      );
    return clean === '' ? undefined : clean;
  }

  /** An address of the web as it is; undefined for any other, which is reported. */
  address(text: string, path: YamlPath): string | undefined {
    if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
    this.add(
      path,
      `Unexpected address ${quote(text)}, expected one that starts with https://; it is left out.`,
    );
    return undefined;
  }

  /** A moment with its zone; a day alone is its midnight in UTC, which is reported. */
  moment(text: string, path: YamlPath): string | undefined {
    const moment = normalizeDateTime(text);
    if (moment === undefined || !isSiteDay(moment.slice(0, 10))) {
      this.add(path, `Unexpected time ${quote(text)}, expected YYYY-MM-DDTHH:mm:ssZ; it is left out.`);
      return undefined;
    }
    if (!/\d[T ]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text.trim()))
      this.add(
        path,
        `Unexpected time ${quote(text)} without hour or zone, expected both; it is taken for UTC.`,
      );
    return `${moment.slice(0, 19)}Z`;
  }
}

// oxlint-disable-next-line no-control-regex -- that is what is looked for
const UNSHOWABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+|\p{Surrogate}/gu;

/** A text on one line, cut at its limit behind a word. */
export function oneLine(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').replace(UNSHOWABLE, '').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).trim()}…`;
}

/** The first sentences of a text that fit into a summary. */
export function summaryOf(text: string, title: string): string {
  const first = text.split(/\n\s*\n/).find((part) => part.trim() !== '') ?? title;
  return oneLine(first, 900) || title;
}

/**
 * Plain text as Markdown: paragraphs, and headings where a line is underlined, as in reStructuredText.
 * @param depth of such headings
 */
export function plainBlocks(text: string, depth: 3 | 4 = 3): RootContent[] {
  return text.split(/\n\s*\n/).flatMap((part) => {
    const lines = part.split('\n').map((line) => line.trim());
    const blocks: RootContent[] = [];
    let open: string[] = [];
    const close = () => {
      const paragraph = open.join(' ').replace(UNSHOWABLE, ' ').trim();
      // Two backticks are reStructuredText's code.
      if (paragraph !== '') blocks.push(p(...withCodeNames(paragraph.replaceAll('``', '`'))));
      open = [];
    };
    lines.forEach((line, index) => {
      if (/^([=\-+~^*#])\1{2,}$/.test(line)) return;
      if (line !== '' && /^([=\-+~^*#])\1{2,}$/.test(lines[index + 1] ?? '')) {
        close();
        blocks.push(h(depth, line));
      } else open.push(line);
    });
    close();
    return blocks;
  });
}

/** Moments and versions of others, oldest first, as revisions; what came before a release of theirs is left out. */
export function revisionsOf(
  entries: readonly {readonly date: string; readonly text: string; readonly version?: string | undefined}[],
): z.input<typeof advisorySchema>['revisions'] {
  const sorted = entries.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const isKept = sorted.every(({version}, index) => {
    const before = sorted[index - 1]?.version;
    const [major, minor] = numbersOf(version);
    const [lastMajor, lastMinor] = numbersOf(before ?? '1.-1');
    return (
      version !== undefined &&
      /^(?:0|[1-9]\d{0,3})\.(?:0|[1-9]\d{0,3})$/.test(version) &&
      (major === lastMajor ? minor > lastMinor : major === lastMajor + 1)
    );
  });
  return sorted.map(({date, text, version}, index) => ({
    version: isKept && version !== undefined ? version : `1.${index}`,
    date,
    text,
  }));
}

function numbersOf(version = ''): readonly [number, number] {
  const [major, minor] = version.split('.').map(Number);
  return [major ?? 0, minor ?? 0];
}
