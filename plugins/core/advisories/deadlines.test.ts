import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Advisory} from './advisory';
import {deadlinesOf, timeLeft} from './deadlines';

const rated = (score: number, cve: string | null = null) => ({
  cve,
  text: null,
  ratings: [{vector: null, version: null, score, severity: 'low' as const}],
});
const component = (name: string) => ({name, versions: null, ecosystem: null, package: name});
const NOVA = component('nova');
const KUBERNETES = component('kubernetes');
const of = (fields: Partial<Parameters<typeof deadlinesOf>[0]>) =>
  deadlinesOf({
    vulnerabilities: [rated(9.9)],
    components: [NOVA],
    disclosedAt: '2026-04-07T15:00:00',
    ...fields,
  });
const short = ({deadlines}: ReturnType<typeof deadlinesOf>) =>
  deadlines.map(({rule, level, due}) => `${rule} ${level} ${due}`);

test.each([
  [10, '2026-04-07T18:00:00'],
  [9, '2026-04-07T18:00:00'],
  [8.9, '2026-04-10T15:00:00'],
  [7, '2026-04-10T15:00:00'],
  [6.9, '2026-05-07T15:00:00'],
  [4, '2026-05-07T15:00:00'],
  [3.9, '2026-07-07T15:00:00'],
  [0.1, '2026-07-07T15:00:00'],
])('scs-0124: a score of %s is due on %s', (score, due) =>
  expect(short(of({vulnerabilities: [rated(score)]}))).toEqual([`scs-0124-v1 must ${due}`]),
);

test.each([
  ['2026-12-31T23:30:00', 9, '2027-01-01T02:30:00'],
  ['2028-02-28T22:00:00', 9, '2028-02-29T01:00:00'],
  ['2026-01-31T15:00:00', 5, '2026-02-28T15:00:00'],
  ['2026-11-30T15:00:00.123456', 2, '2027-02-28T15:00:00'],
])('counted from %s, a score of %s is due on %s', (disclosedAt, score, due) =>
  expect(of({disclosedAt, vulnerabilities: [rated(score)]}).deadlines[0]?.due).toBe(due),
);

test.each([
  [8, ['scs-0210-v2 recommended 2026-04-09T15:00:00', 'scs-0210-v2 must 2026-04-21T15:00:00']],
  [7.9, ['scs-0210-v2 must 2026-05-07T15:00:00']],
])('scs-0210: Kubernetes with a score of %s is due %j, and scs-0124 has no say', (score, due) =>
  expect(short(of({components: [KUBERNETES], vulnerabilities: [rated(score)]}))).toEqual(due),
);

test('what affects both layers has the deadlines of both, soonest first', () =>
  expect(short(of({components: [KUBERNETES, NOVA]}))).toEqual([
    'scs-0124-v1 must 2026-04-07T18:00:00',
    'scs-0210-v2 recommended 2026-04-09T15:00:00',
    'scs-0210-v2 must 2026-04-21T15:00:00',
  ]));

test('Kubernetes is known by its parts and packages; what is built around it is not Kubernetes', () => {
  const rules = (...names: string[]) => [
    ...new Set(of({components: names.map(component)}).deadlines.map(({rule}) => rule)),
  ];
  for (const name of ['Kubernetes', 'kubelet', 'kube-apiserver', 'k8s.io/kubernetes'])
    expect(rules(name)).toEqual(['scs-0210-v2']);
  for (const name of ['kubernetes-dashboard', 'kubevirt', 'kube-rbac-proxy'])
    expect(rules(name)).toEqual(['scs-0124-v1']);
  expect(rules()).toEqual(['scs-0124-v1']);
});

describe('where something is unknown, no deadline is invented', () => {
  test('without a disclosure', () =>
    expect(of({disclosedAt: null})).toEqual({from: null, deadlines: [], hasUnrated: false, unrated: []}));

  test('without a rating', () => {
    const vulnerabilities: Advisory['vulnerabilities'] = [{cve: null, ratings: [], text: null}];
    expect(of({vulnerabilities})).toMatchObject({deadlines: [], hasUnrated: true, unrated: []});
  });

  test('with a rating of some vulnerabilities', () => {
    const found = of({
      vulnerabilities: [rated(9, 'CVE-2026-1111'), {cve: 'CVE-2026-2222', ratings: [], text: null}],
    });
    expect(found.deadlines.map(({cves}) => cves)).toEqual([['CVE-2026-1111']]);
    expect(found).toMatchObject({hasUnrated: true, unrated: ['CVE-2026-2222']});
  });

  test('with a score of 0', () =>
    expect(of({vulnerabilities: [rated(0)]})).toMatchObject({deadlines: [], hasUnrated: false}));
});

test('vulnerabilities share a deadline, others have their own', () =>
  expect(
    of({
      vulnerabilities: [rated(7.8, 'CVE-2026-1111'), rated(8.8, 'CVE-2026-2222'), rated(5, 'CVE-2026-3333')],
    }).deadlines.map(({due, score, cves}) => [due, score, cves.join(' ')]),
  ).toEqual([
    ['2026-04-10T15:00:00', 8.8, 'CVE-2026-1111 CVE-2026-2222'],
    ['2026-05-07T15:00:00', 5, 'CVE-2026-3333'],
  ]));

test('the gravest of several ratings decides', () =>
  expect(
    of({vulnerabilities: [{cve: null, text: null, ratings: [...rated(6.9).ratings, ...rated(9.3).ratings]}]})
      .deadlines[0]?.due,
  ).toBe('2026-04-07T18:00:00'));

test.each([
  ['2026-04-07T15:00:00Z', '3 hours left'],
  ['2026-04-07T15:00:01Z', '2 hours left'],
  ['2026-04-07T17:00:00Z', '1 hours left'],
  ['2026-04-07T17:00:30Z', '59 minutes left'],
  ['2026-04-07T17:59:59Z', '0 minutes left'],
  ['2026-04-07T18:00:00Z', '0 minutes over'],
  ['2026-04-07T18:59:59Z', '59 minutes over'],
  ['2026-04-09T17:59:59Z', '47 hours over'],
  ['2026-04-09T18:00:00Z', '2 days over'],
  ['2026-04-05T18:00:00Z', '2 days left'],
])('at %s, of a deadline at 18:00 there are %s', (now, text) => {
  const {isOver, unit, count} = timeLeft('2026-04-07T18:00:00', Date.parse(now));
  expect(`${count} ${unit} ${isOver ? 'over' : 'left'}`).toBe(text);
});

test('nobody is told that a deadline is over before it is, or that there is more time than there is', () =>
  fc.assert(
    fc.property(fc.integer({min: -4e9, max: 4e9}), (distance) => {
      const due = Date.parse('2026-04-07T18:00:00Z');
      const {isOver, unit, count} = timeLeft('2026-04-07T18:00:00', due - distance);
      expect(isOver).toBe(distance <= 0);
      const told = count * {minutes: 60_000, hours: 3_600_000, days: 86_400_000}[unit];
      expect(told).toBeLessThanOrEqual(Math.abs(distance));
    }),
  ));
