/** Where a shell is in a line: outside of quotes, or in which. */
type Quotes = '' | "'" | '"';

/** The shell variable that stands for a variable of a scope. */
export function shellVariable(variable: string): string {
  return variable.toUpperCase();
}

/**
 * The command of a script as bash can run it: variables of the scope become shell variables in double quotes, those with a
 * default become that, and `{testcases}` the ids to run. Whatever is in quotes stays in them: a variable in single quotes
 * leaves them for as long as it takes.
 * @param command script and arguments, with variables as `{name}` (scs-0003, Script descriptor)
 * @param defaults values by name
 * @example scriptCommand('./a.py -c {os_cloud} {testcases}', {testcases: ['x', 'y'], defaults: new Map()})
 *   // => './a.py -c "$OS_CLOUD" x y'
 */
export function scriptCommand(
  command: string,
  {
    testcases,
    defaults,
  }: {readonly testcases: readonly string[]; readonly defaults: ReadonlyMap<string, string>},
): string {
  let quotes: Quotes = '';
  return command.replace(
    /\\[\s\S]|['"]|\{(\w+)\}|\s*\n\s*/g,
    (part: string, name: string | undefined): string => {
      if (name !== undefined) return valueOf(name, quotes);
      if (part === "'" || part === '"') {
        if (quotes === '') quotes = part;
        else if (quotes === part) quotes = '';
      }
      // Scripts get their arguments split at line breaks; bash would end the command there.
      return /^\s/.test(part) && quotes === '' ? ' ' : part;
    },
  );

  function valueOf(name: string, where: Quotes): string {
    if (name === 'testcases') return testcases.join(' ');
    const value = defaults.get(name);
    if (value !== undefined) return where === '' ? plainOrQuoted(value) : value;
    const variable = shellVariable(name);
    if (where === '"') return `\${${variable}}`;
    return where === "'" ? `'"$${variable}"'` : `"$${variable}"`;
  }
}

function plainOrQuoted(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
