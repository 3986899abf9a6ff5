import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Folders in which programs are looked for; those of servers are not on everyone's path. */
const folders = () => [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];

/** Path of the first program of these names that is installed; undefined where there is none. */
export function findProgram(names: readonly string[]): string | undefined {
  return names
    .flatMap((name) => folders().map((folder) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
}

/** Installs packages of Debian where that is possible: by root, with apt. A server among them is not started. */
export function installPackages(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1'};
  execFileSync('apt-get', ['update', '-qq'], {stdio: 'ignore', env});
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: 'ignore',
    env,
  });
}
