import type {Diagnostic} from './diagnostic';
import type {IsoDate} from './isoDate';

const MIB = 1024 * 1024;
const FILE_BYTES = 8 * MIB;

/** Bounds of what is read; whatever passes one is no text of an author, and would only take time and memory. */
export const LIMITS = {
  /** Bytes of a Markdown file; the longest real one has 70,000. */
  markdownBytes: MIB,
  /** Bytes of any other file. */
  fileBytes: FILE_BYTES,
  /**
   * Bytes of an answer of the compliance monitor. A sixteenth of a real one is kept: one that is larger than this would
   * hardly leave a snapshot that {@link LIMITS.fileBytes} lets in again, which has the last word.
   */
  answerBytes: 8 * FILE_BYTES,
  /** Characters of a line of Markdown or YAML: the time of some patterns grows with the square of it. */
  lineCharacters: 50_000,
  /**
   * Days that the site can be about. What lies outside is a slip of the pen, and calendars, feeds and sums of days have no
   * room for all of it.
   */
  firstDay: '1970-01-01',
  lastDay: '2199-12-31',
  /** Levels of quotes and lists in a line of Markdown, and of HTML elements that are open at once. */
  depth: 50,
  /** Admonitions within each other. */
  admonitionDepth: 8,
  /** Headings of a document. */
  headings: 1000,
  /** `*`, `_`, `~`, `[` and `!` outside of code in a paragraph or cell: the parser compares each with those before it. */
  paragraphMarkers: 500,
  /** The same in a whole document. */
  documentMarkers: 5000,
  /** Characters that the parser reads, again and again, to find the end of HTML, code, links and admonitions. */
  parserSteps: 1_000_000,
  /** Cells of a table, rows times columns: a page gets all of them, written or not. */
  tableCells: 50_000,
  /** Items of a list: each looks at all of them to know how the list is set. */
  listItems: 5000,
  /** Nesting of YAML. */
  yamlDepth: 40,
  /** Aliases in a YAML file: a few that refer to each other make gigabytes. */
  yamlAliases: 20,
  /** Bytes of a test report: real ones have some 100,000. The worst of this size takes a browser half a second. */
  reportBytes: 1_000_000,
  /** Bytes of a file that is shown to be verified: badges and certificates have less. */
  shownFileBytes: 2_000_000,
  /** Characters of a snippet that is shown to be verified, and badges in it. */
  snippetCharacters: 5000,
  snippetBadges: 10,
  /** Characters of a code block of a task; real ones have some 500. */
  shellCharacters: 5000,
  /** The same times its substitutions, such as `$(…)`: the parser reads each of them again. */
  shellSteps: 50_000,
  /** Versions of a scope: there is a page for any two of them. */
  scopeVersions: 100,
  /** Blocks that the requirements of a document have behind their colons, counted once for each that has them. */
  requirementBlocks: 20_000,
  /** Words that a comparison of two versions looks up to tell which blocks and requirements are alike. */
  likenessSteps: 2_000_000,
  /** Steps of a comparison to find the fewest blocks, and then words, that differ. */
  differenceSteps: 1_000_000,
} as const;

/** A text passes a limit: thrown by whatever reads it, and turned into a finding by the guard around that. */
export class PastLimit extends Error {
  override readonly name = 'PastLimit';

  /**
   * @param message "Unexpected X, expected Y."
   * @param at line and column in the file, from 1
   */
  constructor(
    message: string,
    readonly at: {readonly line: number; readonly column: number},
  ) {
    super(message);
  }
}

/** True for a day between the first and the last that the site can be about. */
export function isSiteDay(day: IsoDate): boolean {
  return LIMITS.firstDay <= day && day <= LIMITS.lastDay;
}

/** Such days, as findings say what they expect. */
export const SITE_DAYS = `a day from ${LIMITS.firstDay} to ${LIMITS.lastDay}`;

/**
 * The finding (`size-limit`, an error) on a file that is too large; undefined for one that may be read.
 * @param path decides by its ending which limit holds
 * @param bytes size of the file
 */
export function oversize(path: string, bytes: number): Diagnostic | undefined {
  const limit = path.endsWith('.md') ? LIMITS.markdownBytes : LIMITS.fileBytes;
  if (bytes <= limit) return undefined;
  return limitFinding({
    path,
    line: 1,
    message: `Unexpected file of ${bytes} bytes, expected at most ${limit}.`,
  });
}

/**
 * The finding (`size-limit`, an error) on the first line that is too long; undefined where there is none, and for JSON,
 * which people don't write.
 */
export function longLine(path: string, text: string): Diagnostic | undefined {
  if (path.endsWith('.json') || text.length <= LIMITS.lineCharacters) return undefined;
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const length = (end === -1 ? text.length : end) - start;
    if (length > LIMITS.lineCharacters) {
      return limitFinding({
        path,
        line,
        message: `Unexpected line of ${length} characters, expected at most ${LIMITS.lineCharacters}.`,
      });
    }
    if (end === -1) return undefined;
    start = end + 1;
  }
  return undefined;
}

/** The finding (`size-limit`, an error) on a text that passes a limit. */
export function limitFinding({
  path,
  line,
  column = 1,
  message,
}: Pick<Diagnostic, 'path' | 'line' | 'message'> & Partial<Pick<Diagnostic, 'column'>>): Diagnostic {
  return {
    path,
    line,
    column,
    severity: 'error',
    ruleId: 'size-limit',
    message,
    advice: 'Split it, or shorten it.',
  };
}
