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
