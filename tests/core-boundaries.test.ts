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
