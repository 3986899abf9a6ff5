import {expect, test} from 'vitest';
import {catalogOf, theOne} from '../../../tests/support/catalogOf';
import {exampleScope} from '../rules/rule';
import {scopeVersionMarkdown} from './scopeVersionMarkdown';

const catalog = catalogOf({
  'scopes/scs-compatible-iaas.yaml': exampleScope({
    timeline:
      'timeline:\n- date: 2024-01-01\n  versions: {v1: effective, v2: draft}\n- date: 2027-01-01\n  versions: {v2: effective}',
    versions:
      'versions:\n- version: v2\n  include: []\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [scs-0100-v1]',
  }),
});
const scope = theOne(catalog.scopes.get('scs-compatible-iaas'));
const markdownOf = (label: string) =>
  scopeVersionMarkdown({
    catalog,
    scope,
    version: theOne(scope.versions.find(({version}) => version === label)),
    today: '2026-11-24',
    siteUrl: 'https://docs.scs.community',
  });

test('a version that is to come says that it is a draft, and when that ends', () =>
  expect(markdownOf('v2')).toContain(
    '# SCS-compatible IaaS v2\n\n**Draft, planned to be in force from 2027-01-01.** It may still change, and no certificates are issued for it.\n\nState on 2026-11-24: <https://docs.scs.community/scopes/scs-compatible-iaas/v2/>\n',
  ));

test('a version in force says until when, and lists the tests of its modules', () => {
  const text = markdownOf('v1');
  expect(text).toContain('\n\n**In force since 2024-01-01, planned to end on 2027-01-01.**\n');
  expect(text).toMatch(/\n## .+\n\n- \[[^\]]+\]\(https?:\/\/[^)]+\)\n- mandatory: `[\w-]+`/i);
});
