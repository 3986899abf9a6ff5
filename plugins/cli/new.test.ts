import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {throwAwayKey} from '../../tests/support/signing';
import {makeManifest, signersOf} from '../compliance/makeManifest';
import {checkCatalog} from '../core/rules';
import {exampleDocument, exampleScope} from '../core/rules/rule';
import {FAULTS_FILE} from '../files/inheritedFaults';
import {loadCatalog} from '../files/loadCatalog';
import {newCommand} from './new';

const FILES = {
  'standards/scs-0100-v1-example.md': exampleDocument(
    'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01',
  ),
  'standards/scs-0100-v2-example.md': exampleDocument(
    'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-example.md',
  ),
};
/** The command reads it like any other. */
const NO_FAULTS = 'faults: []\n';
let site = '';
const standards = () => fs.readdirSync(path.join(site, 'standards')).toSorted();
const read = (name: string) => fs.readFileSync(path.join(site, 'standards', name), 'utf8');
const give = (files: Readonly<Record<string, string>>) => {
  for (const [file, text] of Object.entries(files)) fs.writeFileSync(path.join(site, file), text);
};
const create = (...args: string[]) => newCommand(site).parseAsync(args, {from: 'user'});
/** What the check finds in all that is there. */
const found = async () => (await loadCatalog(site)).diagnostics.map(({message}) => message);

beforeEach(() => {
  site = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-new-'));
  for (const folder of ['standards', 'scopes', 'compliance', 'blog']) {
    // Whatever the shell says, nothing is written elsewhere.
    vi.stubEnv(`SCS_${folder.toUpperCase()}_DIR`, '');
    fs.mkdirSync(path.join(site, folder));
  }
  fs.mkdirSync(path.join(site, 'plugins', 'files'), {recursive: true});
  fs.writeFileSync(path.join(site, 'plugins', 'files', FAULTS_FILE), NO_FAULTS);
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  fs.rmSync(site, {recursive: true});
});

describe('a new standard', () => {
  test('of a new number is version 1, a draft in the track of the number, and passes the check', async () => {
    await create('standard', '0212', 'node-distribution');
    expect(standards()).toEqual(['scs-0212-v1-node-distribution.md']);
    expect(read('scs-0212-v1-node-distribution.md')).toMatch(
      /^---\ntitle: "Node distribution"\ntype: Standard\nstatus: Draft\ntrack: KaaS\n---\n\n## Introduction\n/,
    );
    expect(await found()).toEqual([]);
    expect(vi.mocked(console.log).mock.calls).toEqual([
      [path.join('standards', 'scs-0212-v1-node-distribution.md')],
    ]);
  });

  test('of a known number is the next version, and replaces the newest one', async () => {
    give(FILES);
    await create('standard', '0100', 'example-again');
    expect(standards()).toContain('scs-0100-v3-example-again.md');
    expect(read('scs-0100-v3-example-again.md')).toContain('replaces:\n  - scs-0100-v2-example.md\n');
    expect(await found()).toEqual([]);
  });

  test('stays in the track of its number’s other versions', async () => {
    give({
      'standards/scs-0100-v1-example.md': FILES['standards/scs-0100-v1-example.md'].replace('IaaS', 'Ops'),
    });
    await create('standard', '0100', 'again');
    expect(read('scs-0100-v2-again.md')).toContain('track: Ops\n');
  });

  test('of a number whose second digit has no track needs the name of a new one, and gives a warning', async () => {
    await create('standard', '0601', 'databases', '--track', 'PaaS');
    expect(read('scs-0601-v1-databases.md')).toContain('track: PaaS\n');
    const {catalog} = await loadCatalog(site);
    expect(checkCatalog(catalog).map(({severity, ruleId}) => `${severity} ${ruleId}`)).toEqual([
      'warning track-value',
    ]);
    await create('standard', '0601', 'databases-again');
    expect(read('scs-0601-v2-databases-again.md')).toContain('track: PaaS\n');
  });

  test.each([
    [['0601'], 'Unexpected second digit of `0601`, expected that of a track (0 Global, 1 IaaS'],
    [['0601', '--track', 'iaas'], 'expected a new name of up to 30 letters and digits'],
    [['0601', '--track', '<b>'], 'expected a new name of up to 30 letters and digits'],
    [['0101', '--track', 'PaaS'], 'Unexpected track `PaaS` for number `0101`, expected `IaaS`'],
  ])('is refused where number and track do not fit: %s', async ([number = '', ...options], message) => {
    await expect(create('standard', number, 'a', ...options)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      exitCode: 2,
    });
    expect(standards()).toEqual([]);
  });

  test('has the title that was asked for, whatever is in it', async () => {
    const title = 'Names: "long" & \'short\' # \\';
    await create('standard', '0100', 'names', '--title', title);
    const {catalog} = await loadCatalog(site);
    expect(catalog.documents.get('scs-0100-v1-names')?.title).toBe(title);
    expect(await found()).toEqual([]);
  });

  test('does not take the number of a version that cannot be read at the moment', async () => {
    give({...FILES, 'standards/scs-0100-v3-broken.md': '## No front matter\n'});
    await create('standard', '0100', 'again');
    expect(standards()).toContain('scs-0100-v4-again.md');
    expect(read('scs-0100-v4-again.md')).toContain('replaces:\n  - scs-0100-v3-broken.md\n');
  });

  test.each([
    ['0100', '../x'],
    ['0100', 'Upper'],
    ['0100', 'a--b'],
    ['0100', 'a-'],
    ['0100', ''],
    ['100', 'example'],
    ['01000', 'example'],
    ['../1', 'example'],
  ])('is refused for the number "%s" and the words "%s", and nothing is written', async (number, slug) => {
    await expect(create('standard', number, slug)).rejects.toMatchObject({
      message: expect.stringContaining('expected four digits and a slug'),
      exitCode: 2,
    });
    expect(standards()).toEqual([]);
  });
});

