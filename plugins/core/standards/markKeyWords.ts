import type {Parent, PhrasingContent, Root, Text} from 'mdast';
import {visit} from 'unist-util-visit';
import {groupBy} from '../text/groupBy';
import {KEY_WORD_MEANING} from './wording';
import type {KeyWordMark, Requirement} from './requirement';

/**
 * Marks up the key words of requirements in a tree, in place: each has its meaning and leads to its requirement, whose
 * anchor is the first of them. The text stays as it is.
 */
export function markKeyWords(tree: Root, marks: readonly KeyWordMark[]): void {
  const byNode = groupBy(marks, ({node}) => node);
  if (byNode.size === 0) return;
  visit(tree, 'text', (node: Text, index, parent) => {
    const found = byNode.get(node);
    if (!found || !parent || index === undefined) return undefined;
    const pieces = split(node, found);
    (parent as Parent).children.splice(index, 1, ...pieces);
    return index + pieces.length;
  });
}

function split(node: Text, marks: readonly KeyWordMark[]): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let end = 0;
  for (const {requirement, level, first, at, length} of marks.toSorted((a, b) => a.at - b.at)) {
    if (at < end) continue;
    if (at > end) pieces.push({type: 'text', value: node.value.slice(end, at)});
    pieces.push(keyWord({value: node.value.slice(at, at + length), level, id: requirement.id, first}));
    end = at + length;
  }
  if (end < node.value.length) pieces.push({type: 'text', value: node.value.slice(end)});
  return pieces;
}

type KeyWord = {
  readonly value: string;
  readonly level: Requirement['level'];
  readonly id: string;
  readonly first: boolean;
};

/** A link to its own place: so the meaning shows on focus as well as on hover, and the address can be copied. */
function keyWord({value, level, id, first}: KeyWord): PhrasingContent {
  const className = [`scs-kw`, `scs-kw--${level.split(' ')[0]?.toLowerCase() ?? 'must'}`];
  return {
    type: 'emphasis',
    children: [{type: 'text', value}],
    data: {
      hName: 'a',
      hProperties: {
        className,
        href: `#${id}`,
        title: `${KEY_WORD_MEANING[level]} A click copies the link.`,
        ...(first ? {id} : {}),
      },
    },
  };
}
