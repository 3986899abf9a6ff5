import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {expectedFolder} from './expectedFolder';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'adopt-test-'));
afterAll(() => fs.rmSync(folder, {recursive: true}));

test('an option that is missing, or names no folder, says what is expected', () => {
  expect(() => expectedFolder('--site', undefined)).toThrow('Missing --site, expected a copy of');
  expect(() => expectedFolder('--standards', '')).toThrow('Missing --standards, expected a clone of');
  expect(() => expectedFolder('--standards', path.join(folder, 'none'))).toThrow('no such folder');
});

test('another folder is told by what it lacks', () => {
  fs.mkdirSync(path.join(folder, 'Standards'));
  expect(() => expectedFolder('--standards', folder)).toThrow(
    /expected a clone of .*: Tests not found in it\.$/,
  );
  fs.mkdirSync(path.join(folder, 'Tests'));
  expect(expectedFolder('--standards', path.join(folder, 'Tests', '..'))).toBe(folder);
});
