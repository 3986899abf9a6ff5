/** Exit codes of every command. */
export const EXIT = {ok: 0, errors: 1, usage: 2} as const;

/** A failure that is the caller's to mend: one sentence, no stack. */
export class UserError extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.errors,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Makes refusals of a command: what is wrong, a line each, then what stays as it is.
 * @example refusalWith('Nothing was written.')('Missing x.').message // => 'Missing x.\nNothing was written.'
 */
export function refusalWith(unchanged: string): (...lines: readonly string[]) => UserError {
  return (...lines) => new UserError([...lines, unchanged].join('\n'));
}
