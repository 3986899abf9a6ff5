import {spawn} from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';

export type TimedRun = {
  /** Wall time in seconds. */
  readonly seconds: number;
  /** Most memory that the largest of its processes held, in MiB; 0 where the system does not tell. */
  readonly peakMiB: number;
};

/**
 * Runs a command as users do, with all processes that it starts.
 * @throws Error with the end of its output where it fails
 */
export function timedRun(input: {
  command: readonly [string, ...string[]];
  cwd: string;
  env: Readonly<Record<string, string>>;
}): Promise<TimedRun> {
  const [program, ...args] = input.command;
  const started = performance.now();
  // A group of its own, so that its processes can be told from others.
  const child = spawn(program, args, {cwd: input.cwd, env: {...process.env, ...input.env}, detached: true});
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let peakMiB = 0;
  const poll = setInterval(() => {
    if (child.pid !== undefined) peakMiB = Math.max(peakMiB, largestOfGroup(child.pid));
  }, 200);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(poll);
      if (code === 0) resolve({seconds: (performance.now() - started) / 1000, peakMiB});
      else reject(new Error(`\`${input.command.join(' ')}\` failed:\n${output.slice(-4000)}`));
    });
  });
}

function largestOfGroup(group: number): number {
  try {
    const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return Math.max(0, ...pids.map((pid) => residentIn(pid, group))) / 1024;
  } catch {
    return 0;
  }
}

/** KiB of a process of this group; 0 of others. */
function residentIn(pid: string, group: number): number {
  try {
    // The name of the program stands in brackets and may hold anything; the group is the third field behind it.
    const [, , pgrp] = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    if (Number(pgrp) !== group) return 0;
    return Number(/VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    // It has ended in the meantime.
    return 0;
  }
}
