import {knownPages, mayBeOfHost} from '../catalog/knownPages';
import {resolveLink} from '../standards/link';
import {quote} from '../text/diagnostic';
import {authoredTexts} from '../catalog/authoredTexts';
import type {Finding, Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports links into this site that lead nowhere, so that no page is published with a dead one. */
export const linkTarget: Rule = {
  id: 'link-target',
  severity: 'error',
  summary:
    'Links to our own pages, relative or as `https://docs.scs.community/…`, point to an existing page and anchor.',
  check: (catalog) => {
    const pages = knownPages(catalog);
    return authoredTexts(catalog).flatMap(({source, links, anchors}) =>
      links.flatMap((link): Finding[] => {
        const target = resolveLink(link.url, 'https://example.org/');
        if (target.kind === 'external' || link.kind === 'image') return [];
        const place = {path: source.path, line: link.line, column: link.column};
        if (target.path !== '' && !pages.has(target.path)) {
          if (mayBeOfHost(target.path)) return [];
          return [
            {
              ...place,
              message: `Unexpected link to ${quote(link.url)}, expected an existing page; ${quote(target.path)} does not exist.`,
            },
          ];
        }
        const there = target.path === '' ? anchors : pages.get(target.path)?.anchors;
        if (target.anchor === '' || target.anchor === 'top' || !there || there.has(target.anchor)) return [];
        return [
          {
            ...place,
            message: `Unexpected link to ${quote(link.url)}, expected a heading of that page; there is none for ${quote(`#${target.anchor}`)}.`,
          },
        ];
      }),
    );
  },
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        '## One\n\n[x](#one) [y](./scs-0100-w1-b.md#two)\n',
      ),
      'standards/scs-0100-w1-b.md': exampleDocument(
        'type: Supplement\nsupplements: [scs-0100-v1-a.md]',
        '## Two\n',
      ),
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument('type: Standard\nstatus: Draft', '## One\n\n[x](#two)\n'),
    },
    findings: ['10:1: Unexpected link to `#two`, expected a heading of that page; there is none for `#two`.'],
  },
};
