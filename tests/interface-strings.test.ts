import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {expect, test} from 'vitest';
import {filesBelow} from './support/build';
import {siteDir} from './support/paths';

const sourcesIn = (folder: string, ending: RegExp) =>
  filesBelow(path.join(siteDir, folder))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .filter((file) => ending.test(file) && !/\.test\.tsx?$/.test(file));
const read = (file: string) => fs.readFileSync(path.join(siteDir, file), 'utf8');

/** Attributes whose text people see or hear. */
const SPOKEN =
  /^(?:title|label|alt|placeholder|description|none|empty|prefix|action|aria-(?:label|description)|data-label)$/;
/** Anything with a word in it is text; ids of documents and single letters, which are keys of the keyboard, are none. */
const isText = (text: string) => /\p{L}{2}/u.test(text.replaceAll('scs-', ''));

/**
 * Text that a component says by itself instead of asking its strings.
 * @returns each as `file:line: text`
 */
function inlineText(file: string, source: string): string[] {
  const module = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const tell = (node: ts.Node, text: string) => {
    const {line} = module.getLineAndCharacterOfPosition(node.getStart());
    if (isText(text)) found.push(`${file}:${line + 1}: ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) tell(node, node.text);
    // What stands for itself between braces, or decides which text does.
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression)
      shown(node.expression);
    if (ts.isJsxAttribute(node) && SPOKEN.test(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) tell(node, node.initializer.text);
      else if (ts.isJsxExpression(node.initializer) && node.initializer.expression) {
        shown(node.initializer.expression);
      }
    }
    ts.forEachChild(node, visit);
  };
  const shown = (node: ts.Expression): void => {
    if (ts.isStringLiteralLike(node)) tell(node, node.text);
    if (ts.isTemplateExpression(node))
      tell(node, [node.head.text, ...node.templateSpans.map(({literal}) => literal.text)].join(' '));
    if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(shown);
    if (ts.isParenthesizedExpression(node)) shown(node.expression);
    if (ts.isBinaryExpression(node)) [node.left, node.right].forEach(shown);
  };
  visit(module);
  return found;
}

test('components say nothing that their strings do not hold', () => {
  const components = [...sourcesIn('plugins', /\.tsx$/), ...sourcesIn('src', /\.tsx$/)];
  expect(components.length).toBeGreaterThan(40);
  expect(components.flatMap((file) => inlineText(file, read(file)))).toEqual([]);
});

test.each([
  ['text', '<p>Hello world</p>'],
  ['a label', '<input aria-label="Name" />'],
  ['a text in braces', "<p>{'Hello'}</p>"],
  ['one of two texts', "<p>{a ? b : 'none'}</p>"],
  ['a template', '<p>{`${n} tests`}</p>'],
  ['a template as a label', '<Page title={`Scope ${n}`} />'],
])('%s in a component is noticed', (_name, jsx) =>
  expect(inlineText('a.tsx', `const a = ${jsx};`)).toEqual([expect.stringMatching(/^a\.tsx:1: /)]),
);

test.each(['<p>{strings.hello}</p>', '<p>, {a}</p>', '<kbd>n</kbd>', '<p className="scs-card">{a}</p>'])(
  '%s is no text of its own',
  (jsx) => expect(inlineText('a.tsx', `const a = ${jsx};`)).toEqual([]),
);

test('days, numbers and plurals are formed in one place each', () => {
  const forbidden =
    /\btoLocale\w*String\b|\bIntl\.(?:DateTimeFormat|RelativeTimeFormat|PluralRules|NumberFormat|ListFormat)\b|\?\s*''\s*:\s*'e?s'|\?\s*'e?s'\s*:\s*''/;
  const own = new Set(['plugins/core/text/plural.ts', 'plugins/core/text/dateText.ts']);
  const all = [...sourcesIn('plugins', /\.tsx?$/), ...sourcesIn('src', /\.tsx?$/)];
  expect(all.filter((file) => !own.has(file) && forbidden.test(read(file)))).toEqual([]);
  expect(forbidden.test("`${n} test${n === 1 ? '' : 's'}`")).toBe(true);
});

type Strings = {readonly [key: string]: unknown};

/** Paths of everything that is said, in the order of the file. */
function keysOf(strings: Strings, prefix = ''): string[] {
  return Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value as Strings, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
}

test('each subject has its strings in English, and every other language has the same ones', async () => {
  const english = sourcesIn('plugins', /\.en\.ts$/);
  expect(english.length).toBeGreaterThan(15);
  for (const file of english) {
    const {en} = (await import(path.join(siteDir, file))) as {en: Strings};
    const keys = keysOf(en);
    expect([file, keys.length > 0]).toEqual([file, true]);
    const [folder, name] = [path.posix.dirname(file), path.posix.basename(file, '.en.ts')];
    const others = sourcesIn(folder, new RegExp(`/${name}\\.[a-z]{2}\\.ts$`)).filter(
      (other) => other !== file,
    );
    for (const other of others) {
      const [, language = ''] = /\.([a-z]{2})\.ts$/.exec(other) ?? [];
      const translated = (await import(path.join(siteDir, other))) as Record<string, Strings>;
      expect([other, keysOf(translated[language] ?? {})]).toEqual([other, keys]);
    }
  }
});
