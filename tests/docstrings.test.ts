import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {expect, test} from 'vitest';
import {filesBelow} from './support/build';
import {siteDir} from './support/paths';

const core = path.join(siteDir, 'plugins', 'core');

/** The statements of a module that export what they declare; what it only hands on is documented where it stands. */
function exportedDeclarations(module: ts.SourceFile): ts.Statement[] {
  return module.statements.filter(
    (statement) =>
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword)),
  );
}

/** True for a statement with a JSDoc that says something, be it in a tag such as `@returns`. */
function isDocumented(statement: ts.Statement): boolean {
  return ts
    .getJSDocCommentsAndTags(statement)
    .some(
      (doc) =>
        ts.isJSDoc(doc) &&
        ((ts.getTextOfJSDocComment(doc.comment) ?? '').trim() !== '' || (doc.tags ?? []).length > 0),
    );
}

/**
 * The exported declarations of a module that lack a JSDoc.
 * @returns each as `file:line: first line of its code`
 */
function undocumented(file: string, text: string): string[] {
  const module = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return exportedDeclarations(module)
    .filter((statement) => !isDocumented(statement))
    .map((statement) => {
      const {line} = module.getLineAndCharacterOfPosition(statement.getStart());
      return `${file}:${line + 1}: ${statement.getText().split('\n')[0]}`;
    });
}

test('every export of the core says what it is', () => {
  const sources = filesBelow(core)
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  expect(sources.length).toBeGreaterThan(100);
  expect(
    sources.flatMap((file) =>
      undocumented(`plugins/core/${file}`, fs.readFileSync(path.join(core, file), 'utf8')),
    ),
  ).toEqual([]);
});

test.each([
  ['a constant', 'export const a = 1;'],
  ['a function', 'export function a() {}'],
  ['a type', 'export type A = string;'],
  ['a class', 'export abstract class A {}'],
  ['a default', 'export default 1;'],
  ['one with a comment that is no JSDoc', '// A.\nexport const a = 1;', 2],
  ['one with an empty JSDoc', '/** */\nexport const a = 1;', 2],
  ['one below a documented one', '/** A. */\nexport const A = [1];\nexport type A = number;', 3],
])('%s without a JSDoc is noticed', (_name, text, line = 1) =>
  expect(undocumented('a.ts', text)).toEqual([expect.stringMatching(`^a\\.ts:${line}: export `)]),
);

test.each([
  ['with a sentence', '/** A. */\nexport const a = 1;'],
  ['with a tag alone', '/** @returns one */\nexport const a = () => 1;'],
  ['that is handed on', "export {a} from './a';\nexport type {B} from './b';"],
  ['that there is not', 'const a = 1;'],
])('an export %s is no fault', (_name, text) => expect(undocumented('a.ts', text)).toEqual([]));
