import {versionsInFile} from '../scopes/scope';
import {quote} from '../text/diagnostic';
import type {Finding, Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

/** Reports inclusions whose parameters are not those of the module: its scripts would lack a value, or ignore one. */
export const scopeParameters: Rule = {
  id: 'scope-parameters',
  severity: 'error',
  summary: 'An included module gets the parameters that it declares, no more and no less (scs-0003).',
  check: (catalog) =>
    [...catalog.scopes.values()].flatMap((scope) =>
      versionsInFile(scope).flatMap((version) =>
        version.include.flatMap((inclusion): Finding[] => {
          const module = scope.modules.get(inclusion.module);
          if (!module) return [];
          const given = Object.keys(inclusion.parameters);
          const declared = Object.keys(module.parameters);
          return [
            ...given
              .filter((name) => !declared.includes(name))
              .map((name) => ({
                ...inclusion.place,
                message: `Unexpected parameter ${quote(name)} for module ${quote(module.id)}, expected one that it declares.`,
              })),
            ...declared
              .filter((name) => !given.includes(name))
              .map((name) => ({
                ...inclusion.place,
                message: `Missing parameter ${quote(name)} for module ${quote(module.id)}, expected a value under \`parameters:\`.`,
              })),
          ];
        }),
      ),
    ),
  examples: {
    ok: {...EXAMPLE_STANDARD, 'scopes/scs-compatible-iaas.yaml': exampleScope()},
    notOk: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope({
        versions:
          'versions:\n- version: v1\n  stabilized_at: 2024-01-01\n  include:\n  - ref: scs-0100-v1\n    parameters:\n      image_spec: x',
      }),
    },
    findings: [
      '22:5: Unexpected parameter `image_spec` for module `scs-0100-v1`, expected one that it declares.',
    ],
  },
};
