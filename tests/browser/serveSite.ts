import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {TestProject} from 'vitest/node';
import {buildSite} from '../support/build';
import {serveBuilt} from '../support/serve';

const PORT = 3199;
/** The day of the build, and that of the readers unless a test says otherwise. */
export const TEST_DAY = '2026-11-21T12:00:00Z';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, without trailing slash. */
    readonly siteUrl: string;
  }
}

/** Builds the embedded edition and serves it on loopback for all browser tests. */
export default async function serveSite(project: TestProject): Promise<() => void> {
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-browser-'));
  // The embedded results expire: what the tests see must not depend on the day on which they run.
  const env = {SOURCE_DATE_EPOCH: String(Date.parse(TEST_DAY) / 1000)};
  const {code, output} = await buildSite({outDir, env});
  if (code !== 0) throw new Error(`the site does not build:\n${output}`);
  const {url, stop} = await serveBuilt(outDir, PORT);
  project.provide('siteUrl', url);
  return () => {
    stop();
    fs.rmSync(outDir, {recursive: true, force: true});
  };
}
