import type {Root} from 'nlcst';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';

/** Words of a sentence, code not counted: beyond this, readers start again. */
export const MOST_WORDS = 30;

/** Reports sentences of more than {@link MOST_WORDS} words. */
export function sentenceLength() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'SentenceNode', (sentence) => {
      const words = sentence.children.filter(({type}) => type === 'WordNode').length;
      if (words <= MOST_WORDS) return;
      file.message(`Unexpected sentence of ${words} words, expected at most ${MOST_WORDS}`, {
        ...(sentence.position ? {place: sentence.position.start} : {}),
        source: 'sentence-length',
        ruleId: 'long',
      });
    });
  };
}
