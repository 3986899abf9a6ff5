import {describe, expect, test} from 'vitest';
import {plain, thingsIn} from './support/namedThings';

const named = (prose: string) => [...thingsIn({codes: [], stressed: [], prose})];

describe('a text as comparisons see it', () => {
  test.each([
    ['Images, and `names`!', 'image and name'],
    ['the status of DNS is gracious', 'the status of dns is gracious'],
    ['once a month', '1 month'],
    ['Monthly', '1 month'],
    ['every year, per day', '1 year 1 day'],
    ['within two weeks', 'within 2 week'],
    ['a second method', 'a second method'],
    ['10s', '10 second'],
    ['10 s', '10 second'],
    ['48hrs', '48 hour'],
    ['a 24-hour clock', 'a 24 hour clock'],
    ['1000 IOPS', '1000 iops'],
    ['k8s and SCS-1V-8s stay', 'k8s and scs-1v-8s stay'],
    ['CVSS 9.0, version 24.04', 'cvss 9 version 24.04'],
    ['>= 99 %', '99%'],
    ['`https://host/{codename}/...`', 'https://host'],
    ['scs:name-v1 v1.25. and/or', 'scs:name-v1 v1.25 and/or'],
    ['2–3 o’clock', '2-3 o clock'],
    ['extra\\_specs', 'extra_specs'],
    ['a trailing- dash and a - alone', 'a trailing dash and a - alone'],
  ])('%s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});

describe('what a passage names', () => {
  test.each<[string, string[], string[]]>([
    ['code', ['os_distro'], ['os_distro']],
    ['key and value', ['os_purpose=generic', 'until: never'], ['os_purpose', 'generic', 'until', 'never']],
    ['an address as a whole', ['https://host/?a=b'], ['https://host a b']],
    ['no example of a date', ['2021-04-14'], []],
    ['nothing', ['{}'], []],
  ])('code: %s', (_, codes, expected) => {
    expect([...thingsIn({codes, stressed: [], prose: ''})]).toEqual(expected);
  });

  test('what is stressed, where it looks like a name', () => {
    const stressed = [
      'Node authorization',
      'block-storage',
      'at least',
      'Must',
      'A whole long stressed sentence',
      '_',
    ];
    expect([...thingsIn({codes: [], stressed, prose: ''})]).toEqual(['node authorization', 'block-storage']);
  });

  test.each([
    ['abbreviations', 'RBAC, ABAC or TLS, but not ALL of the CPUs', ['rbac', 'abac', 'tls']],
    [
      'names by their look',
      'NodeRestriction, hw_rng_model, a:b and policy.yaml',
      ['noderestriction', 'hw_rng_model', 'a:b', 'policy.yaml'],
    ],
    ['names with dashes', 'SCS-4V-16, x86-64, human-readable and up-to-date', ['scs-4v-16', 'x86-64']],
    ['names with digits', 'X509, sha256 and k8s', ['x509', 'sha256', 'k8s']],
    ['no names without a letter', '10/20 1:2', []],
    ['numbers with a unit', '20% of a core for 3 days, once a week', ['20%', '3 day', '1 week']],
    ['ranges and ports', 'ports 6443 and 30000-32767', ['6443', '30000-32767']],
    [
      'small numbers behind a limit',
      'at least two methods, more than one place, 5 ways, score >= 8',
      ['2', '8'],
    ],
    ['parts of a version', 'version 5.18', ['5.18']],
    ['days', 'no later than April 30', ['30', 'april 30']],
    ['words', 'A plain sentence with nothing in it.', []],
  ])('%s', (_, prose, expected) => {
    expect(named(prose)).toEqual(expected);
  });
});
