import {expect, test} from 'vitest';
import {catalogOf} from '../../../tests/support/catalogOf';
import {exampleDocument, exampleScope} from '../rules/rule';
import {llmsTxt} from './llmsTxt';

const catalog = catalogOf({
  'standards/scs-0100-v1-a.md': exampleDocument(
    'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01\ndeprecated_at: 2027-01-01',
  ),
  'standards/scs-0101-v1-b.md': exampleDocument('type: Standard\nstatus: Draft').replace(
    'Example',
    'A [b](c)',
  ),
  'standards/scs-0102-v1-c.md': exampleDocument('type: Standard\nstatus: Rejected\nrejected_at: 2025-01-01'),
  'scopes/scs-compatible-iaas.yaml': exampleScope({
    timeline:
      'timeline:\n- date: 2024-01-01\n  versions: {v1: effective, v2: draft}\n- date: 2027-01-01\n  versions: {v2: effective}',
    versions:
      'versions:\n- version: v2\n  include: []\n- version: v1\n  stabilized_at: 2024-01-01\n  include: []',
  }),
});
const text = llmsTxt(catalog, {siteUrl: 'https://docs.scs.community', today: '2026-11-24'});
/** The lines of a section. */
const section = (heading: string) =>
  (text.split(`\n## ${heading}\n`)[1] ?? '').split('\n## ')[0]?.trim().split('\n');

test('a title and a summary with the day come first, as llmstxt.org asks', () =>
  expect(text).toMatch(/^# SCS Standards\n\n> .*2026-11-24.*\n\n## Standards in force\n/));

test('each document is told with its state, in the section of its state', () => {
  expect(section('Standards in force')).toEqual([
    '- [scs-0100-v1: Example](https://docs.scs.community/standards/scs-0100-v1-a.md): Standard, IaaS. In force since 2024-01-01. Deprecated from 2027-01-01.',
  ]);
  expect(section('Upcoming and draft standards: not binding today')).toEqual([
    '- [scs-0101-v1: A \\[b\\](c)](https://docs.scs.community/standards/scs-0101-v1-b.md): Standard, IaaS. Draft.',
  ]);
  expect(section('Optional: deprecated and rejected standards')).toEqual([
    '- [scs-0102-v1: Example](https://docs.scs.community/standards/scs-0102-v1-c.md): Standard, IaaS. Rejected since 2025-01-01.',
  ]);
});

test('a version of a scope that is to come is told as a draft with its day', () =>
  expect(section('Certificate scopes')?.[0]).toBe(
    '- [SCS-compatible IaaS v2](https://docs.scs.community/scopes/scs-compatible-iaas/v2/): Draft. In force from 2027-01-01.',
  ));
