import {expect, test} from 'vitest';
import type {ListedDocument} from './standardsTree';
import {standardsTree} from './standardsTree';

const TODAY = '2026-11-24';
const entry = (id: string, track: string, more: Partial<ListedDocument> = {}): ListedDocument => {
  const [, number = '', version = ''] = /^scs-(\d{4})-([vw]\d+)$/.exec(id) ?? [];
  return {
    id,
    number,
    version: Number(version.slice(1)),
    kind: version.startsWith('w') ? 'supplement' : 'standard',
    title: `Title of ${id}`,
    track,
    stabilized_at: null,
    deprecated_at: null,
    rejected_at: null,
    url: `/standards/${id}`,
    ...more,
  };
};
const tree = standardsTree(
  [
    entry('scs-0001-v1', 'Global', {stabilized_at: '2022-01-01'}),
    entry('scs-0102-v1', 'IaaS', {stabilized_at: '2022-01-01'}),
    entry('scs-0102-v2', 'IaaS'),
    entry('scs-0102-w1', 'IaaS'),
    entry('scs-0103-w1', 'IaaS'),
  ],
  TODAY,
);

test('documents are grouped by track and number, in their order', () =>
  expect(
    tree.map(({track, numbers}) => [
      track,
      numbers.map(({number, documents}) => [number, documents.map(({id}) => id)]),
    ]),
  ).toEqual([
    ['Global', [['0001', ['scs-0001-v1']]]],
    [
      'IaaS',
      [
        ['0102', ['scs-0102-v1', 'scs-0102-v2', 'scs-0102-w1']],
        ['0103', ['scs-0103-w1']],
      ],
    ],
  ]));

test('a number is called by its version in force, and one without versions by its notes', () =>
  expect(tree[1]?.numbers.map(({title, url}) => [title, url])).toEqual([
    ['Title of scs-0102-v1', '/standards/iaas/scs-0102'],
    ['Title of scs-0103-w1', '/standards/iaas/scs-0103'],
  ]));

test('each document has the dates that its state follows from', () =>
  expect(tree[0]?.numbers[0]?.documents[0]).toMatchObject({
    stabilizedAt: '2022-01-01',
    deprecatedAt: null,
    rejectedAt: null,
  }));

test('an empty list has no tracks', () => expect(standardsTree([], TODAY)).toEqual([]));
