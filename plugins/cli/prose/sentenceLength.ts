import type {Root, SentenceContent} from 'nlcst';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';

/** Words of a sentence, code not counted: beyond this, readers start again. */
export const MOST_WORDS = 30;

/** Reports sentences of more than {@link MOST_WORDS} words. A sentence that starts with code is one as well. */
export function sentenceLength() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'SentenceNode', ({children}) => {
      for (const sentence of sentencesOf(children)) {
        const words = sentence.filter(({type}) => type === 'WordNode').length;
        if (words <= MOST_WORDS) continue;
        const place = sentence.find(({type}) => type !== 'WhiteSpaceNode')?.position?.start;
        file.message(`Unexpected sentence of ${words} words, expected at most ${MOST_WORDS}`, {
          ...(place ? {place} : {}),
          source: 'sentence-length',
          ruleId: 'long',
        });
      }
    });
  };
}

/** Cut at each full stop before a space: where no capital letter follows, the parser takes it for part of a word. */
function sentencesOf(nodes: readonly SentenceContent[]): SentenceContent[][] {
  const sentences: SentenceContent[][] = [[]];
  for (const [index, node] of nodes.entries()) {
    sentences.at(-1)?.push(node);
    const last = node.type === 'WordNode' ? node.children.at(-1) : node;
    const ends = last !== undefined && 'value' in last && /[.!?]$/.test(last.value);
    if (ends && nodes[index + 1]?.type === 'WhiteSpaceNode') sentences.push([]);
  }
  return sentences;
}
