import {routes} from '../text/routes';
import type {Scope} from './scope';

/**
 * Upgrades that make sense: from an older to any newer version, in the scope's own order.
 * @returns labels of both, with the site-absolute address of the checklist
 */
export function upgradePairs(scope: Scope): {from: string; to: string; url: string}[] {
  return scope.versions.flatMap((to, index) =>
    scope.versions.slice(index + 1).map((from) => ({
      from: from.version,
      to: to.version,
      url: routes.upgrade(scope.id, from.version, to.version),
    })),
  );
}
