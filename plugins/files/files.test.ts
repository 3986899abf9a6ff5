import os from 'node:os';
import {expect, test} from 'vitest';
import {buildCatalog} from '../core/catalog/catalog';
import {exampleDocument} from '../core/rules/rule';
import type {Diagnostic} from '../core/text/diagnostic';
import {readTexts} from './readTexts';
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

test('many documents are read in threads, and read the same', {timeout: 60_000}, async () => {
  const sources = Array.from({length: 300}, (_, index) => ({
    path: `standards/scs-${String(1000 + index)}-v1-a.md`,
    text: exampleDocument(
      'type: Standard\nstatus: Draft',
      `## Part ${index}\n\nIt MUST be. <!-- requirement: be -->\n\n<a id="x">[y](z)</a>\n`,
    ),
  }));
  const texts = await readTexts(sources);
  // On a machine with one core there is nothing to share out.
  if (os.availableParallelism() > 1) expect(texts.size).toBe(300);
  expect(buildCatalog(sources, texts).documents.get('scs-1007-v1-a')).toEqual({
    ...buildCatalog(sources).documents.get('scs-1007-v1-a'),
    frontMatter: expect.anything(),
  });
});

test('few documents are left to be read where they are needed', async () => {
  expect((await readTexts([{path: 'standards/scs-1000-v1-a.md', text: ''}])).size).toBe(0);
});
