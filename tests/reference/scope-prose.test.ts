import {expect, test} from 'vitest';
import {buildCatalog} from '../../plugins/core';
import {enhances} from '../../plugins/core/rules/enhances';
import {linkText} from '../../plugins/core/rules/link-text';
import {referenceTarget} from '../../plugins/core/rules/reference-target';
import {runRule} from '../../plugins/core/rules/rule';
import {scopeDocument} from '../../plugins/core/rules/scope-document';
import {scopeDocumentDates} from '../../plugins/core/rules/scope-document-dates';
import {baseName} from '../../plugins/core/standards/documentId';
import {describeWithShared, sharedSources} from '../support/shared';

const REPO = ['corpus', 'standards-repo'] as const;
const real = () => sharedSources(...REPO, 'Standards').filter(({path}) => !/scs-xxxx/i.test(path));
const isOfScope = ({path}: {path: string}) => /^scs-050[12]-/.test(baseName(path));
const scopeFiles = (repo: string) => sharedSources('corpus', repo, 'Tests');
const RULES = [linkText, scopeDocument, scopeDocumentDates];

const found = (sources: readonly {path: string; text: string}[], rules = RULES) => {
  const catalog = buildCatalog(
    sources.map((source) => ({...source, kind: source.path.endsWith('.yaml') ? 'scope' : 'standard'})),
  );
  return rules
    .flatMap((rule) => runRule(rule, catalog))
    .map(({path, line, ruleId, severity, message}) => {
      expect(severity).toBe('warning');
      return `${baseName(path)}:${line} ${ruleId} ${(message.match(/`[^`]+`/g) ?? []).slice(0, 2).join(' ')}`;
    });
};

/** The two links of scs-0501 that lead to the wrong document; both are true. */
const LINKS = [4, 5].map(
  (version, index) =>
    `scs-0501-v${version}-scs-compatible-iaas.md:${28 - index} link-text \`scs-0101-v1\` \`scs-0102-v1\``,
);
/** The file says of v3, in a comment, that it is not what the document calls v3. */
const V3 = 'scs-0501-v3-scs-compatible-iaas.md:6 scope-document-dates `stabilized_at` `2023-06-15`';
const pending = (folder: string) => [
  ...real().filter(isOfScope),
  ...sharedSources('corpus', 'standards-pending', folder).filter(isOfScope),
];

describeWithShared('the real documents of scopes against the real scope files', () => {
  test('disagree in a date and two links, and in no standard', () =>
    expect(found([...real().filter(isOfScope), ...scopeFiles('standards-repo')])).toEqual([...LINKS, V3]));

  test('have no days of their own to disagree with in the grammar of groups', () =>
    expect(found([...real().filter(isOfScope), ...scopeFiles('standards-repo-groups')])).toEqual([
      ...LINKS,
      'scs-compatible-iaas.yaml:552 scope-document `next` `https://docs.scs.community/standards/scs-0501-v6-scs-compatible-iaas`',
    ]));

  test.each([
    ['standards-repo', 583, [V3]],
    ['standards-repo-groups', 516, []],
  ] as const)('of v6, with the files of %s, have the older standard on images', (repo, line, more) =>
    expect(found([...pending('Standards'), ...scopeFiles(repo)])).toEqual([
      ...LINKS,
      `scs-compatible-iaas.yaml:${line} scope-document \`scs-0104-v1-2\` \`next\``,
      ...more,
    ]),
  );

  test('had two more links and one more standard wrong before v6 was reviewed', () =>
    expect(found([...pending('reviewed'), ...scopeFiles('standards-repo')])).toEqual([
      ...LINKS,
      'scs-0501-v6-scs-compatible-iaas.md:22 link-text `scs-0101-v1` `scs-0102-v1`',
      'scs-0501-v6-scs-compatible-iaas.md:34 link-text `scs-0102-v2` `scs-0102-v1`',
      'scs-compatible-iaas.yaml:583 scope-document `scs-0104-v1-2` `next`',
      'scs-compatible-iaas.yaml:591 scope-document `scs-0123-v2` `next`',
      V3,
    ]));
});

describeWithShared('the real `enhances`', () => {
  test('name one document that is nowhere, and otherwise standards of other numbers', () => {
    const carriers = /scs-(?:0100-v2|0110-v1|0400-v1|0210-v2|0220-v1)-/;
    const sources = [...real(), ...sharedSources('corpus', 'standards-pending', 'Standards')].filter(
      ({path}) => carriers.test(path),
    );
    expect(found(sources, [enhances, referenceTarget]).filter((line) => line.includes('enhances'))).toEqual([
      'scs-0400-v1-status-page-create-decision.md:6 reference-target `status-page-comparison.md` `enhances`',
    ]);
    const {relations} = buildCatalog(sources.map((source) => ({...source, kind: 'standard'})));
    const enhancing = [...relations].flatMap(([name, {enhancedBy}]) =>
      enhancedBy.map(({id}) => `${id} > ${name}`),
    );
    expect(enhancing).toEqual([
      'scs-0110-v1 > scs-0100-v2-flavor-naming',
      'scs-0220-v1 > scs-0210-v2-k8s-version-policy',
    ]);
  });
});
