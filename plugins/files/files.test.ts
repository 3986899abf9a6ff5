import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {buildCatalog} from '../core/catalog/catalog';
import {textTargets} from '../core/catalog/textTargets';
import {exampleDocument} from '../core/rules/rule';
import {settleLinks} from '../core/text/documentHtml';
import type {Diagnostic} from '../core/text/diagnostic';
import {readAll, readTexts} from './readTexts';
import {formatDiagnostic} from '../core/text/diagnostic';
import {LIMITS} from '../core/text/limits';
import {checkCatalog} from '../core/rules';
import {pictureAssets, readSources} from './readSources';
import {sourceFolders} from './sourceFolders';
import {checkedPath} from './assets';
import {allowInherited} from './inheritedFaults';

test.each(['/badges/a.svg', 'scopes/x/upgrade/v1...v2.md'])('%s may be written', (address) =>
  expect(checkedPath(address)).toBe(address.replace(/^\//, '')),
);

test.each(['../x', 'a/../../x', 'a//b', '', '/', 'a\\b', 'a/./b'])('%s is refused as a path', (address) => {
  expect(() => checkedPath(address)).toThrow(RangeError);
});

const error: Diagnostic = {
  path: 'repo/Standards/a.md',
  line: 1,
  column: 1,
  severity: 'error',
  ruleId: 'link-target',
  message: 'Unexpected link to `b.md`.',
};
const fault = {file: 'a.md', rule: 'link-target', contains: '`b.md`', reason: 'The file was moved upstream.'};

test('an allowed fault becomes a warning with its reason', () => {
  expect(allowInherited([error], [fault])).toMatchObject([
    {severity: 'warning', advice: 'Allowed: The file was moved upstream.'},
  ]);
});

test.each([
  ['another file', {...fault, file: 'c.md'}],
  ['another rule', {...fault, rule: 'scope-url'}],
  ['another target', {...fault, contains: '`c.md`'}],
])('a fault of %s allows nothing', (_name, other) =>
  expect(allowInherited([error], [other])).toEqual([error]),
);

test('many documents are read in threads, and read the same', {timeout: 60_000}, async () => {
  const sources = Array.from({length: 300}, (_, index) => ({
    kind: 'standard' as const,
    path: `standards/scs-${String(1000 + index)}-v1-a.md`,
    text: exampleDocument(
      'type: Standard\nstatus: Draft',
      `## Part ${index}\n\nIt MUST be. <!-- requirement: be -->\n\n<a id="x">[y](z)</a>\n`,
    ),
  }));
  const texts = await readTexts(sources, {html: true});
  const alone = readAll(sources, {html: true}).flatMap(([file, read]) =>
    read.kind === 'standard' ? [[file, read.text] as const] : [],
  );
  expect(alone).toHaveLength(300);
  expect(texts).toEqual({standards: new Map(alone), posts: new Map(), faults: new Map()});
});

test('a text that passes a limit is a fault of its own, and the others are read', async () => {
  const source = (number: number, body: string) => ({
    kind: 'standard' as const,
    path: `standards/scs-${number}-v1-a.md`,
    text: exampleDocument('type: Standard\nstatus: Draft', body),
  });
  const sources = [source(1000, `${'> '.repeat(10_000)}a\n`), source(1001, 'It MUST be.\n')];
  const texts = await readTexts(sources, {html: true});
  expect([...texts.standards.keys()]).toEqual(['standards/scs-1001-v1-a.md']);
  const catalog = buildCatalog(sources, texts);
  expect([...catalog.documents.keys()]).toEqual(['scs-1001-v1-a']);
  expect(catalog.diagnostics.map(formatDiagnostic)).toEqual([
    'standards/scs-1000-v1-a.md:8:101: error: Unexpected nesting of 51 levels, expected at most 50 nested quotes and lists. Split it, or shorten it. [size-limit]',
  ]);
});

test('a document is read again when its text changes, or when its HTML is wanted for the first time', async () => {
  const source = {kind: 'standard' as const, path: 'standards/scs-1000-v1-a.md', text: 'a'};
  const read = async (text: string, html: boolean) =>
    (await readTexts([{...source, text}], {html})).standards.get(source.path);
  const first = await read('a', false);
  expect(await read('a', false)).toBe(first);
  const second = await read('a', true);
  expect(second?.rendered?.html).toBe('<p>a</p>');
  expect(await read('a', false)).toBe(second);
  expect((await read('b', true))?.rendered?.html).toBe('<p>b</p>');
});

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => fs.rmSync(folder, {recursive: true})));

