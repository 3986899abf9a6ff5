import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogOf, theOne} from '../../../tests/support/catalogOf';
import {buildCatalog} from '../catalog/catalog';
import {exampleDocument, exampleScope} from '../rules/rule';
import {parseStandard} from '../standards/standard';
import {readStandardText} from '../standards/standardText';
import {parseDocumentName} from '../standards/documentId';
import {documentPageView, standardPageView} from './standardPage';
import {documentRef} from '../standards/documentRef';
import {numberPageView} from './numberPage';
import {numberRef, trackPageViews} from './trackPage';
import {usedScopes} from './scopeUse';

const TODAY = '2026-11-21';
const at = (name: string) => `url: "https://docs.scs.community/standards/${name}"`;
const catalog = catalogOf({
  'standards/scs-0100-v1-old.md': exampleDocument(
    'type: Standard\nstatus: Deprecated\nstabilized_at: 2023-01-01\ndeprecated_at: 2027-01-01\nreplaces: scs-0099-v1-older.md',
  ).replace('Example', 'Old title'),
  'standards/scs-0100-v2-new.md': exampleDocument(
    'type: Standard\nstatus: Stable\nstabilized_at: 2026-12-01\nreplaces: scs-0100-v1-old.md\nreplaced_by: scs-0102-v1-next.md\ndescription: What it is about.',
    '# Title\n\n## Decision\n\nIt MUST be.\n\n### Details\n\nIt SHOULD be small.\n\n#### Deep\n\n## Rest\n\n```mermaid\ngraph TD\n```\n',
  ).replace('Example', 'New title'),
  'standards/scs-0100-v4-draft.md': exampleDocument(
    'type: Procedural\nstatus: Draft\nreplaces: scs-0100-v2-new.md',
  ).replace('Example', 'Draft title'),
  'standards/scs-0100-w1-notes.md': exampleDocument(
    'type: Supplement\nsupplements: [scs-0100-v2-new.md, scs-0099-v1-older.md]',
    '## Install checklist\n\n### Inner\n\n## Tests\n\nText.\n',
  ),
  'standards/scs-0099-v1-older.md': exampleDocument(
    'type: Standard\nstatus: Deprecated\nstabilized_at: 2020-01-01\ndeprecated_at: 2023-01-01',
  ),
  'standards/scs-0101-w1-alone.md': exampleDocument('type: Supplement\nsupplements: [scs-0100-v2-new.md]'),
  'standards/scs-0101-w2-alone.md': exampleDocument(
    'type: Supplement\nsupplements: [scs-0102-v1-next.md]',
  ).replace('Example', 'Newest notes'),
  'standards/scs-0102-v1-next.md': exampleDocument('type: Standard\nstatus: Draft'),
  'standards/scs-0200-v1-other.md': exampleDocument('type: Standard\nstatus: Draft').replace('IaaS', 'KaaS'),
  'scopes/scs-compatible-iaas.yaml': exampleScope({
    modules: `modules:\n- {id: m, name: M, ${at('scs-0100-v2-new')}}\n- {id: m-more, name: More, ${at('scs-0100-v2-new')}}\n- {id: old, name: Old, ${at('scs-0100-v1-old')}}`,
    versions:
      'versions:\n- version: v2\n  include: [m, m-more]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [old]',
  }),
});
const documentOf = (name: string) => theOne(catalog.documents.get(name));
const numberOf = (number: string) => theOne(catalog.numbers.get(number));
const repository = {editUrl: 'https://example.org/edit/', viewUrl: 'https://example.org/view/'};
const viewOf = (name: string, more: object = {}) =>
  standardPageView({catalog, document: documentOf(name), repository, hasCoverage: true, ...more});
const ids = (refs: readonly {readonly id: string}[]) => refs.map(({id}) => id);

