import {quote} from '../text/diagnostic';
import type {HeadingPlace} from '../text/markdown';
import type {Finding, Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports headings whose anchor is a numbered one: a new heading before it would move it, and break links to it. */
export const repeatedHeading: Rule = {
  id: 'repeated-heading',
  severity: 'warning',
  summary:
    'The headings of a document differ, so that the address of a section does not depend on the sections before it.',
  check: (catalog) =>
    [...catalog.documents.values()].flatMap(({source, headings}) => {
      const firsts = new Map<string, HeadingPlace>();
      return headings.flatMap((heading, index): Finding[] => {
        const {text, anchor, line} = heading;
        const first = firsts.get(text.toLowerCase());
        if (!first) firsts.set(text.toLowerCase(), heading);
        // One with an id of its own has an address that stays.
        if (!first || !anchor.startsWith(`${first.anchor}-`) || !/-\d+$/.test(anchor)) return [];
        return [
          {
            path: source.path,
            line,
            column: 1,
            // Twice below one title is a slip; below different titles it is a habit, and only the address suffers.
            severity:
              parentOf(headings, index) === parentOf(headings, headings.indexOf(first)) ? 'warning' : 'info',
            message: `Unexpected second heading ${quote(text)}, expected each once; the first is in line ${first.line}.`,
            advice: 'Reword it, or set its address with `{#id}`.',
          },
        ];
      });
    }),
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        '## One\n\n## Two\n\n## One {#other}\n',
      ),
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        '## One\n\n## Two\n\n## One\n',
      ),
    },
    findings: ['12:1: Unexpected second heading `One`, expected each once; the first is in line 8.'],
  },
};

function parentOf(headings: readonly HeadingPlace[], index: number): HeadingPlace | undefined {
  const depth = headings[index]?.depth ?? 0;
  return headings.slice(0, index).findLast((heading) => heading.depth < depth);
}
