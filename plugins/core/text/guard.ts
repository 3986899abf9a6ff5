import type {Diagnostic, Parsed, SourceFile} from './diagnostic';
import {limitFinding, PastLimit} from './limits';

/**
 * Runs a parser so that it cannot stop a build: what it throws becomes a finding with the file's name.
 * @param parse reads the file; whatever it throws is caught
 */
export function guarded<T>(source: SourceFile, parse: (source: SourceFile) => Parsed<T>): Parsed<T> {
  try {
    return parse(source);
  } catch (error) {
    return {value: undefined, diagnostics: [readingFault(source.path, error)]};
  }
}

/** The finding on a file at whose reading something was thrown: `size-limit` for a limit, else `unreadable-file`. */
export function readingFault(path: string, error: unknown): Diagnostic {
  if (error instanceof PastLimit) return limitFinding({path, message: error.message, ...error.at});
  return {
    path,
    line: 1,
    column: 1,
    severity: 'error',
    ruleId: 'unreadable-file',
    message: isOverflow(error)
      ? 'Unexpected nesting, too deep to be read, expected lists, quotes and values a few levels deep.'
      : `Unexpected failure while this file was read${detail(error)}, expected none.`,
    advice: 'Undo the latest changes to the file until it can be read, and report this bug in the program.',
  };
}

/** True for a call stack that is full. */
function isOverflow(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}

/**
 * What was thrown, as a part of a message; authors have no use for it, so it is empty unless the environment has a
 * variable `DEBUG`.
 */
export function detail(error: unknown): string {
  const isWanted = typeof process !== 'undefined' && Boolean(process.env.DEBUG);
  if (!isWanted) return '';
  return ` (${error instanceof Error ? (error.stack ?? error.message) : String(error)})`;
}
