import fs from 'node:fs';
import path from 'node:path';
import {describe} from 'vitest';
import {hasShared, sharedDir} from './paths';

/** A test group that needs the reference data; where it is absent, the group's name says that it was skipped. */
export function describeWithShared(name: string, body: () => void): void {
  if (hasShared) describe(name, body);
  else describe.skip(`${name} (skipped: no reference data beside the checkout)`, body);
}

/** Reads a file of the reference data. */
export function readShared(...parts: string[]): string {
  return fs.readFileSync(path.join(sharedDir, ...parts), 'utf8');
}

/** Reads a JSON file of the reference data. */
export function readSharedJson<T>(...parts: string[]): T {
  return JSON.parse(readShared(...parts)) as T;
}

/** All files of a folder of the reference data as sources, by name. */
export function sharedSources(...parts: string[]): {path: string; text: string}[] {
  const folder = path.join(sharedDir, ...parts);
  return fs
    .readdirSync(folder)
    .filter((name) => fs.statSync(path.join(folder, name)).isFile())
    .toSorted()
    .map((name) => ({
      path: [...parts, name].join('/'),
      text: fs.readFileSync(path.join(folder, name), 'utf8'),
    }));
}