test('a draft is not put on record: only what is stable can be held to it', async () => {
  give({
    ...FILES,
    'scopes/scs-compatible-iaas.yaml': exampleScope({
      versions:
        'versions:\n- version: v2\n  include: []\n- version: v1\n  stabilized_at: 2024-01-01\n  include: []',
    }),
  });
  await expect(create('scope-record', 'scs-compatible-iaas', 'v2')).rejects.toMatchObject({
    message: expect.stringMatching(/^Unexpected draft `v2`, expected a stable version/),
    exitCode: 1,
  });
  expect(fs.existsSync(path.join(site, 'scopes', 'recorded'))).toBe(false);
  await create('scope-record', 'scs-compatible-iaas', 'v1');
});

describe('where a file cannot be written', () => {
  const SCOPE = {...FILES, 'scopes/scs-compatible-iaas.yaml': exampleScope()};
  const sources = () =>
    Object.fromEntries(
      fs
        .readdirSync(site, {recursive: true, encoding: 'utf8'})
        .filter((name) => fs.statSync(path.join(site, name)).isFile())
        .map((name) => [name, fs.readFileSync(path.join(site, name), 'utf8')]),
    );
  beforeEach(() => give(SCOPE));

  test.each([
    ['standard', '0100', 'again'],
    ['supplement', '0100', 'notes'],
    ['scope-version', 'scs-compatible-iaas', 'v2'],
    ['scope-record', 'scs-compatible-iaas', 'v1'],
  ])('a full disk leaves no trace of a new %s, which can be had later', async (...args) => {
    const before = sources();
    const full = Object.assign(new Error('ENOSPC'), {code: 'ENOSPC'});
    const write = fsp.writeFile;
    const spy = vi.spyOn(fsp, 'writeFile').mockImplementation(async (file, _text, options) => {
      await write(file, '', options);
      throw full;
    });
    await expect(create(...args)).rejects.toThrow(/the disk is full\. Nothing was changed\.$/);
    spy.mockRestore();
    expect(sources()).toEqual(before);
    await create(...args);
    expect(Object.keys(sources()).length).toBeGreaterThan(Object.keys(before).length);
  });

  test('what a killed run has left does not stand in the way of the next one, and is told', async () => {
    const notes = path.join(site, 'scopes', 'notes', 'scs-compatible-iaas');
    // The number of a program that has ended.
    const {pid} = spawnSync(process.execPath, ['-e', '']);
    fs.mkdirSync(notes, {recursive: true});
    fs.writeFileSync(path.join(notes, `v2.md.${pid}.partial`), 'half');
    fs.linkSync(path.join(notes, `v2.md.${pid}.partial`), path.join(notes, 'v2.md'));
    fs.writeFileSync(path.join(site, 'scopes', `scs-compatible-iaas.yaml.${pid}.partial`), 'half');
    await create('scope-version', 'scs-compatible-iaas', 'v2');
    expect(fs.readdirSync(notes)).toEqual(['v2.md']);
    expect(fs.readdirSync(path.join(site, 'scopes')).toSorted()).toEqual([
      'notes',
      'scs-compatible-iaas.yaml',
    ]);
    expect(vi.mocked(console.log).mock.calls.flat()).toContain(
      `${path.join('scopes', 'notes', 'scs-compatible-iaas', 'v2.md')} was left by a killed run and has been removed.`,
    );
  });
});

