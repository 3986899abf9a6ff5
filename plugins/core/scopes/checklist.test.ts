import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {PDFDocument} from 'pdf-lib';
import {describe, expect, test} from 'vitest';
import {PUBLISHED} from '../../../tests/support/exampleOrigin';
import {siteDir} from '../../../tests/support/paths';
import {describeWithShared, sharedSources} from '../../../tests/support/shared';
import {loadPdfFonts} from '../../files/pdfFonts';
import {authoredTasks} from '../catalog/authoredTasks';
import {buildCatalog} from '../catalog/catalog';
import {checklistPdf} from '../exports/checklistPdf';
import {exampleDocument, exampleScope} from '../rules/rule';
import type {SourceFile} from '../text/diagnostic';
import type {Checklist} from './checklist';
import {makeChecklist} from './checklist';
import type {Scope} from './scope';
import {parseScope} from './scope';
import {upgradePairs} from './upgradePairs';

const idsOf = ({steps}: Checklist) => steps.map(({id}) => id);
const at = (name: string) => `url: "https://docs.scs.community/standards/${name}"`;
const TASKS = '## Decision\n\nText.\n\n## Install checklist\n\n- [ ] Set the purpose.\n';

/** A scope of some modules, with the documents beside it. */
function scopeOf(parts: {
  readonly modules: readonly string[];
  readonly include: string;
  readonly scripts?: string;
  readonly documents?: Readonly<Record<string, string>>;
}): {scope: Scope; list: Checklist} {
  const {modules, include, scripts, documents = {}} = parts;
  const catalog = buildCatalog([
    {
      path: 'scopes/scs-a.yaml',
      text: exampleScope({
        modules: `modules:\n${modules.join('\n')}`,
        versions: `versions:\n- version: v1\n  stabilized_at: 2024-01-01\n  include: ${include}`,
        ...(scripts === undefined ? {} : {scripts}),
      }),
    },
    ...Object.entries(documents).map(([name, text]) => ({path: `standards/${name}.md`, text})),
  ]);
  expect(catalog.diagnostics).toEqual([]);
  const scope = catalog.scopes.get('scs-a');
  if (!scope) throw new Error('the scope does not parse');
  return {scope, list: makeChecklist({scope, from: null, to: 'v1', tasks: authoredTasks(catalog)})};
}

const STABLE = 'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01';
const SCRIPTS = 'scripts:\n- testcases:\n  - {id: paper, description: "Manual check: proof."}';

describe('ids of steps stay apart', () => {
  test('where a version includes a module twice: what says the same stands there once', () => {
    const {list} = scopeOf({
      modules: [`- {id: m, name: M, ${at('scs-0100-v1-a')}, targets: {}}`],
      include: '[m, m]',
    });
    expect(idsOf(list)).toEqual(['read-m', 'submit-scs-a-v1']);
  });

  test('where it does so with two values of a parameter: what says something else has a number', () => {
    const {list} = scopeOf({
      modules: [
        `- {id: m, name: M, ${at('scs-0100-v1-a')}, parameters: {p: P}, targets: {main: [scs-0100-check]}}`,
      ],
      include: '[{ref: m, parameters: {p: a}}, {ref: m, parameters: {p: b}}]',
    });
    expect(idsOf(list)).toEqual(['tests-m', 'tests-m-2', 'submit-scs-a-v1']);
  });

  test('where names differ only in what ids leave out', () => {
    const {list} = scopeOf({
      modules: ['a.b', 'a-b', 'A_B', 'a-b-2'].map(
        (id) => `- {id: ${id}, name: "M ${id}", ${at('scs-0100-v1-a')}, targets: {}}`,
      ),
      include: '[a.b, a-b, A_B, a-b-2]',
    });
    // The last one had its id to itself before the others were numbered.
    expect(idsOf(list)).toEqual(['read-a-b', 'read-a-b-3', 'read-a-b-4', 'read-a-b-2', 'submit-scs-a-v1']);
  });

  test('where two modules measure one standard that has tasks', () => {
    const {list} = scopeOf({
      modules: ['m', 'n'].map((id) => `- {id: ${id}, name: M, ${at('scs-0100-v1-a')}, targets: {}}`),
      include: '[m, n]',
      documents: {'scs-0100-v1-a': exampleDocument(STABLE, TASKS)},
    });
    expect(idsOf(list)).toEqual([
      'read-m',
      'task-scs-0100-v1-install-set-purpose',
      'read-n',
      'submit-scs-a-v1',
    ]);
  });

  test('where one supplement has the tasks of two standards', () => {
    const {list} = scopeOf({
      modules: ['0100', '0101'].map(
        (number) => `- {id: m-${number}, name: M, ${at(`scs-${number}-v1-a`)}, targets: {}}`,
      ),
      include: '[m-0100, m-0101]',
      documents: {
        'scs-0100-v1-a': exampleDocument(STABLE),
        'scs-0101-v1-a': exampleDocument(STABLE),
        'scs-0100-w1-b': exampleDocument(
          'type: Supplement\nsupplements: [scs-0100-v1-a.md, scs-0101-v1-a.md]',
          TASKS,
        ),
      },
    });
    expect(idsOf(list)).toEqual([
      'read-m-0100',
      'task-scs-0100-w1-install-set-purpose',
      'read-m-0101',
      'submit-scs-a-v1',
    ]);
  });

  test('where two modules ask for one document to be handed in', async () => {
    const {list} = scopeOf({
      scripts: SCRIPTS,
      modules: ['0100', '0101'].map(
        (number) =>
          `- {id: m-${number}, name: M ${number}, ${at(`scs-${number}-v1-a`)}, targets: {preview: [paper]}}`,
      ),
      include: '[m-0100, m-0101]',
    });
    expect(idsOf(list)).toEqual([
      'read-m-0100',
      'manual-paper',
      'read-m-0101',
      'manual-paper-2',
      'submit-scs-a-v1',
    ]);
    const pdf = await PDFDocument.load(await checklistPdf(list, {...PUBLISHED, fonts: await loadPdfFonts()}));
    expect(
      pdf
        .getForm()
        .getFields()
        .map((field) => field.getName()),
    ).toEqual(idsOf(list));
  });

  test('whatever a version includes', () => {
    const id = fc.constantFrom('a.b', 'a-b', 'A_B', 'a', 'A', 'a-b-2', 'tests', 'a+b');
    const module = fc.record({
      id,
      number: fc.constantFrom('0100', '0101'),
      main: fc.subarray(['paper', 'Paper', 'x']),
      recommended: fc.subarray(['paper', 'Paper', 'x']),
    });
    const modules = fc.uniqueArray(module, {minLength: 1, selector: (one) => one.id});
    fc.assert(
      fc.property(
        modules,
        fc.array(fc.nat(), {maxLength: 8}),
        fc.array(fc.nat(), {maxLength: 8}),
        (given, ...picks) => {
          const [older, newer] = picks.map((numbers) => numbers.map((n) => given[n % given.length]?.id));
          const {value: scope} = parseScope({
            path: 'scopes/scs-a.yaml',
            text: JSON.stringify({
              name: 'A',
              uuid: '00000000-0000-4000-8000-000000000001',
              scripts: [
                {testcases: [{id: 'paper'}, {id: 'Paper'}]},
                {executable: 'x', testcases: [{id: 'x'}]},
              ],
              modules: given.map(({number, main, recommended, ...one}) => ({
                ...one,
                name: 'M',
                url: `https://docs.scs.community/standards/scs-${number}-v1-a`,
                targets: {main, recommended},
              })),
              timeline: [],
              versions: [
                {version: 'v2', include: newer},
                {version: 'v1', include: older},
              ],
            }),
          });
          if (!scope) throw new Error('the scope does not parse');
          for (const [from, to] of [
            [null, 'v1'],
            [null, 'v2'],
            ['v1', 'v2'],
          ] as const) {
            const ids = idsOf(makeChecklist({scope, from, to}));
            expect(new Set(ids).size).toBe(ids.length);
          }
        },
      ),
      {seed: 1, numRuns: 200},
    );
  });
});

