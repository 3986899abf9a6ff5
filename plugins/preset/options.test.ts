import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {ROUTE_BASES} from '../core/text/siteSettings';
import {nameFolders, sourceFolders} from '../files/sourceFolders';
import {claimSite} from './claimSite';
import {readOptions} from './options';

test('all options may be left out: addresses as published, and nothing that concerns the whole site', () => {
  const {routes, parts, folders, id} = readOptions(undefined);
  expect([routes, folders, id]).toEqual([ROUTE_BASES, {}, 'default']);
  const on = Object.entries(parts).flatMap(([name, isOn]) => (isOn ? [name] : []));
  expect(on).toEqual(['security', 'redirects', 'sharing']);
});

test('one part, one address or one folder may be given', () => {
  const {routes, parts, folders} = readOptions({
    parts: {blog: true},
    routes: {standards: '/norms'},
    folders: {blog: 'news'},
  });
  expect(parts).toMatchObject({blog: true, security: true, home: false});
  expect(routes).toEqual({...ROUTE_BASES, standards: '/norms'});
  expect(folders).toEqual({blog: 'news'});
});

test.each([
  [{parts: {blgo: true}}, '"parts.blgo" is not allowed'],
  [{parts: {blog: 'yes'}}, '"parts.blog" must be a boolean'],
  [{parts: {blog: 'true'}}, '"parts.blog" must be a boolean'],
  [{folder: {}}, '"folder" is not allowed'],
  [{folders: 'standards'}, '"folders" must be of type object'],
  [{folders: {standards: 5}}, '"folders.standards" must be a string'],
  [
    {routes: {standards: 'norms'}},
    '"routes.standards" is "norms", expected a path with a slash at its start',
  ],
  [{routes: {standards: '/norms/'}}, '"routes.standards" is "/norms/"'],
  [{routes: {standards: '/../etc'}}, '"routes.standards" is "/../etc"'],
  [{routes: {scopes: '/standards'}}, '"routes.scopes" is the same as "routes.standards"'],
  [{repository: {standards: {view: 'https://example.org/a'}}}, '"repository.standards.view"'],
  [{pictureHosts: ['https://example.org']}, '"pictureHosts[0]"'],
  [{id: 'a b'}, '"id" is "a b", expected letters'],
  [{parts: {icons: true}}, '"logo" is required where "parts.icons" is on'],
  [[], 'must be of type object'],
  [null, 'must be of type object'],
])('%j is refused, and the option is named', (options, words) =>
  expect(() => readOptions(options)).toThrow(words),
);

test('everything that is wrong is told at once', () =>
  expect(() => readOptions({id: 5, parts: {home: 1}})).toThrow(
    /- "id" must be a string\n- "parts.home" must/,
  ));

test('a second preset in a site is refused, whatever its id is; the next load of a preview is another', () => {
  const site = {};
  claimSite(site, 'default');
  expect(() => claimSite(site, 'default')).toThrow('two cannot have the same id');
  expect(() => claimSite(site, 'other')).toThrow(
    '`default` has the addresses and styles of this site already',
  );
  expect(() => claimSite({}, 'default')).not.toThrow();
});

test('folders come from the environment, then from options, then from where they always are', () => {
  const site = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'preset-'));
  try {
    for (const name of ['a', 'b', 'file']) if (name !== 'file') fs.mkdirSync(path.join(site, name));
    fs.writeFileSync(path.join(site, 'file'), '');
    nameFolders(site, {standards: 'a', scopes: path.join(site, 'b')}, {});
    const found = sourceFolders(site, {SCS_SCOPES_DIR: 'c'});
    expect([found.standards, found.scopes, found.blog, found.overridden]).toEqual([
      path.join(site, 'a'),
      path.join(site, 'c'),
      path.join(site, 'blog'),
      ['scopes'],
    ]);
    const missing = 'Unexpected folder `none` in the option `folders.compliance`';
    expect(() => nameFolders(site, {compliance: 'none'}, {})).toThrow(missing);
    expect(() => nameFolders(site, {compliance: 'file'}, {})).toThrow('`folders.compliance`');
    expect(() => nameFolders(site, {compliance: 'none'}, {SCS_COMPLIANCE_DIR: 'a'})).not.toThrow();
  } finally {
    nameFolders(site, {}, {});
    fs.rmSync(site, {recursive: true});
  }
});
