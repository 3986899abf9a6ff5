import fs from 'node:fs';
import path from 'node:path';
import {parseDocumentName, baseName} from '../../plugins/core/standards/documentId';
import {readSources} from '../../plugins/files/readSources';
import {sourceFolders} from '../../plugins/files/sourceFolders';
import {hasShared, sharedDir, siteDir} from '../support/paths';
import type {FuzzFile} from './job';

/** Files that belong together. */
export type Edition = {readonly name: string; readonly files: readonly FuzzFile[]};

/** The embedded files, and the real ones where they are beside the project. */
export async function readEditions(): Promise<Edition[]> {
  const embedded = sourceFolders(siteDir, {});
  const corpus = path.join(sharedDir, 'corpus');
  const real = {
    ...embedded,
    standards: path.join(corpus, 'standards-repo', 'Standards'),
    scopes: path.join(corpus, 'standards-repo', 'Tests'),
    blog: path.join(corpus, 'blog'),
  };
  const editions: Edition[] = [{name: 'embedded', files: await readSources(siteDir, embedded)}];
  if (!hasShared) return editions;
  editions.push({
    name: 'real',
    files: [...(await readSources(siteDir, real)), ...readReports(path.join(corpus, 'reports'))],
  });
  const groups = path.join(corpus, 'standards-repo-groups');
  if (fs.existsSync(groups)) {
    const sources = await readSources(siteDir, {...real, scopes: path.join(groups, 'Tests')});
    editions.push({name: 'groups', files: [...sources, ...readReports(path.join(groups, 'reports'))]});
  }
  return editions;
}

/** Reports lie in no folder of a site: providers drop them onto checklists. */
function readReports(folder: string): FuzzFile[] {
  return fs.readdirSync(folder).map((name) => ({
    kind: 'report',
    path: path.relative(siteDir, path.join(folder, name)),
    text: fs.readFileSync(path.join(folder, name), 'utf8'),
  }));
}

/** Small sets are fast, and still have everything that a file can refer to. */
const OTHER_DOCUMENTS = 3;
const SNAPSHOTS = 2;
const POSTS = 2;

/** Which other files stand beside a file, of its edition. */
export function companyOf(
  {files}: Edition,
  file: FuzzFile,
  pickSome: <T>(list: readonly T[], count: number) => T[],
): FuzzFile[] {
  const ofKind = (kind: FuzzFile['kind']) => files.filter((other) => other.kind === kind && other !== file);
  const number = parseDocumentName(baseName(file.path))?.number;
  const kin = ofKind('standard').filter(
    ({path: other}) => number !== undefined && parseDocumentName(baseName(other))?.number === number,
  );
  const scope =
    scopeOf(file) ??
    ofKind('scope')
      .filter(
        ({text}) => file.kind === 'report' && file.text.includes(/^uuid: (\S+)/m.exec(text)?.[1] ?? '\0'),
      )
      .map(({path: other}) => scopeName(other))[0] ??
    pickSome(ofKind('scope'), 1).map(({path: other}) => scopeName(other))[0];
  return [
    ...kin,
    ...pickSome(
      ofKind('standard').filter((other) => !kin.includes(other)),
      OTHER_DOCUMENTS,
    ),
    ...(['scope', 'note', 'record'] as const).flatMap(ofKind).filter((other) => scopeOf(other) === scope),
    ...(['policy', 'environments', 'certificates', 'manifest', 'authors', 'tags'] as const).flatMap(ofKind),
    ...pickSome(ofKind('snapshot'), SNAPSHOTS),
    ...pickSome(ofKind('post'), POSTS),
  ];
}

const scopeName = (file: string) => baseName(file).replace(/\.ya?ml$/, '');

/** The scope that a file is, or is about. */
function scopeOf({kind, path: file}: FuzzFile): string | undefined {
  if (kind === 'scope') return scopeName(file);
  return kind === 'note' || kind === 'record' ? file.split('/').at(-2) : undefined;
}
