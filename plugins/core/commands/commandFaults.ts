import {quote, quoteList} from '../text/diagnostic';
import type {CommandOption, CommandSyntax, Grammar} from './grammar';
import type {ShellCommand, ShellWord} from './shell';

/** What a program would refuse. */
export type CommandFault = {
  /** "Unexpected X, expected Y." */
  readonly message: string;
  readonly advice?: string;
  /** In the script, from 0. */
  readonly offset: number;
};

/**
 * What a program would refuse of a command: subcommands and options that it does not have, missing values, too many or too
 * few arguments. Of what only the shell knows, nothing is said.
 * @param words behind the name of the program
 * @param open true where further arguments come from elsewhere, as with `xargs`
 */
export function commandFaults(
  grammar: Grammar,
  {words, offset}: Pick<ShellCommand, 'words' | 'offset'>,
  open = false,
): CommandFault[] {
  return new Reading(grammar, words, offset).faults(open);
}

/** How many names a finding suggests at most. */
const SUGGESTED = 6;

/** The names that begin like another one, as the end of a sentence; empty where there are none, or too many. */
function suggestion(names: readonly string[], start: string): string {
  const near = names.filter((name) => name.startsWith(start));
  return near.length === 0 || near.length > SUGGESTED ? '' : `, such as ${quoteList(near)}`;
}

class Reading {
  readonly #faults: CommandFault[] = [];
  /** Words of the command so far. */
  #path = '';
  /** False once something other than a word of the command came. */
  #inPath = true;
  #arguments = 0;
  /** True where the number of arguments cannot be told. */
  #uncertain = false;
  readonly #given = new Set<CommandOption>();
  #next = 0;

  constructor(
    private readonly grammar: Grammar,
    private readonly words: readonly ShellWord[],
    private readonly offset: number,
  ) {}

  faults(open: boolean): CommandFault[] {
    this.#uncertain = open;
    while (this.#next < this.words.length) {
      const word = this.words[this.#next];
      this.#next += 1;
      if (!word) break;
      if (word.literal && word.text === '--') this.#restAreArguments();
      else if (/^-./.test(word.text)) this.#option(word);
      else this.#word(word);
      if (this.#faults.length > 0) return this.#faults;
    }
    this.#end();
    return this.#faults;
  }

  get #syntax(): CommandSyntax | undefined {
    return this.grammar.command(this.#path);
  }

  /** The program with the words of the command. */
  get #shown(): string {
    return quote(this.#call());
  }

  #call(...more: readonly string[]): string {
    return [this.grammar.name, this.#path, ...more].filter((part) => part !== '').join(' ');
  }

  get #source(): string {
    return this.grammar.complete ? `${this.grammar.name} ${this.grammar.version}` : this.grammar.name;
  }

  #fault(message: string, advice?: string, offset = this.offset): void {
    this.#faults.push({message, ...(advice === undefined ? {} : {advice}), offset});
  }

  #restAreArguments(): void {
    const rest = this.words.slice(this.#next);
    this.#next = this.words.length;
    this.#inPath = false;
    this.#arguments += rest.length;
    this.#uncertain ||= rest.some(({splits}) => splits);
  }

  #word(word: ShellWord): void {
    if (this.#inPath) {
      const longer = this.#path === '' ? word.text : `${this.#path} ${word.text}`;
      if (word.literal && this.grammar.begins(longer)) {
        this.#path = longer;
        return;
      }
      this.#leavePath(word);
      if (this.#faults.length > 0) return;
    }
    this.#arguments += 1;
    this.#uncertain ||= word.splits;
  }

  /** What follows is no part of the command: it has to be one by now. */
  #leavePath(word: ShellWord | undefined): void {
    this.#inPath = false;
    if (this.#syntax) return;
    // A variable can hold whatever fits.
    if (word && !word.literal) {
      this.#uncertain = true;
      this.#next = this.words.length;
      return;
    }
    const next = this.grammar.after(this.#path).map((name) => this.#call(name));
    this.#fault(
      `Unexpected command ${quote(this.#call(word?.text ?? ''))}, expected one that ${this.#source} has${suggestion(next, this.#call(word?.text.slice(0, 1) ?? ''))}.`,
      this.#howToAdd(),
      word?.offset,
    );
  }

