import type {DoubleQuotedPart, ParsedScript, SyntaxNode, Word, WordPart} from 'unbash';
import {forEachChild, parse} from 'unbash';
import {LIMITS} from '../text/limits';

/** A word of a command, as far as it is known before the shell runs. */
export type ShellWord = {
  /** Without quotes, up to the first expansion. */
  readonly text: string;
  /** True where that is all of it. */
  readonly literal: boolean;
  /** True where the shell may make any number of words of it, as of `$NAMES` or `*.yaml`. */
  readonly splits: boolean;
  /** In the script, from 0. */
  readonly offset: number;
};

/** A simple command: its name and what follows, without redirections. */
export type ShellCommand = {
  readonly words: readonly ShellWord[];
  /** As written, redirections included. */
  readonly text: string;
  /** In the script, from 0. */
  readonly offset: number;
};

/** Something at a place in a script. */
export type ShellPlace = {readonly text: string; readonly offset: number};

/** What stands in a shell script. */
export type ShellScript = {
  /** In the order of the text, those in `$( … )`, loops and pipes included. */
  readonly commands: readonly ShellCommand[];
  /** `<name>`, where a reader is to put something. Bash reads it as a redirection, and quoted it would be passed on. */
  readonly placeholders: readonly ShellPlace[];
  /** What bash could not read, in words of the parser. */
  readonly errors: readonly ShellPlace[];
  /** Variables that are used and that nothing in the script sets, each once. */
  readonly variables: readonly ShellPlace[];
  /** Names of variables that it sets. */
  readonly sets: readonly string[];
};

const PLACEHOLDER = '<[A-Za-z][\\w.-]*(?: [A-Za-z][\\w.-]*)*>';

/** Programs whose arguments are patterns and programs of their own, in which `<name>` can mean just that. */
const TEXT_TOOLS = new Set(['grep', 'egrep', 'fgrep', 'sed', 'awk', 'perl', 'jq', 'xmllint']);

/**
 * Reads a shell script without running it. Placeholders are found first and taken for words, so that one mistake is
 * one finding.
 */
export function readShell(script: string): ShellScript {
  const tooMuch = pastLimit(script);
  if (tooMuch !== undefined)
    return {commands: [], placeholders: [], errors: [{text: tooMuch, offset: 0}], variables: [], sets: []};
  const placeholders = placeholdersOf(script);
  const starts = new Set(placeholders.map(({offset}) => offset));
  const readable = script.replace(new RegExp(PLACEHOLDER, 'g'), (text, offset: number) =>
    starts.has(offset) ? 'x'.repeat(text.length) : text,
  );
  const found: Found = {commands: [], errors: [], used: new Map(), set: new Set()};
  // As it was written: what stood for a placeholder is of the same length.
  collect(parse(readable), {text: script}, found);
  return {
    commands: found.commands.toSorted((a, b) => a.offset - b.offset),
    placeholders,
    errors: found.errors,
    variables: [...found.used]
      .filter(([name]) => !found.set.has(name))
      .map(([text, offset]) => ({text, offset})),
    sets: [...found.set],
  };
}

