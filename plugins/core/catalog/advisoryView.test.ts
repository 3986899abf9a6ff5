import {expect, test} from 'vitest';
import {catalogOf, theOne} from '../../../tests/support/catalogOf';
import {advisoriesOn, advisoryView} from './advisoryView';
import {postRef} from '../pages/postPage';

const standard = (title: string) =>
  `---\ntitle: ${title}\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\n## A\n\nText.\n`;
const post = (fields: string, more = '') =>
  `---\ntitle: Post\n${more}advisory: {id: SCS-2026-001, summary: S, ${fields}}\n---\n\nText.\n`;
const FIRST = 'revisions: [{version: 1, date: 2026-01-03T10:00:00Z, text: First}]';
const site = (fields: string, more = '') =>
  catalogOf({
    'standards/scs-0124-v1-security.md': standard('Security'),
    'standards/scs-0123-v1-services.md': standard('Services'),
    'blog/2026-01-03-a.md': post(fields, more),
  });
const viewOf = (fields: string, more = '') => {
  const catalog = site(fields, more);
  const one = theOne(catalog.posts[0]);
  if (!one.advisory) throw new Error('no advisory');
  return advisoryView(catalog, one, one.advisory);
};

test('leads to the affected standards, the rules of its deadlines and its files', () => {
  const view = viewOf(
    `standards: [scs-0123, scs-0124-v1, scs-0999], cvss: {score: 9}, disclosed_at: 2026-01-01T00:00:00Z, ${FIRST}`,
  );
  expect(view.affectedStandards.map(({label, url}) => [label, url])).toEqual([
    ['scs-0123', '/standards/iaas/scs-0123'],
    ['scs-0124-v1', '/standards/scs-0124-v1-security'],
  ]);
  expect(view.rules['scs-0124-v1']?.url).toBe('/standards/scs-0124-v1-security');
  expect(view.files).toEqual({
    csaf: '/.well-known/csaf/white/2026/scs-2026-001.json',
    osv: '/security/osv/x_SCS-2026-001.json',
  });
});

test('an unlisted advisory has no files, and no standard leads to it', () => {
  expect(viewOf(FIRST, 'unlisted: true\n').files).toBeNull();
  expect(advisoriesOn(site(`standards: [scs-0123], ${FIRST}`, 'unlisted: true\n'), '0123')).toEqual([]);
});

test('a standard leads to advisories that name its number or this version', () => {
  const byNumber = site(`standards: [scs-0123], ${FIRST}`);
  const byVersion = site(`standards: [scs-0123-v1], ${FIRST}`);
  for (const catalog of [byNumber, byVersion]) {
    expect(advisoriesOn(catalog, '0123').map(({id}) => id)).toEqual(['SCS-2026-001']);
    expect(advisoriesOn(catalog, '0123', {id: 'scs-0123-v1'})).toHaveLength(1);
    expect(advisoriesOn(catalog, '0124')).toEqual([]);
  }
  expect(advisoriesOn(byVersion, '0123', {id: 'scs-0123-v2'})).toEqual([]);
});

test('lists tell of an update where there is a revision behind the first release; drafts are none', () => {
  const updateIn = (revisions: string) => {
    const catalog = site(`revisions: [${revisions}]`);
    return postRef(catalog, theOne(catalog.posts[0])).update;
  };
  const at = (version: string, day: string) =>
    `{version: "${version}", date: 2026-01-${day}T10:00:00Z, text: T}`;
  expect(updateIn([at('0.9', '01'), at('1.0', '02')].join())).toBeNull();
  expect(updateIn([at('1.0', '01'), at('1.1', '02')].join())).toEqual({
    version: '1.1',
    date: '2026-01-02T10:00:00',
  });
});
