import type * as z from 'zod';
import type {Diagnostic, Parsed, SourceFile} from './diagnostic';
import {placeAt, quote} from './diagnostic';
import {shapeDiagnostics} from './shape';
import type {LocatedYaml} from './yaml';
import {parseYaml} from './yaml';

/** Nesting that no honest file needs: programs that walk such a value step by step would run out of stack. */
const MAX_DEPTH = 40;

/** How much of a text that is no JSON is shown: enough to tell a login page from an answer that was cut off. */
const SHOWN = 40;

/**
 * Reads JSON; never throws. What `JSON.parse` drops without a word is refused: a second key of one name, and `__proto__`,
 * which the next program would leave out.
 * @returns no value, and one `json-syntax` error at its place, which quotes no more of the text than its start
 */
export function parseJson(source: SourceFile): Parsed<unknown> {
  const start = source.text.startsWith('\uFEFF') ? 1 : 0;
  const fault = findFault(source.text, start);
  if (!fault) return {value: JSON.parse(source.text.slice(start)), diagnostics: []};
  return {
    value: undefined,
    diagnostics: [
      {
        ...placeAt(source, fault.offset),
        severity: 'error',
        ruleId: 'json-syntax',
        message: fault.message ?? `Unexpected ${startOf(source)}, expected complete JSON.`,
      },
    ],
  };
}

/** Something that keeps a text from being read; without a message it is no JSON. */
type Fault = {readonly offset: number; readonly message?: string};

function startOf({text}: SourceFile): string {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') return 'empty file';
  return start.startsWith('<') ? 'HTML' : `text in a file that starts with ${quote(start.slice(0, SHOWN))}`;
}

/** What may come next. */
type State = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end' | 'nothing';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

/**
 * Looks through a text once, without recursion, so that its depth does no harm. The place of a fault is found here
 * because the words of `JSON.parse` quote the text, and often name no place.
 */
function findFault(text: string, start: number): Fault | undefined {
  /** The keys of each mapping that is open; undefined for a list. */
  const open: (Set<string> | undefined)[] = [];
  let state: State = 'value';
  let at = start;
  const afterValue = (): State => (open.length === 0 ? 'nothing' : 'comma or end');
  for (;;) {
    at = endOf(SPACE, text, at) ?? at;
    if (at >= text.length) return state === 'nothing' ? undefined : {offset: at};
    const char = text[at] ?? '';
    const keys = open.at(-1);
    const mayClose =
      char === '}' ? keys !== undefined : char === ']' && keys === undefined && open.length > 0;
    const end = text.charCodeAt(at) === QUOTE ? stringEnd(text, at) : {offset: at + 1};
    if ('fault' in end) return {offset: end.fault};
    if ((state === 'key' || state === 'key or }') && char === '"') {
      const key = JSON.parse(text.slice(at, end.offset)) as string;
      if (key === '__proto__')
        return {offset: at, message: `Unexpected key ${quote(key)}, expected another name.`};
      if (keys?.has(key))
        return {offset: at, message: `Unexpected second key ${quote(key)}, expected one of each name.`};
      keys?.add(key);
      state = 'colon';
    } else if (state === 'colon' && char === ':') {
      state = 'value';
    } else if (state === 'comma or end' && char === ',') {
      state = keys ? 'key' : 'value';
    } else if (mayClose && (state === 'comma or end' || state === `${keys ? 'key' : 'value'} or ${char}`)) {
      open.pop();
      state = afterValue();
    } else if (state !== 'value' && state !== 'value or ]') {
      return {offset: at};
    } else if (char === '{' || char === '[') {
      if (open.length === MAX_DEPTH) {
        return {offset: at, message: `Unexpected nesting, expected at most ${MAX_DEPTH} levels.`};
      }
      open.push(char === '{' ? new Set() : undefined);
      state = char === '{' ? 'key or }' : 'value or ]';
    } else if (char === '"') {
      state = afterValue();
    } else {
      const scalarEnd = endOf(SCALAR, text, at);
      if (scalarEnd === undefined) return {offset: at};
      at = scalarEnd;
      state = afterValue();
      continue;
    }
    at = end.offset;
  }
}

/** The offset behind a string that begins here, or of what does not belong into it. */
function stringEnd(text: string, start: number): {offset: number} | {fault: number} {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return {offset: at + 1};
    if (code < 0x20) return {fault: at};
    if (code === BACKSLASH) {
      const end = endOf(ESCAPE, text, at);
      if (end === undefined) return {fault: at};
      at = end - 1;
    }
  }
  return {fault: text.length};
}

function endOf(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** One broken file can have thousands of faults of one kind; the first ones say it all. */
export const MAX_FINDINGS = 20;

/** Above this, findings are told without their lines: looking for these takes longer than all the rest. */
const LOCATED_CHARACTERS = 1_000_000;

/** What {@link shapeDiagnostics} tells of a JSON file, the first {@link MAX_FINDINGS} of it. */
export function jsonShapeDiagnostics(
  source: SourceFile,
  issues: readonly z.core.$ZodIssue[],
  ruleId: string,
): Diagnostic[] {
  return shapeDiagnostics(locateJson(source), issues.slice(0, MAX_FINDINGS), ruleId);
}

/** JSON is YAML too, so the parser with positions tells the lines; in a very large text, all is at its start. */
export function locateJson(source: SourceFile): LocatedYaml {
  const start = {path: source.path, line: 1, column: 1};
  const located = source.text.length < LOCATED_CHARACTERS ? parseYaml(source).value : undefined;
  return (
    located ?? {
      value: parseJson(source).value,
      placeOfValue: () => start,
      placeOfKey: () => start,
      isPlain: () => false,
    }
  );
}