describe('a new supplement', () => {
  test('explains all versions of its number, and passes the check', async () => {
    give(FILES);
    await create('supplement', '0100', 'notes');
    const text = read('scs-0100-w1-notes.md');
    expect(text).toContain(
      'type: Supplement\ntrack: IaaS\nsupplements:\n  - scs-0100-v1-example.md\n  - scs-0100-v2-example.md\n',
    );
    expect(text).not.toContain('status:');
    expect(text).toContain('\n---\n\n## Implementation notes\n');
    expect(await found()).toEqual([]);
  });

  test('is counted by itself', async () => {
    give(FILES);
    await create('supplement', '0100', 'notes');
    await create('supplement', '0100', 'more-notes');
    await create('standard', '0100', 'again');
    expect(standards()).toEqual([
      'scs-0100-v1-example.md',
      'scs-0100-v2-example.md',
      'scs-0100-v3-again.md',
      'scs-0100-w1-notes.md',
      'scs-0100-w2-more-notes.md',
    ]);
    expect(read('scs-0100-w2-more-notes.md')).not.toContain('replaces:');
  });

  test('of a number that no standard has is refused, be there another supplement or not', async () => {
    await expect(create('supplement', '0101', 'notes')).rejects.toMatchObject({exitCode: 2});
    const other = exampleDocument('type: Supplement\nsupplements: [scs-0100-v1-example.md]');
    give({...FILES, 'standards/scs-0101-w1-other.md': other});
    await expect(create('supplement', '0101', 'notes')).rejects.toMatchObject({exitCode: 2});
    expect(standards()).toEqual(['scs-0100-v1-example.md', 'scs-0100-v2-example.md', 'scs-0101-w1-other.md']);
  });
});

describe('the head of the register', () => {
  const entry = (id: string, holder: string) =>
    `- {id: ${id}, kind: integrator, holder: ${holder}, issued: 2024-01-01, valid_until: 2024-12-31}\n`;
  const register = (...entries: readonly string[]) =>
    give({'compliance/certificates.yaml': `certificates:\n${entries.join('')}`});
  const head = () => fs.readFileSync(path.join(site, 'compliance', 'register-head.yaml'), 'utf8');

  test('covers what there is, passes the check, and grows with the register', async () => {
    register(entry('c1', 'Us'));
    await create('register-head');
    expect(head()).toContain('entries: 1\n');
    expect(await found()).toEqual([]);
    register(entry('c1', 'Us'), entry('c2', 'Them'));
    expect(await found()).toEqual([expect.stringContaining('`c2` that is not on record')]);
    await create('register-head');
    expect(head()).toContain('entries: 2\n');
    expect(await found()).toEqual([]);
  });

  test.each([
    ['has lost an entry', () => register(entry('c1', 'Us')), /expected the 2 on record/],
    [
      'cannot be read',
      () => give({'compliance/certificates.yaml': 'certificates: [\n'}),
      /Unexpected YAML|expected the 2/,
    ],
  ])('is not written for a register that %s', async (_name, change, message) => {
    register(entry('c1', 'Us'), entry('c2', 'Them'));
    await create('register-head');
    const before = head();
    change();
    await expect(create('register-head')).rejects.toThrow(message);
    expect(head()).toBe(before);
  });
});

