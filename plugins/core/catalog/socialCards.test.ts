import {expect, test} from 'vitest';
import {catalogOf} from '../../../tests/support/catalogOf';
import {exampleDocument, exampleScope} from '../rules/rule';
import {cardOf, socialCards} from './socialCards';

const document = (front: string) => exampleDocument(`type: Standard\n${front}`);
const scope = {
  'scopes/scs-compatible-iaas.yaml': exampleScope({
    versions: 'versions:\n- version: v1\n  stabilized_at: 2024-01-01\n  include: []',
  }),
};

test('documents and scope versions have a card of their own, all else that of the site', () => {
  const catalog = catalogOf({...scope, 'standards/scs-0100-v1-a.md': document('status: Draft')});
  expect(socialCards(catalog).get('/standards/scs-0100-v1-a')).toEqual({
    address: '/cards/standards/scs-0100-v1-a.png',
    kind: 'Standard · IaaS',
    title: 'Example',
    detail: 'scs-0100-v1',
  });
  expect(cardOf(catalog, '/scopes/scs-compatible-iaas/v1/')).toBe('/cards/scopes/scs-compatible-iaas/v1.png');
  expect(cardOf(catalog, '/standards')).toBe('/cards/site.png');
});

test('a card says nothing that changes', () => {
  const catalog = catalogOf({
    ...scope,
    'standards/scs-0100-v1-a.md': document(
      'status: Deprecated\nstabilized_at: 2024-01-01\ndeprecated_at: 2025-01-01',
    ),
  });
  expect(JSON.stringify([...socialCards(catalog).values()])).not.toMatch(
    /force|draft|deprecated|superseded|20\d\d-/i,
  );
});

test('of more documents than a build has time for, those that have ended share the card of the site', () => {
  const number = (index: number) => String(100 + index).padStart(4, '0');
  const catalog = catalogOf({
    'standards/scs-0100-v1-ended.md': document(
      'status: Deprecated\nstabilized_at: 2024-01-01\ndeprecated_at: 2025-01-01',
    ),
    ...Object.fromEntries(
      Array.from({length: 300}, (_, index) => [
        `standards/scs-${number(index)}-v2-a.md`,
        document(`status: Draft${index === 0 ? '\nreplaces: scs-0100-v1-ended.md' : ''}`),
      ]),
    ),
  });
  expect(socialCards(catalog).size).toBe(300);
  expect(cardOf(catalog, '/standards/scs-0100-v1-ended')).toBe('/cards/site.png');
});
