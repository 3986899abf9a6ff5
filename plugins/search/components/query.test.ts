import {describe, expect, test} from 'vitest';
import {
  corrections,
  isCut,
  isOneTypoAway,
  markedPieces,
  namedBy,
  QUERY_CHARACTERS,
  queryText,
  textQuery,
  wantedWords,
  wordsIn,
} from './query';

describe('a query', () => {
  test('is cut to a length that makes sense', () => {
    const long = 'a'.repeat(10_000);
    expect(queryText(long)).toHaveLength(QUERY_CHARACTERS);
    expect([isCut(long), isCut(' a \n b ')]).toEqual([true, false]);
    expect(wantedWords('a b '.repeat(5000)).length).toBeLessThanOrEqual(16);
  });

  test('has the words that say something, unless there are no others', () => {
    expect(wantedWords('What is the entropy standard?')).toEqual(['entropy', 'standard']);
    expect(wantedWords('what is the')).toEqual(['what', 'is', 'the']);
    expect(wantedWords('  <b>&"\'  ')).toEqual(['b']);
    expect(wantedWords('…')).toEqual([]);
  });

  test('keeps what texts have, but for what is replaced or left out', () => {
    expect(textQuery(' Flavour  naming')).toBe('flavor naming');
    const replaced = new Map([
      ['metadta', 'metadata'],
      ['qqqq', ''],
    ]);
    expect(textQuery('image metadta qqqq', replaced)).toBe('image metadata');
  });
});

test.each([
  ['scs-0102-v2', ['scs', '0102', 'v2']],
  ['IaaS v5.1.', ['iaas', 'v5.1']],
  ['os_purpose', ['os', 'purpose']],
  ['Flavours, licences & behaviours', ['flavor', 'licence', 'behavior']],
  ['K8s policies', ['kubernetes', 'policy']],
  ['access status analysis', ['access', 'status', 'analysis']],
  ['Über', ['uber']],
])('the words of %s are %j', (text, words) => expect(wordsIn(text)).toEqual(words));

describe('a name', () => {
  test.each([
    ['0102', '0102', undefined],
    ['SCS 0102', '0102', undefined],
    ['scs102', '0102', undefined],
    ['0102 v2', '0102', 'v2'],
    ['scs-0102-w1-image-metadata.md', '0102', 'w1'],
    ['https://docs.scs.community/standards/scs-0102-v2-image-metadata/#a', '0102', 'v2'],
    ['image metadata', undefined, undefined],
    ['2026-33551', undefined, undefined],
    ['0102 metadata', undefined, undefined],
  ])('%s has the number %s and the version %s', (query, number, version) => {
    expect(namedBy(query)).toMatchObject({number, version});
  });

  test.each([
    ['scs 0102 V2', 'scs-0102-v2'],
    ['CVE 2026 33551', 'cve-2026-33551'],
    ['2026-33551', 'cve-2026-33551'],
    ['SCS-Compatible IaaS v5.1', 'scs-compatible-iaas-v5.1'],
  ])('%s is known as %s', (query, key) => expect(namedBy(query).keys[0]).toBe(key));
});

describe('a typo', () => {
  test.each([
    ['metadta', 'metadata'],
    ['metaddata', 'metadata'],
    ['metadota', 'metadata'],
    ['iamge', 'image'],
    ['image', 'image'],
  ])('%s is one away from %s', (a, b) => {
    expect([isOneTypoAway(a, b), isOneTypoAway(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['mtadta', 'metadata'],
    ['igame', 'image'],
    ['abc', 'abcde'],
  ])('%s is more away from %s', (a, b) => expect(isOneTypoAway(a, b)).toBe(false));

  test('is told in the beginning of a word that is still being typed', () => {
    expect(corrections('hardenn', ['hardening'], true)).toEqual(['hardening']);
    expect(corrections('hardnin', ['hardening'], true)).toEqual(['hardening']);
    expect(corrections('hardnin', ['hardening'])).toEqual([]);
  });

  test('is not told in short words and in what has digits', () => {
    expect([corrections('vms', ['vm']), corrections('scs0102', ['scs0103'])]).toEqual([[], []]);
  });
});

test('what was searched for is marked in words that begin with it', () => {
  const pieces = markedPieces('Standard flavors, <b>', ['flavor']);
  expect(pieces.map(({text}) => text).join('')).toBe('Standard flavors, <b>');
  expect(pieces.filter(({isMarked}) => isMarked)).toEqual([{text: 'flavors', isMarked: true}]);
});
