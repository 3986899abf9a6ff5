import {PastLimit} from './limits';
import {expect, test} from 'vitest';
import {
  authored,
  code,
  codeBlock,
  h,
  item,
  link,
  list,
  p,
  strong,
  taskItem,
  toMarkdown,
  withCodeNames,
} from './mdast';

test('blocks are written in the dialect of the repository', () => {
  expect(
    toMarkdown([
      h(2, 'Title'),
      p('Text with ', code('a_b'), ', ', strong('bold'), ' and ', link('/x', 'a link'), '.'),
      list(item(p('One'), list(item(p('Two')))), item(p('Three'))),
    ]),
  ).toBe('## Title\n\nText with `a_b`, **bold** and [a link](/x).\n\n- One\n  - Two\n- Three\n');
});

test('what is text stays text, on one line', () => {
  expect(toMarkdown([p('*a* [b](c)\n<d>')])).toBe('\\*a\\* \\[b]\\(c) \\<d>\n');
});

test('tasks have the form that GitHub makes boxes of', () => {
  expect(toMarkdown([list(taskItem(false, p('Do')), taskItem(true, p('Done')))])).toBe(
    '- [ ] Do\n- [x] Done\n',
  );
});

test('code is kept as it is, in a fence that it cannot close', () => {
  expect(toMarkdown([codeBlock('a\n\n\n```\nb', 'sh')])).toBe('````sh\na\n\n\n```\nb\n````\n');
});

test('names in backticks become code; a backtick without its partner is text', () => {
  expect(toMarkdown([p(...withCodeNames('Set `a_b` to *c*.'))])).toBe('Set `a_b` to \\*c\\*.\n');
  expect(toMarkdown([p(...withCodeNames('A ` alone'))])).toBe('A \\` alone\n');
});

test('an admonition of an author stays one, and colons of a text are no directive', () => {
  expect(toMarkdown(authored(':::note\n\na:b\n\n:::', ''))).toBe(':::note\na:b\n:::\n');
});

test('a text of an author is parsed within the limits of documents', () =>
  expect(() => authored('# a\n\n'.repeat(1001), '')).toThrow(PastLimit));

test("an author's links within the site become whole addresses, but in code and to other sites", () => {
  const site = 'https://example.org';
  expect(toMarkdown(authored('[a](/b), ![c](/d), `](/e)`, [f](//g.org/), [h][i]\n\n[i]: /j', site))).toBe(
    '[a](https://example.org/b), ![c](https://example.org/d), `](/e)`, [f](//g.org/), [h][i]\n\n[i]: https://example.org/j\n',
  );
});
