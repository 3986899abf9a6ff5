import {execFile, spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as sleep} from 'node:timers/promises';
import {promisify} from 'node:util';
import {afterAll, describe, expect, test} from 'vitest';
import {sitePages, unlistedRoutes} from '../../plugins/core/catalog/sitePages';
import {loadCatalog} from '../../plugins/files/loadCatalog';
import {exampleDocument, exampleScope} from '../../plugins/core/rules/rule';
import {filesBelow} from '../support/build';
import {sourcesIn} from '../support/sources';
import {siteDir} from '../support/paths';
import {embeddedSite, embeddedSiteAgain, nastySite, TINY, TINY_BASE, tinySite} from '../support/sites';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-build-'));
const sources = (name: string, files: Readonly<Record<string, string>>) =>
  sourcesIn(path.join(work, name), files);
afterAll(() => fs.rmSync(work, {recursive: true, force: true}));

async function npmRun(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<{code: number; output: string}> {
  try {
    const {stdout, stderr} = await promisify(execFile)('npm', ['run', '-s', script, '--', ...args], {
      cwd: siteDir,
      env: {...process.env, ...env},
    });
    return {code: 0, output: stdout + stderr};
  } catch (error) {
    const {code, stdout, stderr} = error as {code: number; stdout: string; stderr: string};
    return {code, output: stdout + stderr};
  }
}

function fingerprints(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => [
      file,
      createHash('sha256')
        .update(fs.readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}

describe('the embedded edition', () => {
  test('has no errors and no warnings', async () => {
    const {code, output} = await npmRun('check', [], {});
    expect([code, output.trim().split('\n').at(-1)]).toEqual([
      0,
      expect.stringMatching(/^0 errors, 0 warnings,/),
    ]);
  });

  test('has the pages of the list that links are checked against, and no others', async () => {
    const {dir} = await embeddedSite();
    const {catalog} = await loadCatalog(siteDir);
    const pages = filesBelow(dir).filter(
      (file) =>
        file.endsWith('.html') &&
        !fs.readFileSync(path.join(dir, file), 'utf8').includes('http-equiv="refresh"'),
    );
    const addresses = pages.map((file) => `/${file.replace(/(?:index)?\.html$/, '')}`);
    expect(
      unlistedRoutes(sitePages(catalog), [...addresses.filter((one) => one !== '/404'), '/404.html']),
    ).toEqual({
      unlisted: [],
      unanswered: [],
    });
  });

  test('is built byte by byte the same twice', async () => {
    const outDirs = [(await embeddedSite()).dir, (await embeddedSiteAgain()).dir] as const;
    expect(fingerprints(outDirs[1])).toEqual(fingerprints(outDirs[0]));
    const text = filesBelow(outDirs[0])
      .filter((file) => /\.(?:html|js|json|xml|txt)$/.test(file))
      .map((file) => fs.readFileSync(path.join(outDirs[0], file), 'utf8'))
      .join('\n');
    expect(text.includes(siteDir)).toBe(false);
  });
});

describe('other sources', () => {
  test('a site below a path of its host leads nowhere beside it', async () => {
    const {dir} = await tinySite();
    const beside = filesBelow(dir)
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => {
        const html = fs.readFileSync(path.join(dir, file), 'utf8');
        const own = [
          ...html.matchAll(/\s(?:href|src|action|content)="?(\/[^"\s>]*|https:\/\/docs\.scs[^"\s>]*)/g),
        ];
        return own.map(([, address = '']) => `${file}: ${address.replace('https://docs.scs.community', '')}`);
      })
      .filter((found) => !found.includes(`: ${TINY_BASE}`));
    expect(beside).toEqual([]);
  });

  test('builds without clouds and posts', async () => {
    const site = await tinySite();
    expect(site.fileOf('/blog')).toBeDefined();
    expect(site.json<{environments: unknown[]}>('/api/v1/compliance.json').environments).toEqual([]);
  });

  test('builds, and a nasty author gets nothing onto its pages', async () => {
    const site = await nastySite();
    const main =
      site.read('/standards/scs-0199-v2-nasty/index.html').match(/<article[\s\S]*<\/article>/)?.[0] ?? '';
    expect(main).not.toMatch(/<script|onerror|<iframe|<style|javascript:|onload|onclick|hacked/i);
    for (const kept of ['<b>kept</b>', 'summary', 'Title', 'footnote']) expect(main).toContain(kept);
  });
});

describe('bad input stops a build with all findings and no stack trace', () => {
  test('several faults at once', async () => {
    const env = sources('faults', {
      ...TINY,
      'standards/scs-0198-v1-plain.md': '## No front matter\n',
      'standards/scs-0197-v1-broken.md': '---\ntitle: [x\n---\n',
      'standards/scs-0100-v1-other.md': exampleDocument(
        'type: Standard\nstatus: Final',
        '[gone](./scs-0999-v1-gone.md)\n',
      ),
      'scopes/scs-compatible-kaas.yaml': exampleScope({
        versions: 'versions:\n- version: v1\n  include: [nothing]',
      }),
      'compliance/snapshots/2026-01-01.json': '<html></html>',
    });
    const old = path.join(work, 'old-build');
    fs.mkdirSync(old);
    fs.writeFileSync(path.join(old, 'index.html'), 'the old one');
    const {code, output} = await npmRun('build', ['--out-dir', old], {
      ...env,
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus-test',
    });
    expect(code).toBe(1);
    // What was there before stays whole, and nothing is left beside it.
    expect(filesBelow(old)).toEqual(['index.html']);
    expect(fs.readdirSync(work).filter((name) => name.includes('old-build'))).toEqual(['old-build']);
    for (const ruleId of [
      'front-matter',
      'yaml-syntax',
      'status-value',
      'unique-document',
      'link-target',
      'scope-reference',
      'json-syntax',
    ]) {
      expect(output).toContain(`[${ruleId}]`);
    }
    expect(output).not.toMatch(/^\s+at /m);
  });

  test('a build that is killed half-way leaves the old one as it was', async () => {
    const folder = path.join(work, 'killed');
    const out = path.join(folder, 'build');
    fs.mkdirSync(out, {recursive: true});
    fs.writeFileSync(path.join(out, 'index.html'), 'the old one');
    const child = spawn(process.execPath, ['plugins/cli/build.mjs', '--out-dir', out], {
      cwd: siteDir,
      env: {
        ...process.env,
        ...sources('killed-sources', TINY),
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus-test',
      },
      stdio: 'ignore',
    });
    // Its folder is there once the bundler writes; pages are rendered after that.
    while (!fs.existsSync(path.join(folder, '.build-partial')) && child.exitCode === null) await sleep(20);
    child.kill('SIGTERM');
    await new Promise((resolve) => child.on('close', resolve));
    expect(filesBelow(out)).toEqual(['index.html']);
  });

  test('warnings build', async () => {
    const env = sources('warnings', {
      ...TINY,
      'standards/scs-0196-v2-a.md': exampleDocument('type: Standard\nstatus: Draft\nreplaces: gone.md'),
    });
    const {code, output} = await npmRun('check', [], env);
    expect([code, output.includes('[reference-target]')]).toEqual([0, true]);
  });
});

describe('npm run check', () => {
  const env = () =>
    sources('check', {
      ...TINY,
      'standards/scs-0195-v1-a.md': exampleDocument('type: Standard\nstatus: Final'),
    });

  test.each(['text', 'json', 'github', 'sarif'])('tells findings as %s', async (format) => {
    const {code, output} = await npmRun('check', ['--format', format], env());
    expect(code).toBe(1);
    expect(output).toContain('status-value');
    if (format === 'json' || format === 'sarif') expect(() => JSON.parse(output) as unknown).not.toThrow();
    if (format === 'github') expect(output).toMatch(/^::error file=.*,line=5,col=1,title=status-value::/m);
  });

  test('tells findings of the named files only', async () => {
    const given = env();
    const {code, output} = await npmRun(
      'check',
      [path.join(given.SCS_STANDARDS_DIR ?? '', 'scs-0100-v1-example.md')],
      given,
    );
    expect([code, output.includes('status-value')]).toEqual([0, false]);
  });

  test('an unusable call is told apart from findings', async () => {
    expect((await npmRun('check', ['--format', 'xml'], env())).code).toBe(2);
    expect((await npmRun('check', ['--nonsense'], env())).code).toBe(2);
  });
});

describe('npm run snapshot', () => {
  const status =
    '{"cloud":{"00000000-0000-4000-8000-000000000001":{"results":{"scs-0100-check":{"result":1,"checked_at":"2026-01-01T00:00:00"}}}}}';

  test('writes a snapshot, does not overwrite another one, and leaves nothing behind on bad input', async () => {
    const env = sources('snapshot', {
      ...TINY,
      'status.json': status,
      'other.json': status.replace('1,', '-1,'),
      'bad.json': '<html>',
    });
    const folder = path.join(env.SCS_COMPLIANCE_DIR ?? '', 'snapshots');
    const take = (file: string, ...args: string[]) =>
      npmRun('snapshot', [path.join(work, 'snapshot', file), '--date', '2026-01-02', ...args], env);
    expect((await take('status.json')).code).toBe(0);
    const before = fingerprints(folder);
    expect((await take('status.json')).code).toBe(0);
    expect((await take('other.json')).code).toBe(1);
    expect((await take('bad.json')).code).toBe(1);
    expect((await npmRun('snapshot', ['http://127.0.0.1:9/status'], env)).code).toBe(1);
    expect(
      (await npmRun('snapshot', [path.join(work, 'snapshot', 'status.json'), '--date', 'soon'], env)).code,
    ).toBe(2);
    expect(fingerprints(folder)).toEqual(before);
    expect((await take('other.json', '--force')).code).toBe(0);
    expect(Object.keys(fingerprints(folder))).toEqual(['2026-01-02.json']);
  });
});

describe('npm run new', () => {
  test('scaffolds documents that pass the check', async () => {
    const env = sources('new', TINY);
    expect((await npmRun('new', ['standard', '0100', 'example-again'], env)).code).toBe(0);
    expect((await npmRun('new', ['supplement', '0100', 'example-notes'], env)).code).toBe(0);
    expect((await npmRun('new', ['standard', '0100', '../x'], env)).code).toBe(2);
    const {code, output} = await npmRun('check', [], env);
    expect([code, output.match(/\d+ warnings?/)?.[0]]).toEqual([0, '0 warnings']);
    expect(fs.readdirSync(env.SCS_STANDARDS_DIR ?? '').toSorted()).toEqual([
      'scs-0100-v1-example.md',
      'scs-0100-v2-example-again.md',
      'scs-0100-w1-example-notes.md',
    ]);
  });

  test('drafts a scope version with entry, notes and announcement, or changes nothing', async () => {
    const env = {
      ...sources('new-version', TINY),
      SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21, 12) / 1000),
    };
    const yaml = path.join(work, 'new-version', 'scopes', 'scs-compatible-iaas.yaml');
    const before = fs.readFileSync(yaml, 'utf8');
    expect((await npmRun('new', ['scope-version', 'scs-compatible-iaas', 'v1'], env)).code).toBe(2);
    expect((await npmRun('new', ['scope-version', 'scs-gone', 'v2'], env)).code).toBe(2);
    expect(fs.readFileSync(yaml, 'utf8')).toBe(before);

    expect((await npmRun('new', ['scope-version', 'scs-compatible-iaas', 'v2'], env)).code).toBe(0);
    const after = fs.readFileSync(yaml, 'utf8');
    for (const line of ['    v2: draft', '    v1: effective', '- version: v2'])
      expect(after.split('\n')).toContain(line);
    // Nothing of the old text is lost.
    expect(before.split('\n').filter((line) => !after.split('\n').includes(line))).toEqual([]);
    expect(
      fs.existsSync(path.join(work, 'new-version', 'scopes', 'notes', 'scs-compatible-iaas', 'v2.md')),
    ).toBe(true);
    expect(fs.readdirSync(path.join(work, 'new-version', 'blog'))).toEqual([
      '2026-11-21-scs-compatible-iaas-v2-is-coming.md',
    ]);
    const {code, output} = await npmRun('check', [], env);
    expect([code, output.match(/\d+ warnings?/)?.[0]]).toEqual([0, '0 warnings']);

    fs.writeFileSync(yaml, before);
    expect((await npmRun('new', ['scope-version', 'scs-compatible-iaas', 'v2'], env)).code).toBe(1);
    expect(fs.readFileSync(yaml, 'utf8')).toBe(before);
  });

  test('what a stable version holds is put on record, and a change under its label stops the check', async () => {
    const folder = path.join(work, 'record');
    const env = sources('record', TINY);
    const yaml = path.join(folder, 'scopes', 'scs-compatible-iaas.yaml');
    const record = path.join(folder, 'scopes', 'recorded', 'scs-compatible-iaas', 'v1.yaml');
    expect((await npmRun('new', ['scope-record', 'scs-compatible-iaas', 'v9'], env)).code).toBe(2);
    expect(fs.existsSync(path.dirname(record))).toBe(false);
    expect((await npmRun('new', ['scope-record', 'scs-compatible-iaas', 'v1'], env)).code).toBe(0);
    expect((await npmRun('check', [], env)).code).toBe(0);

    const before = fs.readFileSync(record, 'utf8');
    fs.writeFileSync(
      yaml,
      fs.readFileSync(yaml, 'utf8').replace(/targets:\s+main:\s+- scs-0100-check/, 'targets: {}'),
    );
    const {code, output} = await npmRun('check', [], env);
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(
        /scs-compatible-iaas\.yaml:\d+:\d+: error: Unexpected change of the stable version `v1`.*recorded\/scs-compatible-iaas\/v1\.yaml:\d+.*\[scope-record\]/,
      ),
    ]);
    expect((await npmRun('new', ['scope-record', 'scs-compatible-iaas', 'v1'], env)).code).toBe(1);
    expect(fs.readFileSync(record, 'utf8')).toBe(before);
    expect((await npmRun('new', ['scope-record', 'scs-compatible-iaas', 'v1', '--force'], env)).code).toBe(0);
    expect((await npmRun('check', [], env)).code).toBe(0);
  });
});