/** Writes files into a folder of its own and reads them as a site does whose folders lie as `variables` say. */
async function readFiles(
  files: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>> = {},
) {
  const site = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-sources-'));
  folders.push(site);
  for (const [file, text] of Object.entries({'standards/.keep': '', 'scopes/.keep': '', ...files})) {
    fs.mkdirSync(path.dirname(path.join(site, file)), {recursive: true});
    fs.writeFileSync(path.join(site, file), text);
  }
  return readSources(site, sourceFolders(site, variables));
}

const kinds = (sources: Awaited<ReturnType<typeof readSources>>) =>
  Object.fromEntries(sources.map((source) => [source.path, source.kind]));

test('a file is what its folder makes of it', async () => {
  expect(
    kinds(
      await readFiles({
        'standards/scs-0100-v1-a.md': '',
        'standards/README.md': '',
        'scopes/scs-compatible-iaas.yaml': '',
        'scopes/policy.yaml': '',
        'scopes/notes/scs-compatible-iaas/v6.md': '',
        'scopes/recorded/scs-compatible-iaas/v6.yaml': '',
        'compliance/environments.yaml': '',
        'compliance/certificates.yaml': '',
        'compliance/register-head.yaml': '',
        'compliance/keys.yaml': '',
        'compliance/snapshots/2026-01-01.json': '',
        'blog/scs-summit.md': '',
      }),
    ),
  ).toEqual({
    'standards/scs-0100-v1-a.md': 'standard',
    'scopes/scs-compatible-iaas.yaml': 'scope',
    'scopes/policy.yaml': 'policy',
    'scopes/notes/scs-compatible-iaas/v6.md': 'note',
    'scopes/recorded/scs-compatible-iaas/v6.yaml': 'record',
    'compliance/environments.yaml': 'environments',
    'compliance/certificates.yaml': 'certificates',
    'compliance/register-head.yaml': 'register-head',
    'compliance/keys.yaml': 'keys',
    'compliance/snapshots/2026-01-01.json': 'snapshot',
    'blog/scs-summit.md': 'post',
  });
});

test('standards below a folder that is called notes stay standards', async () => {
  const file = 'notes/clone/scs-0100-v1-a.md';
  expect(kinds(await readFiles({[file]: ''}, {SCS_STANDARDS_DIR: 'notes/clone'}))).toEqual({
    [file]: 'standard',
  });
});

test.each([
  'standards/scs-0100-v1-a.mdx',
  'scopes/notes/scs-compatible-iaas/v6.mdx',
  'compliance/about.mdx',
  'blog/2026/2026-01-01-a.mdx',
])('%s is refused', async (file) => {
  const catalog = buildCatalog(await readFiles({[file]: 'export const x = 1;\n'}));
  expect(checkCatalog(catalog).map(formatDiagnostic)).toEqual([
    `${file}:1:1: error: Unexpected \`.mdx\` file, expected \`.md\`. Rename it, and replace JSX and imports by Markdown. [markdown-format]`,
  ]);
});

