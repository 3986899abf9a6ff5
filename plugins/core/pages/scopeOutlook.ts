import type {Catalog} from '../catalog/catalog';
import type {TestcaseStanding} from '../catalog/evidence';
import {versionReadiness} from '../catalog/evidence';
import type {Scope} from '../scopes/scope';
import {upgradePairs} from '../scopes/upgradePairs';
import type {IsoDate} from '../text/isoDate';
import type {ScopeRef} from './scopeRef';
import {scopeRef} from './scopeRef';

/** A scope with what a panel on its coming versions tells. */
export type ScopeOutlook = ScopeRef & {
  readonly upgrades: readonly {readonly from: string; readonly to: string; readonly url: string}[];
  /** Version -> how many listed environments pass all that it demands. */
  readonly readiness: Readonly<Record<string, TestcaseStanding>>;
};

/**
 * A scope with its upgrades, and with who passes each version.
 * @param today decides which results still count
 */
export function scopeOutlook(catalog: Catalog, scope: Scope, today: IsoDate): ScopeOutlook {
  return {
    ...scopeRef(scope),
    upgrades: upgradePairs(scope),
    readiness: versionReadiness(catalog, scope, today),
  };
}
