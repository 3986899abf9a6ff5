import {describe, expect, test} from 'vitest';
import {exampleScope} from '../rules/rule';
import {parseScope, resolveVersion} from './scope';

const read = (text: string) => parseScope({path: 'scopes/scs-compatible-iaas.yaml', text});
const found = (text: string) =>
  read(text).diagnostics.map(({line, column, severity, ruleId}) => `${line}:${column} ${severity} ${ruleId}`);

test('a good scope has no findings', () => {
  const {value, diagnostics} = read(exampleScope());
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({id: 'scs-compatible-iaas', name: 'SCS-compatible IaaS'});
  expect(value?.testcases.get('scs-0100-check')).toMatchObject({
    lifetime: 'week',
    manual: false,
    command: './check.py',
  });
});

test('a testcase without a script is checked by hand', () => {
  const {value} = read(exampleScope({scripts: 'scripts:\n- testcases:\n  - id: scs-0100-check'}));
  expect(value?.testcases.get('scs-0100-check')?.manual).toBe(true);
});

describe('each fault gets one finding at its line', () => {
  test.each([
    [
      'a testcase given twice',
      exampleScope({scripts: 'scripts:\n- executable: ./a\n  testcases:\n  - id: x\n  - id: x'}),
      ['7:9 error duplicate-id'],
    ],
    [
      'an unknown key',
      exampleScope({versions: 'versions:\n- version: v1\n  stabilised_at: 2024-01-01'}),
      ['20:3 warning unknown-key'],
    ],
    [
      'an unknown lifetime',
      exampleScope({scripts: 'scripts:\n- testcases:\n  - id: x\n    lifetime: fortnight'}),
      ['6:5 error scope-shape'],
    ],
    [
      'an impossible day',
      exampleScope({timeline: 'timeline:\n- date: 2024-02-30\n  versions: {v1: effective}'}),
      ['15:3 error scope-shape'],
    ],
    [
      'an unknown validity',
      exampleScope({timeline: 'timeline:\n- date: 2024-02-03\n  versions:\n    v1: valid'}),
      ['17:5 error scope-shape'],
    ],
    [
      'a version label that would be a path',
      exampleScope({versions: 'versions:\n- version: ../../x'}),
      ['19:3 error scope-shape'],
    ],
    [
      'a version label with the dots that stand between two labels',
      exampleScope({versions: 'versions:\n- version: v1...v2'}),
      ['19:3 error scope-shape'],
    ],
    [
      'an address that is a script',
      exampleScope({modules: 'modules:\n- id: a\n  name: A\n  url: javascript:alert(1)'}),
      ['10:3 error scope-shape'],
    ],
    ['no YAML', '{', ['1:2 error yaml-syntax']],
    ['a list instead of keys', '- a\n', ['1:1 error scope-shape']],
  ])('%s', (_name, text, expected) => expect(found(text)).toEqual(expected));
});

test('targets of modules are merged, each testcase once, the strictest target counting', () => {
  const {value} = read(
    exampleScope({
      modules:
        'modules:\n- {id: a, name: A, url: "https://x.org/a", targets: {recommended: [z, y]}}\n- {id: b, name: B, url: "https://x.org/b", targets: {main: [y, x]}}',
      versions: 'versions:\n- version: v1\n  include: [a, b]',
    }),
  );
  const version = value?.versions[0];
  const resolved = value && version ? resolveVersion(value, version) : undefined;
  expect(resolved?.targets).toEqual({main: ['x', 'y'], recommended: ['y', 'z']});
  expect(resolved?.targetOf.get('y')).toBe('main');
});
