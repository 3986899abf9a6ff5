import fs from 'node:fs';
import path from 'node:path';
import {buildCatalog} from '../../plugins/core';
import {addDays} from '../../plugins/core/text/isoDate';
import type {BadgeVariant} from '../../plugins/core/compliance/badge';
import {badgeSpec} from '../../plugins/core/compliance/badge';
import {renderBadge} from '../../plugins/compliance/renderBadge';
import {scopes} from './corpora';

/** 18 months of Mondays before the day of the build. */
const WEEKS = 78;
const TODAY = '2026-11-21';
const LAST_MONDAY = '2026-11-16';

/**
 * Writes environments with weekly results of both real scopes: most tests pass, some fail or abort for a week, and some
 * weeks are missing.
 * @returns the folder's use as sources
 */
export function writeEnvironments(folder: string, count: number): Record<string, string> {
  const catalog = buildCatalog(
    fs
      .readdirSync(scopes)
      .filter((name) => /^scs-.*\.yaml$/.test(name))
      .map((name) => ({path: `scopes/${name}`, text: fs.readFileSync(path.join(scopes, name), 'utf8')})),
  );
  const all = [...catalog.scopes.values()].map(({uuid, modules}) => ({
    uuid,
    testcases: [...new Set([...modules.values()].flatMap(({targets}) => targets.main ?? []))].toSorted(),
  }));
  const subjects = Array.from({length: count}, (_, n) => `cloud-${n}`);
  fs.mkdirSync(path.join(folder, 'snapshots'), {recursive: true});
  const environments = subjects.map((subject) => ({
    id: subject,
    name: `Cloud ${subject}`,
    operator: 'Nobody',
    subjects: [subject],
  }));
  fs.writeFileSync(path.join(folder, 'environments.yaml'), JSON.stringify({environments}));
  for (let week = 0; week < WEEKS; week += 1) {
    const date = addDays(LAST_MONDAY, -7 * week);
    const results = subjects.flatMap((subject, n) => {
      // Nobody ran the tests in this week.
      if ((n + week) % 23 === 0) return [];
      const runs = all.map(({uuid, testcases}, s) => {
        const odd = testcases.filter((_, t) => (n * 7 + t * 13 + week * 5 + s) % 509 === 0);
        const pass = testcases.filter((testcase) => !odd.includes(testcase));
        return [
          uuid,
          {
            [`${date}T04:00:00`]: {
              ...(odd.length > 0 ? {[week % 2 === 0 ? 'fail' : 'abort']: odd} : {}),
              pass,
            },
          },
        ] as const;
      });
      return [[subject, Object.fromEntries(runs)] as const];
    });
    fs.writeFileSync(
      path.join(folder, 'snapshots', `${date}.json`),
      JSON.stringify({date, subjects: Object.fromEntries(results)}),
    );
  }
  return {
    SCS_COMPLIANCE_DIR: folder,
    SCS_SCOPES_DIR: scopes,
    SCS_BLOG_DIR: path.join(folder, 'none'),
    SOURCE_DATE_EPOCH: String(Date.parse(`${TODAY}T12:00:00Z`) / 1000),
  };
}

/** Badges a second, after the first of each kind: flat, dark and seal of as many environments. */
export async function badgesPerSecond(count: number): Promise<number> {
  const badge = (n: number, variant: BadgeVariant) => {
    const spec = badgeSpec({
      scopeName: 'SCS-compatible IaaS',
      environmentName: `Cloud ${n}`,
      state: 'certified',
      asOf: TODAY,
      lastCleanPass: TODAY,
    });
    return renderBadge(spec, `cloud-${n}`, {
      variant,
      proof: `https://docs.scs.community/certification/cloud-${n}/`,
    });
  };
  const variants = ['flat', 'dark', 'seal'] as const;
  for (const variant of variants) await badge(0, variant);
  const started = performance.now();
  for (let n = 1; n <= count; n += 1) for (const variant of variants) await badge(n, variant);
  return (count * variants.length) / ((performance.now() - started) / 1000);
}
