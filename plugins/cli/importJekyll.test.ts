import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {describeWithShared} from '../../tests/support/shared';
import {sharedDir, siteDir} from '../../tests/support/paths';
import {parsePost} from '../core/advisories/post';
import {bodyOf} from '../core/advisories/retired/retiredPost';
import {importCommand} from './importJekyll';

let temporary: string;
let said: string[];

beforeEach(() => {
  temporary = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'scs-import-')));
  fs.mkdirSync(at('blog'));
  vi.stubEnv('SCS_BLOG_DIR', at('blog'));
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  fs.rmSync(temporary, {recursive: true});
});

const at = (...parts: string[]) => path.join(temporary, ...parts);
const write = (file: string, content: string | Uint8Array) => {
  fs.mkdirSync(path.dirname(at(file)), {recursive: true});
  fs.writeFileSync(at(file), content);
};
const read = (file: string) => fs.readFileSync(at(file), 'utf8');
const run = (folder = at('old'), redirects = at('redirects')) =>
  importCommand(siteDir).parseAsync(['jekyll', folder, '--redirects', redirects], {from: 'user'});
const site = (posts: Readonly<Record<string, string>>) => {
  write('old/_config.yml', 'title: Old\n');
  for (const [name, text] of Object.entries(posts)) write(`old/_posts/${name}.md`, text);
};
const post = (body: string, front = 'title: One\n') => `---\n${front}---\n${body}\n`;
const bodyFor = async (body: string) => {
  site({'2024-01-02-one': post(body)});
  await run();
  return bodyOf({path: 'one.md', text: read('blog/2024-01-02-one.md')}).trim();
};

