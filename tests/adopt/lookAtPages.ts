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

type View = (typeof VIEWS)[number];

/** Something that is wrong with a page as readers see it. */
export type PageFault = {
  readonly page: string;
  readonly view: View['name'];
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
  view: View,
  {url, shot}: {readonly url: string; readonly shot: string},
): Promise<string[]> {
  const {opened, faults, close} = await openPage(browser, view, url);
  await opened.screenshot({path: shot, fullPage: false});
  faults.push(...(await seriousViolations(opened)));
  const scrolled = await opened.evaluate(() => document.documentElement.scrollWidth);
  if (scrolled > view.width) faults.push(`scrolls sideways: ${scrolled} px of ${view.width}`);
  const shown = await opened.evaluate(() => document.documentElement.dataset.theme);
  if (shown !== view.mode) faults.push(`is ${shown}, expected ${view.mode}`);
  await close();
  return faults;
}

/** Opens a page until its programs run; nothing but the site itself answers. */
async function openPage(
  browser: Browser,
  {mode, width, height}: View,
  url: string,
): Promise<{opened: Page; faults: string[]; close: () => Promise<void>}> {
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
  const opened = await context.newPage();
  const faults: string[] = [];
  opened.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  opened.on('console', (message) => {
    // What is not of the site was not let through.
    if (message.type() === 'error' && !/ERR_FAILED/.test(message.text()))
      faults.push(`console: ${message.text()}`);
  });
  await opened.goto(url, {waitUntil: 'load'});
  await opened.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
  return {opened, faults, close: () => context.close()};
}

/** Parts of the host around a page: what is wrong with them is not of our pages. */
const FRAME = ['.navbar', 'footer.footer'];
/** Places that are listed of one violation. */
const EXAMPLES = 3;

/** Violations that axe calls serious or critical, one line for each rule, with everything unfolded. */
async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(
    async ({runOnly, exclude}) => {
      const {axe} = window as unknown as {
        axe: {
          run(context: object, options: object): Promise<{violations: Violation[]}>;
        };
      };
      for (const details of document.querySelectorAll('details')) details.open = true;
      return (await axe.run({exclude}, {resultTypes: ['violations'], runOnly})).violations;
    },
    {runOnly: RULES, exclude: FRAME.map((selector) => [selector])},
  );
  return found
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, nodes}) => {
      const places = nodes
        .slice(0, EXAMPLES)
        .map(
          ({target, failureSummary = ''}) => `${target.join(' ')} (${failureSummary.replace(/\s+/g, ' ')})`,
        );
      return `${id}, ${nodes.length} times: ${places.join('; ')}`;
    });
}

/**
 * Compares what readers see of pages in two builds of a site, below the bar at the top, in light and dark.
 * @param pages addresses that both have
 * @returns the pages that look different
 */
export async function changedLooks(
  before: string,
  after: string,
  pages: readonly string[],
): Promise<string[]> {
  const servers = [await serveFolder(before), await serveFolder(after)];
  const browser = await chromium.launch({executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS]});
  try {
    const changed: string[] = [];
    for (const view of VIEWS) {
      for (const page of pages) {
        const pictures: Buffer[] = [];
        for (const {url} of servers) {
          const {opened, close} = await openPage(browser, view, url + page);
          pictures.push(
            await opened
              .locator('.main-wrapper')
              .screenshot({animations: 'disabled', style: '.navbar { visibility: hidden }'}),
          );
          await close();
        }
        const [old, now] = pictures;
        if (!old || !now?.equals(old)) changed.push(`${page} (${view.name})`);
      }
    }
    return changed;
  } finally {
    await browser.close();
    servers.forEach(({stop}) => stop());
  }
}
