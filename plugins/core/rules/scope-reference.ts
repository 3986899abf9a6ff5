import {versionsInFile} from '../scopes/scope';
import {quote} from '../text/diagnostic';
import type {Finding, Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

/** Reports names within a scope file that lead to nothing: a misspelt one would take a check out of the verdict. */
export const scopeReference: Rule = {
  id: 'scope-reference',
  severity: 'error',
  summary:
    'Versions include modules, modules name testcases, the timeline names versions: all must exist in the file (scs-0003).',
  check: (catalog) =>
    [...catalog.scopes.values()].flatMap((scope): Finding[] => {
      const labels = new Set(versionsInFile(scope).map(({version}) => version));
      return [
        ...[...scope.modules.values()].flatMap((module) =>
          Object.entries(module.targets).flatMap(([target, testcases]) =>
            testcases
              .filter((testcase) => !scope.testcases.has(testcase))
              .map((testcase) => ({
                ...module.placeOfTestcase(testcase),
                message: `Unexpected testcase ${quote(testcase)} in target \`${target}\` of module ${quote(module.id)}, expected one that a script lists.`,
              })),
          ),
        ),
        ...versionsInFile(scope).flatMap((version) =>
          version.include
            .filter(({module}) => !scope.modules.has(module))
            .map(({module, place}) => ({
              ...place,
              message: `Unexpected module ${quote(module)} in version ${quote(version.version)}, expected the id of a module of this file.`,
            })),
        ),
        ...scope.timeline.flatMap((entry) =>
          Object.keys(entry.versions)
            .filter((label) => !labels.has(label))
            .map((label) => ({
              ...(entry.place ?? {path: scope.source.path, line: 1, column: 1}),
              message: `Unexpected version ${quote(label)} in the timeline, expected one of this file's versions.`,
            })),
        ),
      ];
    }),
  examples: {
    ok: {...EXAMPLE_STANDARD, 'scopes/scs-compatible-iaas.yaml': exampleScope()},
    notOk: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope({
        versions: 'versions:\n- version: v1\n  include:\n  - scs-0999-v9',
      }),
    },
    findings: [
      '21:5: Unexpected module `scs-0999-v9` in version `v1`, expected the id of a module of this file.',
    ],
  },
};
