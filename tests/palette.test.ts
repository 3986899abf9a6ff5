import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {DARK, FIXED, LIGHT, ON_BADGES, PLACEHOLDER} from '../plugins/core/text/palette';
import {filesBelow} from './support/build';
import {siteDir} from './support/paths';

const PALETTE = 'plugins/core/text/palette.ts';
const TOKENS = 'plugins/ui/tokens.css';
const read = (file: string) => fs.readFileSync(path.join(siteDir, file), 'utf8');

/** A colour as six digits. */
const whole = (colour: string) =>
  colour.toLowerCase().replace(/^#([\da-f])([\da-f])([\da-f])$/, '#$1$1$2$2$3$3');

const HEX = '#(?:[\\da-f]{8}|[\\da-f]{6}|[\\da-f]{3,4})(?![\\w-])';
/** `rgb(…)` and its kin with numbers; a part of a function's name or a call with other values is none. */
const NUMBERS = '(?<![\\w-])(?:rgb|hsl)a?\\(\\s*[\\d.][^)]*\\)';
/** In a style sheet what looks like a colour may be an id: those stand before `{`, or in an address. */
const IN_STYLES = new RegExp(`(?<!url\\(['"]?)${HEX}(?![^{};]*\\{)|${NUMBERS}`, 'gi');
/**
 * In a program it may be an anchor, an issue or a private member: a colour begins a string, or stands in one behind a sign
 * or behind the words that come before it in a style.
 */
const IN_PROGRAMS = new RegExp(
  `(?<=["'\`>]|[:,(=][ \\t]*|(?:\\d%|\\b(?:solid|dashed|dotted|double))[ \\t])(?<!(?:\\bhref|\\bto)=\\{?["'\`]|url\\(["']?)${HEX}|${NUMBERS}`,
  'gi',
);

/** Colours that a file holds, as `file:line: colour`; comments of style sheets don't count. */
function coloursIn(file: string, text: string): string[] {
  const styles = file.endsWith('.css');
  const code = styles ? text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')) : text;
  return [...code.matchAll(styles ? IN_STYLES : IN_PROGRAMS)].map(
    ({0: colour, index}) => `${file}:${code.slice(0, index).split('\n').length}: ${colour}`,
  );
}

/** Values of the tokens in a part of `tokens.css`, by name; what names another token has that one's value. */
function tokensIn(...parts: readonly string[]): (name: string) => string | undefined {
  const values = new Map(
    parts.flatMap((part) =>
      [...part.matchAll(/--scs-([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]),
    ),
  );
  const valueOf = (name: string | undefined): string | undefined => {
    const value = values.get(name);
    const other = /^var\(--scs-([\w-]+)\)$/.exec(value ?? '');
    return other ? valueOf(other[1]) : value;
  };
  return valueOf;
}

const [light = '', dark = ''] = read(TOKENS).split(/(?=^html\[data-theme='dark'\])/m);

describe.each([
  ['light', {...FIXED, ...LIGHT}, tokensIn(light)],
  ['dark', {...FIXED, ...DARK}, tokensIn(light, dark)],
])('on %s pages', (_theme, colours, token) => {
  test.each(Object.entries(colours))(
    '%s has one value, %s, in the palette and in the tokens',
    (name, colour) =>
      expect(whole(token(name.replace(/[A-Z]|\d+/g, '-$&').toLowerCase()) ?? 'no token')).toBe(colour),
  );
});

test('a placeholder has the colour of nothing that is seen', () => {
  const seen = new Set([FIXED, LIGHT, DARK, ON_BADGES].flatMap((group) => Object.values<string>(group)));
  expect(Object.values(PLACEHOLDER).filter((colour) => seen.has(colour))).toEqual([]);
});

test.each([PALETTE, TOKENS])('no colour stands twice in %s', (file) => {
  const colours = coloursIn(file, read(file)).map((place) => whole(place.split(': ')[1] ?? ''));
  expect(colours.length).toBeGreaterThan(20);
  expect(colours.filter((colour, index) => colours.indexOf(colour) !== index)).toEqual([]);
});

test('no colour stands outside of the palette and the tokens', () => {
  const files = ['plugins', 'src']
    .flatMap((folder) => filesBelow(path.join(siteDir, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => /(?<!\.test)\.(?:css|tsx?|[mc]js)$/.test(file) && file !== PALETTE && file !== TOKENS);
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap((file) => coloursIn(file, read(file)))).toEqual([]);
});

test.each([
  ['a.css', '.a {\n  color: #fff;\n}', ['a.css:2: #fff']],
  ['a.css', '.a {border: 1px solid #0A1B2C}', ['a.css:1: #0A1B2C']],
  [
    'a.css',
    '/* two\nlines */ .a {background: linear-gradient(\n  #fade 40%, #12345678)}',
    ['a.css:3: #fade', 'a.css:3: #12345678'],
  ],
  [
    'a.css',
    '.a {color: rgb(1 2 3)} .b {color: hsla(10, 20%, 30%, 0.5)}',
    ['a.css:1: rgb(1 2 3)', 'a.css:1: hsla(10, 20%, 30%, 0.5)'],
  ],
  ['a.ts', "const navy = '#10203a';", ['a.ts:1: #10203a']],
  ['a.ts', 'const rect = `<rect fill="#ffffff"/>`;', ['a.ts:1: #ffffff']],
  ['a.ts', '// why\nbox({borderBottom: `3px solid #000`});', ['a.ts:2: #000']],
  ['a.ts', "const style = 'color:#abc; outline: #123456';", ['a.ts:1: #abc', 'a.ts:1: #123456']],
  ['a.ts', 'const ink = rgb(0.06, 0.13, 0.23);', ['a.ts:1: rgb(0.06, 0.13, 0.23)']],
  ['a.tsx', '<path stroke="#50c3a5" />', ['a.tsx:1: #50c3a5']],
])('it is noticed when %s holds a colour: %s', (file, text, found) =>
  expect(coloursIn(file, text)).toEqual(found),
);

test.each([
  ['a.css', '#add .b, .c #facade:hover {color: var(--scs-ink)}'],
  ['a.css', '.a {mask: url(#bad); color: currentColor} /* #fff */'],
  [
    'a.ts',
    "const ends = ['&#39;', '#section', '#added', 'scs-0100#abc', '/a#b', `url(#${id})`, 'See #123'];",
  ],
  ['a.ts', '// see #123, once #fff\nclass A {\n  #bad = 1;\n  get() {\n    return this.#bad;\n  }\n}'],
  ['a.ts', 'const ink = rgb(part(1), part(3), part(5));'],
  ['a.tsx', '<a href="#add" /><Link to="#fee">#1</Link>'],
])('%s holds no colour: %s', (file, text) => expect(coloursIn(file, text)).toEqual([]));
