import type {AuthoredText} from '../catalog/authoredTexts';
import {authoredTexts} from '../catalog/authoredTexts';
import {HTML_ALLOW_LIST} from '../text/htmlAllowList';
import {quote} from '../text/diagnostic';
import type {Finding, Rule} from './rule';
import {exampleDocument} from './rule';

const ALLOWED = new Set(HTML_ALLOW_LIST.tagNames);
/** What is written for a character in HTML, where it could hide an address. */
const REFERENCES: Readonly<Record<string, string>> = {colon: ':', tab: '', newline: ''};

/** Whether an address runs or smuggles code; browsers skip white space and control characters in it. */
function isCode(address: string): boolean {
  const plain = address
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_text, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});?/g, (_text, code: string) => characterOf(Number(code)))
    .replace(/&(colon|tab|newline);/gi, (_text, name: string) => REFERENCES[name.toLowerCase()] ?? '')
    // oxlint-disable-next-line no-control-regex -- that is what is looked for
    .replace(/[\s\u0000-\u001f]+/g, '');
  return /^(?:javascript|vbscript|data):/i.test(plain);
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Reports what pages leave out of raw HTML and links for safety: authors learn of it before they look at the page. */
export const unsafeHtml: Rule = {
  id: 'unsafe-html',
  severity: 'warning',
  summary:
    'Raw HTML keeps to the allow-list, and no address runs code; what does not is left out of the page.',
  check: (catalog) =>
    authoredTexts(catalog).flatMap((text) => [...tagFindings(text), ...addressFindings(text)]),
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        '<details><summary>More</summary>Text</details>\n',
      ),
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        'A <b onclick="x()">word</b>, [x](javascript:alert(1))\n\n<script>x()</script>\n',
      ),
    },
    findings: [
      '8:3: Unexpected attribute `onclick` in HTML, expected none that styles or runs anything; it is left out of the page.',
      '10:1: Unexpected HTML element `<script>`, expected Markdown or an element of the allow-list; it is left out of the page.',
      '8:30: Unexpected address `javascript:alert(1)`, expected a page or a file; it is left out of the page.',
    ],
  },
};

function tagFindings({source, html}: AuthoredText): Finding[] {
  return html.flatMap(({html: raw, line, column}) =>
    [...raw.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>?/gi)].flatMap(
      ([, tag = '', attributes = '']): Finding[] => {
        const place = {path: source.path, line, column};
        if (!ALLOWED.has(tag.toLowerCase())) {
          return [
            {
              ...place,
              message: `Unexpected HTML element ${quote(`<${tag}>`)}, expected Markdown or an element of the allow-list; it is left out of the page.`,
            },
          ];
        }
        return [
          ...attributes.matchAll(
            /\s(on\w+|style)\s*=|\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))/gi,
          ),
        ].flatMap(([, name, quoted, single, bare]) => {
          const address = quoted ?? single ?? bare ?? '';
          if (name === undefined && !isCode(address)) return [];
          const what = name === undefined ? `address ${quote(address)}` : `attribute ${quote(name)}`;
          return [
            {
              ...place,
              message: `Unexpected ${what} in HTML, expected none that styles or runs anything; it is left out of the page.`,
            },
          ];
        });
      },
    ),
  );
}

function addressFindings({source, links}: AuthoredText): Finding[] {
  return links
    .filter(({url}) => isCode(url))
    .map(({url, line, column}) => ({
      path: source.path,
      line,
      column,
      message: `Unexpected address ${quote(url)}, expected a page or a file; it is left out of the page.`,
    }));
}
