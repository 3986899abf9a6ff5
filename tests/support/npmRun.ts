import {execFile} from 'node:child_process';
import process from 'node:process';
import {promisify} from 'node:util';
import {siteDir} from './paths';

/** Runs a script of the project, as users do; `output` is all that it said. */
export async function npmRun(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<{code: number; output: string}> {
  try {
    const {stdout, stderr} = await promisify(execFile)('npm', ['run', '-s', script, '--', ...args], {
      cwd: siteDir,
      env: {...process.env, ...env},
    });
    return {code: 0, output: stdout + stderr};
  } catch (error) {
    const {code, stdout, stderr} = error as {code: number; stdout: string; stderr: string};
    return {code, output: stdout + stderr};
  }
}
