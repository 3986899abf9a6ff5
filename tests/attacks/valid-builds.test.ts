import fc from 'fast-check';
import {XMLValidator} from 'fast-xml-parser';
import ICAL from 'ical.js';
import {expect, test} from 'vitest';
import {buildCatalog} from '../../plugins/core/catalog/catalog';
import type {CatalogSource} from '../../plugins/core/catalog/source';
import {kindByPath} from '../../plugins/core/catalog/source';
import {checkCatalog} from '../../plugins/core/rules';
import type {Asset} from '../../plugins/files/assets';
import {checkedPath} from '../../plugins/files/assets';
import {readTexts} from '../../plugins/files/readTexts';
import type {Files} from '../support/validSources';
import {REPORT, validSources} from '../support/validSources';
import type {WholeSite} from '../support/wholeSite';
import {wholeSite} from '../support/wholeSite';

const TODAY = '2026-11-21';

/** Bytes that most file systems take as a name. */
const NAME_BYTES = 255;

function sourcesOf(files: Files): CatalogSource[] {
  return Object.entries(files)
    .filter(([path]) => path !== REPORT)
    .map(([path, text]) => {
      const kind = kindByPath(path);
      if (!kind) throw new Error(`${path} is no source`);
      return {path, text, kind};
    });
}

/** Makes everything of a file set, as a build does, which has no errors. */
async function built(files: Files): Promise<WholeSite> {
  const sources = sourcesOf(files);
  const catalog = buildCatalog(sources, await readTexts(sources, {html: true}));
  expect(checkCatalog(catalog, TODAY).filter(({severity}) => severity === 'error')).toEqual([]);
  return wholeSite(catalog, TODAY);
}

/** Paths that some file system takes for one, files that are folders of others, and names that are too long. */
function unwritable(paths: readonly string[]): string[] {
  const taken = new Map<string, number>();
  const folded = paths.map((path) => path.normalize('NFC').toLowerCase());
  folded.forEach((path) => taken.set(path, (taken.get(path) ?? 0) + 1));
  return folded.filter((path) => {
    const parts = path.split('/');
    return (
      taken.get(path) !== 1 ||
      parts.some((_part, index) => index > 0 && taken.has(parts.slice(0, index).join('/'))) ||
      parts.some((part) => Buffer.byteLength(part) > NAME_BYTES)
    );
  });
}

/** Reads a file with a library that had no part in writing it; throws where it cannot. */
function readBack({path, content}: Asset): void {
  if (typeof content !== 'string') return;
  if (/\.(?:svg|xml)$/.test(path)) expect([path, XMLValidator.validate(content)]).toEqual([path, true]);
  if (path.endsWith('.json')) JSON.parse(content);
  if (path.endsWith('.ics')) ICAL.parse(content);
}

test(
  'what passes the check builds: every page and file is made, each with a path of its own',
  {timeout: 60_000},
  async () => {
    await fc.assert(
      fc.asyncProperty(validSources, async (files) => {
        const site = await built(files);
        const pages = site.addresses.map((address) =>
          [...address.split('/').filter((part) => part !== ''), 'index.html'].join('/'),
        );
        expect(unwritable([...pages, ...site.assets.map(({path}) => checkedPath(path))])).toEqual([]);
        site.assets.forEach(readBack);
      }),
      // To make one smaller takes a minute; its seed and path bring a failure back.
      {seed: 1, numRuns: 10, endOnFailure: true},
    );
  },
);
