import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type {GuideStep} from './guide';

/** What came of commands. */
export type Run = {readonly output: string; readonly seconds: number};

/**
 * Runs commands of a shell in a folder, as a reader of a guide does.
 * @throws Error with the end of what they said, where one of them fails
 */
export function runCommands(
  commands: string,
  {cwd, env}: {readonly cwd: string; readonly env: Readonly<Record<string, string>>},
): Promise<Run> {
  const started = performance.now();
  const shell = spawn('bash', ['-e', '-u', '-o', 'pipefail', '-c', commands], {
    cwd,
    env: {...foreignEnvironment(), ...SETTINGS, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  shell.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    shell.on('error', reject);
    shell.on('close', (code) => {
      if (code === 0) resolve({output, seconds: (performance.now() - started) / 1000});
      else
        reject(new Error(`Commands failed (${code ?? 'ended'}) in ${cwd}:\n${commands}\n\n${tail(output)}`));
    });
  });
}

/** Without what npm and its `.npmrc` set for the programs of this repository, such as not to run the scripts of packages. */
function foreignEnvironment(): NodeJS.ProcessEnv {
  const env = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|SCS_|VITEST|NODE_OPTIONS$|NODE_ENV$|SOURCE_DATE_EPOCH$|INIT_CWD$)/i.test(name),
  );
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const own = folders.filter((folder) => !folder.endsWith(path.join('node_modules', '.bin')));
  return {...Object.fromEntries(env), PATH: own.join(path.delimiter)};
}

/** Neither the settings of whoever runs this nor questions of programs change the outcome. */
const SETTINGS = {
  CI: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_prefer_offline: 'true',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
};

function tail(output: string): string {
  return output.split('\n').slice(-40).join('\n');
}

/** The name under which a guide installs the package, where it is the last word of a line. */
const INSTALLED = /^(npm install .*)\bdocusaurus-preset-standards$/m;

/**
 * Does what one step of a guide says: writes its file, or runs its commands.
 * @param site.tarball installed in place of the package of that name
 */
export async function takeStep(
  step: GuideStep,
  {
    cwd,
    env,
    tarball,
  }: {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
    readonly tarball: string;
  },
): Promise<Run> {
  if (step.file === undefined) {
    return runCommands(
      step.text.replace(INSTALLED, (_, start: string) => start + tarball),
      {cwd, env},
    );
  }
  const file = path.join(cwd, step.file);
  fs.mkdirSync(path.dirname(file), {recursive: true});
  fs.writeFileSync(file, step.text);
  return {output: '', seconds: 0};
}
