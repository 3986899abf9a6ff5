import type {AuthoredText} from '../catalog/authoredTexts';
import {authoredTexts} from '../catalog/authoredTexts';
import type {Place} from '../text/diagnostic';
import {placeAt, quote} from '../text/diagnostic';
import type {HtmlPlace} from '../text/markdown';
import type {HtmlPiece} from '../text/rawHtml';
import {htmlPieces, isAllowedElement} from '../text/rawHtml';
import type {Finding, Rule} from './rule';
import {exampleDocument} from './rule';

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
    'Raw HTML follows the allow-list, and no address runs code. Everything else is removed from the page.',
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
      '8:3: Unexpected attribute `onclick` in HTML, expected one without styles or code; it is removed from the page.',
      '10:1: Unexpected HTML element `<script>`, expected Markdown or an element of the allow-list; it is removed from the page.',
      '8:30: Unexpected address `javascript:alert(1)`, expected a page or a file; it is removed from the page.',
    ],
  },
};

function tagFindings({source, html}: AuthoredText): Finding[] {
  return html.flatMap((place) =>
    htmlPieces(place.html).flatMap((piece): Finding[] => {
      const at = {path: source.path, ...placeWithin(place, piece)};
      if (piece.kind === 'unclosed') {
        return [
          {
            ...at,
            message: `Unexpected ${quote(piece.text)} without its end, expected \`>\`, or \`-->\` for a comment; it is shown as text.`,
            advice: IN_BACKTICKS,
          },
        ];
      }
      if (piece.kind !== 'open') return [];
      if (isAllowedElement(piece.name)) return attributeFindings(at, piece.text);
      return [
        {
          ...at,
          message: `Unexpected HTML element ${quote(`<${piece.name}>`)}, expected Markdown or an element of the allow-list; it is removed from the page.`,
          advice: IN_BACKTICKS,
        },
      ];
    }),
  );
}

const IN_BACKTICKS = 'Put it into backticks if it is text.';

/** A tag may stand lines below the beginning of its HTML; there, the column is that of the line as HTML has it. */
function placeWithin({html, line, column}: HtmlPlace, {start}: HtmlPiece): {line: number; column: number} {
  const {line: below, column: within} = placeAt({path: '', text: html}, start);
  return {line: line + below - 1, column: below === 1 ? column + within - 1 : within};
}

function attributeFindings(place: Place, tag: string): Finding[] {
  return [
    ...tag.matchAll(/\s(on\w+|style)\s*=|\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))/gi),
  ].flatMap(([, name, quoted, single, bare]) => {
    const address = quoted ?? single ?? bare ?? '';
    if (name === undefined && !isCode(address)) return [];
    const what = name === undefined ? `address ${quote(address)}` : `attribute ${quote(name)}`;
    return [
      {
        ...place,
        message: `Unexpected ${what} in HTML, expected one without styles or code; it is removed from the page.`,
      },
    ];
  });
}

function addressFindings({source, links}: AuthoredText): Finding[] {
  return links
    .filter(({url}) => isCode(url))
    .map(({url, line, column}) => ({
      path: source.path,
      line,
      column,
      message: `Unexpected address ${quote(url)}, expected a page or a file; it is removed from the page.`,
    }));
}
