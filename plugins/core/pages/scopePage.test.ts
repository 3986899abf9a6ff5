import {describe, expect, test} from 'vitest';
import {catalogOf, environmentsFile, snapshotFile, theOne} from '../../../tests/support/catalogOf';
import {traceability} from '../catalog/traceability';
import {exampleDocument, exampleScope} from '../rules/rule';
import {scopeOutlook} from './scopeOutlook';
import {scopePageView} from './scopePage';
import {scopeRef} from './scopeRef';
import {scopeVersionPageView} from './scopeVersionPage';

const TODAY = '2026-11-21';
const at = (name: string) => `url: "https://docs.scs.community/standards/${name}"`;
const catalog = catalogOf({
  'standards/scs-0100-v1-example.md': exampleDocument(
    'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01',
    '## Decision\n\nIt MUST be. <!-- requirement: be; testcases: a -->\n',
  ),
  'standards/scs-0100-v2-example.md': exampleDocument(
    'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-example.md',
    '## Decision\n\nIt MUST be more. <!-- requirement: be; testcases: a -->\n',
  ),
  'standards/scs-0101-v1-other.md': exampleDocument('type: Standard\nstatus: Draft'),
  'scopes/scs-compatible-iaas.yaml': exampleScope({
    scripts: `scripts:
- executable: ./check.py
  testcases: [{id: a, description: First, lifetime: month, ${at('scs-0100-v1-example#decision')}}, {id: b}]
- testcases: [{id: paper}]`,
    modules: `modules:
- {id: scs-0100-v1, name: One, ${at('scs-0100-v1-example')}, targets: {main: [a]}}
- {id: scs-0100-v2, name: Two, ${at('scs-0100-v2-example')}, targets: {recommended: [paper, unheard-of], main: [a, b]}}
- {id: scs-0101-v1, name: Other, ${at('scs-0101-v1-other')}}
- {id: opc-v2022, name: Foreign, url: "https://example.org/opc", targets: {main: [a]}}`,
    timeline:
      'timeline:\n- date: 2024-01-01\n  versions: {v1: effective}\n- date: 2027-01-01\n  versions: {v2: effective, v1: warn}',
    versions: `versions:
- version: v3
  include: [scs-0101-v1, scs-0100-v2, opc-v2022]
- version: v2
  include: [{ref: scs-0100-v2, parameters: {size: "3", name: x}}, nowhere]
- version: v1
  stabilized_at: 2024-01-01
  include: [opc-v2022, scs-0100-v1]`,
  }),
  ...environmentsFile({ready: ['one'], late: ['two']}),
  ...snapshotFile(TODAY, {one: {[TODAY]: {pass: ['a', 'b']}}, two: {[TODAY]: {pass: ['a']}}}),
});
const scope = theOne(catalog.scopes.get('scs-compatible-iaas'));
const url = '/scopes/scs-compatible-iaas';

describe('a scope', () => {
  test('is told with its timeline, so that the reader’s day can decide what is in force', () => {
    expect(scopeRef(scope)).toMatchObject({
      id: 'scs-compatible-iaas',
      name: 'SCS-compatible IaaS',
      url: `${url}/`,
    });
    expect(scopeRef(scope).timeline).toEqual([
      {date: '2024-01-01', versions: {v1: 'effective'}},
      {date: '2027-01-01', versions: {v2: 'effective', v1: 'warn'}},
    ]);
  });

  test('counts mandatory tests of a version once, in however many modules they stand', () => {
    expect(
      scopeRef(scope).versions.map(({version, modules, mandatory}) => [version, modules, mandatory]),
    ).toEqual([
      ['v3', 3, 2],
      ['v2', 2, 2],
      ['v1', 2, 1],
    ]);
  });

  test('leads to the pages of each version, and knows which are stable', () => {
    expect(scopeRef(scope).versions.at(-1)).toMatchObject({
      stabilizedAt: '2024-01-01',
      url: `${url}/v1/`,
      releaseNotesUrl: `${url}/v1/release-notes`,
      installUrl: `${url}/v1/install`,
    });
    expect(scopeRef(scope).versions[0]?.stabilizedAt).toBeNull();
  });

  test('can be upgraded to any newer version, never to an older one', () => {
    const {upgrades, readiness} = scopeOutlook(catalog, scope, TODAY);
    expect(upgrades.map(({from, to}) => `${from} ${to}`).toSorted()).toEqual(['v1 v2', 'v1 v3', 'v2 v3']);
    expect(
      Object.fromEntries(Object.entries(readiness).map(([v, {passingUntil}]) => [v, passingUntil.length])),
    ).toEqual({v3: 1, v2: 1, v1: 2});
  });
});

