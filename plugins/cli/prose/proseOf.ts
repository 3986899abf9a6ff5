import type {Nodes, Paragraph, PhrasingContent, Root, RootContent} from 'mdast';
import ts from 'typescript';
import {visit} from 'unist-util-visit';
import {parseMarkdown, splitFrontMatter} from '../../core/text/markdown';

/** What people read in a file, as paragraphs whose offsets are those of the file. */
export function proseOf(path: string, text: string): Paragraph[] {
  return /\.tsx?$/.test(path) ? proseOfCode(path, text) : proseOfMarkdown(text);
}

/** Keys of front matter whose values are sentences, also where they are nested. */
const SENTENCES_IN_FRONT_MATTER =
  /^[ -]*(?:title|description|summary):[ \t]+["']?(?=[^\s>|])(.+?)["']?[ \t]*$/dgm;

/** Paragraphs, headings, cells of tables, and titles in the front matter. Code, HTML and addresses are no prose. */
function proseOfMarkdown(text: string): Paragraph[] {
  const {frontMatter} = splitFrontMatter(text);
  const bodyStart = frontMatter === undefined ? 0 : text.indexOf('\n', frontMatter.end) + 1;
  const body = text.slice(0, bodyStart).replace(/[^\n]/g, ' ') + text.slice(bodyStart);
  const titles = [...text.slice(0, frontMatter?.end ?? 0).matchAll(SENTENCES_IN_FRONT_MATTER)].map((match) =>
    paragraphAt(match.indices?.[1]?.[0] ?? match.index, [{type: 'text', value: match[1] ?? ''}]),
  );
  return [...titles, ...blocksOf(parseMarkdown(body))];
}

function blocksOf(root: Root): Paragraph[] {
  const blocks: Paragraph[] = [];
  visit(root, ['paragraph', 'heading', 'tableCell'], (node: Nodes) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    for (const child of node.children) hideWhatIsNoProse(child);
    blocks.push({...node, type: 'paragraph'});
  });
  return blocks;
}

/** Addresses that stand as they are, and words that are struck out: `~~before~~` may be as bad as it was. */
function hideWhatIsNoProse(inline: PhrasingContent): void {
  visit({type: 'paragraph', children: [inline]} as Paragraph, (node: RootContent | Paragraph) => {
    const isAddress = node.type === 'link' && /^(?:https?:|mailto:|www\.|\S+@)/.test(textOf(node.children));
    if (isAddress || node.type === 'delete') Object.assign(node, {type: 'inlineCode', value: ''});
  });
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('');
}

/** Sentences in the code of pages, messages and commands: strings of three words or more, and the text of elements. */
function proseOfCode(path: string, text: string): Paragraph[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const paragraphs: Paragraph[] = [];
  const add = (pieces: readonly Piece[]) => {
    if (isSentence(pieces)) paragraphs.push(paragraphAt(pieces[0]?.start ?? 0, pieces.flatMap(inlineOf)));
  };
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || isExample(node) || isClassName(node) || isWordList(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      add([{start: node.getStart() + 1, raw: text.slice(node.getStart() + 1, node.end - 1)}]);
    } else if (ts.isTemplateExpression(node)) {
      add(piecesOf(node, text));
      for (const {expression} of node.templateSpans) look(expression);
      return;
    } else if (ts.isJsxText(node)) {
      add([{start: node.pos, raw: text.slice(node.pos, node.end)}]);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return paragraphs;
}

type Piece = {readonly start: number; readonly raw: string; readonly value?: true};

/** The texts of a template, and between them the values that are put in. */
function piecesOf(node: ts.TemplateExpression, text: string): Piece[] {
  const pieces: Piece[] = [
    {start: node.head.getStart() + 1, raw: text.slice(node.head.getStart() + 1, node.head.end - 2)},
  ];
  for (const {literal} of node.templateSpans) {
    const last = pieces.at(-1);
    const from = (last?.start ?? 0) + (last?.raw.length ?? 0);
    const start = literal.getStart() + 1;
    const isTail = literal.kind === ts.SyntaxKind.TemplateTail;
    pieces.push({start: from, raw: text.slice(from, start), value: true});
    pieces.push({start, raw: text.slice(start, literal.end - (isTail ? 1 : 2))});
  }
  return pieces;
}

/** Sources that a rule is shown with: data, not messages. Its `findings` beside them are messages. */
function isExample(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node) && /^(?:ok|notOk)$/.test(node.name.getText());
}

function isClassName(node: ts.Node): boolean {
  return ts.isJsxAttribute(node) && /^(?:className|d|viewBox|style)$/.test(node.name.getText());
}

/** `'table thead tbody'.split(' ')` */
function isWordList(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'split';
}

/** Code, paths and sources are no sentences; what stands in backticks within one is left out. */
function isSentence(pieces: readonly Piece[]): boolean {
  const text = pieces.map(({raw, value}) => (value ? ' ' : raw)).join('');
  const words = text.replace(/\\?`[^`]*`/g, ' ');
  return (
    (words.match(/(?<![^\s("'“])[A-Za-z][A-Za-z’'\\-]*(?![^\s.,;:!?)"'”])/g) ?? []).length >= 3 &&
    !/[{}<>|=]|^\s*[-\w]+: |^\s*[.#@]|\\n.*:|--\w|\w-src |^(?:npm|git) /.test(words)
  );
}

/** Escapes keep their length, so that places stay right; what stands in backticks is code. */
function inlineOf({start, raw, value}: Piece): PhrasingContent[] {
  if (value) return [codeAt(start, raw)];
  const text = raw.replace(/\\(?:u\{?[0-9a-f]+\}?|x..|.)/gi, (escape) =>
    (/^\\[^nrtux0-9]/.test(escape) ? (escape[1] ?? '') : '').padStart(escape.length),
  );
  let from = start;
  return text.split(/(`[^`]*`)/).map((part) => {
    const node = part.startsWith('`') ? codeAt(from, part) : textAt(from, part);
    from += part.length;
    return node;
  });
}

/** Lines and columns are found again from offsets by whoever needs them. */
const at = (start: number, length: number) => ({
  start: {line: 1, column: 1, offset: start},
  end: {line: 1, column: 1, offset: start + length},
});
const textAt = (start: number, value: string): PhrasingContent => ({
  type: 'text',
  value,
  position: at(start, value.length),
});
const codeAt = (start: number, value: string): PhrasingContent => ({
  type: 'inlineCode',
  value,
  position: at(start, value.length),
});

function paragraphAt(start: number, children: readonly PhrasingContent[]): Paragraph {
  let from = start;
  const placed = children.map((child) => {
    const length = 'value' in child ? child.value.length : 0;
    const node = {...child, position: child.position ?? at(from, length)};
    from = node.position.end.offset ?? from;
    return node;
  });
  return {type: 'paragraph', children: placed, position: at(start, from - start)};
}
