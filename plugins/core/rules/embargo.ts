import {isPublicOn} from '../advisories/advisory';
import {quote} from '../text/diagnostic';
import type {Rule} from './rule';

const post = (until: string, fields = '') =>
  `---\ntitle: Example\n${fields}advisory:\n  id: SCS-2026-001\n  summary: A fault.\n${until}  revisions:\n  - {version: '1.0', date: 2026-01-20T08:00:00Z, text: Published.}\n---\n\nText.\n`;

/** Reports an advisory that would be published before its embargo ends: what is out cannot be taken back. */
export const embargo: Rule = {
  id: 'embargo',
  severity: 'error',
  summary: 'An advisory is not published before its embargo ends; a draft may wait.',
  check: (catalog, today, moment = today) =>
    catalog.posts.flatMap(({advisory, isDraft, frontMatter}) => {
      if (!advisory || isDraft || advisory.embargoUntil === null || !frontMatter) return [];
      if (moment !== undefined && isPublicOn(advisory, moment)) return [];
      return [
        {
          ...frontMatter.placeOfKey(['advisory', 'embargo_until']),
          message: `Unexpected embargo until ${quote(`${advisory.embargoUntil}Z`)}, expected one that has ended before the advisory is published.`,
          advice: 'Wait, or set `draft: true` until then: the preview shows drafts, a build leaves them out.',
        },
      ];
    }),
  examples: {
    ok: {
      'blog/2026-01-20-a.md': post(''),
      'blog/2026-01-21-b.md': post('  embargo_until: 2199-01-01T15:00:00Z\n', 'draft: true\n'),
    },
    notOk: {'blog/2026-01-20-a.md': post('  embargo_until: 2199-01-01T16:00:00+01:00\n')},
    findings: [
      '6:3: Unexpected embargo until `2199-01-01T15:00:00Z`, expected one that has ended before the advisory is published.',
    ],
  },
};
