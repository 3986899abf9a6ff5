import {expect, test} from 'vitest';
import {buildMoment, demonstrationLine, siteBase, sourceFolders} from './sourceFolders';

test('folders are relative to the project or absolute, and empty variables do not count', () => {
  const folders = sourceFolders('/site', {
    SCS_STANDARDS_DIR: '../repo/Standards',
    SCS_SCOPES_DIR: '/elsewhere',
    SCS_BLOG_DIR: '',
  });
  expect(folders).toEqual({
    standards: '/repo/Standards',
    scopes: '/elsewhere',
    compliance: '/site/compliance',
    blog: '/site/blog',
    overridden: ['standards', 'scopes'],
  });
});

test('the line about the demonstration stays as long as something fictional is shown', () => {
  expect(demonstrationLine({overridden: []})).toMatch(/^Demonstration edition/);
  expect(demonstrationLine({overridden: ['standards']})).toMatch(/^Demonstration edition/);
  expect(demonstrationLine({overridden: ['standards', 'scopes']})).toMatch(/^Demonstration data/);
  expect(demonstrationLine({overridden: ['standards', 'scopes', 'compliance']})).toBeUndefined();
});

test.each(['', undefined])('without SOURCE_DATE_EPOCH (%s) a build is of now', (epoch) => {
  expect(
    Math.abs(buildMoment(epoch === undefined ? {} : {SOURCE_DATE_EPOCH: epoch}).getTime() - Date.now()),
  ).toBeLessThan(10_000);
});

test('SOURCE_DATE_EPOCH sets the moment, and nonsense is refused', () => {
  expect(buildMoment({SOURCE_DATE_EPOCH: '86400'}).toISOString()).toBe('1970-01-02T00:00:00.000Z');
  expect(() => buildMoment({SOURCE_DATE_EPOCH: 'tomorrow'})).toThrow(/expected whole seconds/);
});

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['/docs/', '/docs/'],
  ['/below/a-path/', '/below/a-path/'],
])('SCS_BASE_URL %s is the path %s', (SCS_BASE_URL, expected) =>
  expect(siteBase(SCS_BASE_URL === undefined ? {} : {SCS_BASE_URL})).toBe(expected),
);

test.each(['docs', '/docs', 'docs/', '//', '//evil.example/', '/a b/', 'https://a.example/docs/', '/"/'])(
  'SCS_BASE_URL %s is refused, with what is expected',
  (SCS_BASE_URL) =>
    expect(() => siteBase({SCS_BASE_URL})).toThrow(
      `Unexpected SCS_BASE_URL \`${SCS_BASE_URL}\`, expected a path with a slash at both ends, such as \`/docs/\`.`,
    ),
);
