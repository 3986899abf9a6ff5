import type {Catalog} from '../core/catalog/catalog';

/**
 * The id behind the highest one of a year.
 * @example nextAdvisoryId(catalog, '2026') // => 'SCS-2026-006'
 */
export function nextAdvisoryId({posts}: Pick<Catalog, 'posts'>, year: string): string {
  const numbers = posts.flatMap(({advisory}) =>
    advisory?.id.startsWith(`SCS-${year}-`) ? [Number(advisory.id.slice(9))] : [],
  );
  return `SCS-${year}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
