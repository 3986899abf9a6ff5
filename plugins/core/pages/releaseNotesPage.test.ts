import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {PUBLISHED} from '../../../tests/support/exampleOrigin';
import type {Told} from '../../../tests/support/catalogOf';
import {catalogOf, environmentsFile, snapshotFile, theOne} from '../../../tests/support/catalogOf';
import {impactOf} from '../catalog/impact';
import {textTargets} from '../catalog/textTargets';
import {scopeDocuments} from '../catalog/scopeDocuments';
import {releaseNotesApi, releaseNotesApiSchema} from '../exports/releaseNotesApi';
import {releaseNotesMarkdown} from '../exports/releaseNotesMarkdown';
import {exampleDocument, exampleScope} from '../rules/rule';
import {addDays} from '../text/isoDate';
import {noteRenderer, releaseNotesPageView} from './releaseNotesPage';

const TODAY = '2026-11-21';
const at = (name: string) => `url: "https://docs.scs.community/standards/${name}"`;
const FILES = {
  'standards/scs-0100-v1-example.md': exampleDocument('type: Standard\nstatus: Draft'),
  'standards/scs-0100-v2-example.md': exampleDocument(
    'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-example.md',
    '## Decision\n\nIt MUST be.\n',
  ),
  'standards/scs-0101-v1-plain.md': exampleDocument('type: Standard\nstatus: Draft'),
  'scopes/scs-compatible-iaas.yaml': exampleScope({
    scripts: `scripts:\n- executable: ./check.py\n  testcases: [{id: a}, {id: b, lifetime: month, description: Second, ${at('scs-0100-v2-example#decision')}}, {id: c, lifetime: day}, {id: d}]`,
    modules: `modules:
- {id: first, name: First, ${at('scs-0100-v1-example')}, targets: {main: [a, d]}}
- {id: second, name: Second, ${at('scs-0100-v2-example')}, targets: {main: [a, b]}}
- {id: plain, name: Plain, ${at('scs-0101-v1-plain')}, targets: {main: [c, b]}}
- {id: foreign, name: Foreign, url: "https://example.org/x"}
- {id: gone, name: Gone, url: "https://example.org/y"}`,
    timeline:
      'timeline:\n- date: 2024-01-01\n  versions: {v2: effective}\n- date: 2027-01-01\n  versions: {v3: effective, v2: warn}\n- date: 2027-03-01\n  versions: {v3: effective}',
    versions:
      'versions:\n- version: v3\n  include: [second, plain, foreign]\n- version: v2\n  include: [first, gone]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [first]',
  }),
  'scopes/notes/scs-compatible-iaas/v3.md':
    'Read [this](https://docs.scs.community/standards?track=IaaS#list). <script>alert(1)</script>\n\n## `second`\n\nLook *here*.\n',
};

/** Notes on a pair of versions, and all that is made of them. */
function made(more: Readonly<Record<string, string>>, from: string | null, to: string, today = TODAY) {
  const catalog = catalogOf({...FILES, ...more});
  const {scope, tasks, releaseNotes} = theOne(scopeDocuments(catalog, today)[0]);
  const {notes, upgrade, address} = theOne(
    releaseNotes.find((entry) => entry.notes.from === from && entry.notes.to === to),
  );
  return {
    notes,
    upgrade,
    address,
    page: releaseNotesPageView({
      catalog,
      scope,
      notes,
      tasks,
      upgrade,
      today,
      renderNote: noteRenderer(
        textTargets(catalog, {sourceUrl: 'https://example.org/', baseUrl: '/', pictureHosts: []})(''),
      ),
    }),
    markdown: releaseNotesMarkdown(notes, scope, PUBLISHED),
    json: releaseNotesApiSchema.parse(JSON.parse(JSON.stringify(releaseNotesApi(notes, PUBLISHED.origin)))),
  };
}

