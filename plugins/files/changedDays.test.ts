import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {changedDays} from './changedDays';

const TODAY = '2026-11-24';
let work: string;
let repository: string;

function git(folder: string, args: readonly string[], day = '2026-01-01'): void {
  const moment = `${day}T12:00:00Z`;
  execFileSync('git', args, {
    cwd: folder,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      HOME: work,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_DATE: moment,
      GIT_COMMITTER_DATE: moment,
    },
  });
}

/** Writes a file and commits it on a day. */
function commit(file: string, text: string, day: string): void {
  const target = path.join(repository, file);
  fs.mkdirSync(path.dirname(target), {recursive: true});
  fs.writeFileSync(target, text);
  git(repository, ['add', '.'], day);
  git(repository, ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-m', 'x'], day);
}

const daysIn = async (folder: string, today = TODAY) =>
  Object.fromEntries(await changedDays(path.join(folder, 'Standards'), today));

beforeAll(() => {
  work = fs.mkdtempSync(path.join(os.tmpdir(), 'changed-'));
  repository = path.join(work, 'origin');
  fs.mkdirSync(repository);
  git(repository, ['init']);
  commit('Standards/a b.md', 'one', '2025-03-01');
  commit('Standards/ü.md', 'one', '2025-04-01');
  commit('Standards/sub/c.md', 'one', '2025-05-01');
  commit('Standards/a b.md', 'two', '2026-02-02');
  commit('other.md', 'one', '2026-03-03');
});
afterAll(() => fs.rmSync(work, {recursive: true, force: true}));

describe('the day on which a file was changed last', () => {
  test('is that of the newest commit with it, in its folder alone, whatever its name is', async () =>
    expect(await daysIn(repository)).toEqual({
      'a b.md': '2026-02-02',
      'ü.md': '2025-04-01',
      'sub/c.md': '2025-05-01',
    }));

  test('is not told where it lies after the day of the build', async () =>
    expect(Object.keys(await daysIn(repository, '2025-12-31'))).toEqual(['sub/c.md', 'ü.md']));

  test('is not told of what a shallow clone begins with', async () => {
    const clone = path.join(work, 'shallow');
    git(work, ['clone', '--depth', '2', `file://${repository}`, clone]);
    // The clone begins with the commit of 2026-02-02, which seems to bring every file.
    expect(await daysIn(clone)).toEqual({});
  });

  test('is not told of a file with changes that nobody has committed', async () => {
    const clone = path.join(work, 'dirty');
    git(work, ['clone', `file://${repository}`, clone]);
    fs.appendFileSync(path.join(clone, 'Standards', 'ü.md'), 'more');
    expect(Object.keys(await daysIn(clone))).toEqual(['a b.md', 'sub/c.md']);
  });

  test('is known of no file outside of a repository', async () => {
    const plain = path.join(work, 'plain');
    fs.mkdirSync(path.join(plain, 'Standards'), {recursive: true});
    expect(await daysIn(plain)).toEqual({});
  });
});
