import {quote} from '../text/diagnostic';
import type {Module, Scope} from '../scopes/scope';
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
          .filter(({id, url}) => !included.has(id) && !isBeside(scope, {id, url}))
          .map(({id, place}) => ({
            ...place,
            message: `Unused ${scope.grammar === 'groups' ? 'group' : 'module'} ${quote(id)}: no version of this scope includes it.`,
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

/** With groups, what is recommended or checked by people stands beside a group of the same standard, in none of the versions. */
function isBeside(scope: Scope, {id, url}: Pick<Module, 'id' | 'url'>): boolean {
  const owner = scope.modules.get(id.replace(/-(?:rec|manual)$/, ''));
  return scope.grammar === 'groups' && owner !== undefined && owner.id !== id && owner.url === url;
}
