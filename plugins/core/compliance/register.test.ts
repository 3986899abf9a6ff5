import {describe, expect, test} from 'vitest';
import {buildCatalog} from '../catalog/catalog';
import {registerAppendOnly} from '../rules/register-append-only';
import {parseRegisterHead, registerHead, registerHeadText} from './register';

type Entry = Readonly<Record<string, unknown>>;

const US: Entry = {
  id: 'c1',
  holder: 'Us',
  environment: 'cloud',
  scope: 'scs-a',
  version: 'v1',
  issued: '2024-01-01',
  valid_until: '2024-12-31',
  ended: {reason: 'revoked', on: '2024-06-10'},
};
const THEM: Entry = {
  id: 'c2',
  kind: 'integrator',
  holder: 'Them',
  issued: '2024-02-01',
  valid_until: '2025-01-31',
};
const OTHERS: Entry = {...THEM, id: 'c3', holder: 'Others'};

const filesOf = (entries: readonly Entry[]) => ({
  // JSON is YAML.
  'compliance/certificates.yaml': JSON.stringify({certificates: entries}),
  'compliance/environments.yaml':
    'environments:\n- {id: renamed, name: A, operator: B, subjects: [a], formerly: [cloud]}\n',
});
const sources = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => ({path, text}));
const headOf = (entries: readonly Entry[], recorded?: readonly string[]) =>
  registerHead(buildCatalog(sources(filesOf(entries))).certificates, recorded);

/** What the rule finds in a register, with the head of an earlier one on record. */
const found = (entries: readonly Entry[], head = headOf([US, THEM])) =>
  registerAppendOnly
    .check(
      buildCatalog(sources({...filesOf(entries), 'compliance/register-head.yaml': registerHeadText(head)})),
    )
    .map(({severity = 'error', message}) => `${severity}: ${message}`);

describe('nothing is lost unnoticed', () => {
  const changed = /^error: Unexpected change among the first 2 entries/;
  const cases: readonly (readonly [string, readonly Entry[], RegExp])[] = [
    ['a deleted last entry', [US], /^error: Unexpected register of 1 entry, expected the 2/],
    ['a deleted first entry', [THEM], /^error: Unexpected register of 1 entry, expected the 2/],
    ['a deleted entry, and a new one', [US, OTHERS], changed],
    ['entries in another order', [THEM, US], changed],
    ['an entry put in front', [OTHERS, US, THEM], changed],
    ['another holder', [{...US, holder: 'Me'}, THEM], changed],
    ['another environment', [{...US, environment: 'renamed'}, THEM], changed],
    ['another version', [{...US, version: 'v2'}, THEM], changed],
    ['a longer validity', [US, {...THEM, valid_until: '2099-01-01'}], changed],
    ['another kind', [US, {...THEM, kind: 'incubator'}], changed],
    [
      'an end that was taken out',
      [{...US, ended: undefined}, THEM],
      /^error: Missing `ended` of certificate `c1`/,
    ],
    [
      'another day of an end',
      [{...US, ended: {reason: 'revoked', on: '2024-12-30'}}, THEM],
      /^error: Unexpected change of an end/,
    ],
    [
      'another reason of an end',
      [{...US, ended: {reason: 'expired', on: '2024-06-10'}}, THEM],
      /^error: Unexpected change of an end/,
    ],
    ['an empty register', [], /^error: Unexpected register of 0 entries/],
  ];
  test.each(cases)('%s', (_name, entries, expected) => {
    expect(found(entries)[0]).toMatch(expected);
  });
});

describe('the register may grow', () => {
  test('what is on record is silent, also where its environment has another name now', () => {
    expect(found([US, THEM])).toEqual([]);
    expect(buildCatalog(sources(filesOf([US]))).certificates[0]?.environment).toBe('renamed');
  });

  test('a new entry is to be put on record', () => {
    expect(found([US, THEM, OTHERS])).toEqual([
      'warning: Unexpected certificate `c3` that is not on record, expected it in `register-head.yaml`.',
    ]);
  });

  test('so is a new end, also one that came before another that is known already', () => {
    const ended = [US, {...THEM, ended: {reason: 'withdrawn', on: '2024-05-01'}}];
    expect(found(ended)).toEqual([
      'warning: Unexpected end of certificate `c2` that is not on record, expected it in `register-head.yaml`.',
    ]);
    const head = headOf(ended, headOf([US, THEM]).ended);
    expect(head.ended).toEqual(['c1', 'c2']);
    expect(found(ended, head)).toEqual([]);
    // Without a record they stand in the order of their days.
    expect(headOf(ended).ended).toEqual(['c2', 'c1']);
  });

  test('a register without a head says so, an empty one has nothing to put on record', () => {
    const check = (entries: readonly Entry[]) =>
      registerAppendOnly.check(buildCatalog(sources(filesOf(entries))));
    expect(check([US, THEM])).toMatchObject([{severity: 'warning'}]);
    expect(check([])).toEqual([]);
  });
});

test('a head is read as it was written, and what is none is refused', () => {
  const parse = (text: string) => parseRegisterHead({path: 'compliance/register-head.yaml', text});
  for (const head of [headOf([US, THEM]), headOf([])]) {
    expect(parse(registerHeadText(head))).toMatchObject({value: head, diagnostics: []});
  }
  expect(parse('').diagnostics).toMatchObject([{ruleId: 'register-head-shape'}, {}, {}, {}]);
  expect(parse('a: [').value).toBeUndefined();
  expect(parse(registerHeadText({...headOf([]), head: 'abc'})).diagnostics).toMatchObject([
    {message: expect.stringContaining('expected a SHA-256 of 64 hexadecimal digits')},
  ]);
});
