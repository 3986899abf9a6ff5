import {comparablePairs} from '../standards/comparablePairs';
import type {StandardDocument} from '../standards/standard';
import {routes} from '../text/routes';
import type {NumberGroup} from './catalog';

/** The pairs of versions of a number, older one first, with the site-absolute addresses of their comparisons. */
export function versionPairs(
  group: NumberGroup,
): {from: StandardDocument; to: StandardDocument; url: string}[] {
  return comparablePairs(group.versions).map(({from, to}) => ({
    from,
    to,
    url: routes.comparison(group, from.version, to.version),
  }));
}
