/** So long, in milliseconds, no file may change before the site is made anew: programs write several at once. */
const QUIET = 60;

/**
 * Holds calls back until no further one has come for a moment and what an earlier one has begun is done. The last call then
 * goes on; those before it never do, so that what they would have made cannot replace what is newer.
 * @param settled resolves when nothing that an earlier call has begun is under way
 */
export function lastCall(settled: () => Promise<void>): () => Promise<void> {
  let calls = 0;
  return async () => {
    calls += 1;
    const own = calls;
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    if (own === calls) await settled();
    // Left behind: nothing refers to this promise, and nobody waits for it but the reload that is given up.
    if (own !== calls) await new Promise<never>(() => undefined);
  };
}
