import type {Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports a stable version beside a newer stable one: without an end, both stay in force. */
export const singleStable: Rule = {
  id: 'single-stable',
  severity: 'warning',
  summary: 'Only one version of a number is Stable without an end date (scs-0001, Stabilized phase).',
  check: (catalog) =>
    [...catalog.numbers.values()].flatMap((group) => {
      const stable = group.versions.filter(
        (document) => document.status === 'Stable' && !document.deprecatedAt,
      );
      return stable.slice(0, -1).map((document) => ({
        ...document.frontMatter.placeOfKey('status'),
        message: `Unexpected status \`Stable\`, expected \`Deprecated\` with a date: \`${stable.at(-1)?.id}\` is Stable too.`,
      }));
    }),
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01',
      ),
      'standards/scs-0100-v2-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-a.md',
      ),
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01',
      ),
      'standards/scs-0100-v2-a.md': exampleDocument(
        'type: Standard\nstatus: Stable\nstabilized_at: 2025-01-01\nreplaces: scs-0100-v1-a.md',
      ),
    },
    findings: [
      '5:1: Unexpected status `Stable`, expected `Deprecated` with a date: `scs-0100-v2` is Stable too.',
    ],
  },
};
