import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {adaptiveSnippet, badgeSnippets} from '../exports/badgeSnippets';
import {LIMITS} from '../text/limits';
import {parseBadgeReference, proofOf} from './badgeReference';

const SITE = 'https://docs.scs.community';
const BADGE = '/badges/cloud/scs-compatible-iaas.svg';
const read = (text: string, baseUrl = '/') => {
  const {value, diagnostics} = parseBadgeReference({path: 'snippet', text}, {origins: [SITE], baseUrl});
  return {
    paths: value?.map(({path}) => path),
    findings: diagnostics.map(
      ({line, column, severity, message}) => `${line}:${column}: ${severity}: ${message}`,
    ),
  };
};
const use = {
  image: SITE + BADGE,
  target: `${SITE}/certification/cloud/`,
  alt: 'SCS status of "Cloud" ] <x>, = &',
  height: 28,
};

test.each(badgeSnippets(use).map(({label, text}) => [label, text] as const))(
  'our own snippet of %s shows one badge, which leads to its proof',
  (_label, text) => expect(read(text)).toEqual({paths: [BADGE], findings: []}),
);

test('our snippet for light and dark pages shows both badges', () => {
  const dark = BADGE.replace('.svg', '.dark.svg');
  expect(read(adaptiveSnippet(use, SITE + dark))).toEqual({paths: [dark, BADGE], findings: []});
});

test.each([
  ['an address', SITE + BADGE],
  ['one with white space around it', `\n  ${SITE}${BADGE}\n`],
  ['one that is asked for something', `${SITE}${BADGE}?v=3#x`],
  ['one without a host', BADGE],
])('%s is a reference', (_name, text) => expect(read(text)).toEqual({paths: [BADGE], findings: []}));

test('a site below a path has its addresses there', () => {
  expect(read(`${SITE}/docs${BADGE}`, '/docs/').paths).toEqual([BADGE]);
  expect(read(`![a](${SITE}/docs${BADGE})`, '/docs/').findings).toHaveLength(1);
});

describe('it is an error', () => {
  test('to show a picture from elsewhere, even where it leads to us', () =>
    expect(read(`[![SCS](https://evil.example${BADGE})](${SITE}/certification/cloud/)`)).toEqual({
      paths: [],
      findings: [
        `1:9: error: Unexpected picture from \`evil.example\`, expected one of a badge, certificate or status file on \`${SITE}\`: whatever it shows, it is not ours.`,
      ],
    }));

  test.each([
    'https://docs.scs.community.evil.example/badges/a/b.svg',
    'https://docs.scs.community@evil.example/badges/a/b.svg',
    'http://docs.scs.community/badges/a/b.svg',
    '//evil.example/badges/a/b.svg',
    '/badges/../api/v1/standards.json',
    '/badges/%2e%2e/api/v1/standards.json',
    '/badges/a%2fb.svg',
    '/certification/cloud/',
    'https://[',
  ])('to show %s', (address) => {
    const {paths, findings} = read(`<img src="${address}">`);
    expect(paths).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^1:11: error: Unexpected (?:picture|address)/);
  });

  test('to show no picture at all', () =>
    expect(read('SCS-compatible').findings).toEqual([
      '1:1: error: Unexpected text without a picture, expected the address of a badge, or a snippet that shows one.',
    ]));

  test('to be longer than a snippet', () => {
    const {paths, findings} = read('x'.repeat(LIMITS.snippetCharacters + 1));
    expect(paths).toBeUndefined();
    expect(findings).toEqual(['1:1: error: Unexpected text of 5001 characters, expected at most 5000.']);
  });
});

describe('a badge has to lead to its proof', () => {
  test('and a link to another page is told at its place', () =>
    expect(read(`.. image:: ${SITE}${BADGE}\n   :target: https://cloud.example/\n`)).toEqual({
      paths: [BADGE],
      findings: [
        '2:13: warning: Unexpected link to `https://cloud.example/`, expected one to `/certification/cloud/`, the proof of the badge (scs-0004).',
      ],
    }));

  test('and so is a missing one', () =>
    expect(read(`Our cloud:\n![SCS](${SITE}${BADGE})`).findings).toEqual([
      '2:8: warning: Missing link, expected one to `/certification/cloud/`, the proof of the badge (scs-0004).',
    ]));

  test.each([
    [BADGE, '/certification/cloud/'],
    ['/badges/cloud/scs-compatible-iaas.small-dark.svg', '/certification/cloud/'],
    ['/badges/register/C-1.seal.svg', '/certification/register#C-1'],
    ['/certification/cloud/status.json', '/certification/cloud/'],
    ['/certification/register.csv', '/certification/register'],
    ['/badges/manifest.json', undefined],
  ])('the proof of %s is %s', (path, proof) => expect(proofOf(path)).toBe(proof));
});

test('more badges than can be checked are told', () => {
  const {paths, findings} = read(
    `[![a](${BADGE})](/certification/cloud/)\n`.repeat(LIMITS.snippetBadges + 2),
  );
  expect(paths).toHaveLength(LIMITS.snippetBadges);
  expect(findings).toEqual([
    '11:7: warning: Unexpected 12 pictures, expected at most 10: the others are not checked.',
  ]);
});

test('whatever the text is, only files of this site are shown', () => {
  const piece = fc.constantFrom(
    '![',
    '](',
    ')',
    '<img src=',
    '"',
    "'",
    '>',
    '<a href=',
    '.. image:: ',
    '\n   :target: ',
    'image::',
    '[',
    ']',
    ',link=',
    `${SITE}${BADGE}`,
    'https://evil.example/x.svg',
    '..',
    '/',
    '\\',
    '%2e',
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
      for (const path of read(pieces.join('')).paths ?? [])
        expect(path).toMatch(/^\/(?:badges|certification)\//);
    }),
    {seed: 1, numRuns: 500},
  );
});

test.each(['![', '<img ', '<a href="', '.. image:: ', 'image::', '![a](', '\\', '"', '\n   :a:'])(
  'a text of nothing but %j is read in no time',
  (piece) => {
    const started = performance.now();
    read(piece.repeat(LIMITS.snippetCharacters / piece.length));
    expect(performance.now() - started).toBeLessThan(1000);
  },
);
