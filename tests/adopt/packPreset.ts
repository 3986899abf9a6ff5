import {execFile} from 'node:child_process';
import path from 'node:path';
import {promisify} from 'node:util';
import {siteDir} from '../support/paths';

/** Packs the preset as it would be published; returns the absolute path of the tarball. */
export async function packPreset(): Promise<string> {
  const {stdout} = await promisify(execFile)('npm', ['run', '-s', 'pack'], {cwd: siteDir});
  return path.resolve(siteDir, stdout.trim().split('\n').at(-1) ?? '');
}
