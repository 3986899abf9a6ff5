import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {glossary} from '../plugins/core/text/glossary';
import {siteDir} from './support/paths';

test('the glossary for people is the one that pages explain terms with, sorted', () => {
  const text = fs.readFileSync(path.join(siteDir, 'docs', 'glossary.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].map(([, term, meaning]) => [term, meaning]);
  const [head, ...terms] = rows.filter(([term]) => !/^-+$/.test(term ?? ''));
  expect(head).toEqual(['Term', 'Meaning']);
  expect(Object.fromEntries(terms)).toEqual(glossary);
  expect(terms.map(([term]) => term)).toEqual(Object.keys(glossary).toSorted());
});

test('each meaning is made of whole sentences', () => {
  for (const meaning of Object.values(glossary)) expect(meaning).toMatch(/^[A-Z].*\.$/);
});
