import {expect, test} from 'vitest';
import type {Diagnostic} from '../core/text/diagnostic';
import {checkedPath} from './emitAssets';
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
