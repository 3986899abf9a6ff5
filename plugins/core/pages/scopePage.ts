import type {Catalog} from '../catalog/catalog';
import {moduleDocument} from '../catalog/catalog';
import {standardNumber} from '../scopes/change';
import {cardOf} from '../catalog/socialCards';
import type {Module, Scope} from '../scopes/scope';
import {resolveVersion} from '../scopes/scope';
import {compareText} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import {pageUrl, routes} from '../text/routes';
import type {ScopeOutlook} from './scopeOutlook';
import {scopeOutlook} from './scopeOutlook';

/** The page of a scope: which version holds what. Addresses of our own pages are site-absolute. */
export type ScopePageView = ScopeOutlook & {
  /**
   * One row per standard number, one cell per version: the module that stands for it. A version's second module of a
   * number, and modules without a number, have rows of their own.
   */
  readonly matrix: readonly {
    readonly label: string;
    readonly cells: readonly ({
      readonly module: string;
      readonly name: string;
      readonly url: string;
    } | null)[];
  }[];
  /** Full address of the scope's file in its repository; null where it is not shown. */
  readonly yamlUrl: string | null;
  /** Day of its file's last change; null where nothing reliable is known. */
  readonly changedOn: IsoDate | null;
  /** Site-absolute address of the picture that it is shared with. */
  readonly card: string;
};

type ScopePageInput = {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly yamlUrl: string | null;
  readonly today: IsoDate;
};

/** The view of a scope's page; a row of its matrix is a standard's number, or a module that measures none of ours. */
export function scopePageView({catalog, scope, yamlUrl, today}: ScopePageInput): ScopePageView {
  const rows = new Map<string, Map<string, Module>>();
  for (const version of scope.versions) {
    for (const {definition} of resolveVersion(scope, version).modules) {
      const number = definition.untold
        ? standardNumber(definition)
        : (moduleDocument(catalog.documents, definition)?.number ?? definition.id);
      const first = rows.get(number)?.get(version.version)?.id ?? definition.id;
      // A second module of one number would hide the first: it gets a row of its own.
      const label = first === definition.id ? number : definition.id;
      const row = rows.get(label) ?? new Map<string, Module>();
      row.set(version.version, definition);
      rows.set(label, row);
    }
  }
  return {
    ...scopeOutlook(catalog, scope, today),
    matrix: [...rows.keys()].toSorted(compareText).map((label) => ({
      label: /^\d{4}$/.test(label) ? `scs-${label}` : label,
      cells: scope.versions.map(({version}) => {
        const definition = rows.get(label)?.get(version);
        return definition
          ? {module: definition.id, name: definition.name, url: pageUrl(definition.url)}
          : null;
      }),
    })),
    yamlUrl,
    changedOn: scope.source.changedOn ?? null,
    card: cardOf(catalog, routes.scope(scope.id)),
  };
}
