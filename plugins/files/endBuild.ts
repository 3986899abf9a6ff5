import process from 'node:process';
import logger from '@docusaurus/logger';

/**
 * Runs what fails with a sentence for people; in a build that sentence is the end.
 * @throws Error in the preview, which goes on
 */
export function orEndBuild<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (isBuild()) logger.error(error instanceof Error ? error.message : String(error));
    endBuild();
    throw error;
  }
}

/** True in a build, false in the preview. */
export const isBuild = (): boolean => process.env.NODE_ENV === 'production';

/** Docusaurus would wrap whatever is thrown, and show a stack that says nothing to authors. */
export function endBuild(): void {
  if (isBuild()) process.exit(1);
}
