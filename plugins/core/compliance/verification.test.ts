import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {PinnedKey} from './pinnedKey';
import type {CheckedSignature, VerificationInput, VerificationState} from './verification';
import {
  likeliestFirst,
  readEarlierManifests,
  readManifest,
  VERIFICATION_STATES,
  verificationOf,
} from './verification';
import {VERIFICATION} from './verificationWording';

const DAY = '2026-11-21';
const [OURS, NEXT, FOREIGN] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
const [HASH, OTHER_HASH] = ['1'.repeat(64), '2'.repeat(64)] as const;
const pinned = (changes: Partial<PinnedKey> = {}): PinnedKey => ({
  id: 'ours',
  publicKey: '',
  fingerprint: OURS,
  from: '2026-01-01',
  until: null,
  ...changes,
});
const signature = (
  outcome: CheckedSignature['outcome'],
  fingerprint: string | null = OURS,
): CheckedSignature => ({fingerprint, outcome});
const manifest = (asOf = DAY, hash: string = HASH) => ({
  as_of: asOf,
  files: {'/badges/cloud/iaas.svg': hash, '/badges/other/iaas.svg': '3'.repeat(64)},
});
const verify = (changes: Partial<VerificationInput> = {}) =>
  verificationOf({
    file: {name: 'iaas.svg', hash: HASH},
    manifest: manifest(),
    signatures: [signature('good')],
    keys: [pinned()],
    today: DAY,
    ...changes,
  });

test('a listed file, a good signature by a pinned key and a young list make the check mark', () => {
  expect(verify()).toEqual({
    state: 'verified',
    further: [],
    listed: ['/badges/cloud/iaas.svg'],
    sameName: [],
    asOf: DAY,
    ageDays: 0,
    key: pinned(),
  });
});

/** What is missing for one reason alone. */
const CASES: readonly (readonly [string, Partial<VerificationInput>, VerificationState])[] = [
  ['the list does not load', {manifest: 'missing', signatures: []}, 'manifest-missing'],
  ['the list is no list', {manifest: 'unreadable', signatures: []}, 'manifest-unreadable'],
  ['the signature is wrong', {signatures: [signature('bad')]}, 'signature-bad'],
  [
    'one of two signatures is wrong',
    {signatures: [signature('good'), signature('bad', NEXT)], keys: [pinned(), pinned({fingerprint: NEXT})]},
    'signature-bad',
  ],
  ['a listed file has other contents', {manifest: manifest(DAY, OTHER_HASH)}, 'file-differs'],
  [
    'so has one that was stored twice',
    {manifest: manifest(DAY, OTHER_HASH), file: {name: 'iaas (2).svg', hash: HASH}},
    'file-differs',
  ],
  ['the file is not listed', {file: {name: 'badge.svg', hash: OTHER_HASH}}, 'file-unlisted'],
  ['the list is of tomorrow', {manifest: manifest('2026-11-22')}, 'manifest-future'],
  ['nothing is signed here', {signatures: [], keys: []}, 'edition-unsigned'],
  ['the signature was taken off', {signatures: []}, 'unsigned'],
  ['the key is no key', {signatures: [signature('unchecked', null)]}, 'key-garbage'],
  ['the key is not pinned', {signatures: [signature('unchecked', FOREIGN)]}, 'key-unknown'],
  ['no key is pinned, but something is signed', {keys: []}, 'key-unknown'],
  [
    'a good signature is by a key that is not pinned',
    {signatures: [signature('good', FOREIGN)]},
    'key-unknown',
  ],
  ['the key came later than the list', {keys: [pinned({from: '2026-11-22'})]}, 'key-out-of-time'],
  ['the key had ended before the list', {keys: [pinned({until: '2026-11-20'})]}, 'key-out-of-time'],
  ['the browser knows no Ed25519', {signatures: [signature('unsupported')]}, 'browser-unable'],
  ['nobody checked the signature', {signatures: [signature('unchecked')]}, 'browser-unable'],
  ['the list is 36 days old', {today: '2026-12-27'}, 'manifest-old'],
];

