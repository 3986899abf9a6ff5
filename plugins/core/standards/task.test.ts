import {expect, test} from 'vitest';
import {parseDocumentName} from './documentId';
import {readStandardText} from './standardText';
import {shellBlocks} from './task';

function tasksIn(body: string) {
  const name = parseDocumentName('scs-0100-w1-a.md');
  if (!name) throw new Error('the name does not parse');
  return readStandardText(body, name).tasks;
}
const HEAD = '## Install checklist\n\n';

test('a block has its place and language, without the indentation of the list', () => {
  const {lists, unclosed} = tasksIn(
    `${HEAD}- [ ] One.\n\n  \`\`\`bash title\n  a \\\n    b\n  \`\`\`\n\n  ~~~~\n  c\n  ~~~~\n\n      d\n      e\n\n  \`\`\`yaml\n  \`\`\`\n`,
  );
  expect(lists.flatMap(({tasks}) => tasks.flatMap(({blocks}) => blocks))).toEqual([
    {text: 'a \\\n  b', language: 'bash', line: 6, column: 3},
    {text: 'c', language: null, line: 11, column: 3},
    {text: 'd\ne', language: null, line: 14, column: 7},
    {text: '', language: 'yaml', line: 18, column: 3},
  ]);
  expect(unclosed).toEqual([]);
});

test('blocks for a shell are those that say so, or nothing', () => {
  const marks = ['', 'bash', 'sh', 'shell', 'yaml', 'console', 'mermaid'];
  const {lists} = tasksIn(
    `${HEAD}- [ ] One.\n\n${marks.map((mark) => `  \`\`\`${mark}\n  ${mark}-\n  \`\`\`\n`).join('\n')}`,
  );
  const task = lists[0]?.tasks[0];
  expect(task?.blocks).toHaveLength(marks.length);
  expect(task && shellBlocks(task).map(({text}) => text)).toEqual(['-', 'bash-', 'sh-', 'shell-']);
});

test('line ends of Windows are none of a command', () => {
  const {lists, unclosed} = tasksIn(`${HEAD}- [ ] One.\r\n\r\n  \`\`\`bash\r\n  a\r\n  b\r\n  \`\`\`\r\n`);
  expect(lists[0]?.tasks[0]?.blocks[0]?.text).toBe('a\nb');
  expect(unclosed).toEqual([]);
});

test.each([
  ['the next task ends it', '- [ ] One.\n\n  ```bash\n  a\n\n- [ ] Two.\n', 5],
  ['the text ends it', '- [ ] One.\n\n  ```bash\n  a', 5],
  ['it has nothing in it', '- [ ] One.\n\n  ```', 5],
  ['its fence is not indented', '- [ ] One.\n\n  ```bash\n  a\n```\n\nText.\n', 5],
  ['another kind of fence follows', '- [ ] One.\n\n  ```bash\n  a\n  ~~~\n', 5],
  ['a shorter fence follows', '- [ ] One.\n\n  ````bash\n  a\n  ```\n', 5],
  ['one in a task of an inner list', '- [ ] One.\n  - [ ] Inner.\n\n    ```bash\n    a\n', 6],
])('an unclosed block is noticed: %s', (_name, list, line) => {
  expect(tasksIn(HEAD + list).unclosed.map((place) => place.line)).toEqual([line]);
});

test('one outside of tasks is noticed where it swallows some', () => {
  expect(tasksIn('Text.\n\n```bash\na\n\n## Install checklist\n\n- [ ] One.\n').unclosed).toEqual([
    {line: 3, column: 1},
  ]);
  expect(tasksIn('## Install checklist\n\n> ```\n> - [ ] One.\n\nText.\n').unclosed).toEqual([
    {line: 3, column: 3},
  ]);
  expect(tasksIn('Text.\n\n```bash\na\n').unclosed).toEqual([]);
});

test('a block that is closed is left alone, wherever it stands', () => {
  const closed = [
    '- [ ] One.\n\n  ```bash\n  a\n  ```   \n',
    '- [ ] One.\n\n  ```bash\n  a\n  `````\n',
    '- [ ] One.\n\n  > ```\n  > a\n  > ```\n',
    '```\n- [ ] One.\n```\n',
    '    - [ ] One.\n',
  ];
  expect(closed.map((list) => tasksIn(HEAD + list).unclosed)).toEqual(closed.map(() => []));
});
