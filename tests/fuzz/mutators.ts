import {LIMITS} from '../../plugins/core/text/limits';
import type {Random} from './random';

/** What parsers of Markdown, YAML, JSON, dates and addresses have stumbled over before. */
const NASTY = [
  // YAML
  '&a [*a, *a]',
  '*nobody',
  '<<: {a: 1}',
  '!!binary aGk=',
  '? [a, b]\n: c',
  '- - - - - - - - - -',
  '{{{{{{{{{{',
  '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
  '---',
  '...',
  '\t',
  '~',
  '|+\n',
  '"\\ud800"',
  'yes',
  '0x1F',
  '.nan',
  '-.inf',
  '1e999',
  '9'.repeat(400),
  '-0',
  // Names that every object has
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty: 1',
  // Days and moments
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '10000-01-01',
  '-000001-01-01',
  '2024-02-30',
  '2024-W53-7',
  '20240229',
  '2024-02-29T23:59:60Z',
  '2024-01-01T00:00:00+99:99',
  // Markup
  '<script>window.hacked = 1</script>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?php',
  '<svg onload=x><math><mtext></table>',
  '<details><summary>',
  '</div></div></body></html>',
  '&#xD800;',
  '&#0;',
  '&NotAnEntity;',
  '[a](javascript:alert(1))',
  '[a](http://[::1)',
  '[a](//%ZZ)',
  '[a](./scs-0001-v1-sovereign-cloud-standards.md#%E0%A4%A)',
  '![](data:text/html,x)',
  '[^1]: [^1]',
  '[^1]',
  '| a | b |\n|---|---|\n| \\| |',
  ':::note[x]',
  ':::',
  '```mermaid',
  '~~~~',
  '\n\n# \n\n',
  '\n## Install checklist\n\n- [ ] \n',
  '\n## Upgrade checklist from v9999\n\n- [x] **\n',
  '<!-- requirement: x; testcases: none; reviewed: 00000000 -->',
  'It MUST NOT, SHOULD or MAY.',
  '**************',
  '>>>>>>>>>>>>',
  '`',
  '\\',
  // Characters
  '\u0000',
  '\ufeff',
  '\r\n',
  '\r',
  '\u2028',
  '\u202e',
  '\u200f',
  '\u200b',
  '\ud800',
  '\udc00',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'a\u0301\u0301\u0301\u0301',
  '\u1e9e',
  '\ufdfa',
  'İ',
  '𝟘',
  'CVSS:3.1/AV:N',
  '../../../etc/passwd',
  'https://docs.scs.community/standards/%2e%2e/%00#%ff',
  'https://xn--/',
] as const;

/** A change of a text. */
type Mutator = (random: Random, text: string, donor: string) => string;

/** Puts something in the place of a part of a text. */
const put = (text: string, [start, end]: readonly [number, number], instead: string) =>
  text.slice(0, start) + instead + text.slice(end);

/** Changes some lines, where there are any. */
const onLines =
  (change: (lines: string[], random: Random) => void): Mutator =>
  (random, text) => {
    const lines = text.split('\n');
    change(lines, random);
    return lines.join('\n');
  };

const MUTATORS: readonly Mutator[] = [
  // A bit of a character is flipped.
  (random, text) => {
    const at = random.below(text.length);
    const flipped = (text.charCodeAt(at) || 0) ^ (1 << random.below(8));
    return put(text, [at, at + 1], String.fromCharCode(flipped));
  },
  // A byte is flipped: what is no UTF-8 any more becomes the replacement character, as it does when files are read.
  (random, text) => {
    const at = random.below(text.length);
    const bytes = Buffer.from(text.slice(at, at + 4));
    if (bytes.length === 0) return text;
    const place = random.below(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << random.below(8));
    return put(text, [at, at + 4], bytes.toString('utf8'));
  },
  onLines((lines, random) => lines.splice(random.below(lines.length), 1 + random.below(3))),
  onLines((lines, random) => {
    const at = random.below(lines.length);
    lines.splice(at, 0, ...lines.slice(at, at + 1 + random.below(5)));
  }),
  onLines((lines, random) => {
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  }),
  // Another indentation.
  onLines((lines, random) => {
    const at = random.below(lines.length);
    lines[at] = ' '.repeat(random.below(9)) + (lines[at] ?? '').trimStart();
  }),
  // Part of another file of the kind.
  (random, text, donor) => {
    const lines = donor.split('\n');
    const from = random.below(lines.length);
    const part = lines.slice(from, from + 1 + random.below(30)).join('\n');
    const at = text.indexOf('\n', random.below(text.length));
    return at === -1 ? text + part : put(text, [at + 1, at + 1], `${part}\n`);
  },
  // Something short, many times.
  (random, text) => {
    const at = random.below(text.length);
    const words = /\S+\s?/y;
    words.lastIndex = at;
    const token = random.once(2) ? (words.exec(text)?.[0] ?? '') : text.slice(at, at + 1 + random.below(6));
    return put(text, [at, at], token.slice(0, 40).repeat(random.pick([10, 1000])));
  },
  // A line, many times.
  onLines((lines, random) => {
    const at = random.below(lines.length);
    const line = (lines[at] ?? '').slice(0, 200);
    lines.splice(at, 0, ...Array<string>(random.pick([10, 1000])).fill(line));
  }),
  (random, text) => {
    const at = random.below(text.length + 1);
    return put(text, [at, at], random.pick(NASTY));
  },
  // A value, a word or a day becomes something nasty.
  (random, text) => {
    const words = [...text.matchAll(/[\w.:/-]{3,}/g)];
    if (words.length === 0) return text;
    const {index, 0: word} = random.pick(words);
    return put(text, [index, index + word.length], random.pick(NASTY));
  },
  (random, text) => text.slice(0, random.below(text.length)),
  (random, text) => text.slice(random.below(text.length)),
  (random, text) => (random.once(2) ? text.replaceAll('\n', '\r\n') : `\ufeff${text}`),
];

/** No text grows beyond what is read at all. */
const MOST_CHARACTERS = LIMITS.markdownBytes;

/**
 * Changes a text in one to four ways.
 * @param donor another file of the kind, for parts of it
 */
export function mutate(random: Random, text: string, donor: string): string {
  let mutant = text;
  for (let round = 1 + random.below(4); round > 0; round -= 1) {
    const next = random.pick(MUTATORS)(random, mutant, donor);
    if (next.length <= MOST_CHARACTERS) mutant = next;
  }
  // As it would be read from a file: half of a surrogate pair is no UTF-8, and gets to parsers by escapes alone.
  return Buffer.from(mutant).toString('utf8');
}
