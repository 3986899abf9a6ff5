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