describe('a page of release notes', () => {
  const {page, notes, upgrade, address} = made({}, 'v2', 'v3');
  const linksOf = (module: string) => {
    const change = theOne(notes.changes.find((entry) => entry.module === module));
    return page.links[change.id];
  };

  test('lies where its twins lie', () => {
    expect(page.address).toBe(address);
    expect(made({}, 'v1', 'v3').page.address).toBe(
      '/scopes/scs-compatible-iaas/upgrade/v1...v3/release-notes',
    );
  });

  test('tells the days of both versions, and how many changes there are of each level', () => {
    const {inForceFrom, previousEndsOn, counts} = page.notes;
    expect([inForceFrom?.date, previousEndsOn?.date]).toEqual(['2027-01-01', '2027-03-01']);
    expect(counts).toEqual({breaking: 2, relaxing: 0, neutral: 2});
    expect(made({}, null, 'v1').page.notes.previousEndsOn).toBeNull();
  });

  test('can be compared with all older versions, and with no newer one', () => {
    expect(page.comparisons).toEqual([
      {from: 'v2', url: '/scopes/scs-compatible-iaas/v3/release-notes'},
      {from: 'v1', url: '/scopes/scs-compatible-iaas/upgrade/v1...v3/release-notes'},
    ]);
    expect(made({}, 'v1', 'v2').page.comparisons.map(({from}) => from)).toEqual(['v1']);
    expect(made({}, null, 'v1').page.comparisons).toEqual([]);
  });

  test('names each module that it is about, and the one that is replaced', () => {
    expect(page.modules).toEqual({
      first: {name: 'First', url: '/standards/scs-0100-v1-example'},
      second: {name: 'Second', url: '/standards/scs-0100-v2-example'},
      plain: {name: 'Plain', url: '/standards/scs-0101-v1-plain'},
      foreign: {name: 'Foreign', url: 'https://example.org/x'},
      gone: {name: 'Gone', url: 'https://example.org/y'},
    });
  });

  test('tells where its tests are documented, where the scope says it', () => {
    expect(page.testcases).toEqual({
      b: {description: 'Second', url: '/standards/scs-0100-v2-example#decision'},
      c: {description: '', url: null},
      d: {description: '', url: null},
    });
  });

  test('leads to the comparison of two versions of a standard, and to none elsewhere', () => {
    expect(linksOf('second')?.comparison).toBe('/standards/iaas/scs-0100/v1...v2');
    expect(linksOf('plain')?.comparison).toBeNull();
    expect(linksOf('foreign')?.comparison).toBeNull();
  });

  test('leads to the requirements of a standard that has any', () => {
    expect(linksOf('second')?.requirements).toBe('/standards/scs-0100-v2-example/requirements');
    expect(linksOf('plain')?.requirements).toBeNull();
    expect(linksOf('foreign')?.requirements).toBeNull();
  });

  test('leads to the first step of the upgrade that is about a change, if one is', () => {
    const [base, step] = (linksOf('second')?.step ?? '').split('#');
    expect(base).toBe('/scopes/scs-compatible-iaas/upgrade/v2...v3');
    const about = upgrade?.steps.filter(({module}) => module === 'second').map(({id}) => id) ?? [];
    expect([about.length > 1, about[0]]).toEqual([true, step]);
    expect(upgrade?.steps.some(({module}) => module === 'gone')).toBe(false);
    expect(linksOf('gone')?.step).toBeNull();
  });

  test('shows words of authors as HTML without anything that runs, and their links within the site', () => {
    expect(page.highlights).toEqual([
      {version: 'v3', html: expect.stringContaining('<a href="/standards?track=IaaS#list">this</a>')},
    ]);
    expect(page.highlights[0]?.html).not.toContain('script');
    const change = theOne(notes.changes.find(({module}) => module === 'second'));
    expect(page.remarks).toEqual({
      [change.id]: [{version: 'v3', html: '<p>Look <em>here</em>.</p>'}],
    });
  });

  test('does not carry words and counts a second time', () => {
    expect(Object.keys(page.notes)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:highlights|remarks|impact)$/)]),
    );
  });

  test('of the first version on record has nothing to link, and nothing to count', () => {
    const first = made({}, null, 'v1').page;
    expect([first.links, first.modules, first.environments]).toEqual([{}, {}, []]);
  });
});

