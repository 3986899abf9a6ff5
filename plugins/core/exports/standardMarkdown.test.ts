import {describe, expect, test} from 'vitest';
import {catalogOf, theOne} from '../../../tests/support/catalogOf';
import {textTargets} from '../catalog/textTargets';
import {exampleDocument} from '../rules/rule';
import {standardMarkdown} from './standardMarkdown';

const SITE = 'https://docs.scs.community';
const catalog = catalogOf({
  'standards/scs-0100-v1-a.md': exampleDocument(
    'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01\ndeprecated_at: 2027-01-01',
    '## A\n\nSee [the draft](./scs-0101-v1-b.md#b "scs-0101-v1-b.md"), [`scs-0101-v1-b.md`](scs-0101-v1-b.md), [here](#a), [there](https://example.org/).\n\n[ref]: scs-0101-v1-b.md\n\nIt MUST be. [ref]\n',
  ),
  'standards/scs-0101-v1-b.md': `\uFEFF${exampleDocument('type: Standard\nstatus: Draft', '# Own title\n\n## B\n\nText.\n').replaceAll('\n', '\r\n')}`,
  'standards/scs-0102-v1-d.md': exampleDocument(
    'type: Standard\nstatus: Draft\nenhances: [scs-0100-v1-a.md, scs-0101-v1-b.md]',
  ),
  'standards/scs-0100-w1-c.md': exampleDocument('type: Supplement\nsupplements: [scs-0100-v1-a.md]'),
});
const markdownOf = (name: string, today = '2026-11-24', changedOn?: string) => {
  const document = theOne(catalog.documents.get(name));
  const source = {...document.source, ...(changedOn === undefined ? {} : {changedOn})};
  const targets = textTargets(catalog, {
    sourceUrl: 'https://github.com/x/y/blob/main/Standards/',
    baseUrl: `${SITE}/`,
    pictureHosts: [],
  })(source.path);
  const relations = catalog.relations.get(name);
  return standardMarkdown({...document, source}, {siteUrl: SITE, today, relations, targets});
};

describe('the Markdown of a document', () => {
  test('begins with the front matter of its authors, then says state, day and address', () =>
    expect(markdownOf('scs-0100-v1-a')).toMatch(
      /^---\ntitle: Example\n[\s\S]*?\n---\n\n# Example\n\n> \*\*scs-0100-v1 \(Standard, IaaS\)\*\*\n>\n> State on 2026-11-24: In force, since 2024-01-01\. Deprecated from 2027-01-01\.\n>\n> Enhanced by: \[scs-0102-v1\]\(https:\/\/docs\.scs\.community\/standards\/scs-0102-v1-d\)\n>\n> Current state and text: <https:\/\/docs\.scs\.community\/standards\/scs-0100-v1-a>\n\n## A\n/,
    ));

  test('names what it adds to, and what adds to it', () => {
    expect(markdownOf('scs-0102-v1-d')).toContain(
      `> Enhances: [scs-0100-v1](${SITE}/standards/scs-0100-v1-a), [scs-0101-v1](${SITE}/standards/scs-0101-v1-b)\n`,
    );
    expect(markdownOf('scs-0100-w1-c')).not.toContain('nhance');
  });

  test('calls a draft a draft, and what has ended ended', () => {
    expect(markdownOf('scs-0101-v1-b')).toContain('State on 2026-11-24: Draft. Under discussion');
    expect(markdownOf('scs-0100-v1-a', '2027-06-01')).toContain(
      'State on 2027-06-01: Deprecated, since 2027-01-01. No longer in force',
    );
  });

  test('has no state where there is none', () =>
    expect(markdownOf('scs-0100-w1-c')).toContain('> Informative: it has no requirements of its own.'));

  test('says when the text was changed, where that is known', () => {
    expect(markdownOf('scs-0100-v1-a', '2026-11-24', '2026-05-05')).toContain(
      'Text last changed on 2026-05-05.',
    );
    expect(markdownOf('scs-0100-v1-a')).not.toContain('last changed');
  });

  test('leads where its page leads, wherever it is read; what is no address stays as it is written', () =>
    expect(markdownOf('scs-0100-v1-a')).toContain(
      `See [the draft](${SITE}/standards/scs-0101-v1-b#b "scs-0101-v1-b.md"), [\`scs-0101-v1-b.md\`](${SITE}/standards/scs-0101-v1-b), [here](#a), [there](https://example.org/).\n\n[ref]: ${SITE}/standards/scs-0101-v1-b\n`,
    ));

  test('keeps byte order mark, line ends and a title that the authors wrote themselves', () => {
    const text = markdownOf('scs-0101-v1-b');
    expect(text.startsWith('\uFEFF---\r\n')).toBe(true);
    expect(text).toContain('# Own title\r\n\r\n## B\r\n');
    expect(text.match(/^# /gm)).toHaveLength(1);
  });
});
