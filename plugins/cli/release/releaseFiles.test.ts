import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {provenance} from './provenance';
import {releaseFilesCommand} from './releaseFiles';

type Statement = {
  subject: {name: string; digest: {sha256: string}}[];
  predicate: {
    buildDefinition: {externalParameters: object; resolvedDependencies: object[]};
    runDetails: {builder: {id: string}; metadata?: object};
  };
};

/** A project with one package, committed; and what is released of it. */
let site = '';
let release = '';
const git = (...args: string[]) => execFileSync('git', args, {cwd: site, encoding: 'utf8'}).trim();
const write = (file: string, value: object) =>
  fs.writeFileSync(path.join(site, file), JSON.stringify(value, null, 2));
const hashOf = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');
const make = () => releaseFilesCommand(site).parseAsync([release], {from: 'user'});

const give = (license: string) => {
  const root = {name: 'site', version: '1.0.0', dependencies: {a: '1.0.0'}};
  write('package.json', root);
  const a = {version: '1.0.0', license, integrity: `sha512-${Buffer.alloc(64).toString('base64')}`};
  write('package-lock.json', {...root, lockfileVersion: 3, packages: {'': root, 'node_modules/a': a}});
};

beforeEach(() => {
  site = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-release-'));
  release = path.join(site, 'release');
  fs.mkdirSync(release);
  fs.writeFileSync(path.join(release, 'site.tar.gz'), 'archive');
  give('MIT');
  git('init', '--quiet');
  git('add', 'package.json', 'package-lock.json');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'source');
  vi.stubEnv('GITHUB_ACTIONS', '');
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  fs.rmSync(site, {recursive: true});
});

test(
  'a release states its files, its source and its packages; checksums are of every file',
  {timeout: 60_000},
  async () => {
    await make();
    // Once more: what is there already is made again, not listed twice.
    await make();
    const statement = JSON.parse(fs.readFileSync(path.join(release, 'provenance.json'), 'utf8')) as Statement;
    expect(statement).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      predicateType: 'https://slsa.dev/provenance/v1',
    });
    expect(statement.subject).toEqual(
      ['THIRD-PARTY.md', 'sbom.cdx.json', 'site.tar.gz'].map((name) => ({
        name,
        digest: {sha256: hashOf(path.join(release, name))},
      })),
    );
    expect(statement.predicate.buildDefinition.resolvedDependencies).toEqual([
      {name: 'source', digest: {gitCommit: git('rev-parse', 'HEAD')}},
      {name: 'package-lock.json', digest: {sha256: hashOf(path.join(site, 'package-lock.json'))}},
    ]);
    expect(fs.readFileSync(path.join(release, 'SHA256SUMS'), 'utf8')).toBe(
      ['THIRD-PARTY.md', 'provenance.json', 'sbom.cdx.json', 'site.tar.gz']
        .map((name) => `${hashOf(path.join(release, name))}  ${name}\n`)
        .join(''),
    );
    expect(fs.readFileSync(path.join(release, 'THIRD-PARTY.md'), 'utf8')).toContain('| a | 1.0.0 | MIT |');
  },
);

test('a licence that is not allowed stops it, and nothing is written', async () => {
  give('GPL-3.0-only');
  await expect(make()).rejects.toThrow('a@1.0.0: unexpected licence `GPL-3.0-only`');
  expect(fs.readdirSync(release)).toEqual(['site.tar.gz']);
});

test('changes that no commit has stop it', async () => {
  fs.appendFileSync(path.join(site, 'package.json'), '\n');
  await expect(make()).rejects.toThrow('Unexpected uncommitted changes');
  expect(fs.readdirSync(release)).toEqual(['site.tar.gz']);
});

test('a folder without files, or none at all, is an unusable call', async () => {
  fs.rmSync(path.join(release, 'site.tar.gz'));
  await expect(make()).rejects.toMatchObject({exitCode: 2});
  fs.rmdirSync(release);
  await expect(make()).rejects.toMatchObject({exitCode: 2});
});

test('of a run of the workflow, the statement names workflow, builder, run and source', () => {
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'example/site',
    GITHUB_WORKFLOW_REF: 'example/site/.github/workflows/release.yml@refs/tags/v1.0.0',
    GITHUB_REF: 'refs/tags/v1.0.0',
    GITHUB_RUN_ID: '7',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_EVENT_NAME: 'push',
    RUNNER_ENVIRONMENT: 'github-hosted',
  };
  const {predicate} = JSON.parse(provenance([], {commit: 'c0ffee', lock: 'abc'}, env)) as Statement;
  expect(predicate.runDetails).toEqual({
    builder: {id: 'https://github.com/actions/runner/github-hosted'},
    metadata: {invocationId: 'https://github.com/example/site/actions/runs/7/attempts/1'},
  });
  expect(predicate.buildDefinition.externalParameters).toEqual({
    workflow: {
      ref: 'refs/tags/v1.0.0',
      repository: 'https://github.com/example/site',
      path: '.github/workflows/release.yml',
    },
  });
  expect(predicate.buildDefinition.resolvedDependencies[0]).toEqual({
    uri: 'git+https://github.com/example/site@refs/tags/v1.0.0',
    digest: {gitCommit: 'c0ffee'},
  });
});