test.each(CASES)('no check mark where %s', (_name, changes, state) => {
  const outcome = verify(changes);
  expect([outcome.state, outcome.further]).toEqual([state, []]);
  expect(outcome.key === null).toBe(
    !['file-differs', 'file-unlisted', 'manifest-future', 'manifest-old'].includes(state),
  );
});

test.each([
  ['35 days old', {today: '2026-12-26'}],
  [
    'signed by a second key as well that is not pinned yet',
    {signatures: [signature('unchecked', NEXT), signature('good')]},
  ],
  [
    'signed with something as well that is no key',
    {signatures: [signature('unchecked', null), signature('good')]},
  ],
  ['of the first day of its key', {keys: [pinned({from: DAY})]}],
  ['of the last day of its key', {keys: [pinned({until: DAY})], today: '2026-12-01'}],
  [
    'signed by an old key and the one that counts',
    {
      signatures: [signature('good'), signature('good', NEXT)],
      keys: [pinned({until: '2026-11-20'}), pinned({fingerprint: NEXT, from: '2026-11-01'})],
    },
  ],
] as const)('a check mark for a list that is %s', (_name, changes) =>
  expect(verify(changes).state).toBe('verified'),
);

test('all that is missing is told, the gravest first', () => {
  const {state, further, ageDays} = verify({
    file: {name: 'x.svg', hash: OTHER_HASH},
    signatures: [],
    today: '2027-01-30',
  });
  expect([state, ...further]).toEqual(['file-unlisted', 'unsigned', 'manifest-old']);
  expect(ageDays).toBe(70);
});

describe('every combination', () => {
  const FILES = ['listed', 'differs', 'unlisted'] as const;
  const OUTCOMES = ['good', 'bad', 'unsupported', 'unchecked'] as const;
  const SIGNATURES = [
    ['none', []],
    ...OUTCOMES.map((outcome) => [outcome, [signature(outcome)]] as const),
    ...OUTCOMES.map((outcome) => [`foreign ${outcome}`, [signature(outcome, FOREIGN)]] as const),
    ['garbage', [signature('unchecked', null)]],
  ] as const;
  const KEYS = [
    ['pinned', [pinned()]],
    ['ended', [pinned({until: '2026-11-20'})]],
    ['none', []],
  ] as const;
  const AGES = ['2026-11-20', DAY, '2026-12-26', '2026-12-27'];
  test.each(FILES)('of a file that is %s has a check mark for one reason only', (kind) => {
    for (const [signed, signatures] of SIGNATURES) {
      for (const [keyed, keys] of KEYS) {
        for (const today of AGES) {
          const {state, further} = verify({
            signatures,
            keys,
            today,
            file: {
              name: kind === 'unlisted' ? 'x.svg' : 'iaas.svg',
              hash: kind === 'listed' ? HASH : OTHER_HASH,
            },
          });
          const young = today === DAY || today === '2026-12-26';
          const deserved = kind === 'listed' && signed === 'good' && keyed === 'pinned' && young;
          expect([kind, signed, keyed, today, state === 'verified']).toEqual([
            kind,
            signed,
            keyed,
            today,
            deserved,
          ]);
          expect(new Set([state, ...further]).size).toBe(1 + further.length);
          if (deserved) expect(further).toEqual([]);
        }
      }
    }
  });
});

