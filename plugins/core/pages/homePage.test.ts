import {expect, test} from 'vitest';
import {catalogOf, environmentsFile, snapshotFile} from '../../../tests/support/catalogOf';
import {environmentStandings} from '../catalog/standing';
import {exampleDocument, exampleScope} from '../rules/rule';
import {homeView} from './homePage';

const TODAY = '2026-11-21';
const certificate = (id: string, environment: string, until: string) =>
  `- {id: ${id}, holder: Us, environment: ${environment}, scope: scs-compatible-iaas, version: v1, issued: 2026-01-01, valid_until: ${until}}`;
const catalog = catalogOf({
  'standards/scs-0100-v1-example.md': exampleDocument(
    'type: Standard\nstatus: Draft',
    '## Decision\n\nIt MUST be. It MAY be blue.\n',
  ),
  'standards/scs-0100-v2-example.md': exampleDocument(
    'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-example.md',
    '## Decision\n\nIt MUST be.\n',
  ),
  'standards/scs-0100-w1-example.md': exampleDocument(
    'type: Supplement\nsupplements: [scs-0100-v1-example.md]',
    '## Notes\n\nIt MUST not count.\n',
  ),
  'scopes/scs-compatible-iaas.yaml': exampleScope(),
  ...environmentsFile({
    valid: ['a'],
    due: ['b'],
    expired: ['c'],
    without: ['d'],
    hidden: {unlisted: ['e']},
  }),
  'compliance/certificates.yaml': `certificates:\n${[
    certificate('C-1', 'valid', '2027-10-31'),
    certificate('C-2', 'due', '2026-11-21'),
    certificate('C-3', 'expired', '2026-11-20'),
    certificate('C-4', 'hidden', '2027-10-31'),
  ].join('\n')}\n`,
  ...snapshotFile(TODAY, {a: {[TODAY]: {pass: ['scs-0100-check']}}}),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((day) => [
      `blog/2026-01-0${day}-post.md`,
      `---\ntitle: Post ${day}\n${day === 1 ? 'tags: [security]\n' : ''}${day === 4 ? 'advisory: {id: SCS-2026-001, summary: S, revisions: [{version: 1, date: 2026-01-04T10:00:00Z, text: First}]}\n' : ''}---\n\nText.\n`,
    ]),
  ),
});
const home = homeView(catalog, environmentStandings(catalog, TODAY), TODAY);

test('supplements are no standards, and nothing in them binds', () =>
  expect([home.standards, home.requirements]).toEqual([2, 3]));

test('an environment that is not listed is not counted, neither as listed nor as certified', () =>
  expect(home.environments).toBe(4));

test('a certificate counts to its last day, one that has expired does not; and until when each counts is told', () =>
  expect(home.certifiedUntil).toEqual(['2027-10-31', '2026-11-21']));

test('the newest certificates are named, with what they are for and how the tests stand', () =>
  expect(
    home.certified.map(({name, scopeName, version, verdict}) => [name, scopeName, version, verdict]),
  ).toEqual([
    ['DUE', 'SCS-compatible IaaS', 'v1', {result: undefined, settledUntil: null}],
    ['VALID', 'SCS-compatible IaaS', 'v1', {result: 1, settledUntil: '2026-11-30'}],
  ]));

test('the newest advisories are told apart from the newest other posts', () => {
  expect(home.advisories.map(({title}) => title)).toEqual(['Post 4', 'Post 1']);
  expect(home.posts.map(({title}) => title)).toEqual(['Post 5', 'Post 3', 'Post 2']);
});

test('authors start with the standard on standards, where there is one', () =>
  expect(home.process).toBeNull());

test('a site without environments, posts and documents has a home', () =>
  expect(homeView(catalogOf({}), [], TODAY)).toMatchObject({
    scopes: [],
    standards: 0,
    environments: 0,
    certifiedUntil: [],
    certified: [],
    advisories: [],
    posts: [],
  }));

test('each scope tells who is ready for its versions', () => {
  expect(home.scopes.map(({id, readiness}) => [id, readiness.v1])).toEqual([
    ['scs-compatible-iaas', {listed: 3, passingUntil: ['2026-11-30']}],
  ]);
});
