import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {exampleScope, EXAMPLE_STANDARD} from '../../plugins/core/rules/rule';
import {cachedBuild} from './cachedBuild';
import {SURROUNDINGS, TOLERATED} from '../attacks/authors';
import {sharedDir, siteDir} from './paths';
import {sourcesIn} from './sources';
import {BuiltSite} from './site';

/** The day of all builds, and that of the readers unless a test says otherwise: the embedded results expire. */
export const TEST_DAY = '2026-11-21T12:00:00Z';
const SOURCE_DATE_EPOCH = String(Date.parse(TEST_DAY) / 1000);

/** The smallest sources that make a site. */
export const TINY = {...EXAMPLE_STANDARD, 'scopes/scs-compatible-iaas.yaml': exampleScope()};

/** The embedded edition. */
export const embeddedSite = () => built({SOURCE_DATE_EPOCH});

/** The same in a build of its own. */
export const embeddedSiteAgain = () => built({SOURCE_DATE_EPOCH}, 'again');

/** Path that the smallest site has on its host. */
export const TINY_BASE = '/below/a-path/';

/** The smallest site: without compliance data, and without posts; below a path of its host. */
export const tinySite = () =>
  withFolder((folder) => built({...sourcesIn(folder, TINY), SOURCE_DATE_EPOCH, SCS_BASE_URL: TINY_BASE}));

/** A site by authors who want to get at readers. */
export const nastySite = () =>
  withFolder((folder) => {
    const attacks = Object.fromEntries(TOLERATED.map(({file, text}) => [file, text]));
    return built({...sourcesIn(folder, {...SURROUNDINGS, ...attacks}), SOURCE_DATE_EPOCH});
  });

const corpus = path.join(sharedDir, 'corpus');
/** The real documents and scopes, part of the reference data. */
export const realStandards = path.join(corpus, 'standards-repo', 'Standards');
export const realScopes = path.join(corpus, 'standards-repo', 'Tests');

/** The real repository, with the monitor's real answers of some days. */
export const realSite = () =>
  withFolder((compliance) => {
    const env = {
      SCS_STANDARDS_DIR: realStandards,
      SCS_SCOPES_DIR: realScopes,
      SCS_COMPLIANCE_DIR: compliance,
      SCS_BLOG_DIR: path.join(corpus, 'blog'),
      SOURCE_DATE_EPOCH,
    };
    const answers = path.join(corpus, 'compliance-monitor');
    for (const name of fs.readdirSync(answers).filter((file) => file.startsWith('status-'))) {
      const date = name.slice('status-'.length, -'.json'.length);
      execFileSync('npm', ['run', '-s', 'snapshot', '--', path.join(answers, name), '--date', date], {
        cwd: siteDir,
        env: {...process.env, ...env},
        stdio: 'pipe',
      });
    }
    const groups = JSON.parse(fs.readFileSync(path.join(answers, 'groups.json'), 'utf8')) as Record<
      string,
      string[]
    >;
    const environments = Object.entries(groups).map(([id, subjects]) => ({
      id,
      name: id,
      operator: 'Renamed',
      subjects,
    }));
    // JSON is YAML.
    fs.writeFileSync(path.join(compliance, 'environments.yaml'), JSON.stringify({environments}));
    return built(env);
  });

async function built(env: Readonly<Record<string, string>>, again = ''): Promise<BuiltSite> {
  return new BuiltSite(await cachedBuild({env, again}));
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-site-'));
  try {
    return await use(folder);
  } finally {
    fs.rmSync(folder, {recursive: true, force: true});
  }
}