const words = (text: string) => {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
/** Words of an old post that its new one does not have as often; tags and addresses aside, which are no words. */
function lost(before: string, after: string): string[] {
  const seen = bodyOf({path: 'a.md', text: before})
    .replace(/\{%-?\s*(?:end)?(?:raw|quote|cite)\b\s*/g, '')
    .replace(/<(script|style)[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
    .replace(/\{% asset[\s\S]*?%\}/g, (tag) => /alt=["']([^"']*)/.exec(tag)?.[1] ?? '')
    .replace(/\{% post_url .*?%\}/g, '')
    .replace(/\{\{ ?site\.baseurl ?\}\}/g, '')
    .replace(/<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?>/gi, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/&[a-z]+;|&#\d+;/g, ' ');
  const kept = words(bodyOf({path: 'a.md', text: after}));
  return [...words(seen)].flatMap(([word, count]) => ((kept.get(word) ?? 0) < count ? [word] : []));
}

test('tags are resolved, and unknown ones are kept in sight with a finding that has their line', async () => {
  const body = await bodyFor(
    'Before {% mystery "x" %} after {{ site.data.secret }}.\n\n{% raw %}{{ kept }}{% endraw %}\n\n{% quote Key %}\nSaid so.\n{% endquote %}\n\n{% for a in b %}\nInner words\n{% endfor %}',
  );
  expect(body).toBe(
    'Before `{% mystery "x" %}` after {{ site.data.secret }}.\n\n{{ kept }}\n\n\n\n> Said so.\n> \n> (Key)\n\n\n\n\n\n```liquid\n{% for a in b %}\nInner words\n{% endfor %}\n```',
  );
  expect(said.filter((line) => line.includes('import-liquid')).map((line) => line.split(': ')[0])).toEqual([
    '_posts/2024-01-02-one.md:4:8',
    '_posts/2024-01-02-one.md:4:32',
    '_posts/2024-01-02-one.md:12:1',
  ]);
});

test.each([
  [
    'a figure',
    '<figure>\n<b>Bold</b>\n<figcaption>Words below</figcaption>\n</figure>',
    '**Bold**\n\nWords below',
  ],
  ['a table', '<table><tr><th>A</th></tr><tr><td>1</td></tr></table>', '| A |\n| - |\n| 1 |'],
  [
    'an embedded page',
    '<iframe src="https://example.org/v" title="A film"></iframe>',
    '[A film](https://example.org/v)',
  ],
  ['a word in angle brackets', 'Type ssh <host> now', 'Type ssh \\<host> now'],
  ['attributes of kramdown', 'Some text\n{: .lead}', 'Some text'],
  ['a footnote beside HTML', 'See <b>this</b>[^1].\n\n[^1]: Note.', 'See **this**[^1].\n\n[^1]: Note.'],
  ['a link to no heading', 'Go [there](#gone).', 'Go there.'],
])('%s becomes Markdown without loss', async (_name, old, expected) => {
  expect(await bodyFor(old)).toBe(expected);
});

test('links between posts lead to the new ones, and other pages of the old site to where they were', async () => {
  site({
    '2024-01-02-one': post(
      '[a]({% post_url 2023-05-06-two %}) [b](https://scs.community/tech/2023/05/06/two/#x) [c](https://scs.community/de/tech/2023/05/06/two) [d](/about/)',
    ),
    '2023-05-06-two': post('Text', 'title: Two\ncategory: tech\nauthor: [Ann Other]\nabout: [ann]\n'),
  });
  await run();
  expect(read('blog/2024-01-02-one.md')).toContain(
    '[a](./2023-05-06-two.md) [b](<./2023-05-06-two.md#x>) [c](<./2023-05-06-two.md>) [d](<https://scs.community/about/>)',
  );
  expect(read('blog/authors.yml')).toBe('ann:\n  name: Ann Other\n');
  expect(read('redirects/redirects.csv')).toContain(
    'https://scs.community/de/tech/2023/05/06/two/,https://docs.scs.community/blog/2023/05/06/two/\n',
  );
  expect(read('redirects/redirects.nginx.conf')).toContain(
    'location = /tech/2023/05/06/two/ { return 301 https://docs.scs.community/blog/2023/05/06/two/; }\n',
  );
  expect(read('redirects/pages/tech/2023/05/06/two/index.html')).toContain(
    '<link rel="canonical" href="https://docs.scs.community/blog/2023/05/06/two/">',
  );
});

test('a picture is copied where the folder has it, and a link with its alternative text where not', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  write('old/_assets/images/blog/a.png', png);
  expect(
    await bodyFor(
      '{% asset "blog/a.png" alt="Here" %}\n\n{% asset "blog/b.png" alt="Not here" %}\n\n{% asset "../../../etc/passwd" %}',
    ),
  ).toBe(
    '![Here](<./pictures/images-blog-a.png>)\n\n[Not here](<https://scs.community/assets/blog/b.png>)\n\n[passwd](<https://scs.community/assets/../../../etc/passwd>)',
  );
  expect(fs.readFileSync(at('blog/pictures/images-blog-a.png'))).toEqual(png);
});

test('an advisory gets the data that its text states, marked for review', async () => {
  site({
    '2023-01-27-bind': post(
      'First words.\n\n* Draft, v0.5, 2023-01-27, 11:45 CET.\n* Final, v1.0, 2023-01-27, 17:00 CET.',
      'title: Note (CVE-2022-3094, -3736)\ncategory: security\n',
    ),
  });
  await run();
  const text = read('blog/2023-01-27-bind.md');
  expect(text).toContain('# Review:');
  expect(parsePost({path: 'blog/2023-01-27-bind.md', text}).value?.advisory).toMatchObject({
    id: 'SCS-2023-001',
    cves: ['CVE-2022-3094', 'CVE-2022-3736'],
    revisions: [{version: '0.5'}, {version: '1.0'}],
  });
});

test.each([
  ['The release OSISM v4.2.0 fixes this.', {status: 'fixed', fixedIn: '4.2.0'}],
  ['OSISM is not affected by it.', {status: 'not-affected'}],
  ['OSISM 7.0.6 will be fixed.', undefined],
  ['Fixed images can be rolled out with OSISM 7.1.0 already.', undefined],
])('of OSISM, an advisory states what a sentence does: %s', async (sentence, expected) => {
  site({'2023-01-27-bind': post(sentence, 'title: Note\ncategory: security\n')});
  await run();
  const text = read('blog/2023-01-27-bind.md');
  const advisory = parsePost({path: 'blog/2023-01-27-bind.md', text}).value?.advisory;
  expect(advisory?.distributions).toMatchObject(expected ? [{name: 'OSISM', ...expected}] : []);
});

test('a second run says so and changes nothing; files and authors that are there stay', async () => {
  write('blog/authors.yml', 'me:\n  name: Me # mine\n');
  site({'2024-01-02-one': post('Text', 'title: One\nauthor: [Me, You]\n')});
  await run();
  const before = read('blog/2024-01-02-one.md');
  expect(read('blog/authors.yml')).toBe('me:\n  name: Me # mine\nyou:\n  name: You\n');
  await run();
  expect(said.at(-1)).toBe('All 1 posts have been imported already. Nothing was written.');
  expect(read('blog/2024-01-02-one.md')).toBe(before);
  site({'2024-01-03-two': post('Text')});
  write('blog/2024-01-02-one.md', 'mine');
  await run(at('old'), at('redirects-2'));
  expect(read('blog/2024-01-02-one.md')).toBe('mine');
  expect(said.join('\n')).toContain('the one that is there stays');
});

test('no words of a post are lost where its front matter is broken', async () => {
  site({'2024-01-02-one': '---\ntitle: "open\nauthor: [\n---\nText of it.\n'});
  await run();
  expect(read('blog/2024-01-02-one.md')).toContain('author: [');
  expect(said.join('\n')).toMatch(/_posts\/2024-01-02-one\.md:\d+:\d+: warning/);
});

test('what is no post is left out with a finding: links, other bytes, other names', async () => {
  site({'2024-01-02-one': post('Text'), '2024-13-02-two': post('Text')});
  write('old/_posts/2024-01-03-bytes.md', Buffer.from([0x61, 0xff, 0xfe]));
  fs.symlinkSync('/etc/passwd', at('old/_posts/2024-01-04-link.md'));
  await run();
  expect(fs.readdirSync(at('blog'))).toEqual(['2024-01-02-one.md']);
  for (const name of ['2024-13-02-two', '2024-01-03-bytes', '2024-01-04-link'])
    expect(said.some((line) => line.startsWith(`_posts/${name}.md:`))).toBe(true);
});

test('a folder that is none, or has no `_config.yml`, and redirects among the sources are refused', async () => {
  await expect(run(at('nowhere'))).rejects.toThrow('expected one that exists');
  fs.mkdirSync(at('empty'));
  await expect(run(at('empty'))).rejects.toThrow('Missing `_config.yml`');
  site({'2024-01-02-one': post('Text')});
  await expect(run(at('old'), at('blog', 'x'))).rejects.toThrow('outside of the sources');
  expect(fs.readdirSync(at('blog'))).toEqual([]);
});

describeWithShared('the real posts of the retired site', () => {
  test('all become posts that parse, and lose no word', async () => {
    const old = path.join(sharedDir, 'corpus', 'website');
    await run(old);
    const files = fs
      .readdirSync(path.join(old, '_i18n/en/_posts'), {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.md'));
    const faults = files.flatMap((file) => {
      const text = read(`blog/${path.basename(file)}`);
      const {value, diagnostics} = parsePost({path: path.basename(file), text});
      const gone = lost(fs.readFileSync(path.join(old, '_i18n/en/_posts', file), 'utf8'), text);
      return value && diagnostics.length === 0 && gone.length === 0 ? [] : [{file, diagnostics, gone}];
    });
    expect(faults).toEqual([]);
    expect(files.length).toBeGreaterThan(60);
  }, 60_000);
});
