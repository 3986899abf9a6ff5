import {changeStrings} from './changeStrings';
import {LIFETIMES} from './lifetime';
import type {Place} from '../text/diagnostic';
import {compareText} from '../text/diagnostic';
import {ownValue} from '../text/ownValue';
import {textHash} from '../text/textHash';
import type {ChangeLevel, CustomerView, EffectKind} from './changeKinds';
import {EFFECT_KIND, EFFECT_KINDS} from './changeKinds';
import type {Inclusion, Module, ResolvedVersion, Scope} from './scope';
import {companionsOf} from './scope';

/** One thing that a change does; its kind is a key of {@link EFFECT_KIND}. */
export type Effect = {
  /** Stable fingerprint, independent of the versions' labels. */
  readonly id: string;
  readonly kind: EffectKind;
  readonly level: ChangeLevel;
  readonly customer: CustomerView;
  /** Testcase id, or name of the parameter. */
  readonly subject: string;
  /** One sentence; names in backticks. */
  readonly text: string;
  /** Where each side stands; null where a side has nothing of it. */
  readonly source: {readonly from: Place | null; readonly to: Place | null};
};

/** A version with the file that it stands in: the two versions need not stand in the same state of a file. */
export type VersionSide = {
  readonly scope: Scope;
  readonly resolved: ResolvedVersion;
  /** Ids of the testcases of its target `main`. */
  readonly mandatory: ReadonlySet<string>;
};

/** A module as one version includes it. */
export type Included = Inclusion & {readonly definition: Module};

type Demand = {readonly target: string; readonly place: Place};

/** What a module asks for: its own targets, and those of its companions. */
function demandsOf(side: VersionSide, included: Included | undefined): Map<string, Demand> {
  const demands = new Map<string, Demand>();
  if (!included) return demands;
  for (const module of [included.definition, ...companionsOf(side.scope, included.definition)]) {
    for (const [target, testcases] of Object.entries(module.targets)) {
      for (const testcase of testcases) {
        if (!demands.has(testcase)) demands.set(testcase, {target, place: module.placeOfTestcase(testcase)});
      }
    }
  }
  return demands;
}

type Rank = 'absent' | 'preview' | 'recommended' | 'main';

function rankOf(side: VersionSide, testcase: string, demand: Demand | undefined): Rank {
  if (side.mandatory.has(testcase)) return 'main';
  if (!demand) return 'absent';
  return demand.target === 'recommended' ? 'recommended' : 'preview';
}

function kindOf(from: Rank, to: Rank, manual: boolean): EffectKind | undefined {
  if (from === to) return undefined;
  if (to === 'main') return from === 'absent' ? 'testcase-added' : 'testcase-promoted';
  if (from === 'main') return to === 'absent' ? 'testcase-dropped' : 'testcase-demoted';
  if (manual)
    return from === 'absent' ? 'manual-check-added' : to === 'absent' ? 'manual-check-dropped' : undefined;
  // A preview is a test on trial: it neither asks for anything nor recommends it.
  return to === 'recommended'
    ? 'recommendation-added'
    : from === 'recommended'
      ? 'recommendation-dropped'
      : undefined;
}

type Comparison = {
  readonly before: VersionSide;
  readonly after: VersionSide;
  /** Undefined for a module that is new. */
  readonly older: Included | undefined;
  /** Undefined for one that goes. */
  readonly newer: Included | undefined;
};

/**
 * Tells one by one what differs between a module and what takes its place.
 * @returns in the order of `EFFECT_KINDS`, then by subject
 */
