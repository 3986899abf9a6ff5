import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {siteDir} from './support/paths';

type Lock = {readonly packages: Readonly<Record<string, {readonly hasInstallScript?: true}>>};
const read = (file: string) => fs.readFileSync(path.join(siteDir, file), 'utf8');

test('packages run nothing when they are installed', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
});

/** All work without: a new one needs a look before it is added here. */
const UNNEEDED = {
  'node_modules/@swc/core': 'fetches a build in WebAssembly where there is none for the platform',
  'node_modules/core-js': 'asks for donations',
  'node_modules/esbuild': 'saves the start of Node before its program',
};

test('of those that would run something, each is known to work without', () => {
  const {packages} = JSON.parse(read('package-lock.json')) as Lock;
  const withScripts = Object.keys(packages).filter((name) => packages[name]?.hasInstallScript);
  expect(withScripts).toEqual(Object.keys(UNNEEDED));
});

test('no script of ours waits for another one that would be left out', () => {
  const {scripts} = JSON.parse(read('package.json')) as {scripts: Record<string, string>};
  const names = Object.keys(scripts);
  expect(
    names.filter((name) => names.some((other) => [`pre${other}`, `post${other}`].includes(name))),
  ).toEqual([]);
  expect(names.filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name))).toEqual([]);
});
