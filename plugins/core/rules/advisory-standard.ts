import {standardOf} from '../catalog/advisoryStandards';
import {quote} from '../text/diagnostic';
import type {Rule} from './rule';
import {EXAMPLE_STANDARD} from './rule';

const post = (standard: string) =>
  `---\ntitle: Example\nadvisory:\n  id: SCS-2026-001\n  summary: A fault.\n  standards: [${standard}]\n  revisions:\n  - {version: '1.0', date: 2026-01-20T08:00:00Z, text: Published.}\n---\n\nText.\n`;

/** Reports an advisory about a standard that does not exist: its page is to link there. */
export const advisoryStandard: Rule = {
  id: 'advisory-standard',
  severity: 'warning',
  summary: 'Standards that an advisory affects exist.',
  check: (catalog) =>
    catalog.posts.flatMap(({advisory, frontMatter}) =>
      (advisory?.standards ?? []).flatMap((name, index) =>
        standardOf(catalog, name) || !frontMatter
          ? []
          : [
              {
                ...frontMatter.placeOfValue(['advisory', 'standards', index]),
                message: `Unexpected standard ${quote(name)}, expected the number, id or name of a document.`,
              },
            ],
      ),
    ),
  examples: {
    ok: {...EXAMPLE_STANDARD, 'blog/2026-01-20-a.md': post('scs-0100, SCS-0100-v1, scs-0100-v1-example')},
    notOk: {...EXAMPLE_STANDARD, 'blog/2026-01-20-a.md': post('scs-0199')},
    findings: ['6:15: Unexpected standard `scs-0199`, expected the number, id or name of a document.'],
  },
};
