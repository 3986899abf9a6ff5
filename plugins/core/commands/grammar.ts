/** What follows the name of an option: nothing, a value, perhaps a value, or any number of them. */
export type Arity = 'none' | 'one' | 'optional' | 'many';

/** An option of a command. */
export type CommandOption = {
  /** All its spellings, dashes included. */
  readonly names: readonly string[];
  readonly arity: Arity;
  readonly required: boolean;
};

/** What a command may be followed by. */
export type CommandSyntax = {
  /** By spelling. */
  readonly options: ReadonlyMap<string, CommandOption>;
  /** How many arguments it takes; undefined where that is not on record. */
  readonly arguments: {readonly least: number; readonly most: number} | undefined;
};

/**
 * The commands of a program, as data. A command is a line of words: first how many arguments it takes (`2`, `0-1`, `1-`;
 * left out where nobody knows), then its options. `--name` is a switch, `--name=` takes a value, `--name=?` may take one,
 * `--name=*` takes any number, `--name=!` takes a value and is required; `-n|--name` are two spellings of one option, and
 * `@lister` stands for a line of `common`.
 */
export type StoredGrammar = {
  readonly version: string;
  /** Plugins that were there when it was recorded, with their versions. */
  readonly packages?: Readonly<Record<string, string>>;
  /** Options that every command has. */
  readonly global: string;
  /** Options of many commands, once. */
  readonly common?: Readonly<Record<string, string>>;
  /** By their words after the name of the program; empty for a program without subcommands. */
  readonly commands: Readonly<Record<string, string>>;
};

const ARITY: ReadonlyMap<string, Arity> = new Map([
  ['', 'none'],
  ['=', 'one'],
  ['=!', 'one'],
  ['=?', 'optional'],
  ['=*', 'many'],
]);

/** The commands of a program. */
export class Grammar {
  readonly #stored: StoredGrammar;
  readonly #prefixes = new Set<string>();
  readonly #read = new Map<string, CommandSyntax>();
  /** Options that every command has, by spelling. */
  readonly global: ReadonlyMap<string, CommandOption>;

  /**
   * @param name of the program
   * @param complete true where all its commands and options are on record, so that what is missing does not exist
   */
  constructor(
    readonly name: string,
    stored: StoredGrammar,
    readonly complete: boolean,
  ) {
    this.#stored = stored;
    this.global = this.#syntax(stored.global).options;
    for (const command of Object.keys(stored.commands)) {
      const words = command.split(' ');
      words.forEach((_word, index) => this.#prefixes.add(words.slice(0, index).join(' ')));
      this.#prefixes.add(command);
    }
  }

  /** Version that the record is of. */
  get version(): string {
    return this.#stored.version;
  }

  /** What a command may be followed by; undefined where there is none of these words. */
  command(words: string): CommandSyntax | undefined {
    const known = this.#read.get(words);
    if (known || !Object.hasOwn(this.#stored.commands, words)) return known;
    const syntax = this.#syntax(this.#stored.commands[words] ?? '');
    this.#read.set(words, syntax);
    return syntax;
  }

  /** True where a command has these words, or begins with them. */
  begins(words: string): boolean {
    return this.#prefixes.has(words);
  }

  /** The words that can follow others, sorted; none twice. */
  after(words: string): string[] {
    const start = words === '' ? '' : `${words} `;
    const next = Object.keys(this.#stored.commands)
      .filter((command) => command.startsWith(start))
      .map((command) => command.slice(start.length).split(' ')[0] ?? '');
    return [...new Set(next)].filter((word) => word !== '').toSorted();
  }

  #syntax(line: string): CommandSyntax {
    const words = line
      .split(' ')
      .flatMap((word) => (word.startsWith('@') ? (this.#stored.common?.[word] ?? '').split(' ') : [word]))
      .filter((word) => word !== '');
    const options = new Map<string, CommandOption>();
    let range: CommandSyntax['arguments'];
    for (const word of words) {
      const numbers = /^(\d+)(-(\d*))?$/.exec(word);
      if (numbers) {
        const least = Number(numbers[1]);
        const most = numbers[2] === undefined ? least : numbers[3] === '' ? Infinity : Number(numbers[3]);
        range = {least, most};
        continue;
      }
      const [, names = word, mark = ''] = /^([^=]*)(=[!?*]?)?$/.exec(word) ?? [];
      const option = {names: names.split('|'), arity: ARITY.get(mark) ?? 'one', required: mark === '=!'};
      for (const name of option.names) options.set(name, option);
    }
    return {options, arguments: range};
  }
}