describe('a record of published files', () => {
  const own = throwAwayKey();
  const folder = () => path.join(site, 'compliance', 'manifests');
  const records = () => fs.readdirSync(folder()).toSorted();
  /** Publishes a list of one file of these contents. */
  const publish = (content: string, day: string, {pem}: {pem?: string} = {}) => {
    fs.mkdirSync(path.join(site, 'build', 'badges'), {recursive: true});
    const files = [{path: '/badges/a/b.svg', content}];
    const manifest = makeManifest(files, day, signersOf(pem, [own.pinned], day));
    give({'build/badges/manifest.json': JSON.stringify(manifest)});
    return manifest;
  };
  beforeEach(() => vi.stubEnv('SOURCE_DATE_EPOCH', '1795478400'));

  test('is added for each list, names the one before, and passes the check', async () => {
    publish('one', '2026-11-16');
    await create('manifest');
    await create('manifest');
    expect(records()).toEqual(['2026-11-16.json']);
    publish('two', '2026-11-16');
    await create('manifest');
    publish('three', '2026-11-17');
    await create('manifest', path.join(site, 'build', 'badges', 'manifest.json'));
    expect(records()).toEqual(['2026-11-16.2.json', '2026-11-16.json', '2026-11-17.json']);
    expect(await found()).toEqual([]);
  });

  test('cannot be changed without a finding', async () => {
    publish('one', '2026-11-16');
    await create('manifest');
    publish('two', '2026-11-17');
    await create('manifest');
    const file = path.join(folder(), '2026-11-16.json');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('/badges/a/', '/badges/c/'));
    expect(await found()).toEqual([
      expect.stringMatching(/^Unexpected `previous` .*the list `2026-11-16`\.$/),
    ]);
  });

  test.each([
    ['there is no list', () => {}, 'Nothing was recorded.'],
    ['it is no list', () => give({'build/badges/manifest.json': '{}'}), 'Nothing was recorded.'],
    ['it is of tomorrow', () => publish('x', '2026-11-25'), 'Unexpected list of 2026-11-25'],
    ['it is older than the newest record', () => publish('x', '2026-11-09'), 'Unexpected list of 2026-11-09'],
    [
      'it is unsigned where there are keys',
      () => {
        give({'compliance/keys.yaml': keysFile()});
        publish('x', '2026-11-17');
      },
      'Unexpected signatures of the list of 2026-11-17',
    ],
    [
      'it was changed after it was signed',
      () => {
        give({'compliance/keys.yaml': keysFile()});
        const manifest = publish('x', '2026-11-17', {pem: own.pem});
        give({'build/badges/manifest.json': JSON.stringify({...manifest, as_of: '2026-11-18'})});
      },
      'Unexpected signatures of the list of 2026-11-18',
    ],
  ])('is not made where %s', async (_name, change, message) => {
    publish('one', '2026-11-16');
    await create('manifest');
    fs.rmSync(path.join(site, 'build'), {recursive: true});
    fs.mkdirSync(path.join(site, 'build', 'badges'), {recursive: true});
    change();
    await expect(create('manifest')).rejects.toThrow(message);
    expect(records()).toEqual(['2026-11-16.json']);
  });

  test('keeps a good signature', async () => {
    give({'compliance/keys.yaml': keysFile()});
    publish('x', '2026-11-17', {pem: own.pem});
    await create('manifest');
    expect(fs.readFileSync(path.join(folder(), '2026-11-17.json'), 'utf8')).toContain(own.pinned.fingerprint);
    expect(await found()).toEqual([]);
  });

  function keysFile(): string {
    const {id, publicKey, fingerprint, from} = own.pinned;
    return `keys:\n- {id: ${id}, public_key: "${publicKey}", fingerprint: "${fingerprint}", from: ${from}}\n`;
  }
});