test('a file or a line that passes a limit is a finding, and what refers to it is not at fault', async () => {
  const catalog = buildCatalog(
    await readFiles({
      'standards/scs-0100-v1-a.md': 'x'.repeat(LIMITS.markdownBytes + 1),
      'standards/scs-0101-v1-b.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        `a\n${'y'.repeat(5_000_000 / 10)}`,
      ),
      'standards/scs-0102-v1-c.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        '[a](scs-0100-v1-a.md) [b](scs-0101-v1-b.md)',
      ),
    }),
  );
  expect(checkCatalog(catalog).map(formatDiagnostic)).toEqual([
    'standards/scs-0100-v1-a.md:1:1: error: Unexpected file of 1048577 bytes, expected at most 1048576. Split it, or shorten it. [size-limit]',
    'standards/scs-0101-v1-b.md:9:1: error: Unexpected line of 500000 characters, expected at most 50000. Split it, or shorten it. [size-limit]',
  ]);
});

test.each(['standards', 'scopes'])('a missing folder of %s is told in one sentence', async (missing) => {
  const site = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-missing-'));
  folders.push(site);
  for (const folder of [
    'standards',
    'scopes/notes/scs-compatible-iaas',
    'scopes/recorded/scs-compatible-iaas',
  ])
    if (!folder.startsWith(missing)) fs.mkdirSync(path.join(site, folder), {recursive: true});
  // A rejection that nobody waits for ends the whole program: the run of the tests would tell it.
  await expect(readSources(site, sourceFolders(site, {}))).rejects.toThrow(
    `Can't read the folder \`${path.join(fs.realpathSync(site), missing)}\`: it must exist.`,
  );
});