describe('the page of a document', () => {
  test('lists all versions of its number, rising, the page itself among them', () => {
    expect(ids(viewOf('scs-0100-v2-new').versions)).toEqual(['scs-0100-v1', 'scs-0100-v2', 'scs-0100-v4']);
    expect(ids(viewOf('scs-0100-w1-notes').versions)).toEqual(['scs-0100-v1', 'scs-0100-v2', 'scs-0100-v4']);
  });

  test('leads to what it replaces, and to what replaces it, of whatever number', () => {
    const {replaces, replacedBy} = viewOf('scs-0100-v2-new');
    expect([ids(replaces), ids(replacedBy)]).toEqual([['scs-0100-v1'], ['scs-0100-v4', 'scs-0102-v1']]);
    expect(ids(viewOf('scs-0100-v1-old').replaces)).toEqual(['scs-0099-v1']);
  });

  test('leads to the sections of the second level of what explains it', () => {
    expect(viewOf('scs-0100-v2-new').supplements.map(({id, sections}) => [id, sections])).toEqual([
      [
        'scs-0100-w1',
        [
          {text: 'Install checklist', anchor: 'install-checklist'},
          {text: 'Tests', anchor: 'tests'},
        ],
      ],
      ['scs-0101-w1', [{text: 'Decision', anchor: 'decision'}]],
    ]);
    expect(ids(viewOf('scs-0100-w1-notes').supplementOf)).toEqual(['scs-0099-v1', 'scs-0100-v2']);
  });

  test('is compared with the version before, even where a number is left out', () => {
    expect(viewOf('scs-0100-v4-draft').comparison).toEqual({
      version: 2,
      url: '/standards/iaas/scs-0100/v2...v4',
    });
    expect(viewOf('scs-0100-v2-new').comparison?.version).toBe(1);
  });

  test('of a first version, and of a supplement, is compared with nothing', () => {
    expect(viewOf('scs-0100-v1-old').comparison).toBeNull();
    expect(viewOf('scs-0100-w1-notes').comparison).toBeNull();
  });

  test('names each scope version that includes it once, in however many modules', () => {
    expect(viewOf('scs-0100-v2-new').scopes).toEqual([
      {
        scope: 'scs-compatible-iaas',
        version: 'v2',
        url: '/scopes/scs-compatible-iaas/v2/',
        document: 'scs-0100-v2',
      },
    ]);
    expect(viewOf('scs-0102-v1-next').scopes).toEqual([]);
  });

  test('leads to its requirements where there is such a page', () => {
    expect(viewOf('scs-0100-v2-new').coverageUrl).toBe('/standards/scs-0100-v2-new/requirements');
    expect(viewOf('scs-0100-v2-new', {hasCoverage: false}).coverageUrl).toBeNull();
    expect(viewOf('scs-0100-v2-new').requirements.map(({level}) => level)).toEqual(['MUST', 'SHOULD']);
  });

  test('leads to its source, and to an editor only where pages are edited', () => {
    const view = viewOf('scs-0100-v2-new');
    expect([view.editUrl, view.sourceUrl]).toEqual([
      'https://example.org/edit/scs-0100-v2-new.md',
      'https://example.org/view/scs-0100-v2-new.md',
    ]);
    expect(viewOf('scs-0100-v2-new', {repository: {...repository, editUrl: null}}).editUrl).toBeNull();
  });

  test('leads to its number in the track of the newest version, and to its own track', () => {
    const moved = catalogOf({
      'standards/scs-0101-v1-b.md': exampleDocument('type: Standard\nstatus: Draft'),
      'standards/scs-0100-v1-a.md': exampleDocument('type: Standard\nstatus: Draft'),
      'standards/scs-0100-v2-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-a.md',
      ).replace('IaaS', 'Ops'),
    });
    const document = theOne(moved.documents.get('scs-0100-v1-a'));
    const view = standardPageView({catalog: moved, document, repository, hasCoverage: false});
    expect([view.numberUrl, view.trackUrl]).toEqual(['/standards/ops/scs-0100', '/standards/iaas']);
  });

  test('has the dates that its state follows from, and what its author wrote', () => {
    expect(viewOf('scs-0100-v2-new')).toMatchObject({
      url: '/standards/scs-0100-v2-new',
      numberUrl: '/standards/iaas/scs-0100',
      trackUrl: '/standards/iaas',
      stabilizedAt: '2026-12-01',
      deprecatedAt: null,
      status: 'Stable',
      description: 'What it is about.',
    });
    expect(viewOf('scs-0100-w1-notes').status).toBeNull();
  });

  test('has headings of the second and third level beside its text, and no others', () => {
    const tracks = trackPageViews(catalog, TODAY);
    const {navigation} = numberPageView(catalog, tracks, numberOf('0100'));
    const standard = viewOf('scs-0100-v2-new');
    const page = documentPageView(catalog, documentOf('scs-0100-v2-new'), {standard, navigation});
    expect(page.toc).toEqual([
      {value: 'Decision', id: 'decision', level: 2},
      {value: 'Details', id: 'details', level: 3},
      {value: 'Rest', id: 'rest', level: 2},
    ]);
    expect(Object.keys(page.scopes)).toEqual(['scs-compatible-iaas']);
  });

  test('makes a browser draw only where there are diagrams, and they have been rendered', () => {
    const {standard, navigation} = {
      standard: viewOf('scs-0100-v2-new'),
      navigation: numberPageView(catalog, trackPageViews(catalog, TODAY), numberOf('0100')).navigation,
    };
    const drawn = (name: string, html: boolean) => {
      const {source} = documentOf(name);
      const text = readStandardText(source.text, theOne(parseDocumentName(`${name}.md`)), {html});
      const document = theOne(parseStandard(source, text).value);
      return documentPageView(catalog, document, {standard, navigation}).hasDiagrams;
    };
    expect([
      drawn('scs-0100-v2-new', true),
      drawn('scs-0100-v1-old', true),
      drawn('scs-0100-v2-new', false),
    ]).toEqual([true, false, false]);
  });
});

