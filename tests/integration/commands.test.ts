import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {exampleDocument} from '../../plugins/core/rules/rule';
import {fingerprints} from '../support/fingerprints';
import {npmRun} from '../support/npmRun';
import {TINY} from '../support/sites';
import {sourcesIn} from '../support/sources';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-commands-'));
const sources = (name: string, files: Readonly<Record<string, string>>) =>
  sourcesIn(path.join(work, name), files);
afterAll(() => fs.rmSync(work, {recursive: true, force: true}));

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
