import fs from 'node:fs';
import path from 'node:path';
import {filesBelow} from '../support/build';

/** How a file of a site is in another build of it. */
export type Sameness = 'same' | 'same but for navigation' | 'different' | 'missing';

export type SiteComparison = {
  /** Files of the former build by how they are now, relative to its root; sorted. */
  readonly files: ReadonlyMap<Sameness, readonly string[]>;
  /** Of files that are different: a stretch of both where they part. */
  readonly partings: ReadonlyMap<string, {readonly before: string; readonly after: string}>;
};

/** What the bundler names by its content, as pages refer to it. */
const BUNDLED = /(\/assets\/(?:js|css)\/[\w~.-]+?)\.[0-9a-f]{8}(\.(?:js|css))/g;
/** The bar at the top and the menu of documents; neither holds another `nav` of its kind. */
const NAVIGATION = [
  /<nav aria-label="Main" class="[^"]*navbar[^"]*">.*?<\/nav>/s,
  /<nav aria-label="Docs sidebar" class="[^"]*menu[^"]*">.*?<\/nav>/s,
  /<nav class="[^"]*pagination-nav[^"]*" aria-label="Docs pages">.*?<\/nav>/s,
];
/** Length of the stretches that show where two files part. */
const STRETCH = 160;

/** Docusaurus writes one into the head for each plugin, used or not. */
const EMPTY_LINES = /\n{2,}/g;

/** A page without the hashes in the names of bundled files, and without empty lines in its head. */
export function withoutHashes(html: string): string {
  const [head = '', ...rest] = html.split('</head>');
  return [head.replace(EMPTY_LINES, '\n'), ...rest].join('</head>').replace(BUNDLED, '$1$2');
}

/** A page without its bar and menu. */
export function withoutNavigation(html: string): string {
  return NAVIGATION.reduce((rest, part) => rest.replace(part, ''), html);
}

/** Compares two pages, hashes of bundled files aside. */
export function samePage(before: string, after: string): Exclude<Sameness, 'missing'> {
  const [old, now] = [withoutHashes(before), withoutHashes(after)];
  if (old === now) return 'same';
  return withoutNavigation(old) === withoutNavigation(now) ? 'same but for navigation' : 'different';
}

/**
 * Compares the files of two builds of a site.
 * @param concerns files of the former build to compare, relative to its root, with `/`
 */
export function compareSites(
  before: string,
  after: string,
  concerns: (file: string) => boolean,
): SiteComparison {
  const files = new Map<Sameness, string[]>();
  const partings = new Map<string, {before: string; after: string}>();
  for (const file of filesBelow(before).filter(concerns)) {
    const sameness = compareFile(path.join(before, file), path.join(after, file));
    if (typeof sameness !== 'string') partings.set(file, sameness);
    const kind = typeof sameness === 'string' ? sameness : 'different';
    files.set(kind, [...(files.get(kind) ?? []), file]);
  }
  return {files, partings};
}

function compareFile(before: string, after: string): Sameness | {before: string; after: string} {
  if (!fs.existsSync(after)) return 'missing';
  const [old, now] = [fs.readFileSync(before), fs.readFileSync(after)];
  if (old.equals(now)) return 'same';
  if (!/\.(?:html|xml|json|txt|css|js)$/.test(before))
    return {before: `${old.length} B`, after: `${now.length} B`};
  const sameness = samePage(old.toString(), now.toString());
  return sameness === 'different' ? parting(old.toString(), now.toString()) : sameness;
}

/** Where two pages part that are neither the same nor so but for their navigation. */
function parting(before: string, after: string): {before: string; after: string} {
  const [old, now] = [before, after].map((html) => withoutNavigation(withoutHashes(html))) as [
    string,
    string,
  ];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  const from = Math.max(0, start - STRETCH / 2);
  return {before: old.slice(from, from + STRETCH), after: now.slice(from, from + STRETCH)};
}
