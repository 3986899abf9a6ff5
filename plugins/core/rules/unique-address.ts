import {claimedPages} from '../catalog/sitePages';
import {quote} from '../text/diagnostic';
import {groupBy} from '../text/groupBy';
import {trimSlash} from '../text/routes';
import type {Finding, Rule} from './rule';
import {exampleDocument, exampleScope} from './rule';

/**
 * Reports an address that two files give, or that a part of the site has already. Addresses are files on a disk, and not
 * every disk tells upper from lower case or one form of Unicode from another.
 */
export const uniqueAddress: Rule = {
  id: 'unique-address',
  severity: 'error',
  summary: 'Addresses of pages differ, and not only in case or Unicode form.',
  check: (catalog) => {
    const groups = groupBy(claimedPages(catalog), ({address}) =>
      trimSlash(address).normalize('NFC').toLowerCase(),
    );
    return [...groups.values()].flatMap(([first, ...others]): Finding[] =>
      others.flatMap(({address, place}) => {
        const at = place ?? first?.place;
        // Two numbers of a track give it one page: nothing that an author chose.
        if (!at || !first) return [];
        const other = place && first.place ? quote(first.place.path) : 'the site itself';
        return [
          {
            ...at,
            message: `Unexpected address ${quote(address)}, expected a unique address; ${other} has ${quote(first.address)}.`,
          },
        ];
      }),
    );
  },
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument('type: Standard\nstatus: Draft'),
      'standards/scs-0101-v1-a.md': exampleDocument('type: Standard\nstatus: Draft'),
      'blog/2026-01-20-a.md': '---\ntitle: A\n---\n',
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument('type: Standard\nstatus: Draft'),
      'standards/scs-0100-v1-A.md': exampleDocument('type: Standard\nstatus: Draft'),
      'blog/2026-01-20-a.md': '---\ntitle: A\nslug: same\n---\n',
      'blog/2026-01-21-b.md': '---\ntitle: B\nslug: Same\ntags: [news]\n---\n',
      'blog/2026-01-22-c.md': '---\ntitle: C\ntags: [press]\n---\n',
      'blog/tags.yml': 'press: {label: Press, permalink: News}\n',
      'standards/scs-0600-v1-b.md': exampleDocument('type: Standard\nstatus: Draft').replace('IaaS', 'PaaS'),
      'standards/scs-0601-v1-c.md': exampleDocument('type: Standard\nstatus: Draft').replace('IaaS', 'PAAS'),
      'standards/scs-0602-v1-d.md': exampleDocument('type: Standard\nstatus: Draft').replace(
        'IaaS',
        'requirements',
      ),
      'scopes/scs-compatible-iaas.yaml': exampleScope({
        versions:
          'versions:\n- version: V1\n  include: [scs-0100-v1]\n- version: v1\n  include: [scs-0100-v1]',
      }),
    },
    findings: [
      '3:1: Unexpected address `/standards/requirements`, expected a unique address; the site itself has `/standards/requirements`.',
      '3:1: Unexpected address `/standards/paas`, expected a unique address; `standards/scs-0600-v1-b.md` has `/standards/paas`.',
      '1:1: Unexpected address `/standards/scs-0100-v1-a`, expected a unique address; `standards/scs-0100-v1-A.md` has `/standards/scs-0100-v1-A`.',
      '21:12: Unexpected address `/scopes/scs-compatible-iaas/v1/`, expected a unique address; `scopes/scs-compatible-iaas.yaml` has `/scopes/scs-compatible-iaas/V1/`.',
      '3:7: Unexpected address `/blog/same`, expected a unique address; `blog/2026-01-21-b.md` has `/blog/Same`.',
      '4:7: Unexpected address `/blog/tags/news`, expected a unique address; `blog/2026-01-22-c.md` has `/blog/tags/News`.',
    ],
  },
};
