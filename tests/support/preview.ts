import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {siteDir} from './paths';
import {answering, freePort} from './serve';

/**
 * Starts the preview, as `npm start` does, on a free port of loopback.
 * @param env names the sources
 * @param name tells its generated files from those of others that run at the same time
 * @returns the host's address without trailing slash, and what ends the server
 */
export async function startPreview(
  env: Readonly<Record<string, string>>,
  name: string,
): Promise<{url: string; stop: () => void}> {
  const docusaurus = path.join(siteDir, 'node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
  const port = await freePort();
  const generated = `.docusaurus-${name}`;
  const server = spawn(
    process.execPath,
    [docusaurus, 'start', '--host', 'localhost', '--port', String(port), '--no-open'],
    {
      cwd: siteDir,
      env: {...process.env, ...env, NODE_ENV: 'development', DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated},
      stdio: 'ignore',
    },
  );
  const stop = () => {
    server.kill();
    fs.rmSync(path.join(siteDir, generated), {recursive: true, force: true});
  };
  const url = `http://localhost:${port}`;
  try {
    await answering(url, 120);
  } catch (error) {
    stop();
    throw error;
  }
  return {url, stop};
}
