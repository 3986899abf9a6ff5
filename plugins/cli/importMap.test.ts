import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {importMap, withMap} from './importMap';

const pluginsDir = path.resolve(__dirname, '..');

test('the map of imports in plugins/README.md is that of the code; `npm run map` brings it up to date', () => {
  const text = fs.readFileSync(path.join(pluginsDir, 'README.md'), 'utf8');
  expect(text).toBe(withMap(text, importMap(pluginsDir)));
});

test('the core is one box for those around it, and imports none of them', () => {
  const lines = importMap(pluginsDir).split('\n');
  expect(lines).toContain('  ui --> core');
  expect(lines.filter((line) => /^\s*core.* --> (?!core_)/.test(line))).toEqual([]);
});

test('a text without markers is refused', () => {
  expect(() => withMap('nothing', 'map')).toThrow('expected `<!-- map: begin');
});
