import path from 'node:path';
import process from 'node:process';
import type {LoadContext} from '@docusaurus/types';
import {expect, test, vi} from 'vitest';
import config from '../../docusaurus.config';
import type {PresetOptionsInput} from '../preset';
import standardsPreset from '../preset';
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

test('a build hides them before a plugin is there that could read anything', () => {
  vi.stubEnv('SOME_TOKEN', 'a token');
  const siteDir = path.join(__dirname, '..', '..');
  const context = {siteDir, baseUrl: '/', siteConfig: config} as unknown as LoadContext;
  const [, options] = (config.presets ?? []).at(-1) as [string, PresetOptionsInput];
  standardsPreset(context, options);
  expect(process.env).not.toHaveProperty('SOME_TOKEN');
  vi.unstubAllEnvs();
});
