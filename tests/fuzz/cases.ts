import fc from 'fast-check';
import {kindByPath} from '../../plugins/core/catalog/source';
import {REPORT, validSources} from '../support/validSources';
import type {Edition} from './inputs';
import {companyOf} from './inputs';
import type {FuzzFile, Job} from './job';
import {mutate} from './mutators';
import {Random} from './random';

/** A job with what to call it. */
export type FuzzCase = Job & {
  readonly number: number;
  /** Kind of the file that was changed, or `set` for a generated one. */
  readonly kind: FuzzFile['kind'] | 'set';
};

/** How often each kind is changed, against the others: most of what authors write is documents. */
const WEIGHTS: Partial<Record<FuzzFile['kind'], number>> = {
  standard: 16,
  scope: 8,
  post: 6,
  note: 4,
  record: 3,
  report: 3,
  snapshot: 3,
  manifest: 1,
  environments: 3,
  certificates: 3,
  policy: 1,
  authors: 1,
  tags: 1,
};

/** Days on which cases are run: a usual one, one before most dates and one after. */
const DAYS = ['2026-11-24', '2026-11-24', '2022-01-01', '2031-12-31'] as const;

/** One PDF, and calendars, in so many cases: they take as long as all the rest. */
const CASES_PER_SLOW = 20;

/** Changes one file of a small set of files. The same seed and number give the same case. */
export function mutationCase(editions: readonly Edition[], seed: number, number: number): FuzzCase {
  const random = new Random(seed, number);
  const edition = random.pick(editions);
  const kinds = Object.entries(WEIGHTS).flatMap(([kind, weight]) =>
    Array<FuzzFile['kind']>(weight).fill(kind as FuzzFile['kind']),
  );
  const kind = random.pick(kinds.filter((wanted) => edition.files.some((file) => file.kind === wanted)));
  const ofKind = edition.files.filter((file) => file.kind === kind);
  const file = random.pick(ofKind);
  const mutant: FuzzFile = {...file, text: mutate(random, file.text, random.pick(ofKind).text)};
  const company = companyOf(edition, file, (list, count) => random.some(list, count));
  return {
    number,
    kind,
    changed: file.path,
    files: [mutant, ...company],
    today: random.pick(DAYS),
    mustBeValid: false,
    sample: random.below(1000),
    slow: random.once(CASES_PER_SLOW),
  };
}

/** Makes a set of files that has to be without errors. */
export function setCase(seed: number, number: number): FuzzCase {
  const random = new Random(seed, number);
  return {
    number,
    kind: 'set',
    changed: undefined,
    files: validSet(random.below(2 ** 31)),
    today: random.pick(DAYS),
    mustBeValid: true,
    sample: random.below(1000),
    slow: random.once(CASES_PER_SLOW),
  };
}

function validSet(seed: number): FuzzFile[] {
  const [set = {}] = fc.sample(validSources, {seed, numRuns: 1});
  return Object.entries(set).map(([path, text]) => {
    const kind = path === REPORT ? 'report' : kindByPath(path);
    if (!kind) throw new Error(`${path} is no source`);
    return {kind, path, text};
  });
}