function pastLimit(script: string): string | undefined {
  if (script.length > LIMITS.shellCharacters)
    return `${script.length} characters, at most ${LIMITS.shellCharacters} are read`;
  const substitutions = script.match(/[$<>]\(|`|\$\{/g)?.length ?? 0;
  if (substitutions * script.length <= LIMITS.shellSteps) return undefined;
  return `${substitutions} substitutions in ${script.length} characters, too many to read`;
}

function placeholdersOf(script: string): ShellPlace[] {
  const found = new Map<number, string>();
  const anywhere = new RegExp(PLACEHOLDER, 'g');
  const here = new RegExp(PLACEHOLDER, 'y');
  const look = (from: number, to: number) => {
    for (const match of script.slice(from, to).matchAll(anywhere)) found.set(from + match.index, match[0]);
  };
  const visit = (node: SyntaxNode, textTool: boolean) => {
    // Its places are those of the text between the backticks.
    if (node.type === 'Script' && node.source !== undefined) return;
    if (node.type === 'Redirect' && node.operator === '<') {
      here.lastIndex = node.pos;
      const match = here.exec(script);
      if (match) found.set(node.pos, match[0]);
    }
    if (!textTool && (node.type === 'SingleQuoted' || node.type === 'DoubleQuoted')) look(node.pos, node.end);
    const tool = node.type === 'Command' ? TEXT_TOOLS.has(node.name?.value ?? '') : textTool;
    forEachChild(node, (child) => visit(child, tool));
  };
  visit(parse(script), false);
  return [...found].map(([offset, text]) => ({text, offset})).toSorted((a, b) => a.offset - b.offset);
}

type Found = {
  readonly commands: ShellCommand[];
  readonly errors: ShellPlace[];
  readonly used: Map<string, number>;
  readonly set: Set<string>;
};

/** A text, and the place of all that is in it where its own places are not those of the script. */
type Within = {readonly text: string; readonly at?: number};

/** Takes what a part of the tree has. */
function collect(node: SyntaxNode | ParsedScript, within: Within, found: Found): void {
  let inner = within;
  const place = (own: number) => within.at ?? own;
  switch (node.type) {
    case 'Script':
      for (const {message, pos} of node.errors ?? []) found.errors.push({text: message, offset: place(pos)});
      break;
    case 'CommandExpansion':
      if (node.script?.source !== undefined) inner = {text: node.script.source, at: place(node.pos)};
      break;
    case 'Command':
      if (node.name) {
        const words = [node.name, ...node.args].map((word) =>
          word.type === 'Word' ? shellWord(word, place(word.pos)) : wholeWord(word.text, place(word.pos)),
        );
        const text = within.text.slice(node.pos, node.end);
        found.commands.push({words, text, offset: place(node.name.pos)});
        if (words[0]?.text === 'read') for (const word of words.slice(1)) found.set.add(word.text);
      }
      break;
    case 'Assignment':
      found.set.add(node.name);
      break;
    case 'For':
    case 'Select':
      found.set.add(node.name.value);
      break;
    case 'SimpleExpansion':
      use(node.text.slice(1), place(node.pos), found);
      break;
    case 'ParameterExpansion':
      // With a value to fall back to, nothing has to be set.
      if (node.operation?.type !== 'Default') use(node.parameter, place(node.pos), found);
      break;
    default:
  }
  forEachChild(node, (child) => collect(child, inner, found));
}

function use(name: string, offset: number, found: Found): void {
  if (/^[A-Za-z_]\w*$/.test(name) && !found.used.has(name)) found.used.set(name, offset);
}

function wholeWord(text: string, offset: number): ShellWord {
  return {text, literal: true, splits: false, offset};
}

function shellWord(word: Word, offset: number): ShellWord {
  if (!word.parts) return wholeWord(word.value, offset);
  let text = '';
  let literal = true;
  let splits = false;
  for (const part of word.parts) {
    const known = literalOf(part);
    if (literal) text += known.text;
    literal &&= known.literal;
    splits ||= known.splits;
  }
  return {text, literal, splits, offset};
}

type Literal = {readonly text: string; readonly literal: boolean; readonly splits: boolean};

function literalOf(part: WordPart): Literal {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return {text: part.value, literal: true, splits: false};
    case 'DoubleQuoted':
      return quoted(part);
    case 'ArithmeticExpansion':
    case 'ProcessSubstitution':
    case 'LocaleString':
      return {text: '', literal: false, splits: false};
    default:
      return {text: '', literal: false, splits: true};
  }
}

function quoted({parts}: DoubleQuotedPart): Literal {
  const end = parts.findIndex(({type}) => type !== 'Literal');
  const known = end === -1 ? parts : parts.slice(0, end);
  const text = known.map((part) => (part.type === 'Literal' ? part.value : '')).join('');
  // `"$@"` and `"${names[@]}"` are as many words as there are values.
  const splits = parts.some(
    (part) => part.type !== 'Literal' && /^\$(?:@|\{[@\w]*\[?@\]?\})/.test(part.text),
  );
  return {text, literal: end === -1, splits};
}
