import type {Parent, PhrasingContent, Root, Text} from 'mdast';
import {visit} from 'unist-util-visit';
import {groupBy} from '../core/text/groupBy';
import {baseName, parseDocumentName} from '../core/standards/documentId';
import type {KeyWordMark, Requirement} from '../core/standards/requirement';
import {keyWordsOf} from '../core/standards/requirement';
import {KEY_WORD_MEANING} from '../core/standards/wording';
import {latestCatalog} from '../files/loadCatalog';

/**
 * remark plugin: key words of requirements are marked up with their meaning and lead to their requirement, whose
 * anchor is the first of them. The text stays as it is.
 * @param siteDir absolute path of the project root
 */
export function keyWords({siteDir}: {siteDir: string}) {
  return async (tree: Root, file: {path: string}): Promise<void> => {
    const name = parseDocumentName(baseName(file.path));
    if (name?.kind !== 'standard') return;
    const {catalog} = await latestCatalog(siteDir);
    markKeyWords(tree, keyWordsOf(tree, name), catalog.documents.get(name.name)?.requirements ?? []);
  };
}

/**
 * Marks key words in a tree, in place.
 * @param published the requirements as data files have them: this tree may know directives that the core does not,
 *   so their ids are taken over by line and order
 */
export function markKeyWords(
  tree: Root,
  marks: readonly KeyWordMark[],
  published: readonly Requirement[],
): void {
  const ids = publishedIds(marks, published);
  const byNode = groupBy(marks, ({node}) => node);
  visit(tree, 'text', (node: Text, index, parent) => {
    const found = byNode.get(node);
    if (!found || !parent || index === undefined) return undefined;
    const pieces = split(node, found, ids);
    (parent as Parent).children.splice(index, 1, ...pieces);
    return index + pieces.length;
  });
}

/** Requirement of this tree -> published id, paired within a line by order. */
function publishedIds(
  marks: readonly KeyWordMark[],
  published: readonly Requirement[],
): Map<Requirement, string> {
  const own = groupBy(
    marks.filter(({first}) => first).map(({requirement}) => requirement),
    ({line}) => line,
  );
  const theirs = groupBy(published, ({line}) => line);
  return new Map(
    [...own].flatMap(([line, list]) =>
      list.map((requirement, index): [Requirement, string] => [
        requirement,
        theirs.get(line)?.[index]?.id ?? requirement.id,
      ]),
    ),
  );
}

function split(
  node: Text,
  marks: readonly KeyWordMark[],
  ids: ReadonlyMap<Requirement, string>,
): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let end = 0;
  for (const {requirement, level, first, at, length} of marks.toSorted((a, b) => a.at - b.at)) {
    if (at < end) continue;
    if (at > end) pieces.push({type: 'text', value: node.value.slice(end, at)});
    const id = ids.get(requirement) ?? requirement.id;
    pieces.push(keyWord(node.value.slice(at, at + length), level, id, first));
    end = at + length;
  }
  if (end < node.value.length) pieces.push({type: 'text', value: node.value.slice(end)});
  return pieces;
}

/** A link to its own place: so the meaning shows on focus as well as on hover, and the address can be copied. */
function keyWord(value: string, level: Requirement['level'], id: string, first: boolean): PhrasingContent {
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
