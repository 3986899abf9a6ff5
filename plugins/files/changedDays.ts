import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import type {IsoDate} from '../core/text/isoDate';
import {dayOf} from '../core/text/isoDate';

/** Commits that are looked through; what has not changed for longer has no day. */
const MOST_COMMITS = 20_000;
const MOST_BYTES = 64 * 1024 * 1024;
/** A program that hangs; an honest answer takes a tenth of a second. */
const MOST_MS = 60_000;

/** Stands in front of a commit; no file name has it. */
const COMMIT = '\u0001';

/**
 * The days on which files of a folder were changed last, as the repository that the folder is in knows them: one pass over
 * its history. Left out is what is not certain: files with changes that are not committed, and files whose last change is
 * where a shallow clone ends, or after the day of the build. Without git or a repository there are none.
 * @param folder absolute path
 * @param today day of the build
 * @returns by path in the folder, with `/`
 */
export async function changedDays(folder: string, today: IsoDate): Promise<ReadonlyMap<string, IsoDate>> {
  try {
    const [boundary, log, dirty] = await Promise.all([
      shallowCommits(folder),
      git(folder, [
        'log',
        '--no-renames',
        '--name-only',
        '--relative',
        '-z',
        `--max-count=${MOST_COMMITS}`,
        `--format=${COMMIT}%H %ct`,
        '--',
        '.',
      ]),
      git(folder, ['diff', '--no-ext-diff', '--name-only', '--relative', '-z', 'HEAD', '--', '.']),
    ]);
    return daysOf(log, {boundary, dirty: new Set(dirty.split('\0')), today});
  } catch {
    return new Map();
  }
}

type Doubts = {
  /** Names of the commits at which a shallow clone ends. */
  readonly boundary: ReadonlySet<string>;
  readonly dirty: ReadonlySet<string>;
  readonly today: IsoDate;
};

/** Reads what `git log` says, newest commit first; the first one that names a file decides. */
export function daysOf(log: string, {boundary, dirty, today}: Doubts): Map<string, IsoDate> {
  const days = new Map<string, IsoDate | undefined>();
  let day: IsoDate | undefined;
  for (const part of log.split('\0')) {
    const field = part.replace(/^\n/, '');
    if (field.startsWith(COMMIT)) {
      const [commit = '', seconds] = field.slice(1).split(' ');
      const committed = dayOf(new Date(Number(seconds) * 1000));
      day = boundary.has(commit) || committed > today ? undefined : committed;
    } else if (field !== '' && !days.has(field)) {
      days.set(field, dirty.has(field) ? undefined : day);
    }
  }
  return new Map([...days].flatMap(([file, known]) => (known === undefined ? [] : [[file, known]])));
}

async function shallowCommits(folder: string): Promise<ReadonlySet<string>> {
  const [isShallow, file = ''] = (
    await git(folder, ['rev-parse', '--is-shallow-repository', '--git-path', 'shallow'])
  ).split('\n');
  if (isShallow !== 'true') return new Set();
  return new Set((await fs.readFile(path.resolve(folder, file), 'utf8')).split('\n'));
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  // Nothing that a configuration names is run, and nothing is fetched.
  const plain = ['-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false', '-c', 'core.quotePath=false'];
  const {stdout} = await promisify(execFile)('git', [...plain, '--no-optional-locks', ...args], {
    cwd: folder,
    maxBuffer: MOST_BYTES,
    timeout: MOST_MS,
    env: {...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0'},
  });
  return stdout;
}
