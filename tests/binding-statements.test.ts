import {describe, expect, test} from 'vitest';
import {parseStandard} from '../plugins/core';
import type {Reading} from './support/bindingStatements';
import {statementsOf} from './support/bindingStatements';
import {embeddedDocuments, isSupplement} from './support/originals';
import {siteDir} from './support/paths';
import fs from 'node:fs';
import path from 'node:path';

function read(text: string, reading: Reading = {keyWords: 'in any case'}): string[] {
  return statementsOf({path: 'scs-0999-v1-example.md', text}, reading).map(
    ({level, line, things}) =>
      `${line} ${level}:${[...things].map(([thing, at]) => ` ${thing}${at === line ? '' : `@${at}`}`).join(',')}`,
  );
}

test('a sentence has its level, its line and its things', () => {
  expect(
    read('## A\n\nNothing. It MUST have `one_a`\nand `two_b`. No more,\nand it MUST NOT be `b`.'),
  ).toEqual(['3 MUST: one_a, two_b', '4 MUST NOT: b']);
});

test('what explains belongs to it, as far as no other sentence names it', () => {
  expect(
    read('It MUST have `a`. Like `b` or `c`.\n\nIt SHOULD have `c`. With `d`.\n\nThere is `e`.'),
  ).toEqual(['1 MUST: a, b', '3 SHOULD: c, d']);
});

