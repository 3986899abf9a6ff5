import {expect, test} from 'vitest';
import {inTrackOrder, TRACK_NAME, TRACKS, trackLike, trackMeaning, trackOfNumber} from './tracks';

test('the second digit of a number is that of its track, and a digit without a track is none', () => {
  expect(TRACKS.map(({name, digit}) => `${digit} ${name}`)).toEqual([
    '0 Global',
    '1 IaaS',
    '2 KaaS',
    '3 IAM',
    '4 Ops',
    '5 Scopes',
  ]);
  for (const {name, digit} of TRACKS) expect(trackOfNumber(`0${digit}99`)).toBe(name);
  expect(trackOfNumber('0601')).toBeUndefined();
});

test('tracks come in the order of their digits, each once, and unknown ones behind them by name', () =>
  expect(inTrackOrder(['PaaS', 'Scopes', 'Data', 'IaaS', 'PaaS', 'IaaS'])).toEqual([
    'IaaS',
    'Scopes',
    'Data',
    'PaaS',
  ]));

test('every track says in one sentence what it is about, also one that is not known', () => {
  for (const {name, title, description} of TRACKS)
    expect(trackMeaning(name)).toBe(`${title}: ${description}.`);
  expect(trackMeaning('PaaS')).toBe('This track is not one of those that scs-0001 defines.');
});

test('names of tracks can be part of an address, and are told apart by more than their case', () => {
  expect(
    ['PaaS', 'IAM', 'a1', '<b>', 'a/b', '../a', 'ä', '', '1a', 'a'.repeat(31)].map((name) =>
      TRACK_NAME.test(name),
    ),
  ).toEqual([true, true, true, false, false, false, false, false, false, false]);
  expect([trackLike('kaas')?.name, trackLike('PaaS')]).toEqual(['KaaS', undefined]);
});