test('a source folder may be a symbolic link', async () => {
  const site = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-link-'));
  folders.push(site);
  fs.mkdirSync(path.join(site, 'clone', 'Standards'), {recursive: true});
  fs.mkdirSync(path.join(site, 'scopes'));
  fs.writeFileSync(path.join(site, 'clone', 'Standards', 'scs-0100-v1-a.md'), '');
  fs.symlinkSync(path.join('clone', 'Standards'), path.join(site, 'standards'));
  expect(kinds(await readSources(site, sourceFolders(fs.realpathSync(site), {})))).toEqual({
    'clone/Standards/scs-0100-v1-a.md': 'standard',
  });
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A project with the folders of sources, and a secret beside it. */
function project(): string {
  const site = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-door-'));
  folders.push(site);
  for (const folder of ['standards/deep', 'scopes/notes/scs-compatible-iaas', 'compliance', 'blog'])
    fs.mkdirSync(path.join(site, folder), {recursive: true});
  fs.writeFileSync(path.join(site, 'secret.md'), 'the key');
  return site;
}

/** Each source that was refused, with its finding. */
async function refusals(site: string): Promise<string[]> {
  const sources = await readSources(site, sourceFolders(site, {}));
  for (const {text} of sources) expect(text).not.toContain('the key');
  return sources.flatMap(({refusal}) => (refusal ? [`${refusal.path}: ${refusal.message}`] : []));
}

test.each([
  ['a post', 'blog/2026-01-01-a.md', '../secret.md', 'symbolic link that leads out of its folder'],
  ['a standard', 'standards/scs-0100-v1-a.md', '../secret.md', 'symbolic link that leads out of its folder'],
  [
    'a note',
    'scopes/notes/scs-compatible-iaas/v6.md',
    '/proc/self/environ',
    'symbolic link that leads out of its folder',
  ],
  ['a picture', 'standards/x.png', '/etc/hostname', 'symbolic link that leads out of its folder'],
  [
    'a register',
    'compliance/certificates.yaml',
    '../secret.md',
    'symbolic link that leads out of its folder',
  ],
  ['a post that is a link to nothing', 'blog/2026-01-01-a.md', 'nothing.md', 'symbolic link to nothing'],
  ['a folder of posts', 'blog/more', '../standards', 'symbolic link that leads out of its folder'],
])('%s that is a link out of its folder is refused', async (_name, file, target, what) => {
  const site = project();
  fs.symlinkSync(target, path.join(site, file));
  expect(await refusals(site)).toEqual([`${file}: Unexpected ${what}, expected a file of this folder.`]);
});

test('a link within its folder, and a folder that is a link itself, are fine', async () => {
  const site = project();
  fs.writeFileSync(path.join(site, 'standards', 'deep', 'text.md'), 'words');
  fs.symlinkSync('deep/text.md', path.join(site, 'standards', 'scs-0100-v1-a.md'));
  fs.rmdirSync(path.join(site, 'blog'));
  fs.mkdirSync(path.join(site, 'elsewhere'));
  fs.writeFileSync(path.join(site, 'elsewhere', '2026-01-01-a.md'), 'post');
  fs.symlinkSync('elsewhere', path.join(site, 'blog'));
  const sources = await readSources(site, sourceFolders(site, {}));
  expect(sources.map(({kind, text}) => [kind, text])).toEqual([
    ['post', 'post'],
    ['standard', 'words'],
  ]);
});

test('what is no regular file, and what is no UTF-8, is refused and keeps nobody waiting', async () => {
  const site = project();
  fs.mkdirSync(path.join(site, 'standards', 'scs-0100-v1-folder.md'));
  execFileSync('mkfifo', [path.join(site, 'standards', 'scs-0101-v1-pipe.md')]);
  fs.writeFileSync(path.join(site, 'standards', 'scs-0102-v1-bytes.md'), Buffer.from([0x61, 0xff, 0x62]));
  fs.writeFileSync(path.join(site, 'standards', 'scs-0103-v1-\u001b[31m.md'), '');
  fs.writeFileSync(path.join(site, 'standards', 'page.png'), '<script>');
  expect(await refusals(site)).toEqual([
    'standards/page.png: Unexpected content of a file that ends in `.png`, expected a picture of that kind.',
    'standards/scs-0100-v1-folder.md: Unexpected folder, expected a regular file.',
    'standards/scs-0101-v1-pipe.md: Unexpected special file, expected a regular file.',
    'standards/scs-0102-v1-bytes.md: Unexpected bytes that are not UTF-8, expected text in UTF-8.',
    'standards/scs-0103-v1- [31m.md: Unexpected control character in the name of a file, expected letters, digits, `-`, `_` and `.`.',
  ]);
});

test('a picture beside a text is published, and shown under its address', async () => {
  const site = project();
  fs.writeFileSync(path.join(site, 'standards', 'deep', 'a.png'), PNG);
  fs.writeFileSync(
    path.join(site, 'standards', 'scs-0100-v1-a.md'),
    exampleDocument(
      'type: Standard\nstatus: Draft',
      '![A picture](./deep/a.png) [![B](deep/a.png)](https://example.org) ![C](/etc/passwd)\n![D](../secret.md) ![E](https://example.org/x.png) [![F](https://example.org/x.png)](https://example.org)\n',
    ),
  );
  const from = sourceFolders(site, {});
  const sources = await readSources(site, from);
  const catalog = buildCatalog(sources, await readTexts(sources, {html: true}));
  const [document] = [...catalog.documents.values()];
  const targets = textTargets(catalog, {sourceUrl: 'https://example.org/s/', baseUrl: '/', pictureHosts: []});
  const html = document?.rendered && settleLinks(document.rendered, targets(document.source.path));
  expect(html?.match(/<img[^>]*>/g)).toEqual([
    '<img src="/pictures/standards/deep/a.png" alt="A picture" loading="lazy" decoding="async" width="1" height="1">',
    '<img src="/pictures/standards/deep/a.png" alt="B" loading="lazy" decoding="async" width="1" height="1">',
  ]);
  expect(html).toContain(' C\n');
  expect(html).toContain(
    '<a href="https://example.org/x.png" target="_blank" rel="noopener noreferrer">E</a>',
  );
  expect(html).toContain('rel="noopener noreferrer">F</a>');
  expect(await pictureAssets(site, from)).toEqual([{path: '/pictures/standards/deep/a.png', content: PNG}]);
});
