import type {Catalog} from '../catalog';
import {environmentPasses} from '../compliance/evidence';
import {passesOn} from '../compliance/passing';
import {compareText} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import type {Scope} from './scope';

/** A listed environment with what it passes of some testcases. */
export type PassingEnvironment = {
  readonly id: string;
  readonly name: string;
  /** Testcase -> first day on which the pass no longer counts; null for never. */
  readonly passing: Readonly<Record<string, IsoDate | null>>;
};

/** What the listed environments pass of some testcases on a day. */
export function passingEnvironments(catalog: Catalog, scope: Scope, testcases: readonly string[], today: IsoDate): PassingEnvironment[] {
  return environmentPasses(catalog, scope, today).map(({environment: {id, name}, passingUntil}) => ({
    id,
    name,
    passing: Object.fromEntries(
      [...new Set(testcases)].flatMap((testcase) => {
        const until = passingUntil(testcase);
        return until === undefined ? [] : [[testcase, until]];
      }),
    ),
  }));
}

/** How far the listed environments are with what becomes mandatory. */
export type Impact = {
  /** Day on which the results are counted. */
  readonly on: IsoDate;
  readonly listed: number;
  /** Environments that pass every newly mandatory testcase. */
  readonly ready: number;
  /** Newly mandatory testcases that somebody does not pass yet, those that hold back most first. */
  readonly holding: readonly {readonly testcase: string; readonly environments: number}[];
};

/**
 * Counts who passes testcases on a day.
 * @param added testcases that become mandatory
 * @returns null where nothing becomes mandatory, or nobody is listed
 */
export function impactOf(environments: readonly PassingEnvironment[], added: readonly string[], day: IsoDate): Impact | null {
  const testcases = [...new Set(added)];
  if (testcases.length === 0 || environments.length === 0) return null;
  const passes = ({passing}: PassingEnvironment, testcase: string) => passesOn(passing[testcase], day);
  return {
    on: day,
    listed: environments.length,
    ready: environments.filter((environment) => testcases.every((testcase) => passes(environment, testcase))).length,
    holding: testcases
      .map((testcase) => ({testcase, environments: environments.filter((environment) => !passes(environment, testcase)).length}))
      .filter((held) => held.environments > 0)
      .toSorted((a, b) => b.environments - a.environments || compareText(a.testcase, b.testcase)),
  };
}
