import {describe, expect, test} from 'vitest';
import {theOne} from '../../../tests/support/catalogOf';
import {exampleScope, runRule} from '../rules/rule';
import {scopeDocument} from '../rules/scope-document';
import {buildCatalog} from './catalog';
import {describedVersions, versionMeant} from './describedVersions';

const scopeDocumentText = (fields: string) =>
  `---\ntitle: SCS-compatible IaaS\ntype: Standard\ntrack: Scopes\n${fields}\n---\n\n## Introduction\n\nText.\n`;
const STABLE = 'status: Stable\nstabilized_at: 2024-01-01';

function catalogWith(documents: Readonly<Record<string, string>>, labels: readonly string[]) {
  const versions = labels.map((label) => `- version: ${label}\n  include: []`).join('\n');
  return buildCatalog([
    ...Object.entries(documents).map(([id, fields]) => ({
      path: `standards/scs-0501-${id}-a.md`,
      text: scopeDocumentText(fields),
    })),
    {path: 'scopes/scs-compatible-iaas.yaml', text: exampleScope({versions: `versions:\n${versions}`})},
  ]);
}

function described(documents: Readonly<Record<string, string>>, labels: readonly string[]) {
  const catalog = catalogWith(documents, labels);
  return describedVersions(catalog, theOne(catalog.scopes.get('scs-compatible-iaas'))).map(
    ({document, versions}) => [document.id, ...versions.map(({version}) => version)],
  );
}

describe('a document of a scope', () => {
  test('describes all versions of its number, the newest first', () =>
    expect(described({v4: STABLE, v5: STABLE}, ['v5', 'v5.1', 'v5.10', 'v4'])).toEqual([
      ['scs-0501-v5', 'v5.10', 'v5.1', 'v5'],
      ['scs-0501-v4', 'v4'],
    ]));

  test('that is a draft and the newest describes the version without a number', () => {
    expect(described({v5: STABLE, v6: 'status: Draft'}, ['next', 'v5.1'])).toEqual([
      ['scs-0501-v5', 'v5.1'],
      ['scs-0501-v6', 'next'],
    ]);
    expect(described({v5: STABLE, v6: STABLE}, ['next', 'v5.1'])).toEqual([['scs-0501-v5', 'v5.1']]);
    expect(described({v5: 'status: Draft'}, ['next', 'v5.1'])).toEqual([['scs-0501-v5', 'v5.1']]);
  });

  test('means the newest version of a major number, unless it says which', () => {
    const catalog = catalogWith({}, ['v5', 'v5.1', 'v5.2', 'v4', 'v3']);
    const scope = theOne(catalog.scopes.get('scs-compatible-iaas'));
    expect(
      ['v5', 'v5.1', 'v4', 'v3.1', 'v2', 'next'].map((label) => versionMeant(scope, label)?.version),
    ).toEqual(['v5.2', 'v5.1', 'v4', 'v3', undefined, undefined]);
  });
});

test('a version that the file itself does not have is not compared with it', () => {
  const catalog = catalogWith({v4: STABLE, v5: STABLE}, ['v5', 'v4']);
  const scope = theOne(catalog.scopes.get('scs-compatible-iaas'));
  const versions = scope.versions.map((version) =>
    version.version === 'v4' ? {...version, keptBy: 'record' as const} : version,
  );
  expect(describedVersions(catalog, {...scope, versions}).map(({document}) => document.id)).toEqual([
    'scs-0501-v5',
  ]);
  expect(versionMeant({...scope, versions}, 'v4')).toBeUndefined();
});

test('a draft of a scope or a version that no file has yet is no more than a remark; one in force is a warning', () => {
  const findings = (fields: string, labels: readonly string[]) =>
    runRule(
      scopeDocument,
      buildCatalog([
        ...[...catalogWith({}, labels).scopes.values()].map(({source}) => source),
        {
          path: 'standards/scs-0501-v2-a.md',
          text: scopeDocumentText(fields).replace(
            '## Introduction\n\nText.',
            '## Subject Matter\n\n- scs-0100-v1',
          ),
        },
      ]),
    ).map(({severity, line, message}) => `${line} ${severity} ${message}`);
  const message =
    'Unexpected version 2 of the scope `SCS-compatible IaaS`, expected a version `v2` in `scopes/scs-compatible-iaas.yaml`.';
  expect(findings('status: Draft', ['v3'])).toContain(`2 info ${message}`);
  expect(findings(STABLE, ['v3'])).toContain(`2 warning ${message}`);
  expect(
    findings('status: Deprecated\nstabilized_at: 2022-01-01\ndeprecated_at: 2023-01-01', ['v3']).join(),
  ).not.toContain('version 2');
});

test('a version whose group links to a document that does not exist is a warning', () => {
  const text = `name: A
uuid: 00000000-0000-4000-8000-000000000001
scripts:
- executable: ./check.py
  testcases:
  - id: scs-0100-check
groups:
- id: a-v1
  name: A v1
  url: https://docs.scs.community/standards/scs-0501-v1-gone
  include: [doors]
- id: doors
  name: Doors
  include: [scs-0100-check]
timeline: []
versions:
- version: v1
  test: a-v1
`;
  const catalog = buildCatalog([{path: 'scopes/scs-a.yaml', text}]);
  expect(
    runRule(scopeDocument, catalog).map(({line, column, message}) => `${line}:${column}: ${message}`),
  ).toEqual([
    '17:12: Missing document of version `v1`, expected one at `https://docs.scs.community/standards/scs-0501-v1-gone`, where its group links to: its days come from there.',
  ]);
});