  #howToAdd(): string {
    return this.grammar.complete
      ? 'A newer version may have it: `npm run commands -- record` puts one on record.'
      : 'If it is right, add it to `plugins/core/commands/handKept.ts`.';
  }

  #option(word: ShellWord): void {
    const [name = word.text] = word.text.split('=');
    const inline = word.text.includes('=');
    if (!word.literal && !inline && name.startsWith('--')) {
      // Its name ends in something that only the shell knows.
      this.#uncertain = true;
      return;
    }
    if (!this.#find(name) && this.#inPath && this.#path !== '') this.#leavePath(undefined);
    if (this.#faults.length > 0) return;
    const long = this.#find(name);
    if (long) this.#take(long, {name, inline});
    else if (!name.startsWith('--') && name.length > 2) this.#letters(word);
    else this.#unknown(name, word);
  }

  #find(name: string): CommandOption | undefined {
    return this.#syntax?.options.get(name) ?? this.grammar.global.get(name);
  }

  /** `-it`, or `-fvalue`. */
  #letters(word: ShellWord): void {
    for (let index = 1; index < word.text.length; index += 1) {
      const name = `-${word.text.charAt(index)}`;
      const option = this.#find(name);
      if (!option) {
        this.#unknown(name, word);
        return;
      }
      if (option.arity === 'one' || option.arity === 'many') {
        this.#take(option, {name, inline: index < word.text.length - 1 || !word.literal});
        return;
      }
      this.#given.add(option);
    }
  }

  #unknown(name: string, word: ShellWord): void {
    const known = [...(this.#syntax?.options.keys() ?? [])];
    const near = name.startsWith('--') ? suggestion(known, name.slice(0, 4)) : '';
    this.#fault(
      `Unexpected option ${quote(name)} of ${this.#shown}, expected one that ${this.#source} has${near}.`,
      this.#howToAdd(),
      word.offset,
    );
  }

  #take(option: CommandOption, {name, inline}: {readonly name: string; readonly inline: boolean}): void {
    this.#given.add(option);
    if (inline) return;
    if (option.arity === 'one') {
      const value = this.words[this.#next];
      if (!value) this.#fault(`Missing value of ${quote(name)} of ${this.#shown}, expected one behind it.`);
      this.#next += 1;
      if (value?.splits) this.#uncertain = true;
    } else if (option.arity === 'many') {
      while (this.#next < this.words.length && !this.words[this.#next]?.text.startsWith('-')) this.#next += 1;
    } else if (option.arity === 'optional') {
      this.#uncertain = true;
    }
  }

  #end(): void {
    // Alone, or with nothing but global options, most programs say something of themselves.
    if (this.#inPath && this.#path === '' && !this.#syntax) return;
    if (this.#inPath) this.#leavePath(undefined);
    const syntax = this.#syntax;
    if (this.#faults.length > 0 || !syntax || this.#uncertain || this.#asksForHelp()) return;
    for (const option of new Set(syntax.options.values())) {
      if (option.required && !this.#given.has(option)) {
        this.#fault(
          `Missing option ${quote(option.names.at(-1) ?? '')} of ${this.#shown}, expected it with a value.`,
        );
        return;
      }
    }
    const {least = 0, most = Infinity} = syntax.arguments ?? {};
    if (this.#arguments >= least && this.#arguments <= most) return;
    const wanted =
      least === most ? String(least) : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
    this.#fault(`Unexpected number of arguments of ${this.#shown}, ${this.#arguments}, expected ${wanted}.`);
  }

  #asksForHelp(): boolean {
    return this.words.some(({text}) => text === '--help' || text === '-h');
  }
}
