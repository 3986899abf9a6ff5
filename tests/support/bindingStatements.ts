import type {Code, Heading, List, Nodes, Paragraph, Root, Table, TableCell, Text} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {baseName, parseDocumentName} from '../../plugins/core/standards/documentId';
import type {KeyWordMark} from '../../plugins/core/standards/requirement';
import {keyWordsOf, levelOf} from '../../plugins/core/standards/requirement';
import {requirementGist} from '../../plugins/core/standards/requirementGist';
import type {RequirementLevel} from '../../plugins/core/standards/requirementLevel';
import {REQUIREMENT_LEVELS} from '../../plugins/core/standards/requirementLevel';
import {countUpTo, sentencesOf} from '../../plugins/core/standards/sentence';
import type {SourceFile} from '../../plugins/core/text/diagnostic';
import {parseMarkdown, splitFrontMatter} from '../../plugins/core/text/markdown';
import type {Passage} from './namedThings';
import {numbersIn, plain, thingsIn} from './namedThings';

/** One thing that a document demands, forbids, recommends or allows. */
export type Statement = {
  readonly level: RequirementLevel;
  /** Line in the file, from 1. */
  readonly line: number;
  /**
   * Id of the requirement that the core makes of its sentence; undefined for a heading or a row that stands for one. A
   * sentence that binds in two ways makes two statements with one id.
   */
  readonly id: string | undefined;
  /** Name by its longest words, for what names nothing else. */
  readonly gist: string;
  /** Everything that belongs to it, as {@link plain} writes it, a space at both ends. */
  readonly words: string;
  /** Things that it names, each with the line. */
  readonly things: ReadonlyMap<string, number>;
};

/** How a document is read. */
export type Reading = {
  /**
   * Only key words in capitals bind (RFC 8174): so we write. The originals often bind in lower case, which counts in
   * `any case` outside of what {@link ARGUES}.
   */
  readonly keyWords: 'in capitals' | 'in any case';
  /** Titles of sections whose lists and tables bind, since a requirement elsewhere points at them. */
  readonly bindingSections?: Readonly<Record<string, RequirementLevel>>;
};

/** Sections that give reasons, examples or history. */
const ARGUES =
  /^(?:introduction|motivation|overview|terminology|glossary|design considerations|options considered|rationale|open questions|related documents|previous|version history|acknowledgements|appendix|conformance tests|examples?$|proposal examples|beyond scs|validation|naming options advice|tooling|remarks)/i;
/** Where a chapter has such a title, the others argue. */
const DECIDES = /^(?:standard|decision|regulations)(?: for .*)?$/i;

