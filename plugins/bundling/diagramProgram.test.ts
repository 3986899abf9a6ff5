import {expect, test} from 'vitest';
import {buildCatalog} from '../core/catalog/catalog';
import {exampleDocument} from '../core/rules/rule';
import {kindByPath} from '../core/catalog/source';
import {readTexts} from '../files/readTexts';
import {diagramProgram} from './diagramProgram';

const DIAGRAM = '```mermaid\ngraph TD\n```';
const quoted = (text: string) => text.replace(/^/gm, '> ');
const listed = (text: string) => `1. ${text.replace(/\n/g, '\n   ')}`;

async function catalogOf(path: string, text: string) {
  const sources = [{path, text, kind: kindByPath(path) ?? 'refused'}];
  return buildCatalog(sources, await readTexts(sources, {html: true}));
}
const document = (body: string) =>
  catalogOf('standards/scs-0100-v1-a.md', exampleDocument('type: Standard\nstatus: Draft', `${body}\n`));
const post = (body: string) => catalogOf('blog/2026-01-01-a.md', `---\ntitle: A\n---\n\n${body}\n`);

test.each([
  ['a document', document(DIAGRAM)],
  ['a document, in a quotation', document(quoted(DIAGRAM))],
  ['a document, in a list', document(listed(DIAGRAM))],
  ['a post', post(DIAGRAM)],
  ['a post, in a list', post(listed(DIAGRAM))],
])('the program comes along where there is a diagram in %s', async (_name, catalog) => {
  const paths = (await diagramProgram(await catalog)).map(({path}) => path);
  expect(paths[0]).toBe('/assets/mermaid/mermaid.esm.min.mjs');
  expect(paths.length).toBeGreaterThan(10);
});

test('it is left out where nothing needs it', async () => {
  expect(await diagramProgram(await document('A mermaid, and `mermaid`.'))).toEqual([]);
  expect(await diagramProgram(await post('Nothing.'))).toEqual([]);
});
