import fs from 'node:fs';
import path from 'node:path';
import {chromium} from 'playwright-core';
import type {Browser} from 'playwright-core';
import {exampleScope, EXAMPLE_STANDARD} from '../../plugins/core/rules/rule';
import {CHROMIUM_FLAGS, ensureChromium} from '../support/chromium';
import {serveFolder} from '../support/serve';

/** How much slower a phone is. */
const SLOW_DOWN = 4;
/** Loads that are measured; the middle one counts. */
const LOADS = 5;

/** Writes a scope whose install checklist has this many steps: one per manual check, one for the tests, one at the end. */
export function writeLongChecklist(folder: string, steps: number): Record<string, string> {
  const manual = Array.from({length: steps - 2}, (_, n) => `check-${n}`);
  const [standard] = Object.entries(EXAMPLE_STANDARD);
  const files = {
    [standard?.[0] ?? '']: standard?.[1] ?? '',
    'scopes/scs-compatible-iaas.yaml': exampleScope({
      scripts: `scripts:\n- executable: ./check.py\n  testcases:\n  - id: scs-0100-check\n- testcases:\n${manual.map((id) => `  - {id: ${id}, description: "A document shows how ${id} is met, and who is responsible for it."}`).join('\n')}`,
      modules: `modules:\n- id: scs-0100-v1\n  name: Example\n  url: https://docs.scs.community/standards/scs-0100-v1-example\n  targets:\n    main: [scs-0100-check]\n    preview: [${manual.join(', ')}]`,
    }),
  };
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
    fs.writeFileSync(path.join(folder, name), text);
  }
  const none = path.join(folder, 'none');
  return {
    SCS_STANDARDS_DIR: path.join(folder, 'standards'),
    SCS_SCOPES_DIR: path.join(folder, 'scopes'),
    SCS_BLOG_DIR: none,
    SCS_COMPLIANCE_DIR: none,
  };
}

/**
 * Milliseconds of scripting while the install checklist of a built site loads, in Chromium slowed down like a phone,
 * beyond what the site's frame takes on a page with next to nothing on it. The frame is told, too.
 * @param steps how many it must have
 */
export async function scriptingOfChecklist(outDir: string, steps: number): Promise<number> {
  const {url, stop} = await serveFolder(outDir);
  const browser = await chromium.launch({executablePath: ensureChromium(), args: CHROMIUM_FLAGS});
  try {
    const loads: {frame: number; whole: number}[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      const frame = await scripting(browser, `${url}/calendar/`);
      const whole = await scripting(browser, `${url}/scopes/scs-compatible-iaas/v1/install`, steps);
      loads.push({frame, whole});
    }
    const times = loads.map(({frame, whole}) => `${whole.toFixed(0)} (frame ${frame.toFixed(0)})`);
    console.log(`  scripting in ms: ${times.join(', ')}`);
    const middle = (key: 'frame' | 'whole') =>
      loads.map((load) => load[key]).toSorted((a, b) => a - b)[Math.floor(LOADS / 2)] ?? Infinity;
    return Math.max(0, middle('whole') - middle('frame'));
  } finally {
    await browser.close();
    stop();
  }
}

async function scripting(browser: Browser, address: string, steps?: number): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: SLOW_DOWN});
  await page.goto(address, {waitUntil: 'load'});
  await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
  // What the page does when it has nothing else to do belongs to its load as well.
  await page.waitForTimeout(1000);
  const found = await page.locator('.scs-step').count();
  if (steps !== undefined && found !== steps)
    throw new Error(`the checklist has ${found} steps, expected ${steps}`);
  const {metrics} = await devtools.send('Performance.getMetrics');
  await context.close();
  return (metrics.find(({name}) => name === 'ScriptDuration')?.value ?? Infinity) * 1000;
}
