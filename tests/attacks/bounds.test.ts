import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {buildCatalog} from '../../plugins/core/catalog/catalog';
import {kindByPath} from '../../plugins/core/catalog/source';
import {checkCatalog, rules} from '../../plugins/core/rules';
import {runRule} from '../../plugins/core/rules/rule';
import {blocksOf} from '../../plugins/core/standards/blocks';
import {baseName, parseDocumentName} from '../../plugins/core/standards/documentId';
import {foldUnchanged} from '../../plugins/core/standards/foldedRows';
import {redline} from '../../plugins/core/standards/redline';
import {redlineHtml} from '../../plugins/core/standards/redlineHtml';
import {requirementsOf} from '../../plugins/core/standards/requirement';
import {compareRequirements} from '../../plugins/core/standards/requirementChange';
import {parseMarkdown} from '../../plugins/core/text/markdown';
import {readAll} from '../../plugins/files/readTexts';
import {ATTACKS, COMPARISONS} from './bounds';
import {catalogOf} from '../support/catalogOf';
import {sharedDir} from '../support/paths';

/** What takes seconds on a quiet machine is far from what grows with the square; others may work beside this one. */
const LONG = 30_000;

/** Reads files as a build does, with their HTML, and checks them. */
function checked(files: readonly {readonly path: string; readonly text: string}[]) {
  const sources = files.flatMap(({path: file, text}) => {
    const kind = kindByPath(file);
    return kind ? [{path: file, text, kind}] : [];
  });
  const texts = new Map(
    readAll(
      sources.filter(({kind}) => kind === 'standard'),
      {html: true},
    ),
  );
  const standards = [...texts].flatMap(([file, read]) =>
    read.kind === 'standard' ? [[file, read.text] as const] : [],
  );
  const faults = [...texts].flatMap(([file, read]) =>
    read.kind === 'fault' ? [[file, read.fault] as const] : [],
  );
  return checkCatalog(
    buildCatalog(sources, {standards: new Map(standards), posts: new Map(), faults: new Map(faults)}),
  );
}

describe('a file costs what it looks like, or is refused', () => {
  test.each(ATTACKS)('$name', {timeout: LONG}, ({path: file, text, finding}) => {
    const first = checked([{path: file, text}]).find(
      // The scopes name documents that these catalogs lack.
      ({severity, ruleId}) => severity === 'error' && !/^scope-(?:url|reference)/.test(ruleId),
    );
    expect(first && `${first.line}:${first.column}: ${first.message}`).toBe(finding);
  });
});

describe('two versions are compared in time that does not grow with the square', () => {
  test.each(COMPARISONS)('$name', {timeout: LONG}, ({before, after}) => {
    const roots = [parseMarkdown(before), parseMarkdown(after)] as const;
    const [older, newer] = [blocksOf(roots[0]), blocksOf(roots[1])];
    const rows = redline(older, newer);
    const words = (skip: 'inserted' | 'deleted', ...others: string[]) =>
      rows
        .filter(({change}) => !others.includes(change))
        .map((row) =>
          row.cells
            .flat()
            .map(({text, change}) => (change === skip ? '' : text))
            .join('')
            .replace(/\s/g, ''),
        )
        .filter((text) => text !== '')
        .toSorted();
    const all = (blocks: typeof older) => blocks.map(({text}) => text.replace(/\s/g, '')).toSorted();
    // Whatever is left out of the search for likeness, nothing is lost.
    expect(words('inserted', 'added', 'moved-to')).toEqual(all(older));
    expect(words('deleted', 'removed', 'moved-from')).toEqual(all(newer));
    expect(redlineHtml(foldUnchanged(rows))).toContain('<p');
    const name = parseDocumentName('scs-0100-v1-a.md');
    if (!name) throw new Error('the name is one of a document');
    const [binding, bindingNow] = [requirementsOf(roots[0], name), requirementsOf(roots[1], name)];
    expect(compareRequirements(binding.requirements, bindingNow.requirements).length).toBeLessThanOrEqual(
      12_000,
    );
  });
});

test('a rule that fails is a finding that names the rule and the file', () => {
  const [some] = rules;
  if (!some) throw new Error('there are rules');
  const text = '---\ntitle: A\ntrack: IaaS\ntype: Standard\nstatus: Draft\n---\n\n## A\n';
  const catalog = catalogOf({'standards/scs-0100-v1-a.md': text, 'standards/scs-0101-v1-b.md': text});
  const failing = (file: string) =>
    runRule(
      {
        ...some,
        id: 'some-rule',
        check: ({documents}) => {
          if (documents.has(file)) throw new Error('secret');
          return [];
        },
      },
      catalog,
    );
  expect(failing('scs-0101-v1-b')).toMatchObject([
    {
      path: 'standards/scs-0101-v1-b.md',
      ruleId: 'rule-failure',
      message: 'Unexpected failure of the rule `some-rule`, expected findings for any content.',
    },
  ]);
  expect(failing('scs-0100-v1-none')).toEqual([]);
});

test('what a parser throws is a finding with the name of the file, and no stack', () => {
  const file = {path: 'standards/scs-0100-v1-a.md', text: '', kind: 'standard' as const};
  const broken = Object.defineProperty({...file}, 'text', {
    get() {
      throw new TypeError('secret');
    },
  });
  expect(buildCatalog([broken]).diagnostics).toMatchObject([
    {
      path: file.path,
      line: 1,
      ruleId: 'unreadable-file',
      message: 'Unexpected failure while this file was read, expected none.',
    },
  ]);
});

const standards = path.join(sharedDir, 'corpus', 'standards-repo', 'Standards');
test.runIf(fs.existsSync(standards))('no real document comes near a limit', {timeout: LONG}, () => {
  const files = fs
    .readdirSync(standards)
    .filter((name) => parseDocumentName(baseName(name)))
    .map((name) => ({
      path: `standards/${name}`,
      text: fs.readFileSync(path.join(standards, name), 'utf8'),
    }));
  expect(files.length).toBeGreaterThan(90);
  const limits = checked(files).filter(({ruleId}) =>
    ['size-limit', 'unreadable-file', 'rule-failure'].includes(ruleId),
  );
  expect(limits).toEqual([]);
});
