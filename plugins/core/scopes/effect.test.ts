import {EFFECT_KIND_MEANING} from './changeWording';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {exampleScope} from '../rules/rule';
import {diffScopeVersions} from './change';
import {EFFECT_KIND} from './changeKinds';
import {parameterChanges} from './effect';
import {recordDifferences, recordText} from './record';
import type {Scope} from './scope';
import {parseScope} from './scope';

const URL = 'https://docs.scs.community/standards/scs-0100-v1-example';

type Parts = {
  readonly main?: readonly string[];
  readonly recommended?: readonly string[];
  readonly manual?: readonly string[];
  readonly lifetime?: string;
  readonly timeline?: string;
};

/** v1 includes one module, which has companions for what is recommended and what is checked by hand. */
function scopeOf({main = ['a'], recommended = [], manual = [], lifetime = 'week', timeline}: Parts): Scope {
  const {value, diagnostics} = parseScope({
    path: 'scopes/scs-compatible-iaas.yaml',
    text: exampleScope({
      scripts: `scripts:\n- executable: ./check.py\n  testcases: [{id: a, lifetime: ${lifetime}}, {id: b}, {id: c}]\n- testcases: [{id: paper}]`,
      modules: `modules:\n- {id: m, name: M, url: "${URL}", targets: {main: [${main.join(', ')}]}}\n- {id: m-rec, name: M, url: "${URL}", targets: {recommended: [${recommended.join(', ')}]}}\n- {id: m-manual, name: M, url: "${URL}", targets: {preview: [${manual.join(', ')}]}}`,
      versions: 'versions:\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [m]',
      ...(timeline === undefined ? {} : {timeline}),
    }),
  });
  if (!value) throw new Error(diagnostics.map(({message}) => message).join('\n'));
  return value;
}

/** What differs between two states of the same version. */
const effects = (before: Parts, after: Parts) =>
  diffScopeVersions({scope: scopeOf(after), base: scopeOf(before), from: 'v1', to: 'v1'}).flatMap((change) =>
    change.effects.map(({kind, subject}) => `${kind} ${subject}`),
  );

