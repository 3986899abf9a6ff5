import {expect, test} from 'vitest';
import {kubectlGrammar} from './kubectlGrammar';

const HELP: Readonly<Record<string, string>> = {
  '--help': `kubectl controls clusters.

Basic Commands (Beginner):
  get             Display one or many resources

Subcommands provided by plugins:
  foo             is no command of its own

Other Commands:
  config          Modify files

Usage:
  kubectl [flags] [options]
`,
  'get --help': `Display.

Examples:
  # a
  kubectl get pods

Options:
    -A, --all-namespaces=false:
	If present, all.

    --dry-run='none':
	Must be one of them: a, b.

    -o, --output='':
	Output format.

Usage:
  kubectl get TYPE [flags] [options]
`,
  'config --help': `Modify.

Available Commands:
  view            Display settings

Usage:
  kubectl config SUBCOMMAND
`,
  'config view --help': 'Options:\n    --raw=false:\n\tRaw.\n',
  options: "The following options can be passed to any command:\n\n    -n, --namespace='':\n\tThe scope.\n",
};

test('the help of kubectl tells its commands and options', () => {
  expect(kubectlGrammar('1.0', (words) => HELP[words.join(' ')] ?? '')).toEqual({
    version: '1.0',
    global: '-h|--help -n|--namespace=',
    commands: {
      get: '-A|--all-namespaces=? --dry-run=? -o|--output=',
      config: '0',
      'config view': '--raw=?',
    },
  });
});
