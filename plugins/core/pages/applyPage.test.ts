import {describe, expect, test} from 'vitest';
import {catalogOf, theOne} from '../../../tests/support/catalogOf';
import {EXAMPLE_STANDARD, exampleDocument, exampleScope} from '../rules/rule';
import {applyPageView} from './applyPage';

const TODAY = '2026-11-21';
const RULES = 'type: Procedural\nstatus: Stable\nstabilized_at: 2025-03-25';
const SCOPE = {
  ...EXAMPLE_STANDARD,
  'scopes/scs-compatible-iaas.yaml': exampleScope({
    scripts:
      'scripts:\n- executable: ./check.py\n  testcases: [{id: a}, {id: b, lifetime: year}, {id: c}, {id: d, lifetime: day}]\n- testcases: [{id: paper, lifetime: quarter}]',
    modules:
      'modules:\n- {id: scs-0100-v1, name: One, url: "https://docs.scs.community/standards/scs-0100-v1-example", targets: {main: [a, b, c, paper], recommended: [d]}}',
  }),
};

describe('the page on certificates', () => {
  test('links each part of the rules to its heading, and to the contact that they name', () => {
    const {rules, notes, contact} = applyPageView(
      catalogOf({
        ...SCOPE,
        'standards/scs-0004-v1-certify.md': exampleDocument(
          RULES,
          '## Who certifies\n\nSomebody.\n\n## The logo\n\nHere.\n',
        ),
        'standards/scs-0004-w1-notes.md': exampleDocument(
          'type: Supplement\nsupplements:\n  - scs-0004-v1-certify.md',
          'Ask the [Forum](https://osb.example/forum-scs-standards).\n',
        ),
      }),
      TODAY,
    );
    expect([rules?.id, rules?.version, notes?.id]).toEqual(['scs-0004-v1', 1, 'scs-0004-w1']);
    expect(rules?.parts).toMatchObject({
      apply: '/standards/scs-0004-v1-certify#who-certifies',
      logo: '/standards/scs-0004-v1-certify#the-logo',
      failure: '/standards/scs-0004-v1-certify',
    });
    expect(contact).toBe('https://osb.example/forum-scs-standards');
  });

  test('has all parts under one heading in the original, which names no contact', () => {
    const {rules, contact} = applyPageView(
      catalogOf({
        ...SCOPE,
        'standards/scs-0004-v1-certify.md': exampleDocument(RULES, '## Regulations\n\n1. Thus.\n'),
      }),
      TODAY,
    );
    expect(new Set(Object.values(theOne(rules ?? undefined).parts))).toEqual(
      new Set(['/standards/scs-0004-v1-certify#regulations']),
    );
    expect(contact).toBeNull();
  });

  test('tells the checklists and intervals of an edition without rules or policy', () => {
    const view = applyPageView(catalogOf(SCOPE), TODAY);
    expect(view).toMatchObject({
      rules: null,
      notes: null,
      scopeRules: null,
      announceDays: null,
      overlapDays: null,
    });
    expect(view.scopes[0]?.intervals).toEqual([
      {
        version: 'v1',
        lifetimes: [
          {lifetime: 'week', tests: 2},
          {lifetime: 'quarter', tests: 1},
          {lifetime: 'year', tests: 1},
        ],
        manual: 1,
      },
    ]);
  });

  test('names the grace period of scs-0003-v1 only while no later version counts', () => {
    const stable = 'type: Procedural\nstatus: Stable\nstabilized_at: 2024-01-01';
    const first = {...SCOPE, 'standards/scs-0003-v1-scopes.md': exampleDocument(stable)};
    expect(applyPageView(catalogOf(first), TODAY).scopeRules?.id).toBe('scs-0003-v1');
    const second = {...first, 'standards/scs-0003-v2-scopes.md': exampleDocument(stable)};
    expect(applyPageView(catalogOf(second), TODAY).scopeRules).toBeNull();
  });

  test('promises only what the policy states', () => {
    const stated = catalogOf({...SCOPE, 'scopes/policy.yaml': 'announce_days: 90\n'});
    expect(applyPageView(stated, TODAY)).toMatchObject({announceDays: 90, overlapDays: null});
  });
});
