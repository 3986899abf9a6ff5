import {spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import zlib from 'node:zlib';
import {setTimeout as sleep} from 'node:timers/promises';
import {afterAll, describe, expect, test} from 'vitest';
import {sitePages, unlistedRoutes} from '../../plugins/core/catalog/sitePages';
import {loadCatalog} from '../../plugins/files/loadCatalog';
import {trimSlash} from '../../plugins/core/text/routes';
import {exampleDocument, exampleScope} from '../../plugins/core/rules/rule';
import {filesBelow} from '../support/build';
import {fingerprints} from '../support/fingerprints';
import {npmRun} from '../support/npmRun';
import {sourcesIn} from '../support/sources';
import {siteDir} from '../support/paths';
import {embeddedSite, embeddedSiteAgain, nastySite, TINY, TINY_BASE, tinySite} from '../support/sites';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-build-'));
const sources = (name: string, files: Readonly<Record<string, string>>) =>
  sourcesIn(path.join(work, name), files);
afterAll(() => fs.rmSync(work, {recursive: true, force: true}));

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

  test('has a name for each page whose text is searched, and no buttons in these texts', async () => {
    const site = await embeddedSite();
    const pages = Object.entries(site.json<Record<string, string>>('/pagefind/pages.json'));
    const things = site.json<{address: string}[]>('/search/things.json');
    const named = new Set(things.map(({address}) => trimSlash(address)));
    expect(pages.length).toBeGreaterThan(80);
    expect(pages.filter(([, address]) => !named.has(trimSlash(address)))).toEqual([]);
    const texts = pages.map(([id]) =>
      zlib
        .gunzipSync(fs.readFileSync(path.join(site.dir, 'pagefind', 'fragment', `${id}.pf_fragment`)))
        .toString(),
    );
    expect(
      texts.filter((text) => /Copy (?:command|code|citation)|\bMore\b[A-Z]|-v\d+\d+ mandatory/.test(text)),
    ).toEqual([]);
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