describe('what a change does', () => {
  test.each([
    ['a new test', {}, {main: ['a', 'b']}, ['testcase-added b']],
    [
      'a recommended test that becomes mandatory',
      {recommended: ['b']},
      {main: ['a', 'b']},
      ['testcase-promoted b'],
    ],
    [
      'a mandatory test that is only recommended',
      {main: ['a', 'b']},
      {recommended: ['b']},
      ['testcase-demoted b'],
    ],
    ['a mandatory test that goes', {main: ['a', 'b']}, {}, ['testcase-dropped b']],
    ['a test that becomes recommended', {}, {recommended: ['b']}, ['recommendation-added b']],
    ['a test that is no longer recommended', {recommended: ['b']}, {}, ['recommendation-dropped b']],
    ['a document to hand in', {}, {manual: ['paper']}, ['manual-check-added paper']],
    ['a document that is no longer asked for', {manual: ['paper']}, {}, ['manual-check-dropped paper']],
    ['results that expire sooner', {lifetime: 'month'}, {lifetime: 'day'}, ['lifetime-shortened a']],
    ['results that expire later', {lifetime: 'week'}, {lifetime: 'quarter'}, ['lifetime-extended a']],
    ['nothing', {recommended: ['b']}, {recommended: ['b']}, []],
  ] as const)('%s', (_name, before, after, expected) => {
    expect(effects(before, after)).toEqual(expected);
  });

  test('each effect is one sentence, and names the lines that it is about', () => {
    const told = (before: Parts, after: Parts) =>
      diffScopeVersions({scope: scopeOf(after), base: scopeOf(before), from: 'v1', to: 'v1'}).flatMap(
        (change) =>
          change.effects.map(({text, source}) => [text, source.from?.line ?? null, source.to?.line ?? null]),
      );
    // In the example, modules begin on line 8, testcases on line 5.
    expect(told({}, {main: ['a', 'b']})).toEqual([['`b` becomes mandatory.', null, 8]]);
    expect(told({main: ['a', 'b']}, {})).toEqual([['`b` is no longer mandatory.', 8, null]]);
    expect(told({lifetime: 'month'}, {lifetime: 'day'})).toEqual([
      ['Results of `a` are valid for a day instead of a month.', 5, 5],
    ]);
  });

  test('effects are told by their kind, then by their subject, whatever the order in the file', () => {
    expect(effects({main: ['a']}, {main: ['c', 'b']})).toEqual([
      'testcase-added b',
      'testcase-added c',
      'testcase-dropped a',
    ]);
    expect(
      effects({main: ['c'], recommended: ['b']}, {main: ['b'], recommended: ['a'], manual: ['paper']}),
    ).toEqual([
      'testcase-promoted b',
      'testcase-dropped c',
      'manual-check-added paper',
      'recommendation-added a',
    ]);
  });

  test('a fingerprint tells effects of one kind apart, and does not change with the rest', () => {
    const ids = (before: Parts, after: Parts) =>
      diffScopeVersions({scope: scopeOf(after), base: scopeOf(before), from: 'v1', to: 'v1'}).flatMap(
        (change) => change.effects.map(({id}) => id),
      );
    const [added = '', ...others] = ids({}, {main: ['a', 'b']});
    expect(added).toMatch(/^testcase-added-b-[0-9a-f]{8}$/);
    expect(others).toEqual([]);
    expect(ids({main: []}, {main: ['a', 'b']})[1]).toBe(added);
    const [shorter] = ids({lifetime: 'month'}, {lifetime: 'day'});
    expect(shorter).toMatch(/^lifetime-shortened-a-/);
    expect(ids({lifetime: 'quarter'}, {lifetime: 'day'})).not.toEqual([shorter]);
    expect(ids({lifetime: 'month'}, {lifetime: 'week'})).not.toEqual([shorter]);
  });

  test('a test on trial neither asks for anything nor recommends it', () => {
    expect(effects({}, {manual: ['b']})).toEqual([]);
    expect(effects({manual: ['b']}, {})).toEqual([]);
    expect(effects({manual: ['b']}, {recommended: ['b']})).toEqual(['recommendation-added b']);
    expect(effects({recommended: ['b']}, {manual: ['b']})).toEqual(['recommendation-dropped b']);
    expect(effects({manual: ['b']}, {main: ['a', 'b']})).toEqual(['testcase-promoted b']);
    expect(effects({recommended: ['paper']}, {manual: ['paper']})).toEqual([]);
    expect(effects({main: ['a', 'paper']}, {})).toEqual(['testcase-dropped paper']);
    // Only what a certificate depends on has a lifetime that matters.
    expect(
      effects({main: ['b'], recommended: ['a'], lifetime: 'month'}, {main: ['b'], recommended: ['a']}),
    ).toEqual([]);
    expect(effects({main: ['b'], recommended: ['a'], lifetime: 'month'}, {main: ['a', 'b']})).toEqual([
      'testcase-promoted a',
    ]);
  });

  test('a demoted test relaxes for providers and is a loss for customers', () => {
    const [change] = diffScopeVersions({
      scope: scopeOf({recommended: ['b']}),
      base: scopeOf({main: ['a', 'b']}),
      from: 'v1',
      to: 'v1',
    });
    expect([change?.level, change?.customer]).toEqual(['relaxing', 'loses']);
    expect(change?.testcases).toEqual({added: [], removed: ['b']});
  });

  test('going back turns each effect into its opposite', () => {
    const OPPOSITE: Record<string, string> = {
      'testcase-added': 'testcase-dropped',
      'testcase-promoted': 'testcase-demoted',
      'lifetime-shortened': 'lifetime-extended',
      'manual-check-added': 'manual-check-dropped',
      'recommendation-added': 'recommendation-dropped',
    };
    const back = (effect: string) => {
      const [kind = '', subject = ''] = effect.split(' ');
      const opposite =
        OPPOSITE[kind] ?? Object.entries(OPPOSITE).find(([, other]) => other === kind)?.[0] ?? '';
      return `${opposite} ${subject}`;
    };
    const place = fc.constantFrom('main', 'recommended', 'nowhere');
    const parts = fc
      .record({
        b: place,
        c: place,
        manual: fc.boolean(),
        lifetime: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
      })
      .map(({b, c, manual, lifetime}): Parts => {
        const at = (where: string) =>
          Object.entries({b, c})
            .filter(([, target]) => target === where)
            .map(([id]) => id);
        return {
          main: ['a', ...at('main')],
          recommended: at('recommended'),
          manual: manual ? ['paper'] : [],
          lifetime,
        };
      });
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        expect(effects(after, before).toSorted()).toEqual(effects(before, after).map(back).toSorted());
      }),
    );
  });

  test('every kind is one of providers and customers, and says what it means', () => {
    for (const {provider, customer} of Object.values(EFFECT_KIND)) {
      expect(['breaking', 'relaxing', 'neutral']).toContain(provider);
      expect(['gains', 'loses', 'unchanged']).toContain(customer);
    }
    for (const meaning of Object.values(EFFECT_KIND_MEANING)) expect(meaning).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a record', () => {
  const recordOf = (scope: Scope) => {
    const {value} = parseScope({
      path: 'scopes/recorded/scs-compatible-iaas/v1.yaml',
      text: recordText(scope, 'v1'),
    });
    if (!value) throw new Error('the record does not parse');
    return {scope: scope.id, version: 'v1', recorded: value};
  };
  const differences = (before: Parts, after: Parts) =>
    recordDifferences(recordOf(scopeOf(before)), scopeOf(after)).map(({kind, text}) => `${kind}: ${text}`);

  test('agrees with the version that it was made of', () => {
    expect(
      differences({recommended: ['b'], manual: ['paper']}, {recommended: ['b'], manual: ['paper']}),
    ).toEqual([]);
  });

  test('shows that a stable version asks for something else under the same label', () => {
    expect(differences({}, {main: ['a', 'b']})).toEqual([
      'label-reused: M (m) has different contents than before. 1 test becomes mandatory.',
    ]);
  });

  test('says nothing about what stands beside the version', () => {
    expect(differences({}, {recommended: ['b'], manual: ['paper']})).toEqual([]);
  });

  const timeline = (effective: string, end: string) =>
    `timeline:\n- date: 2024-01-01\n  versions: {v1: draft}\n- date: ${effective}\n  versions: {v1: effective}\n- date: ${end}\n  versions: {}`;

  test('shows a day that moved, and which way', () => {
    expect(
      differences(
        {timeline: timeline('2026-03-01', '2027-03-01')},
        {timeline: timeline('2026-02-01', '2027-04-01')},
      ),
    ).toEqual([
      'timeline-moved-earlier: v1 takes effect on 2026-02-01; 2026-03-01 was announced.',
      'timeline-moved-later: v1 ends on 2027-04-01; 2027-03-01 was announced.',
    ]);
  });

  test('takes no pruned entry for a day that moved', () => {
    const pruned =
      'timeline:\n- date: 2026-06-01\n  versions: {v1: effective}\n- date: 2027-03-01\n  versions: {}';
    expect(differences({timeline: timeline('2026-03-01', '2027-03-01')}, {timeline: pruned})).toEqual([]);
  });

  test('names the line on which the version differs, and the one on record', () => {
    const [difference] = recordDifferences(recordOf(scopeOf({main: ['a', 'b']})), scopeOf({}));
    expect(difference?.recordedAt.path).toBe('scopes/recorded/scs-compatible-iaas/v1.yaml');
    expect(difference?.place.path).toBe('scopes/scs-compatible-iaas.yaml');
  });
});

