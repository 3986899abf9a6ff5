import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import type {Catalog} from '../core/catalog/catalog';
import type {Asset} from '../files/assets';

/**
 * Mermaid as files of the site, where a document or a post has a diagram: the bundler would take seconds for what few
 * pages use, and browsers load only the parts that a diagram needs.
 */
export async function diagramProgram({documents, posts}: Catalog): Promise<Asset[]> {
  const isNeeded = [...documents.values(), ...posts].some(({rendered}) => rendered?.hasDiagrams);
  if (!isNeeded) return [];
  const entry = createRequire(__filename).resolve('mermaid/dist/mermaid.esm.min.mjs');
  const folder = path.dirname(entry);
  const chunks = path.join('chunks', 'mermaid.esm.min');
  const names = (await fs.readdir(path.join(folder, chunks))).filter((name) => name.endsWith('.mjs'));
  const files = ['mermaid.esm.min.mjs', ...names.toSorted().map((name) => path.join(chunks, name))];
  return Promise.all(
    files.map(async (file) => ({
      path: `/assets/mermaid/${file.split(path.sep).join('/')}`,
      content: await fs.readFile(path.join(folder, file)),
    })),
  );
}
