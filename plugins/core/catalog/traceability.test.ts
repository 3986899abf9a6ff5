import {expect, test} from 'vitest';
import {buildCatalog} from './catalog';
import {exampleDocument, exampleScope} from '../rules/rule';
import {traceability} from './traceability';

const DAY = '2026-11-21';
const name = 'scs-0100-v1-example';
const body = `## Naming

It MUST have a name.

### Letters

Names SHOULD be short.

## Sizes

Sizes MUST be even. <!-- requirement: even; testcases: scs-0100-even -->

Odd sizes MAY NOT be sold, but nobody MUST look. <!-- requirement: looked-at; testcases: scs-0100-by-hand -->

Nothing SHOULD be empty. <!-- requirement: nothing; testcases: none -->
`;
const scripts = `scripts:
- executable: ./check.py
  testcases:
  - id: scs-0100-name
    url: https://docs.scs.community/standards/${name}#naming
  - id: scs-0100-even
    url: https://docs.scs.community/standards/scs-0100-w1-notes#tests
  - id: scs-0100-check
- testcases:
  - id: scs-0100-by-hand`;
const versions = `versions:
- version: v2
  include:
  - scs-0100-v1
- version: v1
  stabilized_at: 2024-01-01
  include:
  - scs-0100-v1`;
const modules = `modules:
- id: scs-0100-v1
  name: Example
  url: https://docs.scs.community/standards/${name}
  targets:
    main:
    - scs-0100-name
    - scs-0100-check
    recommended:
    - scs-0100-even`;
const environments = `environments:
- id: one
  name: One
  operator: A
  subjects: [one-a, one-b]
- id: two
  name: Two
  operator: B
  subjects: [two]
`;
const uuid = '00000000-0000-4000-8000-000000000001';
const all = {pass: ['scs-0100-name', 'scs-0100-even']};
const one = {pass: ['scs-0100-name'], fail: ['scs-0100-even']};
const results = (run: object) => ({[uuid]: {[`${DAY}T01:00:00`]: run}});
const snapshot = JSON.stringify({
  date: DAY,
  subjects: {'one-a': results(all), 'one-b': results(one), two: results(all)},
});

const catalog = buildCatalog([
  {
    path: `standards/${name}.md`,
    text: exampleDocument('type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01', body),
  },
  {
    path: 'standards/scs-0100-w1-notes.md',
    text: exampleDocument(`type: Supplement\nsupplements: [${name}.md]`, '## Tests\n\nIt MUST not count.\n'),
  },
  {path: 'scopes/scs-compatible-iaas.yaml', text: exampleScope({scripts, modules, versions})},
  {path: 'compliance/environments.yaml', text: environments},
  {path: `compliance/snapshots/${DAY}.json`, text: snapshot},
]);
const trace = traceability(catalog, DAY);
const requirements = trace.documents.get(name)?.requirements ?? [];
const linksOf = (text: string) => {
  const found = requirements.find(({requirement}) => requirement.text.startsWith(text));
  return [found?.coverage, ...(found?.testcases ?? []).map(({testcase, basis}) => `${testcase} by ${basis}`)];
};

test('the fixture is read without findings', () => expect(catalog.diagnostics).toEqual([]));

test('a testcase that names a section checks what stands in it, and in the sections below', () => {
  expect(linksOf('It MUST')).toEqual(['automated', 'scs-0100-name by section']);
  expect(linksOf('Names SHOULD')).toEqual(['automated', 'scs-0100-name by section']);
});

test('what the author notes counts, wherever the testcase is documented', () => {
  expect(linksOf('Sizes MUST')).toEqual(['automated', 'scs-0100-even by note']);
  expect(linksOf('Odd sizes')).toEqual(['manual', 'scs-0100-by-hand by note']);
  expect(linksOf('Nothing')).toEqual(['none']);
});

test('a testcase of the module that names no section checks the standard as a whole', () => {
  expect(trace.documents.get(name)?.whole).toEqual(['scs-0100-check']);
});

test('supplements are informative, so nothing in them is traced', () => {
  expect([...trace.documents.keys()]).toEqual([name]);
});

test('a testcase leads back to its requirements and on to the scope versions that want it', () => {
  expect(trace.testcases.get('scs-0100-even')).toMatchObject({
    uses: [
      {version: 'v2', target: 'recommended', module: 'scs-0100-v1'},
      {version: 'v1', target: 'recommended', module: 'scs-0100-v1'},
    ],
    requirements: [{id: 'REQ-0100v1-even', url: `/standards/${name}#REQ-0100v1-even`, basis: 'note'}],
  });
});

test('an environment passes a testcase if all its subjects do, until the first of the results expires', () => {
  expect(trace.testcases.get('scs-0100-name')?.standing).toEqual({
    listed: 2,
    passingUntil: ['2026-11-30', '2026-11-30'],
  });
  expect(trace.testcases.get('scs-0100-even')?.standing).toEqual({listed: 2, passingUntil: ['2026-11-30']});
  expect(trace.testcases.get('scs-0100-check')?.standing).toEqual({listed: 2, passingUntil: []});
});
