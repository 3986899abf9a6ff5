import {describe, expect, test} from 'vitest';
import {certificateStateOn} from './certificateState';
import {parseCertificates, parseEnvironments} from './environment';

const environment = (changes: Record<string, unknown> = {}) =>
  JSON.stringify({
    environments: [{id: 'cloud', name: 'Cloud', operator: 'Operator', subjects: ['cloud-1'], ...changes}],
  });
const rulesOf = (text: string) =>
  parseEnvironments({path: 'compliance/environments.yaml', text}).diagnostics.map(
    ({ruleId, severity}) => `${severity} ${ruleId}`,
  );

test('a good environment has no findings', () => expect(rulesOf(environment())).toEqual([]));

test('an empty file lists nobody', () => {
  expect(parseEnvironments({path: 'compliance/environments.yaml', text: '# nobody yet\n'}).value).toEqual([]);
});

describe('refused', () => {
  test.each([
    ['an id that is a path', {id: '../../x'}],
    ['a subject that is a path', {subjects: ['../../x']}],
    ['a subject with a slash', {subjects: ['a/b']}],
    ['no subject', {subjects: []}],
    ['a name that turns text around', {name: 'Cloud \u202E duolC'}],
    ['a name of two lines', {name: 'a\nb'}],
    ['an address that is a script', {url: 'javascript:alert(1)'}],
  ])('%s', (_name, changes) => expect(rulesOf(environment(changes))).toEqual(['error environment-shape']));

  test('an id given twice', () => {
    const text =
      'environments:\n- {id: a, name: A, operator: O, subjects: [a]}\n- {id: a, name: B, operator: O, subjects: [b]}\n';
    const {value, diagnostics} = parseEnvironments({path: 'compliance/environments.yaml', text});
    expect(diagnostics).toMatchObject([{ruleId: 'duplicate-id', line: 3}]);
    expect(value?.map(({name}) => name)).toEqual(['A']);
  });
});

const certificate = {issued: '2026-01-10', validUntil: '2027-01-09', ended: null};

test.each([
  ['2026-01-09', 'not-yet'],
  ['2026-01-10', 'valid'],
  ['2026-11-09', 'valid'],
  ['2026-11-10', 'renewal-due'],
  ['2027-01-09', 'renewal-due'],
  ['2027-01-10', 'expired'],
])('on %s the certificate is %s', (today, state) =>
  expect(certificateStateOn(certificate, today)).toBe(state),
);

test('an end holds from its day on', () => {
  const revoked = {...certificate, ended: {reason: 'revoked', on: '2026-06-01'} as const};
  expect([certificateStateOn(revoked, '2026-05-31'), certificateStateOn(revoked, '2026-06-01')]).toEqual([
    'valid',
    'revoked',
  ]);
});

test('an end without a day is refused', () => {
  const text =
    'certificates:\n- {id: c, holder: H, issued: 2026-01-01, valid_until: 2026-12-31, ended: {reason: revoked}}\n';
  expect(parseCertificates({path: 'compliance/certificates.yaml', text}).diagnostics).toMatchObject([
    {severity: 'error', ruleId: 'certificate-shape'},
  ]);
});

test.each([
  ['that differ in case only', ['C', 'c'], 'duplicate-id'],
  ['of which one names the dark badge of the other', ['C', 'C.dark'], 'certificate-shape'],
  ['of which one names the seal of the other', ['C', 'C.Seal'], 'certificate-shape'],
])('ids of certificates %s are refused: badges are files', (_what, ids, ruleId) => {
  const certificates = ids.map((id) => ({id, holder: 'H', issued: '2026-01-01', valid_until: '2026-12-31'}));
  const text = JSON.stringify({certificates});
  expect(parseCertificates({path: 'compliance/certificates.yaml', text}).diagnostics).toMatchObject([
    {severity: 'error', ruleId},
  ]);
});
