import type {StoredGrammar} from '../../core/commands/grammar';

/** Options that can stand without a value although their help names one. */
const OPTIONAL_VALUE = new Set(['--cascade', '--dry-run', '--validate']);

/**
 * Reads the commands of kubectl off its own help.
 * @param help what `kubectl <words> --help` prints; `options` has those of every command
 */
export function kubectlGrammar(version: string, help: (words: readonly string[]) => string): StoredGrammar {
  const commands: Record<string, string> = {};
  const visit = (words: readonly string[]) => {
    const text = help([...words, '--help']);
    const below = subcommandsIn(text);
    // One with subcommands takes nothing else: what follows it is one of them.
    if (words.length > 0)
      commands[words.join(' ')] = [...(below.length > 0 ? ['0'] : []), ...optionsIn(text)].join(' ');
    for (const name of below) visit([...words, name]);
  };
  visit([]);
  return {version, global: ['-h|--help', ...optionsIn(help(['options']))].join(' '), commands};
}

/** Names in the lists below `… Commands:`; those of plugins are not kubectl's own. */
export function subcommandsIn(help: string): string[] {
  const names: string[] = [];
  let open = false;
  for (const line of help.split('\n')) {
    if (/^\S.*:$/.test(line)) open = /Commands?(?: \([^)]*\))?:$/.test(line);
    else if (open) names.push(...(/^ {2}([a-z][a-z0-9-]*) {2,}\S/.exec(line)?.slice(1) ?? []));
  }
  return names;
}

/** Options, in the notation of {@link StoredGrammar}. */
export function optionsIn(help: string): string[] {
  return [...help.matchAll(/^ {4}(?:(-\w), )?(--[\w-]+)=(.*):$/gm)].map(
    ([, short, long = '', value = '']) => {
      const names = short === undefined ? long : `${short}|${long}`;
      if (/^(?:true|false)$/.test(value) || OPTIONAL_VALUE.has(long)) return `${names}=?`;
      return `${names}=`;
    },
  );
}
