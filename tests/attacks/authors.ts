import {EXAMPLE_STANDARD, exampleDocument, exampleScope} from '../../plugins/core/rules/rule';
import {NASTY} from './nasty';

/** A file of an author who wants to get at readers or at the machine that builds. */
export type Attack = {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** Each as `line rule severity`; what is told for this file and no other. */
  readonly findings: readonly string[];
  /** Pages that show it; none for what stops a build. */
  readonly pages: readonly string[];
};

/** Sets `window.hacked` wherever it runs. */
const RUN = '<img src=x onerror="window.hacked=1">';
const CLOSE =
  '</script></title></textarea><script>window.hacked=1</script><img src=x onerror=window.hacked=1>';
const yaml = (value: unknown) => JSON.stringify(value);
const standard = (fields: string, body: string) =>
  `---\ntype: Standard\ntrack: IaaS\nstatus: Draft\n${fields}\n---\n\n${body}\n`;
const post = (fields: Readonly<Record<string, unknown>>, body = 'Text.') =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${yaml(value)}`)
    .join('\n')}\n---\n\n${body}\n`;

/** What builds: nothing of it may run, leave the site, or look like ours. */
export const TOLERATED: readonly Attack[] = [
  {
    name: 'HTML of every kind in a standard',
    file: 'standards/scs-0199-v2-nasty.md',
    text: exampleDocument(
      'type: Standard\nstatus: Draft\nreplaces: scs-0199-v1-nasty.md',
      `${NASTY}\n\nIt MUST <b onclick="window.hacked=1">be</b> ${RUN} "quoted".\n`,
    ),
    findings: [
      '11 unsafe-html warning',
      '11 unsafe-html warning',
      '11 unsafe-html warning',
      '13 unsafe-html warning',
      '15 unsafe-html warning',
      '15 unsafe-html warning',
      '17 unsafe-html warning',
      '17 unsafe-html warning',
      '17 unsafe-html warning',
      '36 unsafe-html warning',
      '36 unsafe-html warning',
    ],
    pages: [
      '/standards/scs-0199-v2-nasty',
      '/standards/scs-0199-v2-nasty/requirements',
      '/standards/iaas/scs-0199/v1...v2',
      '/standards/requirements',
    ],
  },
  {
    name: 'scripts in a title, a description and headings',
    file: 'standards/scs-0198-v1-headings.md',
    text: standard(
      `title: ${yaml(CLOSE)}\ndescription: ${yaml(CLOSE)}`,
      `## Hello ${RUN}\n\n### ${CLOSE}\n\n## [a](javascript:window.hacked=1) {#x"onclick="window.hacked=1}\n\nText.`,
    ),
    findings: ['9 unsafe-html warning', '11 unsafe-html warning', '13 unsafe-html warning'],
    pages: ['/standards/scs-0198-v1-headings', '/standards/iaas/scs-0198', '/standards/iaas', '/standards'],
  },
  {
    name: 'addresses that run, in every disguise',
    file: 'standards/scs-0197-v1-addresses.md',
    text: standard(
      'title: Addresses',
      [
        '[a](JaVaScRiPt:window.hacked=1) [b](<java\tscript:window.hacked=1>) [c](&#106;avascript:window.hacked=1)',
        '[d](data:text/html,<script>window.hacked=1</script>) [e](vbscript:x) <javascript:window.hacked=1>',
        '<a href=" javascript:window.hacked=1">f</a> <a href="&#x6A;avascript:window.hacked=1">g</a>',
        '<a id="scs-page-data" name="getElementById">h</a> <a id="__docusaurus">i</a> <a href="//evil.example">j</a>',
        '[k][r]',
        '',
        '[r]: javascript:window.hacked=1',
      ].join('\n'),
    ),
    findings: [
      '8 unsafe-html warning',
      '8 unsafe-html warning',
      '8 unsafe-html warning',
      '9 unsafe-html warning',
      '9 unsafe-html warning',
      '9 unsafe-html warning',
      '10 unsafe-html warning',
      '10 unsafe-html warning',
      '14 unsafe-html warning',
    ],
    pages: ['/standards/scs-0197-v1-addresses'],
  },
  {
    name: 'diagrams that run, load and paint',
    file: 'standards/scs-0196-v1-diagrams.md',
    text: standard(
      'title: Diagrams',
      [
        '```mermaid',
        '%%{init: {"securityLevel": "loose", "themeCSS": "} body {display: none}", "htmlLabels": true}}%%',
        'flowchart TD',
        `  A["${RUN.replaceAll('"', "'")} <img src='https://evil.example/x.png'>"] --> B["<a href='javascript:window.hacked=1'>x</a>"]`,
        '  click A call alert(1)',
        '  click B href "javascript:window.hacked=1"',
        '```',
        '',
        '```"><script>window.hacked=1</script> onload=x',
        'code',
        '```',
        '',
        `:::note[${RUN}]`,
        '',
        `A note[^1] :::`,
        '',
        ':::',
        '',
        `[^1]: ${RUN}`,
      ].join('\n'),
    ),
    findings: ['20 unsafe-html warning', '26 unsafe-html warning'],
    pages: ['/standards/scs-0196-v1-diagrams'],
  },
  {
    name: 'a post that closes what it is put into',
    file: 'blog/2026-01-20-nasty.md',
    text: post(
      {
        title: CLOSE,
        description: CLOSE,
        authors: [{name: CLOSE, title: CLOSE, url: 'https://evil.example/"><script>'}],
        tags: [CLOSE.slice(0, 70), 'Q&A'],
        advisory: {
          id: 'SCS-2026-001',
          summary: CLOSE,
          distributions: [
            {name: RUN, status: 'fixed', fixed_in: CLOSE, url: 'https://evil.example/"onclick="x'},
          ],
          references: [{title: CLOSE, url: 'https://evil.example/</script>'}],
          revisions: [{version: '1"><b>', date: '2026-01-20T08:00:00Z', text: CLOSE}],
        },
      },
      `## Hello ${RUN}\n\n<!-- truncate -->\n\n${NASTY}`,
    ),
    findings: [
      '9 unsafe-html warning',
      '15 unsafe-html warning',
      '15 unsafe-html warning',
      '15 unsafe-html warning',
      '17 unsafe-html warning',
      '19 unsafe-html warning',
      '19 unsafe-html warning',
      '21 unsafe-html warning',
      '21 unsafe-html warning',
      '21 unsafe-html warning',
    ],
    pages: [
      '/blog',
      '/blog/2026/01/20/nasty',
      '/blog/archive',
      '/blog/authors',
      '/blog/tags',
      '/blog/tags/q-a',
      '/security/',
      '/',
    ],
  },
  {
    name: 'names and words of a scope, and notes on it',
    file: 'scopes/scs-compatible-iaas.yaml',
    text: exampleScope({
      name: `name: ${yaml(CLOSE.slice(0, 78))}`,
      scripts: `scripts:\n- executable: ${yaml(RUN)}\n  testcases:\n  - {id: scs-0100-check, description: ${yaml(CLOSE)}}\n  - {id: paper, description: ${yaml(`Manual check: ${RUN}`)}}`,
      modules: `modules:\n- {id: scs-0100-v1, name: ${yaml(CLOSE)}, url: "https://docs.scs.community/standards/scs-0100-v1-example", parameters: {x: ${yaml(RUN)}}, targets: {main: [scs-0100-check], preview: [paper]}}`,
      versions:
        'versions:\n- version: v2\n  include: [{ref: scs-0100-v1, parameters: {x: "<b onclick=x>"}}]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [{ref: scs-0100-v1, parameters: {x: "</script>"}}]',
      timeline:
        'timeline:\n- date: 2024-01-01\n  versions:\n    v1: effective\n- date: 2027-01-01\n  versions:\n    v2: effective',
    }),
    findings: ['14 scope-schedule warning', '14 scope-schedule warning', '18 scope-timeline warning'],
    pages: [
      '/scopes/',
      '/scopes/scs-compatible-iaas/',
      '/scopes/scs-compatible-iaas/v2/',
      '/scopes/scs-compatible-iaas/v2/release-notes',
      '/scopes/scs-compatible-iaas/v1/install',
      '/scopes/scs-compatible-iaas/upgrade/v1...v2',
      '/calendar/',
    ],
  },
  {
    name: 'notes on a scope version',
    file: 'scopes/notes/scs-compatible-iaas/v2.md',
    text: `${NASTY}\n\n## \`scs-0100-v1\`\n\n${RUN} [x](javascript:window.hacked=1)\n`,
    findings: [
      '3 unsafe-html warning',
      '3 unsafe-html warning',
      '3 unsafe-html warning',
      '5 unsafe-html warning',
      '7 unsafe-html warning',
      '7 unsafe-html warning',
      '9 unsafe-html warning',
      '9 unsafe-html warning',
      '9 unsafe-html warning',
      '30 unsafe-html warning',
      '30 unsafe-html warning',
    ],
    pages: ['/scopes/scs-compatible-iaas/v2/release-notes'],
  },
  {
    name: 'names of environments',
    file: 'compliance/environments.yaml',
    text: `environments:\n- {id: cloud, name: ${yaml(RUN)}, operator: ${yaml(CLOSE.slice(0, 100))}, description: ${yaml(CLOSE)}, url: "https://evil.example/\\"onclick=x", subjects: [one], scopes: [scs-compatible-iaas]}\n`,
    findings: [],
    pages: ['/certification/', '/certification/cloud/', '/badges/'],
  },
  {
    name: 'holders of certificates',
    file: 'compliance/certificates.yaml',
    text: `certificates:\n- {id: c1, holder: ${yaml(CLOSE.slice(0, 110))}, environment: cloud, scope: scs-compatible-iaas, version: v1, issued: 2026-06-01, valid_until: 2027-06-01}\n`,
    findings: ['2 register-append-only warning'],
    pages: ['/certification/register'],
  },
];

