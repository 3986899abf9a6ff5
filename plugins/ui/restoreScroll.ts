import type {ClientModule} from '@docusaurus/types';

/** Under this name a tab's session keeps the places of its pages. */
const STORED = 'scs-scroll';
/** Older ones are forgotten. */
const MOST_PLACES = 100;
/** How long a page may take to become as tall as it was, in ms. */
const PATIENCE = 5000;
/** What a reader does to scroll: then the page is theirs. */
const READER_ACTS = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/** How far each entry of the tab's history was scrolled, in CSS pixels. */
const places = new Map<string, number>();
/** The entry that is shown; undefined until one is. */
let shown: string | undefined;
/** Ends the wait for a page that is not yet as tall as it was. */
let stopWaiting: (() => void) | undefined;

/**
 * The router scrolls to the top of a page even where the reader goes back to it. This puts such a page where it was left,
 * once it is tall enough: the text of some arrives later.
 */
const restoreScroll: ClientModule = {
  onRouteDidUpdate() {
    const entry = currentEntry();
    if (entry === shown) return;
    stopWaiting?.();
    const place = shown !== undefined || isComingBack() ? places.get(entry) : undefined;
    shown = entry;
    if (place === undefined) remember();
    else scrollTo(place);
  },
};
export default restoreScroll;

/** True while a page is on its way to where it was left. */
export function isRestoringScroll(): boolean {
  return stopWaiting !== undefined;
}

/**
 * True where a browser has loaded the page anew on the way back, and could not put it in its place: its content arrives
 * later, as the results of a search do.
 */
function isComingBack(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const {scrollHeight, clientHeight} = document.documentElement;
  const isAtEnd = window.scrollY === 0 || window.scrollY >= scrollHeight - clientHeight - 1;
  return isAtEnd && (navigation?.type === 'back_forward' || navigation?.type === 'reload');
}

/** The router names its entries; one that a browser opened by itself is known by its address. */
function currentEntry(): string {
  const state: unknown = window.history.state;
  const key = typeof state === 'object' && state !== null && 'key' in state ? state.key : undefined;
  return typeof key === 'string' ? key : window.location.pathname + window.location.search;
}

/** Between two pages, the history has moved on and the old page is still there: its place is not the new one's. */
function remember(): void {
  if (stopWaiting || shown === undefined || shown !== currentEntry()) return;
  places.delete(shown);
  places.set(shown, window.scrollY);
}

function scrollTo(place: number): void {
  const reach = () => {
    window.scrollTo({top: place, behavior: 'instant'});
    return window.scrollY >= place - 1;
  };
  if (reach()) return remember();
  const observer = new ResizeObserver(() => {
    if (reach()) stop();
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    READER_ACTS.forEach((act) => window.removeEventListener(act, stop));
    stopWaiting = undefined;
    remember();
  };
  const timer = setTimeout(stop, PATIENCE);
  READER_ACTS.forEach((act) => window.addEventListener(act, stop, {passive: true}));
  // The body itself is as tall as the window.
  for (const element of document.body.children) observer.observe(element);
  stopWaiting = stop;
}

if (typeof window !== 'undefined') {
  read();
  window.addEventListener('scroll', remember, {passive: true});
  window.addEventListener('pagehide', write);
}

function read(): void {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(STORED) ?? '[]');
    if (!Array.isArray(stored)) return;
    for (const entry of stored as unknown[]) {
      if (!Array.isArray(entry)) continue;
      const [key, place] = entry as unknown[];
      if (typeof key === 'string' && typeof place === 'number') places.set(key, place);
    }
  } catch {
    // Storage that is forbidden or broken: the places of this page's life are known still.
  }
}

function write(): void {
  try {
    window.sessionStorage.setItem(STORED, JSON.stringify([...places].slice(-MOST_PLACES)));
  } catch {
    // Full or forbidden.
  }
}
