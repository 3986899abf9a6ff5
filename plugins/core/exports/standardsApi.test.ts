import {expect, test} from 'vitest';
import {catalogOf} from '../../../tests/support/catalogOf';
import {exampleDocument} from '../rules/rule';
import {standardsApi, standardsApiSchema} from './standardsApi';

const standard = (fields = '') => exampleDocument(`type: Standard\nstatus: Draft${fields}`);

test('a document tells what it adds requirements to, and what adds to it, by id', () => {
  const api = standardsApi(
    catalogOf({
      'standards/scs-0210-v2-policy.md': standard(),
      'standards/scs-0220-v1-recency.md': standard('\nenhances: scs-0210-v2-policy.md'),
    }),
    '2026-11-25',
  );
  expect(standardsApiSchema.parse(api)).toEqual(api);
  expect(api.map(({id, enhances, enhanced_by}) => [id, enhances, enhanced_by])).toEqual([
    ['scs-0210-v2', [], ['scs-0220-v1']],
    ['scs-0220-v1', ['scs-0210-v2'], []],
  ]);
});
