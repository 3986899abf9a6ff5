import {knownPages, mayBeOfHost} from '../catalog/knownPages';
import {internalTarget} from '../text/routes';
import {quote} from '../text/diagnostic';
import type {Finding, Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

/** Reports addresses in scope files without a page or heading of this site behind them: coverage is found by them. */
export const scopeUrl: Rule = {
  id: 'scope-url',
  severity: 'error',
  summary: 'The addresses of modules and testcases point to an existing document and heading.',
  check: (catalog) => {
    const pages = knownPages(catalog);
    return [...catalog.scopes.values()].flatMap((scope) =>
      [...scope.modules.values(), ...scope.testcases.values()].flatMap(({id, url, place}): Finding[] => {
        const target = url === undefined ? undefined : internalTarget(url);
        if (!target) return [];
        if (!pages.has(target.path) && mayBeOfHost(target.path)) return [];
        if (!pages.has(target.path)) {
          return [
            {
              ...place,
              message: `Unexpected address ${quote(url)} of ${quote(id)}, expected a document that exists.`,
            },
          ];
        }
        const anchors = pages.get(target.path)?.anchors;
        return target.anchor === '' || !anchors || anchors.has(target.anchor)
          ? []
          : [
              {
                ...place,
                message: `Unexpected address ${quote(url)} of ${quote(id)}, expected a heading of that document; there is none for ${quote(`#${target.anchor}`)}.`,
              },
            ];
      }),
    );
  },
  examples: {
    ok: {...EXAMPLE_STANDARD, 'scopes/scs-compatible-iaas.yaml': exampleScope()},
    notOk: {'scopes/scs-compatible-iaas.yaml': exampleScope()},
    findings: [
      '8:7: Unexpected address `https://docs.scs.community/standards/scs-0100-v1-example` of `scs-0100-v1`, expected a document that exists.',
    ],
  },
};
