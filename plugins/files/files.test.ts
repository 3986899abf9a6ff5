import os from 'node:os';
import {expect, test} from 'vitest';
import {buildCatalog} from '../core/catalog/catalog';
import {exampleDocument} from '../core/rules/rule';
import type {Diagnostic} from '../core/text/diagnostic';
import {readAll, readTexts} from './readTexts';
import {checkedPath} from './assets';
import {allowInherited} from './inheritedFaults';

test.each(['/badges/a.svg', 'scopes/x/upgrade/v1...v2.md'])('%s may be written', (path) =>
  expect(checkedPath(path)).toBe(path.replace(/^\//, '')),
);

test.each(['../x', 'a/../../x', 'a//b', '', '/', 'a\\b', 'a/./b'])('%s is refused as a path', (path) => {
  expect(() => checkedPath(path)).toThrow(RangeError);
});

const error: Diagnostic = {
  path: 'repo/Standards/a.md',
  line: 1,
  column: 1,
  severity: 'error',
  ruleId: 'link-target',
  message: 'Unexpected link to `b.md`.',
};
const fault = {file: 'a.md', rule: 'link-target', contains: '`b.md`', reason: 'The file was moved upstream.'};

test('an allowed fault becomes a warning with its reason', () => {
  expect(allowInherited([error], [fault])).toMatchObject([
    {severity: 'warning', advice: 'Allowed: The file was moved upstream.'},
  ]);
});

test.each([
  ['another file', {...fault, file: 'c.md'}],
  ['another rule', {...fault, rule: 'scope-url'}],
  ['another target', {...fault, contains: '`c.md`'}],
])('a fault of %s allows nothing', (_name, other) =>
  expect(allowInherited([error], [other])).toEqual([error]),
);

test('many documents are read in threads, and read the same', async () => {
  const sources = Array.from({length: 300}, (_, index) => ({
    path: `standards/scs-${String(1000 + index)}-v1-a.md`,
    text: exampleDocument(
      'type: Standard\nstatus: Draft',
      `## Part ${index}\n\nIt MUST be. <!-- requirement: be -->\n\n<a id="x">[y](z)</a>\n`,
    ),
  }));
  const texts = await readTexts(sources, {html: true});
  expect(texts).toEqual(new Map(readAll(sources, {html: true})));
});

test('a document is read again when its text changes, or when its HTML is wanted for the first time', async () => {
  const source = {path: 'standards/scs-1000-v1-a.md', text: 'a'};
  const read = async (text: string, html: boolean) =>
    (await readTexts([{...source, text}], {html})).get(source.path);
  const first = await read('a', false);
  expect(await read('a', false)).toBe(first);
  const second = await read('a', true);
  expect(second?.rendered?.html).toBe('<p>a</p>');
  expect(await read('a', false)).toBe(second);
  expect((await read('b', true))?.rendered?.html).toBe('<p>b</p>');
});
