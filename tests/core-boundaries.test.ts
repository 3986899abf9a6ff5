import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {filesBelow} from './support/build';
import {siteDir} from './support/paths';

const core = path.join(siteDir, 'plugins', 'core');
const sources = filesBelow(core).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

/** Where the imports of a module lead, as written. */
function importsOf(file: string): string[] {
  const text = fs.readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gm)].map(([, target]) => target ?? '');
}

test('the core imports nothing of the file system, React, Docusaurus or the plugins around it', () => {
  expect(sources.length).toBeGreaterThan(30);
  for (const file of sources) {
    for (const target of importsOf(path.join(core, file))) {
      expect([file, target]).not.toEqual([
        file,
        expect.stringMatching(/^(?:node:|react|@docusaurus|@site|@theme)/),
      ]);
      if (target.startsWith('.')) {
        const resolved = path.relative(core, path.resolve(core, path.dirname(file), target));
        expect([file, target, resolved.startsWith('..')]).toEqual([file, target, false]);
      }
    }
  }
});

/**
 * The stages of the core: what a folder may import beside itself. Subjects build on each other in one order, and what is
 * made of the catalog (pages, exports, rules) never builds on its neighbours.
 */
const TEXT = ['text'];
const SUBJECTS = [...TEXT, 'standards', 'scopes', 'compliance', 'advisories'];
const BELOW: Readonly<Record<string, readonly string[]>> = {
  text: [],
  commands: TEXT,
  standards: TEXT,
  scopes: [...TEXT, 'standards'],
  compliance: [...TEXT, 'standards', 'scopes'],
  advisories: [...TEXT, 'standards'],
  catalog: SUBJECTS,
  pages: [...SUBJECTS, 'catalog'],
  exports: [...SUBJECTS, 'catalog'],
  rules: [...SUBJECTS, 'catalog', 'commands'],
};

/**
 * Why a file of the core may not import another; undefined where it may.
 * @param from path of the file, relative to the core
 * @param target as written in the import
 */
function wrongWay(from: string, target: string): string | undefined {
  if (!target.startsWith('.')) return undefined;
  const to = path.posix.join(path.posix.dirname(from), target);
  // The public surface stands on top of all stages, and nothing stands on it.
  if (from === 'index.ts') return undefined;
  const [fromStage = '', toStage = ''] = [from, to].map((file) => file.split('/')[0]);
  const below = BELOW[fromStage];
  if (!below || !to.includes('/')) return `${from} -> ${to}: no stage of the core`;
  return fromStage === toStage || below.includes(toStage) ? undefined : `${from} -> ${to}`;
}

test('imports in the core run down, never up or across', () => {
  const wrong = sources.flatMap((file) => {
    const from = file.split(path.sep).join('/');
    return importsOf(path.join(core, file)).flatMap((target) => wrongWay(from, target) ?? []);
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['a subject asks the catalog', 'scopes/checklist.ts', '../catalog/authoredTasks'],
  ['text asks a subject', 'text/yaml.ts', '../standards/link'],
  ['a lower subject asks a higher one', 'standards/standard.ts', '../scopes/scope'],
  ['one subject asks beside itself', 'advisories/advisory.ts', '../compliance/verdict'],
  ['the catalog asks a page', 'catalog/sitePages.ts', '../pages/scopePage'],
  ['an export asks a page', 'exports/environmentFeed.ts', '../pages/environmentPage'],
  ['a page asks a rule', 'pages/homePage.ts', '../rules/rule'],
  ['a rule asks an export', 'rules/badge-text.ts', '../exports/registerApi'],
  ['a stage asks a file that is in none', 'compliance/badge.ts', '../wording'],
  ['a stage asks the public surface', 'pages/homePage.ts', '../index'],
  ['a file is in no stage', 'wording.ts', './text/wording'],
])('it is noticed when %s', (_name, from, target) => expect(wrongWay(from, target)).toBeDefined());

test.each([
  ['pages/homePage.ts', '../catalog/standing'],
  ['pages/homePage.ts', './scopePage'],
  ['compliance/verdict.ts', '../scopes/lifetime'],
  ['scopes/record.ts', 'js-yaml'],
  ['index.ts', './rules'],
])('%s may import %s', (from, target) => expect(wrongWay(from, target)).toBeUndefined());

test('pages import no parser: what a browser loads has neither schemas nor Markdown in it', () => {
  const heavy = /from '(?:zod|unified|remark-[^']*|rehype-[^']*|js-yaml|mdast-[^']*|ics|feed)'/;
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = fs.readFileSync(file, 'utf8');
    expect([path.relative(siteDir, file), heavy.test(text)]).toEqual([path.relative(siteDir, file), false]);
    for (const [, target] of text.matchAll(
      /^(?:import|export) (?!type\b)[^;]*?from '((?:\.|@site\/)[^']+)'/gm,
    )) {
      const base = target?.startsWith('@site/')
        ? path.join(siteDir, target.slice('@site/'.length))
        : path.resolve(path.dirname(file), target ?? '');
      const found = [`${base}.ts`, `${base}.tsx`, path.join(base, 'index.ts')].find((candidate) =>
        fs.existsSync(candidate),
      );
      if (found) visit(found);
    }
  };
  for (const folder of ['standards', 'scopes', 'compliance', 'advisories']) {
    const theme = path.join(siteDir, 'plugins', folder, 'theme');
    filesBelow(theme)
      .filter((file) => file.endsWith('.tsx'))
      .forEach((file) => visit(path.join(theme, file)));
  }
  expect(seen.size).toBeGreaterThan(25);
});
