import {describe, expect, test} from 'vitest';
import {catalogOf, environmentsFile, theOne} from '../../../tests/support/catalogOf';
import {traceability} from '../catalog/traceability';
import {exampleDocument, exampleScope} from '../rules/rule';
import {searchThings} from './searchThings';

const TODAY = '2026-11-24';

function thingsOf(files: Readonly<Record<string, string>>) {
  const catalog = catalogOf(files);
  return searchThings(catalog, traceability(catalog, TODAY), TODAY);
}

const advisory = `---
title: 'CVE-2026-11111: a hole'
slug: a-hole
advisory:
  id: SCS-2026-001
  cves: [CVE-2026-11111, CVE-2026-11112]
  summary: Whoever asks gets in.
  revisions: [{version: 1, date: 2026-04-08T10:00:00Z, text: First}]
---

Like CVE-2020-12345.
`;

describe('what can be found by name', () => {
  test('is each document with its requirements, and its number', () => {
    const things = thingsOf({
      'standards/scs-0102-v1-image-metadata.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        '## Properties\n\nImages MUST have a name.\n',
      ),
    });
    expect(theOne(things[0])).toMatchObject({
      kind: 'standard',
      id: 'scs-0102-v1',
      address: '/standards/scs-0102-v1-image-metadata',
      requirements: [[expect.stringMatching(/^REQ-0102v1-/), 'Properties']],
      coverage: true,
    });
    expect(things).toContainEqual(expect.objectContaining({kind: 'number', id: 'scs-0102'}));
  });

  test('is an environment by all names of it, unless it is unlisted', () => {
    const things = thingsOf(environmentsFile({aurora: ['north', 'south'], dusk: {unlisted: ['west']}}));
    const environments = things.filter(({kind}) => kind === 'environment');
    expect(environments).toMatchObject([
      {title: 'AURORA', address: '/certification/aurora/', names: ['aurora', 'Nobody', 'north', 'south']},
    ]);
  });

  test('is an advisory by its id and its CVEs; those that its text names are words of it', () => {
    const post = thingsOf({'blog/2026-04-08-a-hole.md': advisory}).find(({kind}) => kind === 'advisory');
    expect(post).toMatchObject({
      id: 'SCS-2026-001',
      address: '/blog/a-hole',
      names: ['SCS-2026-001', 'CVE-2026-11111', 'CVE-2026-11112'],
      about: '2026-04-08 · CVE-2026-11111, CVE-2026-11112',
    });
    expect(post?.words).toContain('CVE-2020-12345');
  });

  test('is a scope version with the days that its state follows from, and what is made of it', () => {
    const things = thingsOf({'scopes/scs-compatible-iaas.yaml': exampleScope()});
    const version = theOne(things.find(({kind}) => kind === 'scope-version'));
    expect(version.state).toEqual({spans: [['effective', expect.any(String), null]]});
    for (const kind of ['checklist', 'release-notes'] as const)
      expect(things.find((thing) => thing.kind === kind)?.state).toEqual({of: [version.address]});
  });
});
