import type {AuthoredText} from '../catalog/authoredTexts';
import {authoredTexts} from '../catalog/authoredTexts';
import {HTML_ALLOW_LIST} from '../text/htmlAllowList';
import {quote} from '../text/diagnostic';
import type {Finding, Rule} from './rule';
import {exampleDocument} from './rule';

const ALLOWED = new Set(HTML_ALLOW_LIST.tagNames);
/** Addresses that run or smuggle code; browsers skip control characters in front. */
// oxlint-disable-next-line no-control-regex -- that is what is looked for
const CODE_ADDRESS = /^[\s\u0000-\u001f]*(?:javascript|vbscript|data)\s*:/i;

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
          ...attributes.matchAll(/\s(on\w+|style)\s*=|\s(?:href|src)\s*=\s*["']?([^"'\s>]+)/gi),
        ].flatMap(([, name, address = '']) => {
          if (name === undefined && !CODE_ADDRESS.test(address)) return [];
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
    .filter(({url}) => CODE_ADDRESS.test(url))
    .map(({url, line, column}) => ({
      path: source.path,
      line,
      column,
      message: `Unexpected address ${quote(url)}, expected a page or a file; it is left out of the page.`,
    }));
}
