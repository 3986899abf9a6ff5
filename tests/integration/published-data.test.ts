import {beforeAll, expect, test} from 'vitest';
import {faultsOfPublishedData, publishedData} from '../support/publishedData';
import type {BuiltSite} from '../support/site';
import {embeddedSite} from '../support/sites';

/** Schemas of what authors and the monitor write: editors read them, no file of the site follows them. */
const OF_SOURCES = ['advisory', 'certificates', 'environments', 'scope-file', 'snapshot'];

let site: BuiltSite;
beforeAll(async () => {
  site = await embeddedSite();
});

test('every public JSON of the embedded edition has a schema and is valid against it', () =>
  expect(faultsOfPublishedData(site)).toEqual([]));

test('every schema that is published has a file of the embedded edition, or is for sources', () => {
  const {files, schemas} = publishedData(site);
  const used = new Set(files.flatMap(({schema}) => schema ?? []));
  expect(new Set([...used, ...OF_SOURCES])).toEqual(new Set(schemas));
});

test('every badge speaks the language of shields', () => {
  const badges = publishedData(site).files.filter(({schema}) => schema === 'badge');
  expect(badges).not.toEqual([]);
  for (const {file} of badges) {
    expect(site.json(file)).toEqual(
      expect.objectContaining({schemaVersion: 1, label: expect.any(String), message: expect.any(String)}),
    );
  }
});
