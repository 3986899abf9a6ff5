import type {PassingEnvironment} from './evidence';
import {passesOn} from '../scopes/lifetime';
import {compareText} from '../text/diagnostic';
import {ownValue} from '../text/ownValue';
import type {IsoDate} from '../text/isoDate';

/** How far the listed environments are with what becomes mandatory. */
export type Impact = {
  /** Day on which the results are counted. */
  readonly on: IsoDate;
  /** How many environments are listed and have to do with the scope. */
  readonly listed: number;
  /** Environments that pass every newly mandatory testcase. */
  readonly ready: number;
  /**
   * Newly mandatory testcases with the number of environments that do not pass them yet, those that hold back most
   * first.
   */
  readonly holding: readonly {readonly testcase: string; readonly environments: number}[];
};

/**
 * Counts who passes testcases on a day.
 * @param added ids of testcases that become mandatory
 * @returns null where nothing becomes mandatory, or nobody is listed
 */
export function impactOf(
  environments: readonly PassingEnvironment[],
  added: readonly string[],
  day: IsoDate,
): Impact | null {
  const testcases = [...new Set(added)];
  if (testcases.length === 0 || environments.length === 0) return null;
  const passes = ({passing}: PassingEnvironment, testcase: string) =>
    passesOn(ownValue(passing, testcase), day);
  return {
    on: day,
    listed: environments.length,
    ready: environments.filter((environment) => testcases.every((testcase) => passes(environment, testcase)))
      .length,
    holding: testcases
      .map((testcase) => ({
        testcase,
        environments: environments.filter((environment) => !passes(environment, testcase)).length,
      }))
      .filter((held) => held.environments > 0)
      .toSorted((a, b) => b.environments - a.environments || compareText(a.testcase, b.testcase)),
  };
}
