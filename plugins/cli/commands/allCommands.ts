import {authoredTasks} from '../../core/catalog/authoredTasks';
import type {Catalog} from '../../core/catalog/catalog';
import {scopeChecklists} from '../../core/catalog/scopeDocuments';
import type {CheckedCommand} from '../../core/commands/checkShell';
import {checkShell} from '../../core/commands/checkShell';
import {groupBy} from '../../core/text/groupBy';
import {shellBlocks} from '../../core/standards/task';
import {plural} from '../../core/text/plural';

/** What came of reading a command: its program took it, refused it, or is one that nobody has written down. */
type Outcome = 'parsed' | 'fault' | 'unknown';

/** A command of a task or of a checklist. */
export type ListedCommand = {
  /** `file:line` of a task, or scope and version of a checklist. */
  readonly place: string;
  readonly text: string;
  readonly outcome: Outcome;
  /** In words. */
  readonly result: string;
  /** What it was held against, such as `openstack 7.4.0`; the program's own name where nobody has written it down. */
  readonly program: string;
};

/** All commands of all tasks and checklists; those of checklists that are no tasks stand there once for each scope. */
export function allCommands(catalog: Catalog): ListedCommand[] {
  return [...tasksOf(catalog), ...checklistsOf(catalog)].flatMap(({place, script}) => {
    const {commands, faults} = checkShell(script);
    const lineOf = (offset: number) => script.slice(0, offset).split('\n').length - 1;
    const own = new Set(commands.flatMap((command) => command.faults));
    return [
      ...commands.map((command) => listed(command, place(lineOf(command.offset)))),
      // Those of no single command: placeholders, and what bash cannot read.
      ...faults
        .filter((fault) => !own.has(fault))
        .map(({offset, message}): ListedCommand => ({
          place: place(lineOf(offset)),
          text: script.split('\n')[lineOf(offset)] ?? '',
          outcome: 'fault',
          result: message,
          program: 'bash',
        })),
    ];
  });
}

type Script = {readonly script: string; readonly place: (line: number) => string};

function tasksOf(catalog: Catalog): Script[] {
  return [...catalog.documents.values()].flatMap(({source, tasks}) =>
    tasks.lists.flatMap((list) =>
      list.tasks.flatMap((task) =>
        shellBlocks(task).map(({text, line}) => ({
          script: text,
          place: (below: number) => `${source.path}:${line + below}`,
        })),
      ),
    ),
  );
}

function checklistsOf(catalog: Catalog): Script[] {
  const tasks = authoredTasks(catalog);
  return [...catalog.scopes.values()].flatMap((scope) => {
    const seen = new Map<string, string>();
    for (const {checklist} of scopeChecklists(scope, tasks)) {
      const {from, to, steps} = checklist;
      for (const {command, kind} of steps)
        if (command !== null && kind !== 'task' && !seen.has(command))
          seen.set(command, `${scope.id}, ${from === null ? 'install' : `${from} to`} ${to}`);
    }
    return [...seen].map(([script, place]) => ({script, place: () => place}));
  });
}

function listed({text, grammar, faults}: CheckedCommand, place: string): ListedCommand {
  const [fault] = faults;
  const program = grammar ? `${grammar.name} ${grammar.version || '(by hand)'}` : (text.split(/\s/)[0] ?? '');
  if (fault) return {place, text, outcome: 'fault', result: fault.message, program};
  if (grammar) return {place, text, outcome: 'parsed', result: `parsed: ${program}`, program};
  return {
    place,
    text,
    outcome: 'unknown',
    result: `not parsed: no list of the commands of ${program}`,
    program,
  };
}

/** How many commands there are, by what came of them. */
export function summaryOf(commands: readonly ListedCommand[]): string {
  const of = (wanted: Outcome) => commands.filter(({outcome}) => outcome === wanted);
  const byProgram = (some: readonly ListedCommand[]) =>
    [...groupBy(some, ({program}) => program)]
      .map(([program, group]) => `${program} ${group.length}`)
      .toSorted()
      .join(', ');
  const part = (wanted: Outcome, words: string) => {
    const some = of(wanted);
    return `${some.length} ${words}${some.length > 0 ? ` (${byProgram(some)})` : ''}`;
  };
  return [
    plural(commands.length, 'command'),
    part('parsed', 'parsed'),
    part('unknown', 'of programs without a list'),
    part('fault', 'with faults'),
  ].join('\n');
}
