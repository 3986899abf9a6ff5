import type {IsoDate} from './isoDate';

/** A file as an author wrote it: the only thing that parsers take in. */
export type SourceFile = {
  /** Path as shown to people, with `/`, relative to the project where possible. */
  readonly path: string;
  /** Full text, as UTF-8, byte order mark included. */
  readonly text: string;
  /** Day of its last change as its version control knows it; left out where nothing reliable is known. */
  readonly changedOn?: IsoDate;
};

/** Where a finding points: line and column from 1, the column in UTF-16 code units. */
export type Place = {readonly path: string; readonly line: number; readonly column: number};

/** `error` stops a build, `warning` is shown and builds, `info` is told on request. */
export type Severity = 'error' | 'warning' | 'info';

/** One finding about authored content. */
export type Diagnostic = Place & {
  readonly severity: Severity;
  /** Name of the rule, and of its file below `rules/` where it has one. */
  readonly ruleId: string;
  /** One sentence, "Unexpected X, expected Y", values in backticks. */
  readonly message: string;
  /** What to do next, if the message does not say it already. */
  readonly advice?: string;
};

/** What every parser returns; `value` is undefined where nothing usable is left. */
export type Parsed<T> = {readonly value: T | undefined; readonly diagnostics: readonly Diagnostic[]};

/**
 * Line and column of an offset in a file.
 * @param offset from 0, in UTF-16 code units; one out of range is taken for the nearest end
 */
export function placeAt(source: SourceFile, offset: number): Place {
  const end = Math.max(0, Math.min(offset, source.text.length));
  const starts = lineStarts(source.text);
  let line = 1;
  for (let step = 2 ** 30; step >= 1; step /= 2)
    if ((starts[line + step - 1] ?? Infinity) <= end) line += step;
  const start = starts[line - 1] ?? 0;
  // A byte order mark is no character to an author's editor.
  const bom = line === 1 && source.text.startsWith('\uFEFF') && end > 0 ? 1 : 0;
  return {path: source.path, line, column: end - start - bom + 1};
}

let latest: {readonly text: string; readonly starts: readonly number[]} = {text: '', starts: [0]};

/** Offsets at which lines start. Findings ask for many places of one text, so the answer is kept. */
function lineStarts(text: string): readonly number[] {
  if (latest.text === text) return latest.starts;
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  latest = {text, starts};
  return starts;
}

/** An error on a file as a whole. */
export function atStart({path}: Pick<SourceFile, 'path'>, ruleId: string, message: string): Diagnostic {
  return {path, line: 1, column: 1, severity: 'error', ruleId, message};
}

/** Sorts by path, line, column, rule and message: the order in which people read them, the same in every build. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compareText(a.path, b.path) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.ruleId, b.ruleId) ||
      compareText(a.message, b.message),
  );
}

/**
 * One line for a terminal.
 * @example formatDiagnostic(d) // => 'standards/a.md:3:1: error: Unexpected … [status-value]'
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const {path, line, column, severity, ruleId, message, advice} = diagnostic;
  return `${path}:${line}:${column}: ${severity}: ${message}${advice ? ` ${advice}` : ''} [${ruleId}]`;
}

/** Orders two strings by UTF-16 code units, the same on every machine: negative, 0 or positive, as sorting wants it. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Orders names the way people count: digits as numbers, the rest as {@link compareText}.
 * @example ['v10', 'v9'].sort(compareNatural) // => ['v9', 'v10']
 */
export function compareNatural(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const [x, y] = [left[i] ?? '', right[i] ?? ''];
    const bothNumbers = /^\d/.test(x) && /^\d/.test(y);
    const order = (bothNumbers ? Number(x) - Number(y) : 0) || compareText(x, y);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

// oxlint-disable-next-line no-control-regex -- control characters of untrusted input must not reach a terminal
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069`]+/g;

/** A text on one line, without characters that would move a cursor, turn text around or close a quotation. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, ' ');
}

/**
 * Shows an author's value in a message: in backticks, on one line, without control characters, cut to 80 characters;
 * what is no text is shown as JSON.
 * @example quote('a\nb') // => '`a b`'
 */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : beginningAsJson(value);
  const line = printable(text.slice(0, 10_000)).trim();
  return `\`${line.length > 80 ? `${line.slice(0, 77)}...` : line}\``;
}

/** JSON of a value, whole if it is short; of one that is deep, wide or repeats itself, as much as a message can show. */
function beginningAsJson(value: unknown): string {
  const room = 100;
  let left = room;
  const json = JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return part.slice(0, room);
    if (typeof part !== 'object' || part === null) return part;
    left -= 1;
    if (left < 0) return null;
    return Array.isArray(part)
      ? part.slice(0, room)
      : Object.fromEntries(Object.entries(part).slice(0, room));
  }) as string | undefined;
  return json ?? String(value);
}

/** Lists allowed values in a message: "`a`, `b` or `c`"; empty for none. */
export function quoteList(values: readonly string[], conjunction = 'or'): string {
  const quoted = values.map((value) => quote(value));
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${conjunction} ${last}`;
}
