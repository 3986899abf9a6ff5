import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {hideSecrets, secret} from './secrets';

test('what is secret leaves the environment, and only who names it has it', () => {
  const env = {
    SCS_BADGE_SIGNING_KEY: 'a key',
    GITHUB_TOKEN: 'a token',
    DB_PASSWORD: 'a word',
    PATH: '/bin',
    SCS_STANDARDS_DIR: 'x',
  };
  hideSecrets(env);
  expect(env).toEqual({PATH: '/bin', SCS_STANDARDS_DIR: 'x'});
  expect(secret('SCS_BADGE_SIGNING_KEY')).toBe('a key');
  expect(secret('SCS_NEVER_SET')).toBeUndefined();
});

test('a build hides them before it does anything else', () => {
  const config = fs.readFileSync(path.join(__dirname, '..', '..', 'docusaurus.config.ts'), 'utf8');
  const first = config
    .slice(config.search(/^import [^;]*;\n(?!import )/m))
    .split('\n')
    .find((line) => line !== '' && !line.startsWith('import ') && !line.startsWith('//'));
  expect(first).toBe('hideSecrets();');
});
