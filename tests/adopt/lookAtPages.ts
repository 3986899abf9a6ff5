import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {chromium} from 'playwright-core';
import {CHROMIUM_FLAGS, ensureChromium} from '../support/chromium';
import {serveFolder} from '../support/serve';

const axeSource = fs.readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How a page is looked at: the host's colour modes on a desktop and a phone. */
const VIEWS = [
  {name: 'light', mode: 'light', width: 1280, height: 900},
  {name: 'dark', mode: 'dark', width: 1280, height: 900},
  {name: 'phone-light', mode: 'light', width: 375, height: 812},
  {name: 'phone-dark', mode: 'dark', width: 375, height: 812},
] as const;

/** Something that is wrong with a page as readers see it. */
export type PageFault = {
  readonly page: string;
  readonly view: (typeof VIEWS)[number]['name'];
  readonly fault: string;
};

type Violation = {
  id: string;
  impact?: string | null;
  nodes: {target: string[]; failureSummary?: string}[];
};

/**
 * Looks at pages of a built site in light and dark, on a desktop and a phone: takes screenshots, and collects violations that
 * axe calls serious or critical, errors of the page's programs, and sideways scrolling.
 * @param dir the built site
 * @param pages addresses
 * @param shots folder for the screenshots
 */
export async function lookAtPages(
  dir: string,
  pages: readonly string[],
  shots: string,
): Promise<PageFault[]> {
  fs.mkdirSync(shots, {recursive: true});
  const server = await serveFolder(dir);
  const browser = await chromium.launch({executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS]});
  try {
    const faults: PageFault[] = [];
    for (const view of VIEWS) {
      for (const page of pages) {
        const found = await lookAt(browser, view, {
          url: server.url + page,
          shot: path.join(shots, shotName(page, view.name)),
        });
        faults.push(...found.map((fault) => ({page, view: view.name, fault})));
      }
    }
    return faults;
  } finally {
    await browser.close();
    server.stop();
  }
}

function shotName(page: string, view: string): string {
  return `${page.replace(/\W+/g, '_').replace(/^_|_$/g, '') || 'home'}-${view}.png`;
}

async function lookAt(
  browser: Browser,
  {mode, width, height}: (typeof VIEWS)[number],
  {url, shot}: {readonly url: string; readonly shot: string},
): Promise<string[]> {
  const context = await browser.newContext({
    viewport: {width, height},
    colorScheme: mode,
    reducedMotion: 'reduce',
  });
  // The host may keep its own mode, whatever the system asks for.
  await context.addInitScript((theme) => localStorage.setItem('theme', theme), mode);
  const {origin} = new URL(url);
  await context.route(
    (address) => address.origin !== origin,
    (route) => route.abort(),
  );
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // What is not of the site was not let through.
    if (message.type() === 'error' && !/ERR_FAILED/.test(message.text()))
      faults.push(`console: ${message.text()}`);
  });
  await page.goto(url, {waitUntil: 'load'});
  await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
  await page.screenshot({path: shot, fullPage: false});
  faults.push(...(await seriousViolations(page)));
  const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
  if (scrolled > width) faults.push(`scrolls sideways: ${scrolled} px of ${width}`);
  const shown = await page.evaluate(() => document.documentElement.dataset.theme);
  if (shown !== mode) faults.push(`is ${shown}, expected ${mode}`);
  await context.close();
  return faults;
}

/** Violations that axe calls serious or critical, with everything unfolded. */
async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async (runOnly) => {
    const {axe} = window as unknown as {
      axe: {run(options: {resultTypes: string[]; runOnly: string[]}): Promise<{violations: Violation[]}>};
    };
    for (const details of document.querySelectorAll('details')) details.open = true;
    return (await axe.run({resultTypes: ['violations'], runOnly})).violations;
  }, RULES);
  return found
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`),
    );
}
