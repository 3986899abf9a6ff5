import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {parseAdvisory} from '../core/advisories/post';
import {toCsaf, toOsv} from '../core';
import {FAULTS_FILE} from '../files/inheritedFaults';
import {loadCatalog} from '../files/loadCatalog';
import {advisoryCommand} from './advisory';
import {newCommand} from './new';

const OSSA = `date: 2026-02-17
id: OSSA-2026-002
title: A <b>fault</b> of nova
description: >
  A user may destroy data. See [this](javascript:alert(1)) and <img src=x onerror=alert(1)>.
affected-products:
  - product: nova
    version: '<30.2.2, >=31.0.0<31.2.1'
  - product: Glance, Cinder
    version: 'Glance <2; Cinder ==3'
vulnerabilities:
  - cve-id: CVE-2026-24708
reporters:
  - name: Dan <Smith>
    affiliation: none
issues:
  links:
    - https://launchpad.net/bugs/1
reviews:
  2026.1:
    - javascript:alert(1)
    - https://review.opendev.org/1
  type: gerrit
errata_history:
  - 2026-02-18 - Errata 1
  - 2026-02-17 - Original Version
`;
let site = '';
const file = (name: string, text: string) => {
  const place = path.join(site, name);
  fs.writeFileSync(place, text);
  return place;
};
const take = (name: string, text: string, ...args: string[]) =>
  advisoryCommand(site).parseAsync(['import', file(name, text), ...args], {from: 'user'});
const posts = () => fs.readdirSync(path.join(site, 'blog')).toSorted();
const read = (name: string) => fs.readFileSync(path.join(site, 'blog', name), 'utf8');
const lines = () => vi.mocked(console.log).mock.calls.map(([line]) => String(line));

beforeEach(() => {
  site = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-advisory-'));
  for (const folder of ['standards', 'scopes', 'compliance', 'blog']) {
    vi.stubEnv(`SCS_${folder.toUpperCase()}_DIR`, '');
    fs.mkdirSync(path.join(site, folder));
  }
  fs.mkdirSync(path.join(site, 'plugins', 'files'), {recursive: true});
  fs.writeFileSync(path.join(site, 'plugins', 'files', FAULTS_FILE), 'faults: []\n');
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  fs.rmSync(site, {recursive: true});
});

describe('an advisory of OpenStack', () => {
  test('becomes a draft that passes the check, with nothing in it that runs', async () => {
    await take('a.yaml', OSSA);
    expect(posts()).toEqual(['2026-02-17-a-b-fault-b-of-nova.md']);
    const text = read('2026-02-17-a-b-fault-b-of-nova.md');
    const {value, diagnostics} = parseAdvisory({path: 'blog/2026-02-17-a.md', text});
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({isDraft: true, advisory: {id: 'SCS-2026-001', upstream: ['OSSA-2026-002']}});
    expect(value?.advisory.components.map(({name}) => name)).toEqual(['nova', 'glance', 'cinder']);
    expect(value?.advisory.revisions.map(({version, date}) => [version, date])).toEqual([
      ['1.0', '2026-02-17T00:00:00'],
      ['1.1', '2026-02-18T00:00:00'],
    ]);
    expect(value?.html).toEqual([]);
    expect(value?.links.map(({url}) => url)).toEqual([]);
    expect((await loadCatalog(site)).diagnostics).toEqual([]);
  });

  test('is told of with what is left out, each at its line', async () => {
    await take('a.yaml', OSSA);
    const places = lines().flatMap(
      (line) => /a\.yaml:(\d+):\d+: warning: Unexpected (\S+)/.exec(line)?.slice(1, 3).join(' ') ?? [],
    );
    expect(places).toContain('14 `<`');
    expect(places).toContain('21 address');
    expect(places).toContain('1 time');
    expect(lines().at(-1)).toBe(path.join('blog', '2026-02-17-a-b-fault-b-of-nova.md'));
  });

  test('gets the next free id, and never takes the place of a file', async () => {
    await take('a.yaml', OSSA);
    await expect(take('a.yaml', OSSA)).rejects.toThrow(/it exists already/);
    await take('b.yaml', OSSA.replace('A <b>fault</b>', 'Another fault'));
    expect(posts()).toEqual(['2026-02-17-a-b-fault-b-of-nova.md', '2026-02-17-another-fault-of-nova.md']);
    expect(read('2026-02-17-another-fault-of-nova.md')).toContain('id: SCS-2026-002');
    await expect(take('c.yaml', OSSA.replace('A <b>', 'Third'), '--id', 'SCS-2026-002')).rejects.toThrow(
      /Unexpected id SCS-2026-002, expected a new one/,
    );
  });

  test('goes to the blog folder in use', async () => {
    const other = path.join(site, 'elsewhere');
    fs.mkdirSync(other);
    vi.stubEnv('SCS_BLOG_DIR', other);
    await take('a.yaml', OSSA);
    expect([posts(), fs.readdirSync(other)]).toEqual([[], ['2026-02-17-a-b-fault-b-of-nova.md']]);
  });
});

