import {slug} from 'github-slugger';
import type {NumberRef} from './trackPage';

/**
 * The fragments under which the site before this one headed the supplements on the page of a number, so that links to them
 * still find their place. Of supplements with one title, the first has it.
 * @returns fragments without `#`, by the supplements' ids
 */
export function supplementAnchors({
  title,
  supplements,
}: Pick<NumberRef, 'title' | 'supplements'>): Readonly<Record<string, string>> {
  const anchors = new Map<string, string>();
  for (const supplement of supplements) {
    const own = supplement.title.startsWith(title)
      ? supplement.title.slice(title.length).replace(/^:/, '').trimStart()
      : supplement.title;
    const anchor = slug(`Supplement: ${own}`);
    if (!anchors.has(anchor)) anchors.set(anchor, supplement.id);
  }
  return Object.fromEntries([...anchors].map(([anchor, id]) => [id, anchor]));
}