describe('parameters', () => {
  const withParameters = (parameters: string) => {
    const {value, diagnostics} = parseScope({
      path: 'scopes/scs-compatible-iaas.yaml',
      text: exampleScope({
        versions: `versions:\n- version: v1\n  stabilized_at: 2024-01-01\n  include:\n  - {ref: scs-0100-v1, parameters: {${parameters}}}`,
      }),
    });
    if (!value) throw new Error(diagnostics.map(({message}) => message).join('\n'));
    return value;
  };
  const told = (before: string, after: string) =>
    diffScopeVersions({
      scope: withParameters(after),
      base: withParameters(before),
      from: 'v1',
      to: 'v1',
    }).flatMap((change) => change.effects);

  test('that are new, go, or have another value are told, each with its place', () => {
    const effects = told('a: "1", b: "1", c: "1"', 'b: "2", c: "1", d: "1"');
    expect(effects.map(({kind, subject, text}) => [kind, subject, text])).toEqual([
      ['parameter-value', 'a', 'The parameter `a` is dropped.'],
      ['parameter-value', 'b', 'The parameter `b` has a new value.'],
      ['parameter-value', 'd', 'The parameter `d` is new.'],
    ]);
    for (const {source} of effects) expect([source.from?.line, source.to?.line]).toEqual([22, 22]);
  });

  test('have fingerprints by both of their values', () => {
    const id = (before: string, after: string) => told(before, after)[0]?.id;
    const ids = [
      id('a: "1"', 'a: "2"'),
      id('a: "1"', 'a: "3"'),
      id('a: "3"', 'a: "2"'),
      id('', 'a: "2"'),
      id('a: "1"', ''),
    ];
    expect(new Set(ids).size).toBe(5);
    expect(ids[0]).toMatch(/^parameter-value-a-[0-9a-f]{8}$/);
  });

  test('are compared by name, sorted', () => {
    expect(parameterChanges({c: '1', a: '1', b: '1'}, {b: '2', d: '', a: '1'})).toEqual({
      b: {from: '1', to: '2'},
      c: {from: '1', to: null},
      d: {from: null, to: ''},
    });
    expect(Object.keys(parameterChanges({c: '1', b: '1'}, {a: '1'}))).toEqual(['a', 'b', 'c']);
  });
});
