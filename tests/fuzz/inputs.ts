import path from 'node:path';
import type {CatalogSource} from '../../plugins/core/catalog/source';
import {parseDocumentName, baseName} from '../../plugins/core/standards/documentId';
import {readSources} from '../../plugins/files/readSources';
import {sourceFolders} from '../../plugins/files/sourceFolders';
import {hasShared, sharedDir, siteDir} from '../support/paths';

/** Files that belong together. */
export type Edition = {readonly name: string; readonly files: readonly CatalogSource[]};

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
  return [
    {name: 'embedded', files: await readSources(siteDir, embedded)},
    ...(hasShared ? [{name: 'real', files: await readSources(siteDir, real)}] : []),
  ];
}

/** Small sets are fast, and still have everything that a file can refer to. */
const OTHER_DOCUMENTS = 3;
const SNAPSHOTS = 2;
const POSTS = 2;

/** Which other files stand beside a file, of its edition. */
export function companyOf(
  {files}: Edition,
  file: CatalogSource,
  pickSome: <T>(list: readonly T[], count: number) => T[],
): CatalogSource[] {
  const ofKind = (kind: CatalogSource['kind']) =>
    files.filter((other) => other.kind === kind && other !== file);
  const number = parseDocumentName(baseName(file.path))?.number;
  const kin = ofKind('standard').filter(
    ({path: other}) => number !== undefined && parseDocumentName(baseName(other))?.number === number,
  );
  const scope = scopeOf(file) ?? pickSome(ofKind('scope'), 1).map(({path: other}) => scopeName(other))[0];
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
function scopeOf({kind, path: file}: CatalogSource): string | undefined {
  if (kind === 'scope') return scopeName(file);
  return kind === 'note' || kind === 'record' ? file.split('/').at(-2) : undefined;
}
