import {expect, test} from 'vitest';
import {PUBLISHED} from '../../../tests/support/exampleOrigin';
import {exampleScope} from '../rules/rule';
import {releaseNotesMarkdown} from '../exports/releaseNotesMarkdown';
import {buildCatalog} from './catalog';
import {makeReleaseNotes} from './releaseNotes';
import {releaseNotesSections} from './releaseNotesSections';

const at = (name: string) => `url: "https://docs.scs.community/standards/${name}"`;
const catalog = buildCatalog([
  {
    path: 'scopes/scs-compatible-iaas.yaml',
    text: exampleScope({
      scripts: 'scripts:\n- executable: ./check.py\n  testcases: [{id: a}, {id: b}, {id: c}]',
      modules: `modules:\n- {id: scs-0100-v1, name: One, ${at('scs-0100-v1-example')}, targets: {main: [a, b]}}\n- {id: scs-0100-v2, name: One, ${at('scs-0100-v2-example')}, targets: {main: [a, c]}}\n- {id: scs-0101-v1, name: Two, ${at('scs-0101-v1-example')}, targets: {main: [a]}}`,
      timeline: 'timeline:\n- date: 2024-01-01\n  versions: {v1: effective}',
      versions:
        'versions:\n- version: v2\n  include: [scs-0100-v2, scs-0101-v1]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [scs-0100-v1]',
    }),
  },
]);
const scope = [...catalog.scopes.values()][0]!;
const notes = makeReleaseNotes({catalog, scope, to: 'v2', today: '2026-11-21'});

test('the Markdown has the sections of the page, in the same order', () => {
  const headings = (['providers', 'customers'] as const).map((audience) =>
    releaseNotesSections(notes, audience).map(({heading}) => heading),
  );
  const [providers = [], customers = []] = headings;
  expect(providers.slice(0, 1)).toEqual(['Action required']);
  expect(providers).toContain('Relaxed');
  const text = releaseNotesMarkdown(notes, scope, PUBLISHED);
  expect([...text.matchAll(/^##+ (.*)$/gm)].map(([, heading]) => heading)).toEqual([
    ...providers,
    'For customers',
    ...customers,
  ]);
});

test('a change that two sections tell is repeated in the second, with the effects that belong there', () => {
  const relaxed = releaseNotesSections(notes, 'providers').find(({id}) => id === 'relaxed');
  expect(relaxed?.items.map(({isRepeated}) => isRepeated)).toEqual([true]);
  expect(relaxed?.items.flatMap(({effects}) => effects.map(({level}) => level))).toEqual(['relaxing']);
});

test('a document to hand in is no change without effect', () => {
  const change = notes.changes[0]!;
  const effect = {...change.effects[0]!, kind: 'manual-check-added', level: 'neutral'} as const;
  const sections = releaseNotesSections(
    {changes: [{...change, level: 'neutral', effects: [effect]}]},
    'providers',
  );
  expect(sections.map(({id}) => id)).toEqual(['documents']);
});
