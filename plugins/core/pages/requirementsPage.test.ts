import {expect, test} from 'vitest';
import {catalogOf} from '../../../tests/support/catalogOf';
import {hasCoveragePage, traceability} from '../catalog/traceability';
import {exampleDocument} from '../rules/rule';
import {routes} from '../text/routes';
import {requirementsPageView} from './requirementsPage';

const catalog = catalogOf({
  'standards/scs-0100-v1-example.md': exampleDocument(
    'type: Standard\nstatus: Draft',
    '## Decision\n\nIt MUST be. It MUST be good. It MUST NOT be bad. It MAY be blue.\n',
  ),
  'standards/scs-0100-v2-empty.md': exampleDocument(
    'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-example.md',
  ),
  'standards/scs-0100-w1-notes.md': exampleDocument(
    'type: Supplement\nsupplements: [scs-0100-v1-example.md]',
    '## Notes\n\nIt MUST not count.\n',
  ),
  'standards/scs-0101-v1-other.md': exampleDocument(
    'type: Standard\nstatus: Draft',
    '## Decision\n\nIt SHOULD be.\n',
  ),
});
const {standards} = requirementsPageView(catalog);

test('documents without requirements are left out, supplements too', () =>
  expect(standards.map(({document}) => document.id)).toEqual(['scs-0100-v1', 'scs-0101-v1']));

test('requirements are counted by level; a level without any is not told', () =>
  expect(standards.map(({counts}) => counts)).toEqual([{MUST: 2, 'MUST NOT': 1, MAY: 1}, {SHOULD: 1}]));

test('the counts of a document add up to its requirements', () => {
  for (const {document, counts} of standards) {
    const all = [...catalog.documents.values()].find(({id}) => id === document.id)?.requirements.length;
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all);
  }
});

test('each one leads to a page that exists', () => {
  const {documents} = traceability(catalog, '2026-11-21');
  const pages = [...catalog.documents.values()]
    .filter((document) => hasCoveragePage(documents, document))
    .map(({name}) => routes.coverage(name));
  expect(standards.map(({coverageUrl}) => coverageUrl)).toEqual(pages);
});