/** Titles that say how the lists and tables below them bind. */
const HEADINGS: readonly (readonly [RegExp, RequirementLevel])[] = [
  [/^\[?(?:mandatory|required)\b|^subject matter$/i, 'MUST'],
  [/^\[?recommended\b/i, 'SHOULD'],
  [/^\[?(?:optional|supported)\b/i, 'MAY'],
];

/** Words that stand before a name: `the recommended name` recommends nothing. */
const ATTRIBUTE = String.raw`(?<!\b(?:the|any|all|every|each|generally|few|and|or|its|of) )`;
/** Forms that RFC 2119 does not have, by what they mean; what matches first wins. */
const OTHER_FORMS: readonly (readonly [RegExp, RequirementLevel])[] = [
  [
    /\bmay or may not\b|\b(?:is|are) not required\b|\bneed not\b|\b(?:do|does) not (?:need|have) to\b|\bdon't have to\b|\bno need to\b/g,
    'MAY',
  ],
  [
    /\b(?:must|shall|may) not\b|\b(?:is|are) (?:forbidden|prohibited|not (?:allowed|permitted))\b/g,
    'MUST NOT',
  ],
  [
    /\bshould not\b|\bnot (?:normally |generally )?recommend(?:ed)?\b|\b(?:is|are) discouraged\b/g,
    'SHOULD NOT',
  ],
  [
    /\b[Mm]ust\b|\bshall\b|\bneeds? to\b|\bha(?:s|ve) to\b|\b(?:is|are|be|considered|becomes?) (?:mandatory|required)\b|^\[?(?:[Mm]andatory|[Rr]equired)\b|\b(?:[Ww]e|SCS) requires?\b|\bREQUIRES?\b/g,
    'MUST',
  ],
  [
    new RegExp(
      String.raw`\bshould\b|${ATTRIBUTE}\b[Rr]ecommend(?:s|ed)?\b|\bthe recommendation is\b|\b[Ww]e (?:suggest|advise)\b|\bRECOMMENDS?\b`,
      'g',
    ),
    'SHOULD',
  ],
  [
    new RegExp(
      String.raw`\bmay\b|${ATTRIBUTE}\b[Oo]ptional(?:ly)?\b|\b(?:[Ii]t is|[Yy]ou are) allowed\b|\bfree to\b|\bOPTIONALLY\b|\bCAN\b`,
      'g',
    ),
    'MAY',
  ],
];

const FORMS_ACROSS_LINES = OTHER_FORMS.map(
  ([form, level]) => [new RegExp(form.source.replaceAll(' ', String.raw`\s+`), form.flags), level] as const,
);

/**
 * Finds what a document demands, in reading order. What belongs to a sentence with a key word:
 * - the sentence itself; of one that binds in two ways, the clause of each key word;
 * - the sentences that follow in the same paragraph, item or cell up to the next key word, as far as they name what no
 *   other sentence with a key word does;
 * - a list, table or code that it introduces, unless an item or row has a key word of its own;
 * - a table without introduction whose first column bears the name of a thing that it names: the values of that thing.
 */
export function statementsOf({path, text}: SourceFile, reading: Reading): Statement[] {
  const name = parseDocumentName(baseName(path));
  if (!name) throw new Error(`Unexpected file name ${path}, expected that of a document.`);
  const root = parseMarkdown(splitFrontMatter(text).body);
  if (reading.keyWords === 'in any case') capitalise(root);
  return new Reader(keyWordsOf(root, name), reading.bindingSections ?? {}).read(root);
}

/** Writes the key words of what does not argue in capitals, in place. */
function capitalise(root: Root): void {
  const titles = root.children.flatMap((node) =>
    node.type === 'heading' ? [{depth: node.depth, title: toString(node)}] : [],
  );
  const decides = titles.some(({depth, title}) => depth === 2 && DECIDES.test(title));
  let open: {depth: number; title: string}[] = [];
  for (const node of root.children) {
    if (node.type === 'heading') {
      open = [...open.filter(({depth}) => depth < node.depth), {depth: node.depth, title: toString(node)}];
    } else if (
      !open.some(({title}) => ARGUES.test(title)) &&
      (!decides || open.some(({depth, title}) => depth === 2 && DECIDES.test(title)))
    ) {
      visit(node, 'text', (place: Text) => {
        for (const [form, level] of FORMS_ACROSS_LINES) place.value = place.value.replace(form, level);
      });
    }
  }
}

type Piece = {
  readonly value: string;
  /** Offset in the block, as {@link sentencesOf} counts. */
  readonly start: number;
  readonly line: number;
  readonly is: 'code' | 'stressed' | 'text';
};

/** The words of a block. */
function piecesOf(block: Paragraph | TableCell): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (node: Nodes, is: Piece['is']) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'break') {
      const value = node.type === 'break' ? ' ' : node.value;
      pieces.push({
        value,
        start,
        line: node.position?.start.line ?? 1,
        is: node.type === 'inlineCode' ? 'code' : is,
      });
      start += value.length;
    } else if ('children' in node) {
      const inner = node.type === 'strong' || node.type === 'emphasis' ? 'stressed' : is;
      node.children.forEach((child) => add(child, inner));
    }
  };
  block.children.forEach((child) => add(child, 'text'));
  return pieces;
}

/** The part of a block between two offsets. */
function part(pieces: readonly Piece[], from: number, to: number): Piece[] {
  return pieces.flatMap(({value, start, line, is}) => {
    const begin = Math.max(0, from - start);
    const inside = value.slice(begin, Math.max(0, to - start));
    return inside === ''
      ? []
      : [
          {
            value: inside,
            start: start + begin,
            line: line + value.slice(0, begin).split('\n').length - 1,
            is,
          },
        ];
  });
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({value}) => value).join('');

function passageOf(pieces: readonly Piece[]): Passage {
  const of = (kind: Piece['is']) => pieces.filter(({is}) => is === kind).map(({value}) => value);
  return {
    codes: of('code'),
    stressed: of('stressed'),
    prose: pieces.map(({is, value}) => (is === 'code' ? ' , ' : value)).join(''),
  };
}

type OpenStatement = {
  readonly level: RequirementLevel;
  readonly line: number;
  readonly id: string | undefined;
  readonly gist: string;
  words: string;
  readonly named: Map<string, number>;
  /** Named by what explains it. */
  readonly explained: Map<string, number>;
};

/** As the core ranks several key words in one sentence. */
const STRICTEST_FIRST: readonly RequirementLevel[] = ['MUST NOT', 'SHOULD NOT', 'MUST', 'SHOULD', 'MAY'];

class Reader {
  private readonly statements: OpenStatement[] = [];
  private readonly marks = new Map<Text, KeyWordMark[]>();
  private readonly tablesAlone: Table[] = [];

  constructor(
    marks: readonly KeyWordMark[],
    private readonly bindingSections: Readonly<Record<string, RequirementLevel>>,
  ) {
    for (const mark of marks) this.marks.set(mark.node, [...(this.marks.get(mark.node) ?? []), mark]);
  }

  read(root: Root): Statement[] {
    this.walk(root.children, undefined);
    for (const table of this.tablesAlone) this.giveValues(table);
    const named = new Set(this.statements.flatMap(({named}) => [...named.keys()]));
    return this.statements.map(({level, line, id, gist, words, named: things, explained}) => ({
      level,
      line,
      id,
      gist,
      words: ` ${plain(words)} `,
      things: new Map([...things, ...[...explained].filter(([thing]) => !named.has(thing))]),
    }));
  }

  private open(level: RequirementLevel, place: {line: number; id?: string; text: string}): OpenStatement {
    const statement: OpenStatement = {
      level,
      line: place.line,
      id: place.id,
      gist: requirementGist(place.text),
      words: '',
      named: new Map(),
      explained: new Map(),
    };
    this.statements.push(statement);
    return statement;
  }

  /** Everything in order; what a paragraph introduces stands right behind it. */
  private walk(nodes: readonly Nodes[], above: OpenStatement | undefined): void {
    let section: OpenStatement | undefined;
    let introducing = above;
    for (const node of nodes) {
      const introducer = introducing ?? section;
      if (node.type === 'heading') {
        section = this.heading(node);
        introducing = undefined;
      } else if (node.type === 'paragraph') introducing = this.block(node, above) ?? above;
      else if (node.type === 'list') this.list(node, introducer);
      else if (node.type === 'table') this.table(node, introducer);
      else if (node.type === 'code') this.code(node, introducer);
      else if (node.type === 'containerDirective') this.walk(node.children, undefined);
    }
  }

  /** A heading that says how its lists and tables bind. */
  private heading(node: Heading): OpenStatement | undefined {
    const text = toString(node);
    const level = this.bindingSections[text] ?? HEADINGS.find(([title]) => title.test(text))?.[1];
    return level && this.open(level, {line: node.position?.start.line ?? 1, text});
  }

  /**
   * Sentences of a paragraph, or of a cell.
   * @param above what it belongs to where it has no key word
   * @returns what introduces the list, table or code below
   */
  private block(block: Paragraph | TableCell, above: OpenStatement | undefined): OpenStatement | undefined {
    const {sentences, texts} = sentencesOf(block);
    const pieces = piecesOf(block);
    const starts = sentences.map(({start}) => start);
    const found = sentences.map((): {at: number; mark: KeyWordMark}[] => []);
    for (const {node, start} of texts)
      for (const mark of this.marks.get(node) ?? [])
        found[countUpTo(starts, start + mark.at) - 1]?.push({at: start + mark.at, mark});

    let current = above;
    let introducing: OpenStatement | undefined;
    sentences.forEach(({start, text}, index) => {
      const whole = part(pieces, start, starts[index + 1] ?? Infinity);
      const marks = found[index] ?? [];
      const clauses = clausesOf(whole, marks);
      const opened = clauses.map(({level, from, to}) => {
        const clause = part(whole, from, to);
        const line = clause.find(({value}) => value.trim() !== '')?.line ?? 1;
        const statement = this.open(level, {
          line,
          id: marks[0]?.mark.requirement.id ?? '',
          text: textOf(clause),
        });
        this.give(statement, clause, 'named');
        return statement;
      });
      if (clauses.length === 0 && current)
        this.give(current, whole, above === current ? 'named' : 'explained');
      current = opened.at(-1) ?? current;
      const isLast = index === sentences.length - 1;
      if (opened[0] && (isLast || /\b(?:following|below|these|table|list)\b/i.test(text)))
        introducing = opened[0];
    });
    return introducing ?? (textOf(pieces).trim().endsWith(':') ? current : undefined);
  }

  private give(statement: OpenStatement, pieces: readonly Piece[], as: 'named' | 'explained'): void {
    statement.words += ` ${textOf(pieces)}`;
    const line = pieces.find(({value}) => value.trim() !== '')?.line ?? statement.line;
    for (const thing of thingsIn(passageOf(pieces)))
      if (!statement[as].has(thing)) statement[as].set(thing, line);
  }

  /** A short text that stands where names stand is a name as a whole, where nothing in it is one. */
  private giveName(statement: OpenStatement, pieces: readonly Piece[]): void {
    const text = textOf(pieces).trim();
    if (text === '' || text.split(/\s+/).length > 4 || levelOf(text) || thingsIn(passageOf(pieces)).size > 0)
      return;
    statement.named.set(plain(text), pieces[0]?.line ?? statement.line);
  }

  private list(list: List, above: OpenStatement | undefined): void {
    for (const item of list.children) {
      const [only, ...others] = item.children;
      if (above && only?.type === 'paragraph' && others.length === 0) this.giveName(above, piecesOf(only));
      this.walk(item.children, above);
    }
  }

  private table(table: Table, above: OpenStatement | undefined): void {
    if (!above) this.tablesAlone.push(table);
    for (const row of table.children.slice(1)) {
      const before = this.statements.length;
      for (const cell of row.children) this.block(cell, undefined);
      const own = this.statements.slice(before);
      const line = row.position?.start.line ?? 1;
      // A key word alone in the first cell is no requirement to the core, but it is one for the row.
      const level = levelOf(row.children.map((cell) => toString(cell)).join(' '));
      const owners =
        own.length > 0 ? own : level ? [this.open(level, {line, text: toString(row)})] : above ? [above] : [];
      for (const owner of owners) this.giveRow(owner, row.children);
    }
  }

  /** Of a row, the name in the first cell, and code, numbers and names in the others. */
  private giveRow(statement: OpenStatement, cells: readonly TableCell[]): void {
    cells.forEach((cell, index) => {
      const pieces = piecesOf(cell);
      if (index === 0) this.giveName(statement, pieces);
      const {codes, prose} = passageOf(pieces);
      if (index === 0) this.give(statement, pieces, 'named');
      else {
        statement.words += ` ${textOf(pieces)}`;
        for (const thing of [...thingsIn({codes, stressed: [], prose: ''}), ...numbersIn(prose)])
          if (!statement.explained.has(thing))
            statement.explained.set(thing, pieces[0]?.line ?? statement.line);
      }
    });
  }

  private giveValues(table: Table): void {
    const [first] = table.children[0]?.children ?? [];
    const names = first ? passageOf(piecesOf(first)).codes.map(plain) : [];
    const owners = this.statements.filter(({named}) => names.some((name) => named.has(name)));
    const level = REQUIREMENT_LEVELS.find((level) => owners.some((owner) => owner.level === level));
    for (const owner of owners)
      if (owner.level === level) for (const row of table.children.slice(1)) this.giveRow(owner, row.children);
  }

  /** One line is a name or a pattern; of several, those that set something. */
  private code(node: Code, above: OpenStatement | undefined): void {
    if (!above) return;
    above.words += ` ${node.value}`;
    const lines = node.value.split('\n');
    const codes =
      lines.length === 1
        ? lines
        : lines.flatMap((line) => /^[\s-]*([\w.-]+)\s*[:=]\s*(\S+)\s*$/.exec(line)?.slice(1) ?? []);
    for (const thing of thingsIn({codes, stressed: [], prose: ''}))
      if (!above.named.has(thing)) above.named.set(thing, (node.position?.start.line ?? 0) + 1);
  }
}

/** What parts a sentence in two demands. */
const JOINT = /[,;:(]|\b(?:and|but|or)\b/g;

/**
 * Cuts a sentence that binds in different ways between its key words, at the last comma, `and` or the like. Key words
 * with nothing of that kind between them bind together, as strictly as the strictest.
 */
function clausesOf(
  sentence: readonly Piece[],
  marks: readonly {at: number; mark: KeyWordMark}[],
): {level: RequirementLevel; from: number; to: number}[] {
  const [first, ...others] = marks;
  if (!first) return [];
  if (others.every(({mark}) => mark.level === first.mark.level))
    return [{level: first.mark.requirement.level, from: 0, to: Infinity}];
  const text = textOf(sentence);
  const start = sentence[0]?.start ?? 0;
  const cuts = [0];
  others.forEach(({at}, index) => {
    const before = (marks[index]?.at ?? 0) - start;
    const joint = [...text.slice(before, at - start).matchAll(JOINT)].at(-1);
    if (joint) cuts.push(start + before + joint.index);
  });
  return cuts.flatMap((from, index) => {
    const to = cuts[index + 1] ?? Infinity;
    const inside = marks.filter(({at}) => at >= from && at < to);
    const level = STRICTEST_FIRST.find((level) => inside.some(({mark}) => mark.level === level));
    return level ? [{level, from, to}] : [];
  });
}
