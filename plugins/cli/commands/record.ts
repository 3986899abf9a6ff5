import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {Command} from 'commander';
import type {StoredGrammar} from '../../core/commands/grammar';
import {UserError} from '../userError';
import {writeAtomically} from '../writeAtomically';
import {kubectlGrammar} from './kubectlGrammar';

/** What has to be there, as packages of Debian; the plugins are those whose commands are to be on record. */
const NEEDED =
  'python3-openstackclient with the packages of its plugins (python3-*client), and kubernetes-client';

/**
 * `npm run commands -- record`: asks the installed clients of OpenStack and Kubernetes for their commands and options, and
 * writes them to `plugins/core/commands/recorded.json`. Checks read that file; the clients are needed for this alone.
 */
export function recordCommand(siteDir: string): Command {
  return new Command('record')
    .description(
      'puts the commands and options of the installed openstack client, its plugins and kubectl on record',
    )
    .option('--via <command>', 'runs the clients behind this command, such as `chroot /srv/debian-13`', '')
    .action(async ({via}: {via: string}) => {
      const run = runner(via.split(' ').filter((word) => word !== ''));
      const script = fs.readFileSync(path.join(__dirname, 'openstack_grammar.py'), 'utf8');
      const openstack = JSON.parse(run(['python3', '-'], script)) as StoredGrammar;
      const {clientVersion} = JSON.parse(run(['kubectl', 'version', '--client', '--output=json'])) as {
        clientVersion: {gitVersion: string};
      };
      const kubectl = kubectlGrammar(clientVersion.gitVersion.replace(/^v/, ''), (words) =>
        run(['kubectl', ...words]),
      );
      const system =
        /^PRETTY_NAME="(.*)"$/m.exec(run(['cat', '/etc/os-release']))?.[1] ?? 'an unknown system';
      const made = `npm run commands -- record, with the clients of ${system}`;
      const file = path.join(siteDir, 'plugins', 'core', 'commands', 'recorded.json');
      const text = `${JSON.stringify({made, programs: {kubectl, openstack}}, null, 2)}\n`;
      await writeAtomically({replace: {file, text}});
      const counts = Object.entries({openstack, kubectl}).map(
        ([name, {version, commands}]) => `${Object.keys(commands).length} of ${name} ${version}`,
      );
      console.log(`${path.relative(siteDir, file)}: commands on record, ${counts.join(' and ')}.`);
    });
}

/** Runs a program and gives what it prints. */
function runner(via: readonly string[]) {
  return (words: readonly string[], input = ''): string => {
    const [program = '', ...rest] = [...via, ...words];
    const {status, stdout, stderr, error} = spawnSync(program, rest, {
      input,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status === 0) return stdout;
    throw new UserError(
      `\`${[program, ...rest].join(' ')}\` failed: ${(error?.message ?? stderr).trim().slice(-500)}. It needs ${NEEDED}. Nothing was written.`,
    );
  };
}
