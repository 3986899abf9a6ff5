import type {LifecycleDates} from '../core/standards/lifecycle';
import type {IsoDate} from '../core/text/isoDate';

/** Stands for "no day" in the search index, which knows texts only. */
const NEVER = 'never';

/**
 * Attributes of the element with a page's own text: what stands in it is found by the site's search.
 * @param document given for a standard, so that one that has ended ranks last on the reader's day
 */
export function searchAttributes(document?: LifecycleDates): Readonly<Record<string, string>> {
  if (!document) return {'data-pagefind-body': ''};
  const {stabilizedAt, deprecatedAt, rejectedAt} = document;
  return {
    'data-pagefind-body': '',
    // One value for all: with several, two builds would not write the same bytes.
    ...(endOf(document) === null ? {} : {'data-pagefind-filter': 'ends:yes'}),
    'data-pagefind-meta': 'stable[data-stable], deprecated[data-deprecated], rejected[data-rejected]',
    'data-stable': stabilizedAt ?? NEVER,
    'data-deprecated': deprecatedAt ?? NEVER,
    'data-rejected': rejectedAt ?? NEVER,
  };
}

/** Reads the dates back; undefined for a page that is no standard. */
export function datesOfMeta(meta: Readonly<Record<string, string>>): LifecycleDates | undefined {
  const day = (name: string) => (meta[name] === undefined || meta[name] === NEVER ? null : meta[name]);
  if (meta.stable === undefined) return undefined;
  return {stabilizedAt: day('stable'), deprecatedAt: day('deprecated'), rejectedAt: day('rejected')};
}

/** The day from which a standard is deprecated or rejected; null where none is known. */
export function endOf({deprecatedAt, rejectedAt}: LifecycleDates): IsoDate | null {
  return [deprecatedAt, rejectedAt].filter((day) => day !== null).toSorted()[0] ?? null;
}
