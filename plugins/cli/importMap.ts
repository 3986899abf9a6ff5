import fs from 'node:fs';
import path from 'node:path';

const BEGIN = '<!-- map: begin; written by `npm run map` -->';
const END = '<!-- map: end -->';

/** The text between the markers replaced by the map. */
export function withMap(text: string, map: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin)
    throw new Error(`Unexpected text without markers, expected \`${BEGIN}\` and \`${END}\``);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${map}\n\n${text.slice(end)}`;
}

/** Draws which folder below `plugins/` imports which, from the code itself; tests are left out. */
export function importMap(pluginsDir: string): string {
  const files = sourceFiles(pluginsDir);
  const pairs = new Set<string>();
  for (const file of files) {
    for (const target of importsOf(path.join(pluginsDir, file))) {
      const [from, to] = [roomOf(file), roomOf(path.relative(pluginsDir, target))];
      if (to !== undefined && from !== undefined && from !== to) pairs.add(`${from} ${to}`);
    }
  }
  const edges = [...pairs].toSorted().map((pair) => pair.split(' ') as [string, string]);
  const inCore = (room: string) => room.startsWith('core/');
  const rooms = [...new Set(files.flatMap((file) => roomOf(file) ?? []))].toSorted();
  // From outside, the core is one thing.
  const outer = new Set(
    edges.filter(([from]) => !inCore(from)).map(([from, to]) => line(from, inCore(to) ? 'core' : to)),
  );
  return [
    '```mermaid',
    'graph LR',
    '  subgraph core',
    ...rooms.filter(inCore).map((room) => `    ${idOf(room)}["${room}"]`),
    ...edges.filter(([from, to]) => inCore(from) && inCore(to)).map(([from, to]) => `  ${line(from, to)}`),
    '  end',
    ...outer,
    '```',
  ].join('\n');
}

function line(from: string, to: string): string {
  return `  ${idOf(from)} --> ${idOf(to)}`;
}

function idOf(room: string): string {
  return room.replace('/', '_');
}

/** The folder that a file counts for: one below `core/`, or one of `plugins/`; files beside them count for none. */
function roomOf(file: string): string | undefined {
  const [first = '', second = '', third] = file.split(path.sep);
  if (first.startsWith('.') || second === '') return undefined;
  if (first !== 'core') return first;
  return third === undefined ? undefined : `core/${second}`;
}

function sourceFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .toSorted();
}

/** Files that a module imports by relative path or from the site, as far as they lead into this folder. */
function importsOf(file: string): string[] {
  const text = fs.readFileSync(file, 'utf8');
  const targets = [...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gm)].map(
    ([, target]) => target ?? '',
  );
  const site = path.resolve(__dirname, '..', '..');
  return targets.flatMap((target) => {
    if (target.startsWith('.')) return path.resolve(path.dirname(file), target);
    return target.startsWith('@site/plugins/') ? path.join(site, target.slice('@site/'.length)) : [];
  });
}
