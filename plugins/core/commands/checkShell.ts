import type {Severity} from '../text/diagnostic';
import {quote} from '../text/diagnostic';
import type {CommandFault} from './commandFaults';
import {commandFaults} from './commandFaults';
import type {Grammar} from './grammar';
import {grammarOf} from './programs';
import type {ShellCommand, ShellPlace, ShellScript} from './shell';
import {readShell} from './shell';

/** What is wrong at a place of a script. */
export type ShellFault = CommandFault & {readonly severity: Severity};

/** A command of a script. */
export type CheckedCommand = {
  readonly text: string;
  /** In the script, from 0. */
  readonly offset: number;
  /** Whose commands it was held against; undefined for programs that nobody has written down. */
  readonly grammar: Grammar | undefined;
  readonly faults: readonly ShellFault[];
};

/** A script, held against what its programs have. */
export type CheckedShell = {
  readonly commands: readonly CheckedCommand[];
  /** All faults, those of its commands included, in the order of the text. */
  readonly faults: readonly ShellFault[];
  /** Variables that it uses and does not set, each once. */
  readonly variables: readonly ShellPlace[];
  /** Names of variables that it sets. */
  readonly sets: readonly string[];
};

/**
 * Holds a script against bash and against the commands of its programs. What is not on record cannot exist where the record
 * is complete (an error); where it is kept by hand, it may just be missing (a warning).
 */
export function checkShell(script: string): CheckedShell {
  return check(readShell(script));
}

function check({commands, placeholders, errors, variables, sets}: ShellScript): CheckedShell {
  const checked = commands.map(checkCommand);
  const inner = commands.flatMap((command) => innerShell(command) ?? []);
  const faults = [
    ...placeholders.map((one) => placeholderFault(one)),
    // What a placeholder breaks is its fault alone.
    ...(placeholders.length > 0
      ? []
      : errors.map(({text, offset}) =>
          fault(`Unexpected shell syntax, expected what bash can run as it is: ${quote(text)}.`, offset),
        )),
    ...checked.flatMap((command) => command.faults),
    ...inner.flatMap((shell) => shell.faults),
  ];
  const set = new Set([...sets, ...inner.flatMap((shell) => shell.sets)]);
  return {
    commands: [...checked, ...inner.flatMap((shell) => shell.commands)],
    faults: faults.toSorted((a, b) => a.offset - b.offset),
    variables: [...variables, ...inner.flatMap((shell) => shell.variables)].filter(
      ({text}) => !set.has(text),
    ),
    sets: [...set],
  };
}

/** The script of `sh -c '…'`, all of it at the place of its text; undefined where a command has none. */
function innerShell({words}: ShellCommand): CheckedShell | undefined {
  const at = words.findIndex(({text}, index) => /^(?:ba)?sh$/.test(text) && words[index + 1]?.text === '-c');
  const script = at === -1 ? undefined : words[at + 2];
  if (!script?.literal) return undefined;
  const {offset} = script;
  // Its placeholders have been found already, where they stand.
  const {commands, faults, variables, sets} = check({...readShell(script.text), placeholders: []});
  return {
    commands: commands.map((one) => ({...one, offset})),
    faults: faults.map((one) => ({...one, offset})),
    variables: variables.map((one) => ({...one, offset})),
    sets,
  };
}

function fault(message: string, offset: number): ShellFault {
  return {message, offset, severity: 'error'};
}

function placeholderFault({text, offset}: ShellPlace): ShellFault {
  const name = text
    .slice(1, -1)
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
  return {
    ...fault(
      `Unexpected placeholder ${quote(text)}, expected a variable in double quotes such as ${quote(`"$${name}"`)}.`,
      offset,
    ),
    advice: 'Bash reads angle brackets as redirections. Say in the text of the task what the variable is.',
  };
}

/** Programs that run the one behind them. */
const WRAPPERS = new Set([
  'bash',
  'command',
  'env',
  'exec',
  'nohup',
  'python',
  'python3',
  'sh',
  'sudo',
  'time',
  'timeout',
  'watch',
  'xargs',
]);

function checkCommand(command: ShellCommand): CheckedCommand {
  const {text, offset, words} = command;
  const [first] = words;
  if (first?.text === '$' && first.literal) {
    const prompt = fault('Unexpected prompt `$`, expected the command alone.', offset);
    return {text, offset, grammar: undefined, faults: [prompt]};
  }
  const at = first && WRAPPERS.has(first.text) ? programBehind(command) : 0;
  const name = words[at];
  const grammar = name?.literal ? grammarOf(name.text) : undefined;
  if (!grammar) return {text, offset, grammar, faults: []};
  const found = commandFaults(
    grammar,
    {words: words.slice(at + 1), offset: name?.offset ?? offset},
    first?.text === 'xargs',
  );
  const severity = grammar.complete ? 'error' : 'warning';
  return {text, offset, grammar, faults: found.map((one) => ({...one, severity}))};
}

/** Where the first program stands that is known. */
function programBehind({words}: ShellCommand): number {
  return words.findIndex(({text, literal}) => literal && grammarOf(text) !== undefined);
}