describe('a sentence that binds in two ways', () => {
  test.each([
    ['at a comma', 'It MUST have `a`, `b`, and it MAY have `c`.', ['1 MUST: a, b', '1 MAY: c']],
    ['at a conjunction', '`a` is REQUIRED but `b` is OPTIONAL.', ['1 MUST: a', '1 MAY: b']],
    ['at a bracket', 'It SHOULD be `a` (it MUST NOT be `b`).', ['1 SHOULD: a', '1 MUST NOT: b']],
    ['nowhere: as the strictest', 'What MAY have `a` MUST NOT have `b`.', ['1 MUST NOT: a, b']],
    ['twice in one way', 'It MUST have `a`, and MUST have `b`.', ['1 MUST: a, b']],
    ['three ways', 'It MAY be `a`, SHOULD be `b` or MUST be `c`.', ['1 MAY: a', '1 SHOULD: b', '1 MUST: c']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a list', () => {
  test.each([
    [
      'goes on with the sentence before',
      'They MUST have:\n\n- `a`\n- one thing\n- what goes on without any end',
      ['1 MUST: a@3, 1 thing@4'],
    ],
    ['or with one that points at it', 'The following MUST be. Nothing here.\n\n- `a`', ['1 MUST: a@3']],
    ['not with one that has its end', 'It MUST be. Nothing here.\n\n- `a`', ['1 MUST:']],
    [
      'has items that bind on their own',
      'They MUST have:\n\n- `a`, which MAY be `b`\n  - `c`',
      ['1 MUST:', '3 MAY: a, b, c@4'],
    ],
    ['holds for items in items', 'They MUST have:\n\n- things\n  - `a`\n\n  more `b`', ['1 MUST: a@4, b@6']],
    ['ends with a paragraph', 'They MUST have:\n\nText.\n\n- `a`', ['1 MUST:']],
    ['ends with a heading', 'They MUST have:\n\n## B\n\n- `a`', ['1 MUST:']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

const TABLE = '| Name | More |\n| --- | --- |\n| `a` | REST, 5 days, `b` |\n| word | |\n';

describe('a table', () => {
  test('goes on with the sentence before: names in the first column, code and numbers in the others', () => {
    expect(read(`These MUST be:\n\n${TABLE}`)).toEqual(['1 MUST: a@5, word@6, b@5, 5 day@5']);
  });

  test('has rows that bind on their own', () => {
    expect(read('These MUST be:\n\n| A | B |\n| --- | --- |\n| `a` | `b` MAY be |\n| `c` | |\n')).toEqual([
      '1 MUST: c@6',
      '5 MAY: b, a',
    ]);
  });

  test('has rows that a word alone binds', () => {
    expect(read('| A | B |\n| --- | --- |\n| required | `a` |\n| **recommended** | `b` |\n')).toEqual([
      '3 MUST: a',
      '4 SHOULD: b',
    ]);
  });

  test('tells the values of what its first column is named after, to the strictest that names it', () => {
    const values = '| `kind` | Meaning |\n| --- | --- |\n| `old` | TLS |\n';
    expect(
      read(`${values}\n\nA \`kind\` MUST be there.\n\nA \`kind\` MAY be long.\n\n- MUST be else.`),
    ).toEqual(['6 MUST: kind, old@3', '8 MAY: kind', '10 MUST:']);
    expect(read('| Kind |\n| --- |\n| `old` |\n\nA `kind` MUST be there.')).toEqual(['5 MUST: kind']);
  });
});

describe('code', () => {
  test('of one line is a thing, of several what it sets', () => {
    expect(
      read(
        'Names like\n\n    a-b*\n\nMUST exist.\n\nThis MUST be set:\n\n```yaml\nlist:\n- size: 5\nmode = slow\n```',
      ),
    ).toEqual(['5 MUST:', '7 MUST: size@10, 5@10, mode@10, slow@10']);
    expect(read('This MUST exist:\n\n    a-b*')).toEqual(['1 MUST: a-b@4']);
    expect(read('This is:\n\n    a-b*')).toEqual([]);
  });
});

describe('a heading', () => {
  test.each([
    ['## Mandatory ones', 'MUST'],
    ['## [REQUIRED] Size', 'MUST'],
    ['## Recommended, part 1', 'SHOULD'],
    ['## [OPTIONAL] Size', 'MAY'],
    ['## Supported services', 'MAY'],
    ['## Subject Matter', 'MUST'],
    ['## Pointed at', 'SHOULD'],
  ])('%s binds what is listed below it', (heading, level) => {
    const reading: Reading = {keyWords: 'in capitals', bindingSections: {'Pointed at': 'SHOULD'}};
    const text = `${heading}\n\nText with \`t\`.\n\n- \`a\`\n\n${TABLE}\n## Other\n\n- \`c\``;
    expect(read(text, reading)).toEqual([`1 ${level}: a@5, word@10, b@9, 5 day@9`]);
  });

  test('gives way to a sentence that introduces the list', () => {
    expect(read('## Mandatory\n\nThese MAY be:\n\n- `a`')).toEqual(['1 MUST:', '3 MAY: a@5']);
  });

  test('of any other wording binds nothing', () => {
    expect(read('## Not mandatory\n\n- `a`')).toEqual([]);
  });
});

describe('words in lower case', () => {
  test.each([
    ['must', 'MUST'],
    ['needs to', 'MUST'],
    ['is mandatory to', 'MUST'],
    ['is\nrequired to', 'MUST'],
    ['must not', 'MUST NOT'],
    ['is prohibited to', 'MUST NOT'],
    ['should', 'SHOULD'],
    ['is recommended to', 'SHOULD'],
    ['should not', 'SHOULD NOT'],
    ['is not recommended to', 'SHOULD NOT'],
    ['may', 'MAY'],
    ['may or may not', 'MAY'],
    ['does not need to', 'MAY'],
    ['is optional to', 'MAY'],
    ['CAN', 'MAY'],
    ['REQUIRES to', 'MUST'],
  ])('%s', (words, level) => {
    expect(read(`## A\n\nWho ${words} be \`a\`.`)).toEqual([`3 ${level}: a`]);
  });

  test('bind in the originals only', () => {
    expect(read('It must be.', {keyWords: 'in capitals'})).toEqual([]);
  });

  test('that stand before a name, or are spoken of, bind nothing', () => {
    expect(read('Follow the recommended name, any optional one, the “should” and `must`.')).toEqual([]);
  });

  test('bind nothing in sections that argue, which capitals do', () => {
    const text = '## Motivation\n\nOne must.\n\n### Deeper\n\nOne should. One MAY.\n\n## Names\n\nOne must.';
    expect(read(text)).toEqual(['7 MAY:', '11 MUST:']);
  });

  test('bind in the chapter that decides alone, where there is one', () => {
    const text =
      '## Names\n\nOne must.\n\n### Standard\n\nOne must.\n\n## Decision\n\nOne should.\n\n### More\n\nOne may.';
    expect(read(text)).toEqual(['11 SHOULD:', '15 MAY:']);
  });
});

test('admonitions bind, quotations do not', () => {
  expect(read(':::note\n\nIt MUST be `a`.\n\n:::\n\n> It MUST be `b`.')).toEqual(['3 MUST: a']);
});

test('a sentence goes by its id and by its gist', () => {
  const source = {path: 'scs-0999-v1-example.md', text: 'It MUST be available. <!-- requirement: there -->'};
  expect(statementsOf(source, {keyWords: 'in capitals'})).toMatchObject([
    {id: 'REQ-0999v1-there', gist: 'be-available', words: ' it must be available '},
  ]);
});

test('a file that is no document is refused', () => {
  expect(() => statementsOf({path: 'README.md', text: ''}, {keyWords: 'in capitals'})).toThrow('README.md');
});

test('our documents have the requirements that the core finds', () => {
  // Of supplements, the core takes no requirement.
  for (const name of embeddedDocuments().filter((one) => !isSupplement(one))) {
    const file = path.join(siteDir, 'standards', `${name}.md`);
    const source = {path: file, text: fs.readFileSync(file, 'utf8')};
    const ids = statementsOf(source, {keyWords: 'in capitals'}).flatMap(({id}) => id ?? []);
    expect([...new Set(ids)]).toEqual(parseStandard(source).value?.requirements.map(({id}) => id));
  }
});
