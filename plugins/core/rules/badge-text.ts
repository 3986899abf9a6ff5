import {badgeText, hasVersionOrDate} from '../compliance/badge';
import {BADGE} from '../compliance/wording';
import type {BadgeState} from '../compliance/wording';
import {quote} from '../text/diagnostic';
import type {Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

/** Reports a scope whose name would bring a version or a day onto its badges: a badge is copied and outlives both. */
export const badgeTextRule: Rule = {
  id: 'badge-text',
  severity: 'error',
  summary:
    'A badge shows neither a version nor a date (consensus of the group, 2025-12-16); the certificate does.',
  check: (catalog) =>
    [...catalog.scopes.values()].flatMap((scope) => {
      const states = Object.keys(BADGE).filter((state): state is BadgeState => state in BADGE);
      const bad = states
        .map((state) => badgeText(scope.name, state))
        .find(({label, message}) => hasVersionOrDate(`${label} ${message}`));
      return bad
        ? [
            {
              path: scope.source.path,
              line: 1,
              column: 1,
              message: `Unexpected version or date in the badge text ${quote(`${bad.label}: ${bad.message}`)}, expected a scope name without one.`,
            },
          ]
        : [];
    }),
  examples: {
    ok: {...EXAMPLE_STANDARD, 'scopes/scs-compatible-iaas.yaml': exampleScope()},
    notOk: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope({name: 'name: SCS-compatible IaaS v6'}),
    },
    findings: [
      '1:1: Unexpected version or date in the badge text `SCS-compatible IaaS v6: certified`, expected a scope name without one.',
    ],
  },
};
