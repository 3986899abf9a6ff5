import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {TestProject} from 'vitest/node';
import {buildSite} from '../support/build';
import {serveBuilt} from '../support/serve';

const PORT = 3199;

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, without trailing slash. */
    readonly siteUrl: string;
  }
}

/** Builds the embedded edition and serves it on loopback for all browser tests. */
export default async function serveSite(project: TestProject): Promise<() => void> {
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-browser-'));
  const {code, output} = await buildSite({outDir});
  if (code !== 0) throw new Error(`the site does not build:\n${output}`);
  const {url, stop} = await serveBuilt(outDir, PORT);
  project.provide('siteUrl', url);
  return () => {
    stop();
    fs.rmSync(outDir, {recursive: true, force: true});
  };
}
