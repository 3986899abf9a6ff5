import {expect, test} from 'vitest';
import {samePage} from './compareSites';

const page = ({hash = '0b7cd137', bar = 'Docs', text = 'Hello'}) =>
  `<link href="/assets/css/styles.${hash}.css"><script src="/assets/js/runtime~main.${hash}.js"></script>` +
  `<nav aria-label="Main" class="theme-layout-navbar navbar">\n${bar}</nav><main><nav>Steps</nav>${text}</main>`;

test('pages may differ in what the bundler names', () =>
  expect(samePage(page({}), page({hash: 'ffffffff'}))).toBe('same'));

test('empty lines count in the body only', () => {
  const withLines = (head: string, body: string) => `<head>${head}</head><body>${body}</body>`;
  expect(samePage(withLines('a\n\nb', 'c'), withLines('a\n\n\n\nb', 'c'))).toBe('same');
  expect(samePage(withLines('a', 'b\n\nc'), withLines('a', 'b\n\n\nc'))).toBe('different');
});

test('a page whose bar is another is told apart from one whose text is', () => {
  expect(samePage(page({}), page({bar: 'More'}))).toBe('same but for navigation');
  expect(samePage(page({}), page({text: 'Hi'}))).toBe('different');
  expect(samePage(page({}), page({text: 'Hello<nav>Further</nav>'}))).toBe('different');
});

test('other names of bundled files make a difference', () =>
  expect(
    samePage('<script src="/assets/js/main.0b7cd137.js">', '<script src="/assets/js/more.0b7cd137.js">'),
  ).toBe('different'));
