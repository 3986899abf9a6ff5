import {headOfRecorded} from '../compliance/recordedManifest';
import {quote} from '../text/diagnostic';
import type {Rule} from './rule';

/** Of the list that the examples start with. */
const HEAD = '923483021ef1c9cf65626e3a96b8c0959ee6d6de838ba7f4654c64212b2512f8';

/** Reports recorded lists of published files that were changed or removed: they prove what was published on a day. */
export const manifestAppendOnly: Rule = {
  id: 'manifest-append-only',
  severity: 'error',
  summary:
    'Recorded lists of published files do not change: each names the SHA-256 of the one before it; the oldest ones may be removed.',
  check: ({manifests}) =>
    manifests.flatMap(({previous, source}, index) => {
      const before = manifests[index - 1];
      if (!before) return [];
      const head = headOfRecorded(before);
      if (previous === head) return [];
      return [
        {
          path: source.path,
          line: 1,
          column: 1,
          message: `Unexpected \`previous\` ${quote(previous ?? 'null')}, expected ${quote(head)}, the SHA-256 of the list ${quote(before.name)}.`,
          advice: 'Restore the lists as they were recorded; new ones are added by `npm run new -- manifest`.',
        },
      ];
    }),
  examples: {
    ok: {
      'compliance/manifests/2026-11-01.json': recorded('2026-11-01', null),
      'compliance/manifests/2026-11-08.json': recorded('2026-11-08', HEAD),
    },
    notOk: {
      'compliance/manifests/2026-11-01.json': recorded('2026-11-01', null),
      'compliance/manifests/2026-11-08.json': recorded('2026-11-08', '0'.repeat(64)),
    },
    findings: [
      `1:1: Unexpected \`previous\` \`${'0'.repeat(64)}\`, expected \`${HEAD}\`, the SHA-256 of the list \`2026-11-01\`.`,
    ],
  },
};

/** A list of no files. */
function recorded(asOf: string, previous: string | null): string {
  return JSON.stringify({as_of: asOf, files: {}, signature: null, signatures: [], previous});
}
