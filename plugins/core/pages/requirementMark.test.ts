import {describe, expect, test} from 'vitest';
import {catalogOf, environmentsFile, snapshotFile, theOne} from '../../../tests/support/catalogOf';
import {traceability} from '../catalog/traceability';
import {exampleDocument, exampleScope} from '../rules/rule';
import {passingOn} from '../scopes/lifetime';
import {requirementMarks} from './requirementMark';

const standard = (fields: string, body: string) =>
  exampleDocument(`type: Standard\nstatus: Draft${fields}`, body);
const note = (name: string, testcases: string) => `<!-- requirement: ${name}; testcases: ${testcases} -->`;
const TODAY = '2026-11-24';

const catalog = catalogOf({
  'standards/scs-0100-v1-a.md': standard(
    '',
    `## A\n\nIt MUST have \`a\` and \`b\`. ${note('list', 'none')}\n`,
  ),
  'standards/scs-0100-v2-a.md': standard(
    '\nreplaces: scs-0100-v1-a.md',
    `## A\n\nIt MUST have \`a\`, \`b\` and \`c\`. ${note('list', 'auto-one, auto-two')}\n\nIt MAY be. ${note('may', 'none')}\n\nIt SHOULD be long. ${note('long', 'auto-one, auto-two, by-hand')}\n`,
  ),
  'scopes/scs-compatible-iaas.yaml': exampleScope({
    scripts:
      'scripts:\n- executable: ./check.py\n  testcases: [{id: auto-one}, {id: auto-two, lifetime: month}]\n- testcases: [{id: by-hand, description: C.}]',
    modules:
      'modules:\n- {id: one, name: One, url: "https://docs.scs.community/standards/scs-0100-v2-a", targets: {main: [auto-one, auto-two, by-hand]}}',
    versions: 'versions:\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [one]',
  }),
  ...environmentsFile({one: ['a'], two: ['b'], three: ['c']}),
  ...snapshotFile(TODAY, {
    a: {[TODAY]: {pass: ['auto-one', 'auto-two']}},
    b: {[TODAY]: {pass: ['auto-one'], fail: ['auto-two']}},
    c: {'2026-11-20': {pass: ['auto-one', 'auto-two']}},
  }),
});
const document = theOne(catalog.documents.get('scs-0100-v2-a'));
const markOf = requirementMarks({
  catalog,
  trace: traceability(catalog, TODAY),
  document,
  today: TODAY,
  baseUrl: '/base/',
});
const told = (name: string) =>
  markOf(`REQ-0100v2-${name}`)
    ?.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('below a requirement', () => {
  test('its id leads to it', () => expect(markOf('REQ-0100v2-may')).toContain('href="#REQ-0100v2-may"'));
  test.each([
    [
      'list',
      'REQ-0100v2-list tested by auto-one , auto-two 2 of 3 clouds pass on 2026-11-24 ⊕ MUST list extended since v1',
    ],
    ['may', 'REQ-0100v2-may no test of its own + new in v2'],
    [
      'long',
      'REQ-0100v2-long 3 tests auto-one auto-two by-hand (manual check) 2 of 3 clouds pass on 2026-11-24 + new in v2',
    ],
  ])('stands what is known of it: %s', (name, expected) => expect(told(name)).toBe(expected));

  test('a browser can count for another day', () => {
    const until = /data-until="([^"]*)"/.exec(markOf('REQ-0100v2-list') ?? '')?.[1] ?? '';
    const counts = ['2026-11-24', '2026-11-30', '2026-12-07'].map((day) => passingOn(until, day));
    expect([until, counts]).toEqual(['2026-12-07 2026-11-30', [2, 1, 0]]);
  });

  test('its changes lead to their place in the comparison', () =>
    expect(markOf('REQ-0100v2-list')).toContain(
      'href="/base/standards/iaas/scs-0100/v1...v2#REQ-0100v2-list"',
    ));

  test('nothing for what is no requirement', () => expect(markOf('x')).toBeUndefined());
});
