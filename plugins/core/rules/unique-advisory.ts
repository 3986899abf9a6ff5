import {quote} from '../text/diagnostic';
import type {Rule} from './rule';

const post = (id: string) =>
  `---\ntitle: Example\nadvisory:\n  id: ${id}\n  summary: A fault.\n  revisions:\n  - {version: '1.0', date: 2026-01-20T08:00:00Z, text: Published.}\n---\n\nText.\n`;

/** Reports an advisory id that is given a second time: whoever quotes it must mean one advisory. */
export const uniqueAdvisory: Rule = {
  id: 'unique-advisory',
  severity: 'error',
  summary: 'Each advisory id is used once, because others refer to it.',
  check: (catalog) => {
    const advisories = catalog.posts.flatMap((entry) =>
      entry.advisory ? [{id: entry.advisory.id, path: entry.source.path, yaml: entry.frontMatter}] : [],
    );
    return advisories.flatMap(({id, path, yaml}, index) => {
      const first = advisories.findIndex((other) => other.id === id);
      return first === index
        ? []
        : [
            {
              ...(yaml?.placeOfValue(['advisory', 'id']) ?? {path, line: 1, column: 1}),
              message: `Unexpected second advisory ${quote(id)}, expected a new id; the other is ${quote(advisories[first]?.path)}.`,
            },
          ];
    });
  },
  examples: {
    ok: {'blog/2026-01-20-a.md': post('SCS-2026-001'), 'blog/2026-01-21-b.md': post('SCS-2026-002')},
    notOk: {'blog/2026-01-20-a.md': post('SCS-2026-001'), 'blog/2026-01-21-b.md': post('SCS-2026-001')},
    findings: [
      '4:7: Unexpected second advisory `SCS-2026-001`, expected a new id; the other is `blog/2026-01-21-b.md`.',
    ],
  },
};
