import type {Advisory, Revision} from './advisory';

type Revised = Pick<Advisory, 'revisions'>;

/** Releases, oldest first; of an advisory that has none yet, its drafts. */
export function releasedRevisions({revisions}: Revised): readonly Revision[] {
  const released = revisions.filter(isReleased);
  return released.length > 0 ? released : revisions;
}

/** False for a draft, `0.x`. */
export function isReleased({version}: Pick<Revision, 'version'>): boolean {
  return !/^0(?:\.|$)/.test(version);
}

/** The newest revision of an advisory that has changed since it was first released; null for one that has not. */
export function updateOf(advisory: Revised): Revision | null {
  const released = releasedRevisions(advisory);
  return released.length > 1 ? (released.at(-1) ?? null) : null;
}

/** Where an advisory lies below the folder of CSAF documents of its TLP label: `2026/scs-2026-001.json`. */
export function csafPath(advisory: Pick<Advisory, 'id' | 'revisions'>): string {
  const year = releasedRevisions(advisory)[0]?.date.slice(0, 4);
  return `${year}/${advisory.id.toLowerCase().replace(/[^+\-a-z0-9]+/g, '_')}.json`;
}

/** The id of an advisory in OSV; with `x_`, since the prefix `SCS` is not registered. */
export function osvId(id: string): string {
  return `x_${id}`;
}