describe('a number', () => {
  const titleOn = (number: string, day: string) => numberRef(catalog, numberOf(number), day).title;

  test('has the title of the version in force on the day', () => {
    expect(titleOn('0100', '2026-11-30')).toBe('Old title');
    expect(titleOn('0100', '2026-12-01')).toBe('New title');
  });

  test('that has no version has the title and the type of its newest supplement', () => {
    const {title, type, versions} = numberRef(catalog, numberOf('0101'), TODAY);
    expect([title, type, versions]).toEqual(['Newest notes', 'Supplement', []]);
  });

  test('tells each replacement once, and which documents of other numbers take part', () => {
    const {edges, others} = numberRef(catalog, numberOf('0100'), TODAY);
    expect(edges.map(({from, to, kind}) => `${from} ${kind} ${to}`)).toEqual([
      'scs-0099-v1 replaced-by scs-0100-v1',
      'scs-0100-v1 replaced-by scs-0100-v2',
      'scs-0100-v2 replaced-by scs-0102-v1',
      'scs-0100-v2 replaced-by scs-0100-v4',
      'scs-0100-w1 explains scs-0100-v2',
    ]);
    expect(ids(others)).toEqual(['scs-0099-v1', 'scs-0102-v1']);
  });

  test('tells of scopes which version of it they include', () => {
    const {scopes} = numberRef(catalog, numberOf('0100'), TODAY);
    expect(scopes.map(({version, document}) => `${version} ${document}`)).toEqual([
      'v1 scs-0100-v1',
      'v2 scs-0100-v2',
    ]);
  });

  test('that no track lists is a mistake of the caller', () => {
    for (const tracks of [[], [{track: 'IaaS' as const, numbers: []}]])
      expect(() => numberPageView(catalog, tracks, numberOf('0100'))).toThrow('0100');
  });
});

test('tracks come in the order of their digits, those without documents are left out', () => {
  expect(
    trackPageViews(catalog, TODAY).map(({track, numbers}) => [track, ...numbers.map(({number}) => number)]),
  ).toEqual([
    ['IaaS', '0099', '0100', '0101', '0102'],
    ['KaaS', '0200'],
  ]);
});

