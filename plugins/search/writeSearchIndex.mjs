// Indexes the built pages and writes what a browser needs for searching their texts into its folder `pagefind`: the index,
// which page each part of it is about (`pages.json`), and the words of all pages, to tell a typo (`words.json`).
// A program of its own, since the loader of Docusaurus' plugins cannot import packages that are ES modules only.
// Usage: node writeSearchIndex.mjs <folder of the built site>
import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import zlib from 'node:zlib';
import {close, createIndex} from 'pagefind';

/** Ready-made interfaces that our page does without. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** What is no text of a page: what it is operated with, and what is there for machines or repeats what is beside it. */
const CHROME = ['button', 'summary', 'select', 'textarea', '[aria-hidden="true"]', '.hash-link'];

const outDir = process.argv[2];
if (!outDir) throw new Error('Missing the folder of the built site.');
const {index, errors} = await createIndex({forceLanguage: 'en', excludeSelectors: CHROME});
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
await fs.writeFile(
  path.join(outDir, 'pagefind', 'pages.json'),
  `${JSON.stringify(pagesOfFragments(files))}\n`,
);
await fs.writeFile(path.join(outDir, 'pagefind', 'words.json'), `${JSON.stringify(wordsOf(files))}\n`);
await close();

/** Id of a result -> address of its page without the base URL, which a search would else have to fetch one by one. */
function pagesOfFragments(all) {
  const pages = fragmentsOf(all).map(({id, url}) => [id, url]);
  return Object.fromEntries(pages.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every word of the pages that a typo can be in, the most frequent first. */
function wordsOf(all) {
  const counts = new Map();
  for (const {content} of fragmentsOf(all)) {
    for (const [word] of content.toLowerCase().matchAll(/(?<![\p{L}\p{N}_])\p{L}{4,24}(?![\p{L}\p{N}_])/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
}

/** What the index keeps of each page. */
function fragmentsOf(all) {
  return all.flatMap(({path: name, content}) => {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(name)?.[1];
    if (id === undefined) return [];
    const text = zlib.gunzipSync(content).toString();
    return [{id, ...JSON.parse(text.slice(text.indexOf('{')))}];
  });
}

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
  return `<html lang="en"><body>${apart(withTerms(part))}</body></html>`;
}

/**
 * Minified HTML has nothing between cells, items and labels that stand side by side, which would make one word of them.
 * In code, neighbours are parts of one word.
 */
function apart(html) {
  return html
    .split(/(<pre\b[\s\S]*?<\/pre>|<code\b[\s\S]*?<\/code>)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/<(?:td|th|dt|dd|li|p|div|br|h[1-6]|span class="[^"]*\bscs-block)\b/g, ' $&')
            .replace(/<\/(?:span|a|b|strong|em|time|label|button)>(?=<\w)/g, '$& '),
    )
    .join('')
    .replace(/<\/code>(?=<(?!\/))/g, '$& ');
}

/** A term that is explained on hover is a button, and a word of the text all the same. */
function withTerms(html) {
  return html.replace(/<dfn><button\b[^>]*>([\s\S]*?)<\/button><\/dfn>/g, '$1');
}
