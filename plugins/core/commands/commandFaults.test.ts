import {describe, expect, test} from 'vitest';
import {checkShell} from './checkShell';
import {commandFaults} from './commandFaults';
import {Grammar} from './grammar';
import {grammarOf} from './programs';
import {readShell} from './shell';

const grammar = new Grammar(
  'prog',
  {
    version: '1.0',
    global: '-h|--help --cloud= -v|--verbose',
    common: {'@list': '-f|--format= -c|--column='},
    commands: {
      'image list': '0 @list --public --tag=?',
      'image set': '1 --name= --property= -q -x=',
      'image set all': '0',
      'stack create': '1 -t|--template=! --files=*',
      'role add': '1-2',
      'pod exec': '1-',
      config: '0 --flat',
      'config view': '0',
      free: '--any',
    },
  },
  true,
);
const faults = (script: string, open = false) =>
  readShell(script).commands.flatMap(({words, offset}) =>
    commandFaults(grammar, {words: words.slice(1), offset}, open).map(({message}) => message),
  );

test.each([
  'prog',
  'prog --help',
  'prog image list',
  'prog --cloud x image list --public -f value -c ID -cName --format=json',
  'prog image list --cloud x -v',
  'prog image list --tag=a --tag',
  'prog image set --name a b',
  'prog image set "$B" --property os="$X" -qxvalue',
  'prog image set -- --odd',
  'prog image set all',
  'prog stack create -t a b',
  'prog stack create --template=a b --files c d',
  'prog role add a b',
  'prog pod exec a b c d',
  'prog pod exec a -- sh --unknown',
  'prog config',
  'prog config view',
  'prog free whatever there is --any',
  // What the shell makes of it is not known.
  'prog $IMAGES',
  'prog "$WHAT" list',
  'prog image set $NAMES',
  'prog image set *.y {a,b}',
  'prog image set --"$OPTION" a b c',
  'prog image set --help',
])('%j is taken', (script) => expect(faults(script)).toEqual([]));

test.each([
  ['prog imag', 'Unexpected command `prog imag`, expected one that prog 1.0 has, such as `prog image`.'],
  [
    'prog image',
    'Unexpected command `prog image`, expected one that prog 1.0 has, such as `prog image list` or `prog image set`.',
  ],
  [
    'prog image lst',
    'Unexpected command `prog image lst`, expected one that prog 1.0 has, such as `prog image list`.',
  ],
  [
    'prog image --public',
    'Unexpected command `prog image`, expected one that prog 1.0 has, such as `prog image list` or `prog image set`.',
  ],
  [
    'prog image list --pubic',
    'Unexpected option `--pubic` of `prog image list`, expected one that prog 1.0 has, such as `--public`.',
  ],
  [
    'prog image list --private=x',
    'Unexpected option `--private` of `prog image list`, expected one that prog 1.0 has.',
  ],
  [
    'prog image list --name x',
    'Unexpected option `--name` of `prog image list`, expected one that prog 1.0 has.',
  ],
  ['prog image set -z a', 'Unexpected option `-z` of `prog image set`, expected one that prog 1.0 has.'],
  ['prog image set -qz a', 'Unexpected option `-z` of `prog image set`, expected one that prog 1.0 has.'],
  ['prog --fast', 'Unexpected option `--fast` of `prog`, expected one that prog 1.0 has.'],
  ['prog image set a --name', 'Missing value of `--name` of `prog image set`, expected one behind it.'],
  ['prog stack create a', 'Missing option `--template` of `prog stack create`, expected it with a value.'],
  ['prog image list a', 'Unexpected number of arguments of `prog image list`, 1, expected 0.'],
  ['prog image set', 'Unexpected number of arguments of `prog image set`, 0, expected 1.'],
  ['prog role add a b c', 'Unexpected number of arguments of `prog role add`, 3, expected 1 to 2.'],
  ['prog pod exec', 'Unexpected number of arguments of `prog pod exec`, 0, expected at least 1.'],
  ['prog config set', 'Unexpected number of arguments of `prog config`, 1, expected 0.'],
  [
    'prog constructor',
    'Unexpected command `prog constructor`, expected one that prog 1.0 has, such as `prog config`.',
  ],
])('%j is refused', (script, message) => expect(faults(script)).toEqual([message]));

test('arguments that come from elsewhere are not missed', () =>
  expect(faults('prog image set --name a', true)).toEqual([]));

describe('real programs', () => {
  const messages = (script: string) =>
    checkShell(script).faults.map(({severity, message}) => `${severity}: ${message}`);

  test.each([
    'openstack --os-cloud "$OS_CLOUD" image set --property os_purpose=generic "$IMAGE"',
    'openstack default security group rule create --egress --ethertype IPv4 --for-default-sg --for-custom-sg',
    'openstack secret store --name probe --payload x',
    'openstack loadbalancer list && openstack stack list && openstack coe cluster list && openstack zone list',
    'openstack flavor list --all -f value -c Name | xargs -d "\\n" scs_0100_flavor_naming/cli.py -v parse v3',
    'kubectl -n kube-system get pods -l component=kube-apiserver -o yaml --show-labels',
    'kubectl exec -it "$POD" -- sh -c "ls --color"',
    'kubectl create secret generic x --from-literal=a=b --dry-run=client',
    'sonobuoy run --wait --mode=certified-conformance && sonobuoy delete --wait --all',
    'sudo kubeadm certs check-expiration',
    'python3 ./scs-test-runner.py --config config.toml run --scope x --subject y',
    './iaas/openstack_test.py -c "$OS_CLOUD" scs-0100-syntax-check',
    "timeout 300 bash -c 'until openstack volume show a -f value -c status; do sleep 5; done'",
    'unheard-of --of anything',
  ])('%j is taken', (script) => expect(messages(script)).toEqual([]));

  test('what is on record in full is an error, what is kept by hand a warning', () => {
    expect(messages('openstack image lst; kubectl gt pods; sonobuoy rn')).toEqual([
      expect.stringMatching(/^error: .*openstack \d/),
      expect.stringMatching(/^error: .*kubectl \d/),
      expect.stringMatching(/^warning: .*sonobuoy/),
    ]);
  });

  test('commands are found wherever they stand', () => {
    expect(
      messages('x=$(openstack imag); sudo kubectl gt; bash -c "openstack imag"; ls | xargs openstack imag'),
    ).toHaveLength(4);
  });

  test('a program is known by its name or the end of its path', () => {
    expect(grammarOf('/usr/bin/openstack')?.name).toBe('openstack');
    expect(grammarOf('Tests/iaas/scs_0100_flavor_naming/cli.py')?.name).toBe('scs_0100_flavor_naming/cli.py');
    expect(grammarOf('cli.py')).toBeUndefined();
    expect(grammarOf('myopenstack')).toBeUndefined();
    expect(grammarOf('constructor')).toBeUndefined();
  });
});
