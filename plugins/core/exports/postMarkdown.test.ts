import {expect, test} from 'vitest';
import {catalogOf, theOne} from '../../../tests/support/catalogOf';
import {readPostText} from '../advisories/post';
import {textTargets} from '../catalog/textTargets';
import {settleLinks} from '../text/documentHtml';
import {postMarkdown} from './postMarkdown';

const SITE = 'https://docs.scs.community';
const markdownOf = (frontMatter: string, body: string, changedOn?: string) => {
  const catalog = catalogOf({'blog/2026-04-07-a-post.md': `---\n${frontMatter}\n---\n${body}`});
  const post = theOne(catalog.posts[0]);
  const source = {...post.source, ...(changedOn === undefined ? {} : {changedOn})};
  const targets = textTargets(catalog, {
    sourceUrl: 'https://github.com/x/y/blob/main/blog/',
    baseUrl: `${SITE}/`,
    pictureHosts: [],
  })(source.path);
  const html = settleLinks(theOne(readPostText(source.text, {html: true}).rendered), targets);
  return postMarkdown(catalog, {...post, source}, {siteUrl: SITE, today: '2026-11-24', html});
};
const AUTHOR = 'title: A post\nauthors:\n- name: Ada';

test('says what it is, by whom, of which day, and where it is now', () =>
  expect(markdownOf(AUTHOR, 'Text.\n', '2026-05-05')).toBe(
    `# A post\n\n> **Post of the blog**\n>\n> Published on 2026-04-07 by Ada.\n>\n> Text as of 2026-11-24.\n>\n> Text last changed on 2026-05-05.\n>\n> Current state and text: <${SITE}/blog/2026/04/07/a-post>\n\nText.\n`,
  ));

test('of an advisory tells what its page tells, none of which can break out of its line', () => {
  const text = markdownOf(
    `${AUTHOR}\nadvisory:\n  id: SCS-2026-001\n  cves: [CVE-2026-12345]\n  cvss: {score: 9.9}\n  disclosed_at: 2026-04-07T15:00:00Z\n  components: [{name: nova, versions: "<2.0"}]\n  check: {command: nova --version, text: Compare}\n  mitigations: [Use \`x\`]\n  acknowledgements: [{name: Eve, affiliation: Acme}]\n  summary: "A <b>b</b> # c"\n  distributions:\n  - {name: OSISM, status: fixed, fixed_in: 10.0.0}\n  references:\n  - {title: "[x](y)", url: "https://x.example/"}\n  revisions:\n  - {version: "1.1", date: "2026-04-08T10:00:00Z", text: First}`,
    'Text.\n',
  );
  expect(text).toContain('> **SCS-2026-001 (security advisory)**');
  expect(text).toContain('> State on 2026-11-24: revision 1.1 of 2026-04-08.');
  expect(text).toContain('\nA \\<b>b\\</b> # c\n');
  for (const fact of [
    '- CVE-2026-12345: Critical, CVSS 9.9\n',
    '- OSISM: Fixed in 10.0.0\n',
    '- nova: `<2.0`\n',
    '```bash\nnova --version\n```\n\nCompare\n',
    '- Update nova; first versions with the fix: 2.0.\n- Use `x`\n',
    '- 2026-04-07 18:00:00 UTC (within 3 hours, required), scs-0124-v1, CVE-2026-12345\n',
    '- 1.1, 2026-04-08 10:00:00 UTC: First\n',
    '- Eve, Acme\n',
    'https://docs.scs.community/.well-known/csaf/white/2026/scs-2026-001.json',
    'https://docs.scs.community/security/osv/x_SCS-2026-001.json',
  ])
    expect(text).toContain(fact);
  expect(text).toContain('- [\\[x\\](y)](https://x.example/)\n');
});

test('keeps headings, lists, tables and code, and leads where its page leads', () =>
  expect(
    markdownOf(
      AUTHOR,
      '## A `b`\n\n- c\n- [x] d\n\n| e | f |\n| - | - |\n| g | h |\n\n```bash\nls -l\n```\n\n```mermaid\ngraph\n```\n\n[i](/standards) [j](https://x.example/)\n',
    ).split('a-post>\n\n')[1],
  ).toBe(
    `## A \`b\`\n\n- c\n- [x] d\n\n| e | f |\n| - | - |\n| g | h |\n\n\`\`\`bash\nls -l\n\`\`\`\n\n\`\`\`mermaid\ngraph\n\`\`\`\n\n[i](${SITE}/standards) [j](https://x.example/)\n`,
  ));

test('has nothing in it that the page would not show', () => {
  const text = markdownOf(
    AUTHOR,
    'a <b onclick="x()">b</b> <script>alert(1)</script> [c](javascript:alert(2)) <a href="data:text/html,x">d</a>\n\n<iframe src="https://x.example/"></iframe>\n\n![e](https://x.example/y.png)\n',
  );
  expect(text).not.toMatch(/script|onclick|iframe|data:|<a|<b/);
  expect(text).toMatch(/a \*\*b\*\* +c d\n/);
});
