import {authoredTexts} from '../catalog/authoredTexts';
import {resolveLink} from '../standards/link';
import {quote} from '../text/diagnostic';
import type {Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports links that say one document and lead to another: readers rely on what they read, scope files on both. */
export const linkText: Rule = {
  id: 'link-text',
  severity: 'warning',
  summary: 'A link whose text names a document leads to that document, or to a supplement of its number.',
  check: (catalog) =>
    authoredTexts(catalog).flatMap(({source, namedLinks}) =>
      namedLinks.flatMap(({names, url, line, column}) => {
        const target = documentIn(url);
        return target === undefined || agree(names, target)
          ? []
          : [
              {
                path: source.path,
                line,
                column,
                message: `Unexpected link from ${quote(names)} to ${quote(target)}, expected the document that its text names.`,
              },
            ];
      }),
    ),
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        'See [SCS-0101-v1.2: B](scs-0101-v1-b.md#decision), [tests of scs-0101-v1](./scs-0101-w1-c.md), [scs-0101](/standards/iaas/scs-0101), [its `scs-0101-check`](https://example.org/scs-0101.py), [scs-0101-v1](https://example.org/), [v1](scs-0101-v1-b.md), [scs-0101-v1 and scs-0101-v2](scs-0101-v1-b.md), [one][two].\n\n[two]: scs-0101-v1-b.md\n',
      ),
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        '- [scs-0101-v1: Entropy](https://docs.scs.community/standards/scs-0102-v1-metadata#a)\n- [scs-0102-v2](./scs-0102-v1-metadata.md)\n- [the rules of `scs-0102`][rules], [scs-0102-v1](/standards/iaas/scs-0103)\n\n[rules]: https://example.org/blob/main/Standards/scs-0103-v1-x.md\n',
      ),
    },
    findings: [
      '8:3: Unexpected link from `scs-0101-v1` to `scs-0102-v1`, expected the document that its text names.',
      '9:3: Unexpected link from `scs-0102-v2` to `scs-0102-v1`, expected the document that its text names.',
      '10:3: Unexpected link from `scs-0102` to `scs-0103-v1`, expected the document that its text names.',
      '10:37: Unexpected link from `scs-0102-v1` to `scs-0103`, expected the document that its text names.',
    ],
  },
};

/** Id or number of the document that an address has in its path, here or elsewhere; undefined where it has none. */
function documentIn(url: string): string | undefined {
  const target = resolveLink(url, 'https://example.org/');
  const path = target.kind === 'page' ? target.path : pathOf(target.url);
  return path
    .toLowerCase()
    .match(/(?<=\/)scs-\d{4}(?!\d)(?:-[vw]\d+)?/g)
    ?.at(-1);
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}

/** A number alone stands for all its versions. What explains a standard can be meant by the standard's name. */
function agree(one: string, other: string): boolean {
  const [, number, letter, version] = /^scs-(\d{4})(?:-([vw])(\d+))?$/.exec(one) ?? [];
  const [, otherNumber, otherLetter, otherVersion] = /^scs-(\d{4})(?:-([vw])(\d+))?$/.exec(other) ?? [];
  if (number !== otherNumber) return false;
  return (
    letter === undefined || otherLetter === undefined || letter !== otherLetter || version === otherVersion
  );
}
