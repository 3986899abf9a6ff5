import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {buildCatalog} from '../catalog/catalog';
import type {Example} from './rule';
import {runRule} from './rule';
import {rules} from './index';

const catalogOf = (example: Example) =>
  buildCatalog(Object.entries(example).map(([path, text]) => ({path, text})));

describe.each(rules.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  test('is silent about its good example', () => {
    const catalog = catalogOf(rule.examples.ok);
    expect(catalog.diagnostics).toEqual([]);
    expect(runRule(rule, catalog)).toEqual([]);
  });

  test('finds in its bad example what it says, word by word', () => {
    const findings = runRule(rule, catalogOf(rule.examples.notOk));
    expect(findings.map(({line, column, message}) => `${line}:${column}: ${message}`)).toEqual(
      rule.examples.findings,
    );
    expect(findings).not.toEqual([]);
    for (const finding of findings) {
      expect(finding.ruleId).toBe(id);
      expect(Object.keys(rule.examples.notOk)).toContain(finding.path);
      expect(finding.message).toMatch(rule.severity === 'info' ? /./ : /expected/i);
    }
  });
});

test('every rule has a file of its name, and every file a rule', () => {
  const files = fs.readdirSync(__dirname).filter((name) => !/^(?:index|rule|rules\.test)\.ts$/.test(name));
  expect(files.map((name) => path.parse(name).name).toSorted()).toEqual(rules.map(({id}) => id).toSorted());
});
