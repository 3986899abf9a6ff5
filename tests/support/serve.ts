import {spawn} from 'node:child_process';
import path from 'node:path';
import {siteDir} from './paths';

/**
 * Serves a built site on loopback, as `npm run serve` does.
 * @returns its address without trailing slash, and what ends the server
 */
export async function serveBuilt(outDir: string, port: number): Promise<{url: string; stop: () => void}> {
  const docusaurus = path.join(siteDir, 'node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
  const server = spawn(
    process.execPath,
    [docusaurus, 'serve', '--dir', outDir, '--host', '127.0.0.1', '--port', String(port), '--no-open'],
    {cwd: siteDir, stdio: 'ignore'},
  );
  const url = `http://127.0.0.1:${port}`;
  await answering(url);
  return {url, stop: () => server.kill()};
}

/** Waits until a server answers, whatever its answer is; some seconds at most. */
export async function answering(url: string, seconds = 20): Promise<void> {
  for (let attempt = 0; attempt < seconds * 5; attempt += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      // Not up yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no answer from ${url}`);
}
