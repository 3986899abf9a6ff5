import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {isAllowed, licenceFaults, licenceList} from './licences';
import {releasedPackages} from './packages';

const packages = releasedPackages(path.resolve(__dirname, '..', '..', '..'));

test('what is released comes under licences that are allowed, whatever the platform', () => {
  expect(packages.length).toBeGreaterThan(1000);
  expect(licenceFaults(packages)).toEqual([]);
});

test('packages of the site are among them, tools of developers are not', () => {
  const names = packages.map(({name}) => name);
  expect(names).toEqual(expect.arrayContaining(['react', '@docusaurus/core', '@docusaurus/react-loadable']));
  expect(names).not.toContain('vitest');
});

describe('a licence', () => {
  test.each(['MIT', '(MPL-2.0 OR GPL-3.0-only)', 'Apache-2.0 AND MIT', '(WTFPL OR MIT)'])(
    'is allowed as %s',
    (expression) => expect(isAllowed(expression)).toBe(true),
  );

  test.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN LICENSE', '', 'UNLICENSED', 'mit'])(
    'is not allowed as "%s"',
    (expression) => expect(isAllowed(expression)).toBe(false),
  );

  test('that is not allowed, or not stated, is told with its package', () => {
    const strange = [
      {name: 'a', version: '1.0.0', licence: 'MIT', optional: false},
      {name: 'b', version: '1.0.0', licence: 'AGPL-3.0-only', optional: false},
      {name: 'khroma', version: '9.0.0', optional: true},
    ];
    expect(licenceFaults(strange)).toEqual([
      'b@1.0.0: unexpected licence `AGPL-3.0-only`, expected one of those in plugins/cli/release/licences.ts.',
      'khroma@9.0.0: unexpected licence that is not stated, expected one of those in plugins/cli/release/licences.ts.',
    ]);
  });
});

test('the list has a line for each package', () => {
  expect(licenceList(packages)).toContain('\n| khroma | 2.1.0 | MIT |\n');
  expect(licenceList(packages).match(/^\| /gm)).toHaveLength(packages.length + 2);
});