/**
 * The ids of all lists, and of them those that their step alone does not give: they were numbered. Of tasks only the form is
 * known.
 */
function idsOfAll(sources: readonly SourceFile[]): {all: string[]; changed: string[]} {
  const catalog = buildCatalog(sources);
  const slug = (text: string) => text.replace(/[^A-Za-z0-9-]+/g, '-').toLowerCase();
  const steps = [...catalog.scopes.values()].flatMap((scope) => {
    const pairs = [
      ...scope.versions.map(({version}) => ({from: null, to: version})),
      ...upgradePairs(scope).map(({from, to}) => ({from, to})),
    ];
    return pairs.flatMap(({from, to}) =>
      makeChecklist({scope, from, to, tasks: authoredTasks(catalog)}).steps.map((step) => {
        const {id, kind, obligation, module, testcases} = step;
        const first = kind === 'tests' && obligation === 'recommended' ? 'recommended' : kind;
        const rest = kind === 'submit' ? `${scope.id}-${to}` : kind === 'manual' ? testcases[0] : module;
        const kept =
          kind === 'task'
            ? /^task-scs-\d{4}-[vw]\d+-(?:install|from-v\d+)-[a-z0-9-]*[a-z]$/.test(id)
            : id === slug(`${first}-${rest}`);
        return {id, kept};
      }),
    );
  });
  return {all: steps.map(({id}) => id), changed: steps.filter(({kept}) => !kept).map(({id}) => id)};
}

/** Scope files, and documents where tasks are to be read off them. */
function embedded(): SourceFile[] {
  return ['standards', 'scopes'].flatMap((folder) =>
    fs
      .readdirSync(path.join(siteDir, folder))
      .filter((name) => name.startsWith('scs-'))
      .map((name) => ({
        path: `${folder}/${name}`,
        text: fs.readFileSync(path.join(siteDir, folder, name), 'utf8'),
      })),
  );
}

test('no id of the embedded scopes is numbered: ticks carry over', () => {
  const {all, changed} = idsOfAll(embedded());
  expect(all.length).toBeGreaterThan(100);
  expect(changed).toEqual([]);
});

describeWithShared('the real scopes', () => {
  test('keep their ids', () => {
    const files = sharedSources('corpus', 'standards-repo', 'Tests');
    const {all, changed} = idsOfAll(files.filter(({path: file}) => /\/scs-[^/]*\.yaml$/.test(file)));
    expect(all.length).toBeGreaterThan(100);
    expect(changed).toEqual([]);
  });
});
