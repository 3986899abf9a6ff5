import {describe, expect, test} from 'vitest';
import {catalogOf, theOne} from '../../../tests/support/catalogOf';
import {exampleDocument, exampleScope} from '../rules/rule';
import {relationGraph} from './relationGraph';
import {numberRef} from './trackPage';

const standard = (fields = '') => exampleDocument(`type: Standard\nstatus: Draft${fields}`);
const catalog = catalogOf({
  'standards/scs-0099-v1-older.md': standard(),
  'standards/scs-0100-v1-a.md': standard('\nreplaces: scs-0099-v1-older.md'),
  'standards/scs-0100-v2-a.md': standard('\nreplaces: scs-0100-v1-a.md'),
  'standards/scs-0101-v1-next.md': standard('\nreplaces: scs-0100-v2-a.md'),
  'standards/scs-0100-w1-notes.md': exampleDocument('type: Supplement\nsupplements: [scs-0100-v1-a.md]'),
  'standards/scs-0100-w2-notes.md': exampleDocument('type: Supplement\nsupplements: [scs-0100-v2-a.md]'),
  'standards/scs-0102-v1-alone.md': standard(),
  'standards/scs-0104-v1-more.md': standard('\nenhances: [scs-0105-v1-base.md, scs-0105-v2-base.md]'),
  'standards/scs-0105-v1-base.md': standard(),
  'standards/scs-0105-v2-base.md': standard('\nenhances: scs-0105-v1-base.md'),
  'standards/scs-0105-w1-notes.md': exampleDocument('type: Supplement\nsupplements: [scs-0105-v1-base.md]'),
  'standards/scs-0103-w1-notes.md': exampleDocument('type: Supplement\nsupplements: [scs-0102-v1-alone.md]'),
  'scopes/scs-compatible-iaas.yaml': exampleScope({
    modules:
      'modules:\n- {id: one, name: One, url: "https://docs.scs.community/standards/scs-0100-v1-a"}\n- {id: two, name: Two, url: "https://docs.scs.community/standards/scs-0100-v2-a"}',
    versions:
      'versions:\n- version: v3\n  include: [two]\n- version: v2\n  include: [one]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [one]',
  }),
});
const graphOf = (number: string) =>
  relationGraph(
    numberRef(catalog, theOne(catalog.numbers.get(number)), '2026-11-21'),
    (scope) => `<${scope}>`,
  );
const boxes = (number: string, kind: string) =>
  graphOf(number)
    .boxes.filter((box) => box.kind === kind)
    .map(({label, column, row}) => [label, column, row]);

describe('the picture of a number', () => {
  test('has its versions in one row, between what they replace and what replaces them', () => {
    expect(boxes('0100', 'other')).toEqual([
      ['scs-0099-v1', 0, 2],
      ['scs-0101-v1', 3, 2],
    ]);
    expect(boxes('0100', 'version')).toEqual([
      ['v1', 1, 2],
      ['v2', 2, 2],
    ]);
  });

  test('has scope versions above the version that they include, the lowest one right above it', () => {
    expect(boxes('0100', 'scope')).toEqual([
      ['<scs-compatible-iaas> v2', 1, 0],
      ['<scs-compatible-iaas> v1', 1, 1],
      ['<scs-compatible-iaas> v3', 2, 1],
    ]);
  });

  test('has supplements below', () => {
    expect(boxes('0100', 'supplement')).toEqual([
      ['w1 Notes', 0, 3],
      ['w2 Notes', 1, 3],
    ]);
    const {columns, rows} = graphOf('0100');
    expect([columns, rows]).toEqual([4, 4]);
  });

  test('draws a line from each scope version, for what replaces and for what explains', () => {
    const {lines} = graphOf('0100');
    expect(lines.map(({from, kind, to}) => `${from.split(' ')[1] ?? from} ${kind} ${to}`)).toEqual([
      'scs-0099-v1 replaced-by scs-0100-v1',
      'scs-0100-v1 replaced-by scs-0100-v2',
      'scs-0100-v2 replaced-by scs-0101-v1',
      'scs-0100-w1 explains scs-0100-v1',
      'scs-0100-w2 explains scs-0100-v2',
      '/scopes/scs-compatible-iaas/v2/ includes scs-0100-v1',
      '/scopes/scs-compatible-iaas/v1/ includes scs-0100-v1',
      '/scopes/scs-compatible-iaas/v3/ includes scs-0100-v2',
    ]);
  });

  test('has what enhances it and what it enhances below, in words from the one that adds', () => {
    const told = (number: string) => graphOf(number).lines.map(({from, kind, to}) => `${from} ${kind} ${to}`);
    expect(boxes('0104', 'other')).toEqual([
      ['scs-0105-v1', 0, 1],
      ['scs-0105-v2', 1, 1],
    ]);
    expect(boxes('0105', 'other')).toEqual([['scs-0104-v1', 1, 1]]);
    const both = ['scs-0104-v1 enhances scs-0105-v1', 'scs-0104-v1 enhances scs-0105-v2'];
    expect(told('0104')).toEqual(both);
    expect(told('0105').filter((line) => line.includes('enhances'))).toEqual(both);
  });

  test('draws lines only between boxes, and no two boxes in one place', () => {
    for (const number of catalog.numbers.keys()) {
      const {boxes: all, lines, columns, rows} = graphOf(number);
      const keys = all.map(({key}) => key);
      expect([...new Set(keys)]).toEqual(keys);
      const places = all.map(({column, row}) => `${column} ${row}`);
      expect([...new Set(places)]).toEqual(places);
      for (const {column, row} of all) expect([column < columns, row < rows]).toEqual([true, true]);
      for (const {from, to} of lines) expect(keys).toEqual(expect.arrayContaining([from, to]));
    }
  });

  test('leads to every document, whose state follows from its dates', () => {
    const {boxes: all} = graphOf('0100');
    expect(all.filter(({kind, document}) => (kind === 'scope') === (document === null))).toEqual(all);
    expect(all.every(({url, document}) => document === null || url === document.url)).toBe(true);
  });

  test('of a single version without scopes is one box', () => {
    const {columns, rows, lines} = graphOf('0102');
    expect([columns, rows, lines]).toEqual([1, 1, []]);
  });

  test('of nothing but a supplement has room for it', () => {
    const {columns, rows} = graphOf('0103');
    expect([columns, rows, boxes('0103', 'supplement')]).toEqual([1, 2, [['w1 Notes', 0, 1]]]);
  });
});
