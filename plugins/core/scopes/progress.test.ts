import {expect, test} from 'vitest';
import {progressOf} from './progress';

test('ticked steps and those that do not apply are settled, in all and by obligation', () => {
  const steps = [
    {id: 'a', obligation: 'mandatory'},
    {id: 'b', obligation: 'mandatory'},
    {id: 'c', obligation: 'recommended'},
  ] as const;
  const states = new Map([
    ['a', {done: true, notApplicable: null}],
    ['b', {done: false, notApplicable: null}],
    ['c', {done: false, notApplicable: 'no images'}],
    ['of another list', {done: true, notApplicable: null}],
  ]);
  expect(progressOf(steps, states)).toEqual({
    done: 2,
    all: 3,
    byObligation: [
      {obligation: 'mandatory', done: 1, all: 2},
      {obligation: 'recommended', done: 1, all: 1},
    ],
  });
});