test('an unknown track stands behind those of scs-0001, with pages of its own', () => {
  const files = {
    'standards/scs-0600-v1-a.md': exampleDocument('type: Standard\nstatus: Draft').replace('IaaS', 'PaaS'),
    'standards/scs-0601-v1-b.md': exampleDocument('type: Standard\nstatus: Draft').replace('IaaS', 'PaaS'),
    'standards/scs-0500-v1-c.md': exampleDocument('type: Standard\nstatus: Draft').replace('IaaS', 'Scopes'),
    'standards/scs-0500-w1-d.md': exampleDocument('type: Supplement\nsupplements: scs-0500-v1-c.md').replace(
      'IaaS',
      'Data',
    ),
  };
  const own = buildCatalog(Object.entries(files).map(([path, text]) => ({path, text})));
  expect(own.diagnostics.map(({severity, ruleId}) => `${severity} ${ruleId}`)).toEqual([
    'warning track-value',
    'warning track-value',
    'error track-value',
  ]);
  const tracks = trackPageViews(own, TODAY);
  expect(tracks.map(({track, numbers}) => [track, ...numbers.map(({url}) => url)])).toEqual([
    ['Scopes', '/standards/scopes/scs-0500'],
    ['PaaS', '/standards/paas/scs-0600', '/standards/paas/scs-0601'],
  ]);
  const view = (name: string) =>
    standardPageView({
      catalog: own,
      document: theOne(own.documents.get(name)),
      repository: {editUrl: null, viewUrl: null},
      hasCoverage: false,
    });
  expect([view('scs-0600-v1-a').track, view('scs-0600-v1-a').trackUrl]).toEqual(['PaaS', '/standards/paas']);
  // The track of a supplement alone has no page.
  expect(view('scs-0500-w1-d').trackUrl).toBe('/standards/scopes');
});

test('a page carries only scopes that it refers to', () => {
  expect(usedScopes(catalog, new Set(['scs-compatible-iaas', 'scs-gone']))).toEqual({
    'scs-compatible-iaas': {
      name: 'SCS-compatible IaaS',
      timeline: [{date: '2024-01-01', versions: {v1: 'effective'}}],
    },
  });
  expect(usedScopes(catalog, new Set())).toEqual({});
});

describe('the navigation', () => {
  const navigationOf = (count: number, index: number) => {
    const many = buildCatalog(
      Array.from({length: count}, (_, n) => ({
        path: `standards/scs-${1100 + n}-v1-a.md`,
        text: exampleDocument('type: Standard\nstatus: Draft'),
      })),
    );
    const group = theOne(many.numbers.get(String(1100 + index)));
    return numberPageView(many, trackPageViews(many, TODAY), group).navigation;
  };
  const numbers = (count: number, index: number) =>
    navigationOf(count, index).numbers.map(({number}) => Number(number) - 1100);

  test('lists a track of up to forty numbers as a whole', () => {
    expect(numbers(40, 39)).toHaveLength(40);
    expect(navigationOf(40, 39).total).toBe(40);
  });

  test('lists of a longer track the stretch of 25 that the page lies in, and tells how many there are', () => {
    expect([numbers(41, 24).at(0), numbers(41, 24).at(-1)]).toEqual([0, 24]);
    expect([numbers(41, 25).at(0), numbers(41, 25).at(-1)]).toEqual([25, 40]);
    expect(navigationOf(41, 25).total).toBe(41);
  });

  test('has the page itself in it, whatever the length of the track', () => {
    const place = fc
      .integer({min: 1, max: 110})
      .chain((count) => fc.tuple(fc.constant(count), fc.integer({min: 0, max: count - 1})));
    fc.assert(
      fc.property(place, ([count, index]) => {
        const shown = numbers(count, index);
        expect(shown).toContain(index);
        expect(shown).toEqual(shown.map((_, n) => (shown[0] ?? 0) + n));
        expect(shown.length).toBeLessThanOrEqual(40);
      }),
      {numRuns: 20},
    );
  });

  test('leads to all tracks, and lists the documents of the page’s own number, versions first', () => {
    const {track, tracks, number, documents} = numberPageView(
      catalog,
      trackPageViews(catalog, TODAY),
      numberOf('0100'),
    ).navigation;
    expect([track, number]).toEqual(['IaaS', '0100']);
    expect(tracks).toEqual([
      {track: 'IaaS', url: '/standards/iaas'},
      {track: 'KaaS', url: '/standards/kaas'},
    ]);
    expect(ids(documents)).toEqual(['scs-0100-v1', 'scs-0100-v2', 'scs-0100-v4', 'scs-0100-w1']);
  });

  test('knows the dates of every version that it lists, and nothing that weighs more', () => {
    const {navigation} = numberPageView(catalog, trackPageViews(catalog, TODAY), numberOf('0200'));
    const dates = {deprecatedAt: null, rejectedAt: null, stabilizedAt: null};
    expect(navigation.numbers[0]?.versions).toEqual([{version: 1, ...dates}]);
    expect(documentRef(documentOf('scs-0200-v1-other'))).toMatchObject(dates);
  });
});
