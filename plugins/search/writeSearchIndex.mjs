// Indexes the built pages and writes what a browser needs for searching into its folder `pagefind`.
// A program of its own, since the loader of Docusaurus' plugins cannot import packages that are ES modules only.
// Usage: node writeSearchIndex.mjs <folder of the built site>
import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {close, createIndex} from 'pagefind';

/** Ready-made interfaces that our page does without. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

const outDir = process.argv[2];
if (!outDir) throw new Error('Missing the folder of the built site.');
const {index, errors} = await createIndex({forceLanguage: 'en'});
if (!index) throw new Error(`Cannot start the search index: ${errors.join('; ')}`);
const waiting = [];
for (const file of await pagesBelow(outDir)) {
  const content = searchedPart(await fs.readFile(path.join(outDir, file), 'utf8'));
  // Requests are answered in order, so the index is the same in every build.
  if (content !== undefined)
    waiting.push(index.addHTMLFile({sourcePath: file, content}).then(({errors}) => ({file, errors})));
}
for (const added of await Promise.all(waiting)) {
  if (added.errors.length > 0) throw new Error(`Cannot index \`${added.file}\`: ${added.errors.join('; ')}`);
}
const {files, errors: unwritten} = await index.getFiles();
if (unwritten.length > 0) throw new Error(`Cannot make the search index: ${unwritten.join('; ')}`);
const fragments = files.filter((file) => file.path.startsWith('fragment/')).length;
if (fragments !== waiting.length)
  throw new Error(`Cannot make the search index: ${fragments} of ${waiting.length} pages are in it.`);
for (const file of files) {
  if (UNUSED.test(file.path)) continue;
  const target = path.join(outDir, 'pagefind', file.path);
  await fs.mkdir(path.dirname(target), {recursive: true});
  await fs.writeFile(target, file.content);
}
await close();

/** HTML files of the site, relative with `/`, sorted so that the index is the same in every build. */
async function pagesBelow(folder) {
  const names = await fs.readdir(folder, {recursive: true});
  return names
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(path.sep).join('/'))
    .toSorted();
}

/** The element that is marked for searching, with the rest of the page cut off: it would only be read to be dropped. */
function searchedPart(html) {
  const mark = html.indexOf(' data-pagefind-body');
  if (mark === -1) return undefined;
  const start = html.lastIndexOf('<', mark);
  // A post's text is a `div` inside its `article`.
  const end = html.startsWith('<main', start) ? '</main>' : '</article>';
  const part = html.slice(start, html.indexOf(end, start));
  // Minified tables have nothing between their cells, which would make one word of them.
  return `<html lang="en"><body>${part.replace(/<(?:td|th|dt|dd|li)\b/g, ' $&')}</body></html>`;
}
