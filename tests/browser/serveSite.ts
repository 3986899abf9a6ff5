import {spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {TestProject} from 'vitest/node';
import {buildSite} from '../support/build';
import {siteDir} from '../support/paths';

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
  const docusaurus = path.join(siteDir, 'node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
  const server = spawn(
    process.execPath,
    [docusaurus, 'serve', '--dir', outDir, '--host', '127.0.0.1', '--port', String(PORT), '--no-open'],
    {cwd: siteDir, stdio: 'ignore'},
  );
  const siteUrl = `http://127.0.0.1:${PORT}`;
  await answering(siteUrl);
  project.provide('siteUrl', siteUrl);
  return () => {
    server.kill();
    fs.rmSync(outDir, {recursive: true, force: true});
  };
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not up yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no answer from ${url}`);
}
