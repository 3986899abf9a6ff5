import {expect, test} from 'vitest';
import {catalogOf, theOne} from '../../../tests/support/catalogOf';
import {exampleDocument, exampleScope} from '../rules/rule';
import {documentNeighbours, versionNeighbours} from './neighbours';

const document = (title: string, front = 'type: Standard\nstatus: Draft') =>
  exampleDocument(front).replace('Example', title);
const catalog = catalogOf({
  'standards/scs-0100-v1-a.md': document('One'),
  'standards/scs-0100-v2-a.md': document('Two', 'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-a.md'),
  'standards/scs-0100-w1-a.md': document('Notes', 'type: Supplement\nsupplements: [scs-0100-v1-a.md]'),
  'standards/scs-0101-v1-b.md': document('Three'),
  'standards/scs-0200-v1-c.md': document('Other', 'type: Standard\nstatus: Draft\ntrack: KaaS').replace(
    'track: IaaS\n',
    '',
  ),
  'scopes/scs-compatible-iaas.yaml': exampleScope({
    versions:
      'versions:\n- version: v10\n  include: []\n- version: v9\n  stabilized_at: 2024-01-01\n  include: []',
  }),
});
const beside = (name: string) => {
  const {previous, next} = documentNeighbours(catalog, theOne(catalog.documents.get(name)));
  return [previous?.title, next?.title];
};

test('documents of a track follow each other by number and version, notes after their standards', () => {
  expect(beside('scs-0100-v1-a')).toEqual([undefined, 'scs-0100-v2 Two']);
  expect(beside('scs-0100-v2-a')).toEqual(['scs-0100-v1 One', 'scs-0100-w1 Notes']);
  expect(beside('scs-0101-v1-b')).toEqual(['scs-0100-w1 Notes', undefined]);
});

test('another track is another book', () => expect(beside('scs-0200-v1-c')).toEqual([undefined, undefined]));

test('the version after is the newer one', () => {
  const scope = theOne(catalog.scopes.get('scs-compatible-iaas'));
  expect(versionNeighbours(scope, 'v9')).toEqual({
    previous: null,
    next: {title: 'SCS-compatible IaaS v10', url: '/scopes/scs-compatible-iaas/v10/'},
  });
});
