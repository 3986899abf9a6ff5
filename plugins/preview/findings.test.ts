import {beforeEach, describe, expect, test} from 'vitest';
import {buildCatalog} from '../core/catalog/catalog';
import type {Diagnostic, Severity} from '../core/text/diagnostic';
import type {LoadedCatalog} from '../files/loadCatalog';
import {sourceFolders} from '../files/sourceFolders';
import {contentToShow, onFindings, reportFindings} from '../files/workingTree';
import {bundlerFindings} from './bundlerFindings';
import {editorLink, treeReport} from './findings';

const finding = (severity: Severity, message: string, path = 'a.md'): Diagnostic => ({
  path,
  line: 3,
  column: 1,
  severity,
  ruleId: 'rule',
  message,
});
const loaded = (...diagnostics: Diagnostic[]): LoadedCatalog => ({
  catalog: buildCatalog([]),
  diagnostics,
  folders: sourceFolders('/site'),
});
const report = () => treeReport('/site', {});
const messages = () => report().findings.map(({message}) => message);

beforeEach(() => {
  for (const part of ['content', 'bundler']) reportFindings(part, []);
});

describe('what the preview shows', () => {
  test('is what is usable while there was nothing without errors, then the last of that', () => {
    const broken = loaded(finding('error', 'broken'));
    expect(contentToShow(broken)).toBe(broken);
    expect(report().earlier).toBe(false);
    const good = loaded(finding('warning', 'a warning'));
    expect(contentToShow(good)).toBe(good);
    expect(contentToShow(loaded(finding('error', 'broken again')))).toBe(good);
    expect([report().earlier, messages()]).toEqual([true, ['broken again']]);
    const mended = loaded();
    expect(contentToShow(mended)).toBe(mended);
    expect([report().earlier, messages()]).toEqual([false, []]);
  });
});

describe('findings', () => {
  test('of all parts are in one list, and each part replaces its own', () => {
    reportFindings('content', [finding('warning', 'of b', 'b.md')]);
    reportFindings('bundler', [finding('error', 'of a')]);
    expect(messages()).toEqual(['of a', 'of b']);
    reportFindings('bundler', []);
    expect(messages()).toEqual(['of b']);
  });

  test('are told when they change, and only then', () => {
    let told = 0;
    const stop = onFindings(() => (told += 1));
    reportFindings('content', [finding('error', 'one')]);
    reportFindings('content', [finding('error', 'one')]);
    reportFindings('content', []);
    stop();
    reportFindings('content', [finding('error', 'two')]);
    expect(told).toBe(2);
  });

  test('are bounded, and errors are the last to be left out', () => {
    reportFindings('content', [
      ...Array.from({length: 1500}, (_, index) => finding('info', `note ${index}`)),
      finding('error', 'the error', 'z.md'),
    ]);
    expect([report().findings.length, report().more, messages().at(-1)]).toEqual([1000, 501, 'the error']);
  });
});

describe('the link to the editor', () => {
  const place = {path: '../docs/a b.md', line: 3, column: 7};

  test('asks the server of the preview', () => {
    const link = new URL(editorLink('/site', place, {}), 'http://localhost');
    expect([link.pathname, link.searchParams.get('fileName')]).toEqual([
      '/webpack-dev-server/open-editor',
      '/docs/a b.md:3:7',
    ]);
  });

  test('has the form that an author wants', () => {
    const SCS_EDITOR_URL = 'vscode://file{file}:{line}:{column}';
    expect(editorLink('/site', place, {SCS_EDITOR_URL})).toBe('vscode://file/docs/a%20b.md:3:7');
  });

  test.each(['javascript:alert(1)', ' JavaScript://%0aalert(1)', 'data:text/html,x'])(
    'is never a program: %s',
    (SCS_EDITOR_URL) =>
      expect(editorLink('/site', place, {SCS_EDITOR_URL})).toMatch(/^\/webpack-dev-server\//),
  );
});

test('errors of the bundler are findings with a place', () => {
  const errors = [
    {message: "\u001b[31mCan't resolve\u001b[0m 'x'", moduleName: './plugins/ui/Page.tsx?q', loc: '4:2-8'},
    {message: 'whatever'},
  ];
  expect(bundlerFindings({toJson: () => ({errors})})).toMatchObject([
    {path: 'plugins/ui/Page.tsx', line: 4, column: 2, message: "Can't resolve 'x'"},
    {path: 'docusaurus.config.ts', line: 1, message: 'whatever'},
  ]);
});
