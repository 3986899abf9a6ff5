import fs from 'node:fs';
import path from 'node:path';
import {chromium} from 'playwright-core';
import {CHROMIUM_FLAGS, ensureChromium} from '../support/chromium';
import {startPreview} from '../support/preview';

/** Times that the document is saved; the middle one counts. */
const SAVES = 5;

/**
 * Seconds from saving a document until its change shows in a browser that has its page open, as in `npm start`.
 * @param file the document, in a folder that `env` names as a source
 */
export async function secondsToShow(input: {
  file: string;
  env: Readonly<Record<string, string>>;
}): Promise<number> {
  const server = await startPreview(input.env, 'preview');
  const browser = await chromium.launch({executablePath: ensureChromium(), args: CHROMIUM_FLAGS});
  try {
    const page = await browser.newPage();
    const address = `${server.url}/standards/${path.basename(input.file, '.md')}`;
    await page.goto(address, {waitUntil: 'load', timeout: 120_000});
    await page.locator('article').first().waitFor({timeout: 120_000});
    const text = fs.readFileSync(input.file, 'utf8');
    const seconds: number[] = [];
    for (let save = 0; save < SAVES; save += 1) {
      // Time for the preview to come to rest, as with an author who thinks.
      await page.waitForTimeout(3000);
      const mark = `Saved for time number ${save}.`;
      const started = performance.now();
      fs.writeFileSync(input.file, `${text}\n\n${mark}\n`);
      await page.getByText(mark).first().waitFor({timeout: 60_000, state: 'attached'});
      seconds.push((performance.now() - started) / 1000);
    }
    console.log(`  saved to shown in s: ${seconds.map((value) => value.toFixed(2)).join(', ')}`);
    return seconds.toSorted((a, b) => a - b)[Math.floor(SAVES / 2)] ?? Infinity;
  } finally {
    await browser.close();
    server.stop();
  }
}
