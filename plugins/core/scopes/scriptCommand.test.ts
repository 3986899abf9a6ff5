import {execFileSync} from 'node:child_process';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {scriptCommand} from './scriptCommand';

const command = (text: string, defaults: Readonly<Record<string, string>> = {}) =>
  scriptCommand(text, {testcases: ['t-1', 't-2'], defaults: new Map(Object.entries(defaults))});

test.each([
  ['./a.py -c {os_cloud} {testcases}', './a.py -c "$OS_CLOUD" t-1 t-2'],
  ['run -k {kubeconfig} -r {subject_root}/results', 'run -k "$KUBECONFIG" -r "$SUBJECT_ROOT"/results'],
  [`-a '--e2e-focus "NetworkPolicy"' -c 'x'`, `-a '--e2e-focus "NetworkPolicy"' -c 'x'`],
  [`-a 'cloud={os_cloud}, all'`, `-a 'cloud='"$OS_CLOUD"', all'`],
  ['-a "cloud={os_cloud}s"', '-a "cloud=${OS_CLOUD}s"'],
  [`-a "it's {os_cloud}"`, `-a "it's \${OS_CLOUD}"`],
  [`-a \\'{os_cloud}\\'`, `-a \\'"$OS_CLOUD"\\'`],
  ['run -k {kubeconfig}\n  --mode x', 'run -k "$KUBECONFIG" --mode x'],
  [`-a 'two\nlines'`, `-a 'two\nlines'`],
])('%j is run as %j', (text, expected) => expect(command(text)).toBe(expected));

test('a variable with a value of its own is that value', () => {
  const defaults = {mode: 'parallel', words: "it's two words"};
  expect(command('--mode {mode}', defaults)).toBe('--mode parallel');
  expect(command('--words {words}', defaults)).toBe(`--words 'it'\\''s two words'`);
  expect(command('--words "{words}"', defaults)).toBe(`--words "it's two words"`);
});

test('bash gets the same arguments as the test suite gives: variables filled in, then split', () => {
  const part = fc.constantFrom(
    '{cloud}',
    'a',
    '/b',
    "'c d'",
    "'e {cloud}'",
    '"f g"',
    '"h {cloud}"',
    '-x',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(part, {minLength: 1, maxLength: 8}), (parts) => {
      const text = parts.join('');
      const print = (script: string) => `printf '%s\\n' x ${script}`;
      const [ours, suite] = execFileSync(
        'bash',
        ['-c', `${print(command(text))}; echo ---; ${print(text.replaceAll('{cloud}', 'my-cloud'))}`],
        {env: {CLOUD: 'my-cloud'}, encoding: 'utf8'},
      ).split('---\n');
      expect(ours).toBe(suite);
    }),
    {seed: 1, numRuns: 60},
  );
});