test('CSAF and OSV of ours come back under their id', async () => {
  await take('a.yaml', OSSA, '--id', 'SCS-2026-007');
  const [name = ''] = posts();
  const {value} = parseAdvisory({path: `blog/${name}`, text: read(name)});
  if (!value) throw new Error('no advisory');
  for (const document of [toCsaf(value), toOsv(value)]) {
    fs.rmSync(path.join(site, 'blog', name), {force: true});
    await take('again.json', JSON.stringify(document));
    const [again = ''] = posts();
    expect(parseAdvisory({path: `blog/${again}`, text: read(again)}).value?.advisory).toMatchObject({
      id: 'SCS-2026-007',
      cves: value.advisory.cves,
      components: value.advisory.components.map(({name: component, versions}) => ({
        name: component,
        versions,
      })),
    });
  }
});

describe('nothing is written for', () => {
  const csaf = (label: string) =>
    `{"document": {"csaf_version": "2.0",\n "distribution": {"tlp": {"label": "${label}"}}, "title": "A",\n "tracking": {"id": "X-1", "initial_release_date": "2026-01-01T00:00:00Z", "revision_history": [{"date": "2026-01-01T00:00:00Z", "number": "1", "summary": "First"}]}}}`;

  test.each([
    ['an empty file', '', /a\.in:1:1: error/],
    ['a file of 100 MB', `{"modified": "${'x'.repeat(100_000_000)}"}`, /more than \d+ bytes/],
    [
      'a file of 10 MB',
      `{"modified": "${'x'.repeat(10_000_000)}"}`,
      /a\.in:1:1: error: Unexpected file of \d+ bytes/,
    ],
    ['JSON of another kind', '{"a": 1}', /expected OSSA YAML, CSAF 2\.0/],
    ['JSON that is cut off', '{"id": "A",\n"modified": "2026', /a\.in:2:\d+: error/],
    [
      'CSAF 2.1',
      '{"document":\n{"csaf_version": "2.1"}}',
      /a\.in:2:\d+: error: Unexpected version `2\.1` of CSAF/,
    ],
    ['CSAF that may not be public', csaf('AMBER'), /a\.in:2:\d+: error: Unexpected label TLP:AMBER/],
    [
      'OSV 2',
      '{"id": "A",\n"schema_version": "2.0.0", "modified": "2026-01-01T00:00:00Z"}',
      /a\.in:2:\d+: error: Unexpected version `2\.0\.0`/,
    ],
    ['OSV without an id', '{"modified": "2026-01-01T00:00:00Z"}', /error: Missing `id`/],
    ['OSV of no time', '{"id": "A",\n"modified": "yesterday"}', /a\.in:2:\d+: error: Unexpected time/],
    [
      'OSSA with a CVE that is none',
      OSSA.replace('CVE-2026-24708', '2026-1'),
      /a\.in:12:5: error: Unexpected value `2026-1`/,
    ],
    [
      'OSSA without a description',
      OSSA.replace(/description[\s\S]*affected/, 'affected'),
      /error: Missing `description`/,
    ],
    ['a date that does not exist', OSSA.replace('2026-02-17', '2026-02-30'), /a\.in:1:1: error/],
  ])('%s', async (_name, text, expected) => {
    await expect(take('a.in', text)).rejects.toThrow(expected);
    expect(posts()).toEqual([]);
    expect(fs.readdirSync(site).toSorted()).toEqual([
      'a.in',
      'blog',
      'compliance',
      'plugins',
      'scopes',
      'standards',
    ]);
  });

  test('an id of another form', async () => {
    await expect(take('a.yaml', OSSA, '--id', '../x')).rejects.toThrow(/expected an id such as/);
    expect(posts()).toEqual([]);
  });
});

test('CSAF without a label or with TLP:WHITE is public', async () => {
  await take(
    'a.json',
    '{"document": {"csaf_version": "2.0", "distribution": {"tlp": {"label": "WHITE"}}, "title": "A", "tracking": {"id": "X-1", "initial_release_date": "2026-01-01T00:00:00Z", "revision_history": [{"date": "2026-01-01T00:00:00Z", "number": "4", "summary": "Fourth"}]}}}',
  );
  expect(read('2026-01-01-a.md')).toContain('upstream:\n    - X-1\n');
  expect(read('2026-01-01-a.md')).toContain("version: '1.0'\n");
});

describe('a new advisory', () => {
  const create = (...args: string[]) => newCommand(site).parseAsync(['advisory', ...args], {from: 'user'});

  test('is a draft with the next free id, and passes the check', async () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1795564800');
    await create('a-fault', '--cve', 'CVE-2026-1234');
    await create('another-fault', '--title', 'Another: fault');
    expect(posts()).toEqual(['2026-11-25-a-fault.md', '2026-11-25-another-fault.md']);
    expect(read('2026-11-25-another-fault.md')).toContain('id: SCS-2026-002');
    expect((await loadCatalog(site)).diagnostics).toEqual([]);
  });

  test.each([['A Fault'], ['../x']])('never has the slug %s', async (slug) => {
    await expect(create(slug)).rejects.toThrow(/^Unexpected slug/);
    expect(posts()).toEqual([]);
  });

  test('is not written with a CVE that is none', async () => {
    await expect(create('a-fault', '--cve', '2026-1')).rejects.toThrow(/an id such as `CVE-2026-22797`/);
    expect(posts()).toEqual([]);
  });
});