describe('how far environments are', () => {
  /** What the page counts on a reader's day, from what stands in it. */
  const counted = ({page}: ReturnType<typeof made>, day: string) =>
    impactOf(
      page.environments,
      page.notes.changes.flatMap(({testcases}) => testcases.added),
      day,
    );
  /** What the Markdown says in words. */
  const said = (markdown: string) => {
    const [, on, ready, listed] = /On (\S+), (\d+) of (\d+) listed environments/.exec(markdown) ?? [];
    const [, testcase, held] =
      /Most common blocker: `(\S+)`, which (\d+) environments? do/.exec(markdown) ?? [];
    return on === undefined
      ? null
      : {on, ready: Number(ready), listed: Number(listed), most: testcase, held: Number(held ?? 0)};
  };
  const environments = environmentsFile({
    x: ['one'],
    y: ['two', 'three'],
    z: ['four'],
    hidden: {unlisted: ['five']},
  });

  test('is the same on the page, in the Markdown and in the JSON', () => {
    const all = made(
      {
        ...environments,
        ...snapshotFile(TODAY, {
          one: {[TODAY]: {pass: ['a', 'b', 'c']}},
          two: {[TODAY]: {pass: ['b', 'c']}},
          three: {[TODAY]: {pass: ['b'], fail: ['c']}},
          four: {[TODAY]: {fail: ['b', 'c']}},
          five: {[TODAY]: {pass: ['b', 'c']}},
        }),
      },
      'v2',
      'v3',
    );
    expect(counted(all, TODAY)).toEqual({
      on: TODAY,
      listed: 3,
      ready: 1,
      holding: [
        {testcase: 'c', environments: 2},
        {testcase: 'b', environments: 1},
      ],
    });
    expect(all.json.impact).toEqual(counted(all, TODAY));
    expect(said(all.markdown)).toEqual({on: TODAY, ready: 1, listed: 3, most: 'c', held: 2});
  });

  test(
    'agrees for any results, and a page that is read later tells what one of that day would',
    {timeout: 60_000},
    () => {
      const outcome = fc.constantFrom('pass' as const, 'fail' as const);
      const subject = fc.dictionary(
        fc.constantFrom(TODAY, '2026-11-20', '2026-11-14', '2026-11-08'),
        fc.dictionary(outcome, fc.subarray(['a', 'b', 'c', 'd']), {noNullPrototype: true}),
        {noNullPrototype: true},
      );
      const subjects = fc.record(
        {one: subject, two: subject, three: subject, four: subject, five: subject},
        {noNullPrototype: true},
      );
      fc.assert(
        fc.property(subjects, fc.integer({min: 0, max: 60}), (told: Record<string, Told>, days) => {
          const files = {...environments, ...snapshotFile(TODAY, told)};
          const all = made(files, 'v2', 'v3');
          const {impact} = all.notes;
          expect(counted(all, TODAY)).toEqual(impact);
          expect(all.json.impact).toEqual(impact);
          expect(said(all.markdown)).toEqual(
            impact && {
              on: TODAY,
              ready: impact.ready,
              listed: impact.listed,
              most: impact.holding[0]?.testcase,
              held: impact.holding[0]?.environments ?? 0,
            },
          );
          const later = addDays(TODAY, days);
          const then = made(files, 'v2', 'v3', later);
          expect(counted(all, later)).toEqual(then.notes.impact);
        }),
        {numRuns: 60},
      );
    },
  );

  test('is not told where nothing becomes mandatory, or where nobody is listed', () => {
    for (const all of [made(environments, 'v1', 'v2'), made({}, 'v2', 'v3')])
      expect([counted(all, TODAY), all.json.impact, said(all.markdown)]).toEqual([null, null, null]);
  });
});
