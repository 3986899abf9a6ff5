import docusaurus from '@docusaurus/core/lib/client/docusaurus.js';
import {isMetered} from './metered';
import type {Connection} from './metered';

const waiting = new Set<string>();

/**
 * Stands in for what Docusaurus' links call: programs of pages that a reader sees a link to are fetched ahead when the
 * browser has nothing else to do, and never on a metered line. One that a reader points at is fetched at once.
 */
const idleNavigation = Object.freeze({
  ...docusaurus,
  prefetch(address: string): boolean {
    const {connection} = navigator as {connection?: Connection};
    if (connection && isMetered(connection)) return false;
    if (waiting.size === 0) whenIdle(fetchNext);
    waiting.add(address);
    return true;
  },
});
export default idleNavigation;

/** One at a time: looking up what a page needs takes a while, too. */
function fetchNext(): void {
  const [address] = waiting;
  if (address === undefined) return;
  waiting.delete(address);
  void docusaurus.prefetch(address);
  if (waiting.size > 0) whenIdle(fetchNext);
}

function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task);
  else setTimeout(task, 200);
}
