import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import type {ProjectManifest} from './manifest';
import {PACKAGE_NAME, packageManifest} from './manifest';
import type {PackageFile} from './packageFiles';
import {packedCode} from './packageFiles';

/**
 * Every file of the package, made of the sources alone: the same sources make the same bytes.
 * @param siteDir absolute path of the project root
 */
export async function packageFiles(siteDir: string): Promise<PackageFile[]> {
  const project = JSON.parse(
    await fs.readFile(path.join(siteDir, 'package.json'), 'utf8'),
  ) as ProjectManifest;
  const {files, packages} = packedCode(siteDir);
  const copy = async (from: string, to = from): Promise<PackageFile> => ({
    path: to,
    content: await fs.readFile(path.join(siteDir, from)),
  });
  return [
    ...files,
    {path: 'package.json', content: `${JSON.stringify(packageManifest(project, packages), null, 2)}\n`},
    ...(await Promise.all([
      copy('plugins/preset/README.md', 'README.md'),
      copy('docs/verify.md'),
      copy('LICENSES/Apache-2.0.txt', 'LICENSE'),
      copy('LICENSES/OFL-1.1.txt'),
    ])),
  ];
}

/**
 * Packs the preset as npm would publish it.
 * @param siteDir absolute path of the project root
 * @returns absolute path of the archive
 */
export async function packPreset(siteDir: string): Promise<string> {
  const out = path.join(siteDir, '.pack');
  const folder = path.join(out, PACKAGE_NAME);
  await fs.rm(folder, {recursive: true, force: true});
  for (const file of await packageFiles(siteDir)) {
    const target = path.join(folder, file.path);
    await fs.mkdir(path.dirname(target), {recursive: true});
    await fs.writeFile(target, file.content);
  }
  const {stdout} = await promisify(execFile)(
    'npm',
    ['pack', '--silent', '--ignore-scripts', '--pack-destination', out],
    {cwd: folder, shell: process.platform === 'win32'},
  );
  return path.join(out, stdout.trim().split('\n').at(-1) ?? '');
}
