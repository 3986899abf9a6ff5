import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {removeLeftovers} from './partialFiles';
import {writeAtomically} from './writeAtomically';

let folder = '';
const at = (name: string) => path.join(folder, name);
/** All files below, each with its text. */
const files = () =>
  Object.fromEntries(
    fs
      .readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => fs.statSync(at(name)).isFile())
      .toSorted()
      .map((name) => [name, fs.readFileSync(at(name), 'utf8')]),
  );
const NEW = () => ({
  create: [
    {file: at('notes/scope/v2.md'), text: 'note'},
    {file: at('blog/post.md'), text: 'post'},
  ],
  replace: {file: at('scope.yaml'), text: 'new'},
});
const OLD = {'scope.yaml': 'old'};
const WHOLE = {'blog/post.md': 'post', 'notes/scope/v2.md': 'note', 'scope.yaml': 'new'};
const failure = (code: string) => Object.assign(new Error(`${code}: something`), {code});

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-write-'));
  fs.writeFileSync(at('scope.yaml'), 'old');
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, {recursive: true});
});

test('files are written together, with their folders, and nothing beside them', async () => {
  await writeAtomically(NEW());
  expect(files()).toEqual(WHOLE);
});

describe('where one cannot be written, nothing has changed, and the error says why', () => {
  const refused = async (message: RegExp) => {
    await expect(writeAtomically(NEW())).rejects.toThrow(message);
    await expect(writeAtomically(NEW())).rejects.toMatchObject({
      message: expect.stringMatching(/Nothing was changed\.$/),
    });
  };

  test('a file that is there already', async () => {
    fs.mkdirSync(at('blog'));
    fs.writeFileSync(at('blog/post.md'), 'mine');
    await refused(/post\.md: it exists already\./);
    expect(files()).toEqual({...OLD, 'blog/post.md': 'mine'});
    expect(fs.existsSync(at('notes'))).toBe(false);
  });

  test('a file where a folder is needed', async () => {
    fs.writeFileSync(at('blog'), 'a file');
    await refused(/post\.md: its folder cannot be created\./);
    expect(files()).toEqual({...OLD, blog: 'a file'});
    expect(fs.existsSync(at('notes'))).toBe(false);
  });

  test('a folder in the place of the last file', async () => {
    fs.rmSync(at('scope.yaml'));
    fs.mkdirSync(at('scope.yaml'));
    await refused(/scope\.yaml: a folder has its name\./);
    expect(files()).toEqual({});
  });

  test.each([1, 2, 3])('a disk that is full at file %i', async (nth) => {
    const write = fsp.writeFile;
    let count = 0;
    vi.spyOn(fsp, 'writeFile').mockImplementation(async (file, text, options) => {
      count += 1;
      await write(file, count === nth ? 'h' : text, options);
      if (count === nth) throw failure('ENOSPC');
    });
    await expect(writeAtomically(NEW())).rejects.toThrow(/: the disk is full\. Nothing was changed\.$/);
    expect(files()).toEqual(OLD);
    expect(fs.readdirSync(folder)).toEqual(['scope.yaml']);
  });

  test('a disk that is full at the only file', async () => {
    vi.spyOn(fsp, 'writeFile').mockRejectedValueOnce(failure('ENOSPC'));
    await expect(writeAtomically({create: [{file: at('new.md'), text: 'x'}]})).rejects.toThrow(
      /the disk is full/,
    );
    expect(files()).toEqual(OLD);
  });
});

test('what cannot be taken back is named', async () => {
  vi.spyOn(fsp, 'rename').mockRejectedValueOnce(failure('EACCES'));
  const remove = fsp.rm;
  vi.spyOn(fsp, 'rm').mockImplementation((file, options) =>
    String(file).endsWith('post.md') ? Promise.reject(failure('EACCES')) : remove(file, options),
  );
  await expect(writeAtomically(NEW())).rejects.toThrow(/is not writable\. Left behind: .*blog.post\.md\.$/);
});

describe('on a file system without links', () => {
  beforeEach(() => void vi.spyOn(fsp, 'link').mockRejectedValue(failure('EPERM')));

  test('files are written all the same', async () => {
    await writeAtomically(NEW());
    expect(files()).toEqual(WHOLE);
  });

  test('no file takes the place of another one', async () => {
    fs.mkdirSync(at('blog'));
    fs.writeFileSync(at('blog/post.md'), 'mine');
    await expect(writeAtomically(NEW())).rejects.toThrow(/it exists already\. Nothing was changed\.$/);
    expect(files()).toEqual({...OLD, 'blog/post.md': 'mine'});
  });
});

describe('a run that is killed', () => {
  /** Writes in a program of its own that is killed before a step of the file system. */
  const killedAt = (step: string, nth: number) => {
    const program = `
      const fsp = require('node:fs/promises');
      const real = fsp[${JSON.stringify(step)}];
      let count = 0;
      fsp[${JSON.stringify(step)}] = async (...given) => {
        if (String(given[0]).startsWith(${JSON.stringify(folder)})) count += 1;
        if (count === ${nth}) process.kill(process.pid, 'SIGKILL');
        return real(...given);
      };
      require('tsx/cjs');
      require(${JSON.stringify(path.join(__dirname, 'writeAtomically.ts'))}).writeAtomically(${JSON.stringify(NEW())});`;
    const {signal, stderr} = spawnSync(process.execPath, ['-e', program], {cwd: __dirname, encoding: 'utf8'});
    expect([signal, stderr]).toEqual(['SIGKILL', '']);
  };

  test.each([
    ['writeFile', 2],
    ['writeFile', 3],
    ['link', 1],
    ['link', 2],
    ['rename', 1],
  ])('before %s number %i leaves nothing that the next one does not remove', async (step, nth) => {
    killedAt(step, nth);
    expect(files()['scope.yaml']).toBe('old');
    expect((await removeLeftovers([folder])).length).toBeGreaterThan(0);
    expect(files()).toEqual(OLD);
    await writeAtomically(NEW());
    expect(files()).toEqual(WHOLE);
  });

  test('when all is written leaves all of it', async () => {
    killedAt('rm', 1);
    expect(Object.keys(files())).toHaveLength(5);
    await removeLeftovers([folder]);
    expect(files()).toEqual(WHOLE);
    expect(await removeLeftovers([folder, at('missing')])).toEqual([]);
  });

  test('loses nothing that an author has saved since then', async () => {
    killedAt('rename', 1);
    fs.writeFileSync(at('blog/post.md'), 'post, and more');
    const later = new Date(Date.now() + 5000);
    fs.utimesSync(at('blog/post.md'), later, later);
    await removeLeftovers([folder]);
    expect(files()).toEqual({...OLD, 'blog/post.md': 'post, and more'});
  });
});

test('what another run is writing at the moment stays', async () => {
  fs.writeFileSync(at(`x.md.${process.ppid}.partial`), 'half');
  expect(await removeLeftovers([folder])).toEqual([]);
});
