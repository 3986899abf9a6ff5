import {expect, test} from 'vitest';
import {
  contentPolicy,
  hashOf,
  headersFile,
  inlineScripts,
  nginxSnippet,
  securityHeaders,
  withPolicy,
} from './contentPolicy';

const page =
  '<!doctype html><html><head><meta charset=UTF-8><title>x</title><script>a()</script></head></html>';

test('a hash is that of the specification: base64 of SHA-256', () =>
  expect(hashOf('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"));

test('inline scripts that run are found, and neither files nor data', () => {
  expect(
    inlineScripts(
      '<script>a()</script><script src=/x.js></script><script type="application/json">{}</script><script type=application/ld+json>{}</script><SCRIPT data-x="1">b()</SCRIPT>',
    ),
  ).toEqual(['a()', 'b()']);
});

test('nothing runs but the scripts that are there, each told once and in one order', () => {
  const policy = contentPolicy({scripts: ['b', 'a', 'b'], pictureHosts: []});
  expect(policy).toContain(
    `script-src 'self' 'wasm-unsafe-eval' ${[hashOf('a'), hashOf('b')].toSorted().join(' ')};`,
  );
  expect(policy).toBe(contentPolicy({scripts: ['a', 'b'], pictureHosts: []}));
  expect(policy).not.toMatch(/script-src[^;]*(?:unsafe-inline|'unsafe-eval'|\*|https:)/);
  expect(policy).toMatch(/^default-src 'self'; /);
});

test('pictures come from the site and from hosts that it names', () => {
  expect(contentPolicy({scripts: [], pictureHosts: []})).toContain("img-src 'self' data:;");
  expect(contentPolicy({scripts: [], pictureHosts: ['a.example']})).toContain(
    "img-src 'self' data: https://a.example;",
  );
});

test('the policy stands before everything that it is about', () => {
  expect(withPolicy(page, "default-src 'self'")).toBe(
    page.replace(
      '<title>',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>`,
    ),
  );
  expect(() => withPolicy('<script>a()</script><meta charset=utf-8>', 'x')).toThrow(/Unexpected beginning/);
  expect(() => withPolicy('<p>', 'x')).toThrow(/Unexpected beginning/);
});

test('hosts that send headers have them in their own form, with the part that works in headers only', () => {
  const headers = securityHeaders("default-src 'self'");
  expect(headersFile(headers, '/docs/').split('\n').slice(0, 3)).toEqual([
    '/docs/*',
    "  Content-Security-Policy: default-src 'self'; frame-ancestors 'none'",
    '  X-Content-Type-Options: nosniff',
  ]);
  expect(nginxSnippet(headers)).toContain(
    `add_header Content-Security-Policy "default-src 'self'; frame-ancestors 'none'" always;\n`,
  );
});

test('what only looks like a script, in a value or in a text, neither is one nor hides one', () => {
  expect(
    inlineScripts(
      `<title><script>no()</script></title><a title='"><script>no()' href=/it's/x rel="x'<script>">a</a><script>a()</script><textarea><script>no()</script></textarea><script>b()</script>`,
    ),
  ).toEqual(['a()', 'b()']);
});