export function effectsOf({before, after, older, newer}: Comparison): Effect[] {
  const [demandBefore, demandAfter] = [demandsOf(before, older), demandsOf(after, newer)];
  const effects = [
    ...[...new Set([...demandBefore.keys(), ...demandAfter.keys()])].flatMap((testcase) =>
      testcaseEffects({
        before,
        after,
        testcase,
        demandBefore: demandBefore.get(testcase),
        demandAfter: demandAfter.get(testcase),
      }),
    ),
    ...(older && newer ? parameterEffects(older, newer) : []),
  ];
  return effects
    .map((effect) => ({
      ...effect,
      id: `${effect.kind}-${effect.subject}-${textHash([after.scope.uuid, effect.kind, effect.subject, effect.detail].join(' '))}`,
    }))
    .map(({detail: _detail, ...effect}) => ({
      ...effect,
      level: EFFECT_KIND[effect.kind].provider,
      customer: EFFECT_KIND[effect.kind].customer,
    }))
    .toSorted(
      (a, b) =>
        EFFECT_KINDS.indexOf(a.kind) - EFFECT_KINDS.indexOf(b.kind) || compareText(a.subject, b.subject),
    );
}

/** `detail` tells effects of one kind on one subject apart. */
type Draft = Omit<Effect, 'id' | 'level' | 'customer'> & {readonly detail: string};

/** Kinds of effects whose sentence names nothing but the testcase. */
function isToldByName(kind: EffectKind): kind is keyof typeof changeStrings.effects {
  return Object.hasOwn(changeStrings.effects, kind);
}

type TestcaseInput = {
  readonly before: VersionSide;
  readonly after: VersionSide;
  readonly testcase: string;
  readonly demandBefore: Demand | undefined;
  readonly demandAfter: Demand | undefined;
};

function testcaseEffects({before, after, testcase, demandBefore, demandAfter}: TestcaseInput): Draft[] {
  const [from, to] = [rankOf(before, testcase, demandBefore), rankOf(after, testcase, demandAfter)];
  const [testcaseBefore, testcaseAfter] = [
    before.scope.testcases.get(testcase),
    after.scope.testcases.get(testcase),
  ];
  const source = {from: demandBefore?.place ?? null, to: demandAfter?.place ?? null};
  const kind = kindOf(from, to, (testcaseAfter ?? testcaseBefore)?.manual ?? false);
  if (kind && isToldByName(kind)) {
    return [{kind, subject: testcase, text: changeStrings.effects[kind](testcase), source, detail: ''}];
  }
  if (
    from !== 'main' ||
    to !== 'main' ||
    !testcaseBefore ||
    !testcaseAfter ||
    testcaseBefore.lifetime === testcaseAfter.lifetime
  )
    return [];
  const shorter = LIFETIMES.indexOf(testcaseAfter.lifetime) < LIFETIMES.indexOf(testcaseBefore.lifetime);
  return [
    {
      kind: shorter ? 'lifetime-shortened' : 'lifetime-extended',
      subject: testcase,
      text: changeStrings.lifetimeChanged({
        testcase,
        before: testcaseBefore.lifetime,
        after: testcaseAfter.lifetime,
      }),
      source: {from: testcaseBefore.place, to: testcaseAfter.place},
      detail: `${testcaseBefore.lifetime} ${testcaseAfter.lifetime}`,
    },
  ];
}

function parameterEffects(older: Included, newer: Included): Draft[] {
  return Object.entries(parameterChanges(older.parameters, newer.parameters)).map(([name, {from, to}]) => ({
    kind: 'parameter-value',
    subject: name,
    text:
      from === null
        ? changeStrings.parameterAdded(`\`${name}\``)
        : to === null
          ? changeStrings.parameterDropped(`\`${name}\``)
          : changeStrings.parameterChanged(`\`${name}\``),
    source: {from: older.place, to: newer.place},
    detail: `${newer.module} ${from ?? ''} ${to ?? ''}`,
  }));
}

type Values = Readonly<Record<string, string>>;

/** Parameters whose value differs: name -> values before and after, null where not given; sorted by name. */
export function parameterChanges(
  from: Values,
  to: Values,
): Record<string, {from: string | null; to: string | null}> {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].toSorted(compareText);
  return Object.fromEntries(
    names
      .map((name) => [name, {from: ownValue(from, name) ?? null, to: ownValue(to, name) ?? null}] as const)
      .filter(([, values]) => values.from !== values.to),
  );
}
