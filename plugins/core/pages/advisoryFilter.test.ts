import {expect, test} from 'vitest';
import {catalogOf} from '../../../tests/support/catalogOf';
import {advisoryChoices, advisoryFilterOf, filterAdvisories} from './advisoryFilter';
import {securityPageView} from './securityPage';

const post = (id: string, fields: string) =>
  `---\ntitle: Post\nadvisory: {id: ${id}, summary: S, ${fields}, revisions: [{version: 1, date: 2026-01-03T10:00:00Z, text: First}]}\n---\n\nText.\n`;
const {entries} = securityPageView(
  catalogOf({
    'blog/2026-01-01-tagged.md': '---\ntitle: Post\ntags: [security]\n---\n\nText.\n',
    'blog/2025-01-02-one.md': post(
      'SCS-2025-001',
      'cves: [CVE-2025-1234], cvss: {score: 9.9}, components: [{name: nova}], distributions: [{name: OSISM, status: fixed}, {name: yaook, status: affected}]',
    ),
    'blog/2026-01-03-two.md': post(
      'SCS-2026-002',
      'cves: [CVE-2026-5678], cvss: {score: 5}, components: [{name: keystone}, {name: nova}], distributions: [{name: OSISM, status: not-affected}]',
    ),
    'blog/2026-01-04-three.md': post('SCS-2026-003', 'cves: []'),
  }),
);
const found = (query: string) =>
  filterAdvisories(entries, advisoryFilterOf(new URLSearchParams(query))).map(
    ({advisory}) => advisory?.id ?? 'post',
  );

test.each([
  ['', ['SCS-2026-003', 'SCS-2026-002', 'post', 'SCS-2025-001']],
  ['severity=critical', ['SCS-2025-001']],
  ['component=nova', ['SCS-2026-002', 'SCS-2025-001']],
  ['component=nova&severity=medium', ['SCS-2026-002']],
  ['distribution=yaook', ['SCS-2025-001']],
  ['year=2026', ['SCS-2026-003', 'SCS-2026-002', 'post']],
  ['year=2025', ['SCS-2025-001']],
  ['cve=cve-2026', ['SCS-2026-002']],
  ['cve= 5678 ', ['SCS-2026-002']],
  ['state=open', ['SCS-2026-003', 'SCS-2025-001']],
  ['state=closed', ['SCS-2026-002']],
  ['state=open&distribution=OSISM', []],
  ['state=closed&distribution=OSISM', ['SCS-2026-002', 'SCS-2025-001']],
  ['state=nonsense', ['SCS-2026-003', 'SCS-2026-002', 'post', 'SCS-2025-001']],
])('"%s" finds %j', (query, ids) => expect(found(query)).toEqual(ids));

test('the choices are what there is', () =>
  expect(advisoryChoices(entries)).toEqual({
    severity: ['Critical', 'Medium'],
    component: ['keystone', 'nova'],
    distribution: ['OSISM', 'yaook'],
    year: ['2026', '2025'],
  }));