/** What stops a build, and what its author is told. */
export const REFUSED: readonly Attack[] = [
  {
    name: 'front matter that other programs run',
    file: 'blog/2026-01-20-run.md',
    text: '---js\n{title: require("fs").readFileSync("/proc/self/environ", "utf8")}\n---\n\nText.\n',
    findings: ['1 front-matter error'],
    pages: [],
  },
  {
    name: 'front matter that asks for a format that runs',
    file: 'blog/2026-01-20-run.md',
    text: post({title: 'A', mdx: {format: 'mdx'}, authors: 'nobody'}, 'import x from "y"\n\n<X y={1} />'),
    findings: ['3 unknown-key warning', '4 post-author error', '9 unsafe-html warning'],
    pages: [],
  },
  {
    name: 'a file with code in it',
    file: 'blog/2026-01-20-run.mdx',
    text: 'export const x = 1;\n',
    findings: ['1 markdown-format error'],
    pages: [],
  },
  ...['/../certification/cuckoo-land', '/../../../x/x', 'tags', 'a\u0000b', '../standards'].map((slug) => ({
    name: `the address ${slug}`,
    file: 'blog/2026-01-20-a.md',
    text: post({title: 'A', slug}),
    findings: ['3 post-slug error'],
    pages: [],
  })),
  ...[
    '../../../../proc/self/environ',
    'file:///etc/passwd',
    '/etc/passwd',
    '@site/docusaurus.config.ts',
    'raw-loader!./x.png',
    '..\\x.png',
  ].map((url) => ({
    name: `the picture ${url}`,
    file: 'standards/scs-0195-v1-picture.md',
    text: standard('title: Picture', `![x](${url})`),
    findings: ['8 picture-target error'],
    pages: [],
  })),
  {
    name: 'an author whose address runs',
    file: 'blog/authors.yml',
    text: 'a:\n  name: A\n  url: javascript:alert(1)\n',
    findings: ['3 authors-shape error'],
    pages: [],
  },
];

/** What all attacks lie among. */
export const SURROUNDINGS: Readonly<Record<string, string>> = {
  ...EXAMPLE_STANDARD,
  'scopes/scs-compatible-iaas.yaml': exampleScope(),
  'standards/scs-0199-v1-nasty.md': exampleDocument('type: Standard\nstatus: Draft', 'Nice once.\n'),
};
