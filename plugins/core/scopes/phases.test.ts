import {expect, test} from 'vitest';
import {stepsByPhase} from './phases';

test('steps stand by phase, in the order of time and else in their own; empty phases are left out', () => {
  const steps = [
    {id: 'c', phase: 'before-end'},
    {id: 'a', phase: 'now'},
    {id: 'b', phase: 'now'},
  ] as const;
  expect(stepsByPhase({steps})).toEqual([
    {phase: 'now', steps: [steps[1], steps[2]]},
    {phase: 'before-end', steps: [steps[0]]},
  ]);
  expect(stepsByPhase({steps: []})).toEqual([]);
});