test('without a good signature by a pinned key no input gives the check mark', () => {
  const fingerprints = fc.constantFrom(OURS, NEXT, FOREIGN);
  const days = fc.constantFrom('2025-01-01', '2026-11-20', DAY, '2026-11-22', '2026-12-26', '9999-12-31');
  const hashes = fc.constantFrom(HASH, OTHER_HASH);
  const inputs: fc.Arbitrary<VerificationInput> = fc.record({
    file: fc.record({name: fc.constantFrom('iaas.svg', 'x.svg', ''), hash: hashes}),
    manifest: fc.oneof(
      fc.constantFrom('missing' as const, 'unreadable' as const),
      fc.record({as_of: days, files: fc.dictionary(fc.constantFrom('/badges/cloud/iaas.svg', '/x'), hashes)}),
    ),
    signatures: fc.array(
      fc.record({
        fingerprint: fc.oneof(fingerprints, fc.constant(null)),
        outcome: fc.constantFrom(
          'good' as const,
          'bad' as const,
          'unsupported' as const,
          'unchecked' as const,
        ),
      }),
      {maxLength: 3},
    ),
    keys: fc.array(
      fc.record({
        id: fc.constant('k'),
        publicKey: fc.constant(''),
        fingerprint: fc.constantFrom(OURS, NEXT),
        from: days,
        until: fc.oneof(days, fc.constant(null)),
      }),
      {maxLength: 3},
    ),
    today: days,
  });
  let verified = 0;
  fc.assert(
    fc.property(inputs, (input) => {
      const {state, further} = verificationOf(input);
      if (state !== 'verified') return;
      verified += 1;
      const {manifest: list, signatures, keys, file, today} = input;
      if (typeof list === 'string') throw new Error('verified without a list');
      expect(Object.values(list.files)).toContain(file.hash);
      expect(further).toEqual([]);
      expect(list.as_of <= today).toBe(true);
      const byPinned = (outcome: string, fingerprint: string | null) =>
        signatures.some((one) => one.outcome === outcome && one.fingerprint === fingerprint);
      expect(
        keys.some(
          ({fingerprint, from, until}) =>
            byPinned('good', fingerprint) && from <= list.as_of && (until === null || list.as_of <= until),
        ),
      ).toBe(true);
      expect(keys.some(({fingerprint}) => byPinned('bad', fingerprint))).toBe(false);
    }),
    {numRuns: 5000, seed: 11},
  );
  // Otherwise it would have said nothing.
  expect(verified).toBeGreaterThan(5);
});

describe('words', () => {
  test('only what is verified has a check mark', () => {
    const marked = VERIFICATION_STATES.filter((state) =>
      /[✓✔☑✅]/u.test(Object.values(VERIFICATION[state]).join(' ')),
    );
    expect(marked).toEqual(['verified']);
    expect(VERIFICATION_STATES.filter((state) => /^verified/i.test(VERIFICATION[state].label))).toEqual([
      'verified',
    ]);
  });

  test('every state has a label and a sentence of its own', () => {
    for (const part of ['label', 'meaning'] as const)
      expect(new Set(VERIFICATION_STATES.map((state) => VERIFICATION[state][part])).size).toBe(
        VERIFICATION_STATES.length,
      );
    for (const state of VERIFICATION_STATES) expect(VERIFICATION[state].meaning).toMatch(/\.$/);
  });
});

describe('a fetched manifest', () => {
  const good = {
    as_of: DAY,
    files: {'/a.svg': HASH},
    signature: {algorithm: 'Ed25519', public_key: 'AAAA', value: 'BBBB'},
    signatures: [{key: 'ours', fingerprint: OURS, algorithm: 'Ed25519', value: 'BBBB'}],
  };

  test('is read with all signatures that it claims', () => {
    expect(readManifest(good)).toEqual({
      as_of: DAY,
      files: {'/a.svg': HASH},
      signatures: [
        {fingerprint: OURS, value: 'BBBB'},
        {publicKey: 'AAAA', value: 'BBBB'},
      ],
    });
    expect(readManifest({as_of: DAY, files: {}, signature: null})).toMatchObject({signatures: []});
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a page of HTML', '<!doctype html>'],
    ['a list', []],
    ['no day', {...good, as_of: '2026-02-30'}],
    ['a day as a number', {...good, as_of: 20261121}],
    ['no files', {...good, files: undefined}],
    ['files as a list', {...good, files: [HASH]}],
    ['a hash that is none', {...good, files: {'/a.svg': 'abc'}}],
    ['a hash in capitals', {...good, files: {'/a.svg': OURS.toUpperCase()}}],
  ])('that is %s is none', (_name, json) => expect(readManifest(json)).toBeUndefined());

  test.each([
    ['is no object', 1],
    ['names no key', {value: 'BBBB'}],
    ['has garbage as key', {public_key: '!', fingerprint: 'zz', value: 7}],
  ])('keeps a signature that %s, so that it is told', (_name, entry) => {
    const [claim] = readManifest({...good, signature: null, signatures: [entry]})?.signatures ?? [];
    expect(claim).toEqual({value: expect.any(String)});
  });
});

