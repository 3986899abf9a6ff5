import {quote} from '../text/diagnostic';
import type {Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

/** Reports parts of a scope file that no version reaches: left over, or not included by mistake. */
export const scopeUnused: Rule = {
  id: 'scope-unused',
  severity: 'info',
  summary: 'Reports testcases that no module names and modules that no version includes.',
  check: (catalog) =>
    [...catalog.scopes.values()].flatMap((scope) => {
      const included = new Set(
        scope.versions.flatMap((version) => version.include.map(({module}) => module)),
      );
      const named = new Set(
        [...scope.modules.values()].flatMap((module) => Object.values(module.targets).flat()),
      );
      return [
        ...[...scope.modules.values()]
          .filter(({id}) => !included.has(id))
          .map(({id, place}) => ({
            ...place,
            message: `Unused module ${quote(id)}: no version of this scope includes it.`,
          })),
        ...[...scope.testcases.values()]
          .filter(({id}) => !named.has(id))
          .map(({id, place}) => ({
            ...place,
            message: `Unused testcase ${quote(id)}: no module of this scope names it.`,
          })),
      ];
    }),
  examples: {
    ok: {...EXAMPLE_STANDARD, 'scopes/scs-compatible-iaas.yaml': exampleScope()},
    notOk: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope({
        versions: 'versions:\n- version: v1\n  stabilized_at: 2024-01-01',
      }),
    },
    findings: ['8:7: Unused module `scs-0100-v1`: no version of this scope includes it.'],
  },
};