describe('the table of a scope', () => {
  const rows = (shown = scope) =>
    scopePageView({catalog, scope: shown, yamlUrl: null, today: TODAY}).matrix.map(({label, cells}) => [
      label,
      ...cells.map((cell) => cell && cell.module),
    ]);

  test('has one row per standard number, one per foreign module, and one cell per version', () => {
    expect(rows()).toEqual([
      ['scs-0100', 'scs-0100-v2', 'scs-0100-v2', 'scs-0100-v1'],
      ['scs-0101', 'scs-0101-v1', null, null],
      ['opc-v2022', 'opc-v2022', null, 'opc-v2022'],
    ]);
  });

  test('leads to the standard that a module measures', () => {
    const {matrix, yamlUrl} = scopePageView({catalog, scope, yamlUrl: 'https://example.org/x', today: TODAY});
    expect(matrix.map(({cells}) => cells[0])).toEqual([
      {module: 'scs-0100-v2', name: 'Two', url: '/standards/scs-0100-v2-example'},
      {module: 'scs-0101-v1', name: 'Other', url: '/standards/scs-0101-v1-other'},
      {module: 'opc-v2022', name: 'Foreign', url: 'https://example.org/opc'},
    ]);
    expect(yamlUrl).toBe('https://example.org/x');
  });

  test('hides no module where a version includes two of one number', () => {
    const both = catalogOf({
      'standards/scs-0100-v1-example.md': exampleDocument('type: Standard\nstatus: Draft'),
      'scopes/scs-compatible-iaas.yaml': exampleScope({
        modules: `modules:\n- {id: scs-0100-v1, name: One, ${at('scs-0100-v1-example')}}\n- {id: scs-0100-v1-more, name: More, ${at('scs-0100-v1-example')}}`,
        versions:
          'versions:\n- version: v2\n  include: [scs-0100-v1, scs-0100-v1-more]\n- version: v1\n  include: [scs-0100-v1-more]',
      }),
    });
    const {matrix} = scopePageView({
      catalog: both,
      scope: theOne(both.scopes.get('scs-compatible-iaas')),
      yamlUrl: null,
      today: TODAY,
    });
    expect(matrix.map(({label, cells}) => [label, ...cells.map((cell) => cell && cell.module)])).toEqual([
      ['scs-0100', 'scs-0100-v1', 'scs-0100-v1-more'],
      ['scs-0100-v1-more', 'scs-0100-v1-more', null],
    ]);
  });
});

describe('the page of a scope version', () => {
  const pageOf = (label: string) =>
    scopeVersionPageView({
      catalog,
      trace: traceability(catalog, TODAY),
      scope,
      version: theOne(scope.versions.find(({version}) => version === label)),
    });

  test('tells which version came before, and the upgrades that lead to it', () => {
    expect([pageOf('v3').previous, pageOf('v1').previous]).toEqual(['v2', null]);
    expect(pageOf('v3').upgrades.map(({from}) => from)).toEqual(['v2', 'v1']);
    expect(pageOf('v1').upgrades).toEqual([]);
  });

  test('tells the parameters that a version gives its modules, and leaves out a module that nobody defines', () => {
    expect(pageOf('v2').modules.map(({id, parameters}) => [id, parameters])).toEqual([
      [
        'scs-0100-v2',
        [
          {name: 'size', value: '3'},
          {name: 'name', value: 'x'},
        ],
      ],
    ]);
    expect(pageOf('v3').modules.map(({parameters}) => parameters.length)).toEqual([0, 0, 0]);
  });

  test('leads to the standard of a module where we have it', () => {
    expect(
      pageOf('v1').modules.map(({standard, url: address}) => [standard && standard.id, address]),
    ).toEqual([
      [null, 'https://example.org/opc'],
      ['scs-0100-v1', '/standards/scs-0100-v1-example'],
    ]);
  });

  test('tells the tests of each target, and which a person does; one that nobody defines is left out', () => {
    const [module] = pageOf('v2').modules;
    expect(
      module?.targets.map(({target, testcases}) => [
        target,
        ...testcases.map(({id, manual}) => [id, manual]),
      ]),
    ).toEqual([
      ['recommended', ['paper', true]],
      ['main', ['a', false], ['b', false]],
    ]);
  });

  test('tells of a test what it checks, where that is written, and how long it counts', () => {
    const [, module] = pageOf('v1').modules;
    expect(module?.targets[0]?.testcases).toEqual([
      {
        id: 'a',
        description: 'First',
        url: '/standards/scs-0100-v1-example#decision',
        lifetime: 'month',
        manual: false,
        warnsOnly: false,
        requirements: [{id: 'REQ-0100v1-be', url: '/standards/scs-0100-v1-example#REQ-0100v1-be'}],
      },
    ]);
    const [other] = pageOf('v2').modules;
    expect(other?.targets[1]?.testcases.map(({url: address, lifetime}) => [address, lifetime])).toEqual([
      ['/standards/scs-0100-v1-example#decision', 'month'],
      [null, 'week'],
    ]);
  });

  test('tells of a test that checks several standards only what it checks of the module’s own', () => {
    const checked = (label: string) =>
      pageOf(label).modules.map(({id, targets}) => [
        id,
        targets
          .flatMap(({testcases}) => testcases)
          .flatMap(({requirements}) => requirements.map((requirement) => requirement.id)),
      ]);
    expect(checked('v1')).toEqual([
      ['opc-v2022', []],
      ['scs-0100-v1', ['REQ-0100v1-be']],
    ]);
    expect(checked('v2')).toEqual([['scs-0100-v2', ['REQ-0100v2-be']]]);
  });
});
