import type {Catalog} from '../catalog/catalog';
import {referencedDocument} from '../catalog/catalog';
import type {StandardDocument} from '../standards/standard';
import {quote} from '../text/diagnostic';
import type {Rule} from './rule';
import {exampleDocument} from './rule';

/**
 * Reports an `enhances` that means something else: requirements are added by a standard, to a standard of another number,
 * and not in a cycle.
 */
export const enhances: Rule = {
  id: 'enhances',
  severity: 'warning',
  summary: '`enhances` leads from a standard to a standard of another number, and never back.',
  check: (catalog) =>
    [...catalog.documents.values()].flatMap((document) =>
      document.frontMatter.enhances.flatMap(({target, place}) => {
        const enhanced = referencedDocument(catalog.documents, target);
        const expected = !enhanced || enhanced === document ? undefined : fault(catalog, document, enhanced);
        return expected === undefined
          ? []
          : [{...place, message: `Unexpected ${quote(target)} in \`enhances\`, expected ${expected}`}];
      }),
    ),
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument('type: Standard\nstatus: Draft'),
      'standards/scs-0101-v1-b.md': exampleDocument(
        'type: Standard\nstatus: Draft\nenhances: [scs-0100-v1-a.md, scs-0102-v1-c.md]',
      ),
      'standards/scs-0102-v1-c.md': exampleDocument(
        'type: Standard\nstatus: Draft\nenhances: scs-0100-v1-a.md',
      ),
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nenhances: [scs-0100-w1-a.md, scs-0101-v1-b.md]',
      ),
      'standards/scs-0100-w1-a.md': exampleDocument(
        'type: Supplement\nsupplements: [scs-0100-v1-a.md]\nenhances: scs-0102-v1-c.md',
      ),
      'standards/scs-0101-v1-b.md': exampleDocument(
        'type: Standard\nstatus: Draft\nenhances: scs-0102-v1-c.md',
      ),
      'standards/scs-0101-v2-b.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0101-v1-b.md\nenhances:\n  - scs-0101-v1-b.md',
      ),
      'standards/scs-0102-v1-c.md': exampleDocument(
        'type: Standard\nstatus: Draft\nenhances: scs-0100-v1-a.md',
      ),
    },
    findings: [
      '6:12: Unexpected `scs-0100-w1-a.md` in `enhances`, expected a standard: a supplement has no requirements to add to.',
      '6:30: Unexpected `scs-0101-v1-b.md` in `enhances`, expected no cycle: `scs-0101-v1` enhances this document, too.',
      '6:1: Unexpected `scs-0102-v1-c.md` in `enhances`, expected `supplements`: a supplement adds no requirements.',
      '6:1: Unexpected `scs-0102-v1-c.md` in `enhances`, expected no cycle: `scs-0102-v1` enhances this document, too.',
      '8:5: Unexpected `scs-0101-v1-b.md` in `enhances`, expected a standard of another number; a version of its own is one for `replaces`.',
      '6:1: Unexpected `scs-0100-v1-a.md` in `enhances`, expected no cycle: `scs-0100-v1` enhances this document, too.',
    ],
  },
};

/** What is expected instead of one document that another one enhances; undefined where nothing is. */
function fault(catalog: Catalog, from: StandardDocument, to: StandardDocument): string | undefined {
  if (from.kind === 'supplement') return '`supplements`: a supplement adds no requirements.';
  if (to.kind === 'supplement') return 'a standard: a supplement has no requirements to add to.';
  if (from.number === to.number)
    return 'a standard of another number; a version of its own is one for `replaces`.';
  return leadsTo(catalog, to, from) ? `no cycle: ${quote(to.id)} enhances this document, too.` : undefined;
}

/** Whether one document enhances another, be it by way of further ones. */
function leadsTo({relations}: Catalog, from: StandardDocument, to: StandardDocument): boolean {
  const seen = new Set([from]);
  for (const document of seen) {
    if (document === to) return true;
    for (const next of relations.get(document.name)?.enhances ?? []) seen.add(next);
  }
  return false;
}
