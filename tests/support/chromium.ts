import fs from 'node:fs';
import process from 'node:process';
import {findProgram, installPackages} from './program';

/** First the one without windows: a page takes it half as long. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const ON_MACS = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Path of an installed Chromium; `CHROMIUM_PATH` wins. Undefined where there is none. */
export function findChromium(): string | undefined {
  return process.env.CHROMIUM_PATH || findProgram(NAMES) || (fs.existsSync(ON_MACS) ? ON_MACS : undefined);
}

/**
 * Finds Chromium, or installs Debian's where that is possible.
 * @throws Error that says exactly what to install
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  installPackages(['chromium-headless-shell', 'fonts-dejavu-core']);
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'No Chromium found. Install it (Debian: `apt-get install chromium-headless-shell`), or set CHROMIUM_PATH to its program file.',
  );
}

/** For a browser of tests, often run by root in a container: no sandbox, and nothing that calls home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