describe('a file of an earlier day', () => {
  const EARLIER = '2026-06-01';
  const without = {manifest: manifest(DAY, OTHER_HASH)};
  const earlier = (changes: Partial<NonNullable<VerificationInput['earlier']>> = {}) => ({
    ...without,
    earlier: {manifest: manifest(EARLIER), signatures: [signature('good')], ...changes},
  });

  test('is told as such, with the day and the key, and however long ago that was', () =>
    expect(verify(earlier())).toEqual({
      state: 'file-earlier',
      further: [],
      listed: ['/badges/cloud/iaas.svg'],
      sameName: [],
      asOf: EARLIER,
      ageDays: 173,
      key: pinned(),
    }));

  test.each([
    ['the earlier list is unsigned', earlier({signatures: []}), ['file-earlier', 'unsigned']],
    [
      'nothing is signed here',
      {...earlier({signatures: []}), signatures: [], keys: []},
      ['file-earlier', 'edition-unsigned'],
    ],
    [
      'the signature of the earlier list is wrong',
      earlier({signatures: [signature('bad')]}),
      ['signature-bad', 'file-earlier'],
    ],
    [
      'the list of today is wrongly signed',
      {...earlier(), signatures: [signature('bad')]},
      ['signature-bad', 'file-earlier'],
    ],
    [
      'the key did not count on that day',
      {...earlier(), keys: [pinned({from: '2026-07-01'})]},
      ['file-earlier', 'key-out-of-time'],
    ],
    [
      'the earlier list is of tomorrow',
      earlier({manifest: manifest('2026-11-22')}),
      ['file-earlier', 'manifest-future'],
    ],
  ] as const)('is in doubt where %s', (_name, input, states) => {
    const {state, further} = verify(input);
    expect([state, ...further]).toEqual(states);
  });

  test('is of no interest where the list of today has it', () =>
    expect(verify({...earlier(), manifest: manifest()}).state).toBe('verified'));
});

describe('an address', () => {
  test('that the list does not have is told', () =>
    expect(verify({file: {name: '/badges/nobody/iaas.svg', hash: null}})).toMatchObject({
      state: 'address-unlisted',
      listed: [],
      sameName: [],
    }));

  test('whose file is not the listed one is told, and no other address of that name', () =>
    expect(verify({file: {name: '/badges/cloud/iaas.svg', hash: OTHER_HASH}})).toMatchObject({
      state: 'file-differs',
      sameName: ['/badges/cloud/iaas.svg'],
    }));
});

describe('the index of earlier lists', () => {
  const entry = (asOf: string) => ({as_of: asOf, address: `/badges/manifests/${asOf}.json`});

  test('leads to lists, those first whose day the file names', () => {
    const lists = readEarlierManifests({manifests: [entry('2026-11-20'), entry('2026-11-13')]});
    expect(lists?.map(({asOf}) => asOf)).toEqual(['2026-11-20', '2026-11-13']);
    expect(likeliestFirst(lists ?? [], 'As of 2026-11-13. Since 2025-01-01').map(({asOf}) => asOf)).toEqual([
      '2026-11-13',
      '2026-11-20',
    ]);
  });

  test.each([
    ['no index', []],
    ['no list', {manifests: 1}],
    ['a day that is none', {manifests: [{...entry('2026-11-20'), as_of: '2026-11-31'}]}],
    ['another site', {manifests: [{...entry('2026-11-20'), address: 'https://evil.example/x.json'}]}],
    ['another folder', {manifests: [{...entry('2026-11-20'), address: '/badges/manifests/../x.json'}]}],
  ])('is none with %s', (_name, json) => expect(readEarlierManifests(json)).toBeUndefined());
});
