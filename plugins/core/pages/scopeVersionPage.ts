import type {Lifetime} from '../scopes/lifetime';
import type {Catalog} from '../catalog/catalog';
import {moduleDocument} from '../catalog/catalog';
import {cardOf} from '../catalog/socialCards';
import {previousVersion} from '../catalog/releaseNotes';
import type {Traceability, TracedTestcase} from '../catalog/traceability';
import type {Scope, ScopeVersion} from '../scopes/scope';
import {demandedTestcases, resolveVersion} from '../scopes/scope';
import {upgradePairs} from '../scopes/upgradePairs';
import type {StandardDocument} from '../standards/standard';
import {pageUrl, routes} from '../text/routes';
import type {Neighbours} from './neighbours';
import {versionNeighbours} from './neighbours';
import type {ScopeRef} from './scopeRef';
import {scopeRef} from './scopeRef';
import type {DocumentRef} from '../standards/documentRef';
import {documentRef} from '../standards/documentRef';

/** A testcase with the place that documents it. */
export type TestcaseView = {
  readonly id: string;
  readonly description: string;
  readonly url: string | null;
  /** How long a result counts, as scope files say it (scs-0003). */
  readonly lifetime: Lifetime;
  /** True where a person hands in a document. */
  readonly manual: boolean;
  /** True for a mandatory one whose failure the monitor shows as a warning: no stable version demands it. */
  readonly warnsOnly: boolean;
  /** Requirements that it checks. */
  readonly requirements: readonly {readonly id: string; readonly url: string}[];
};

/** A module as the page of a scope version shows it. */
export type ModuleView = {
  readonly id: string;
  readonly name: string;
  /** What it measures: site-absolute for our own pages, else as the scope file has it. */
  readonly url: string;
  /** The document that it measures; null for one that is not ours. */
  readonly standard: DocumentRef | null;
  /** What the version sets. */
  readonly parameters: readonly {readonly name: string; readonly value: string}[];
  /** What the version's document says of it, where nothing tells its testcases; null where they are known. */
  readonly untold: string | null;
  /** Testcases by target (scs-0003), those beside the module included: `main` is mandatory, `manual` is for people. */
  readonly targets: readonly {readonly target: string; readonly testcases: readonly TestcaseView[]}[];
};

/** The page of a scope version. */
export type ScopeVersionPageView = {
  readonly scope: ScopeRef;
  readonly version: string;
  /** In the order in which it includes them. */
  readonly modules: readonly ModuleView[];
  /** Those that lead to it. */
  readonly upgrades: readonly {readonly from: string; readonly to: string; readonly url: string}[];
  readonly neighbours: Neighbours;
  /** Site-absolute address of the picture that it is shared with. */
  readonly card: string;
  /** The version before it; null for the oldest. */
  readonly previous: string | null;
};

type ScopeVersionInput = {
  readonly catalog: Catalog;
  readonly trace: Traceability;
  readonly scope: Scope;
  readonly version: ScopeVersion;
};

/** The view of a scope version's page; a testcase is told with the requirements of the module's own document. */
export function scopeVersionPageView({
  catalog,
  trace,
  scope,
  version,
}: ScopeVersionInput): ScopeVersionPageView {
  return {
    scope: scopeRef(scope),
    version: version.version,
    neighbours: versionNeighbours(scope, version.version),
    card: cardOf(catalog, routes.scopeVersion(scope.id, version.version)),
    modules: resolveVersion(scope, version).modules.map(({definition, parameters}) => {
      const standard = moduleDocument(catalog.documents, definition);
      return {
        id: definition.id,
        name: definition.name,
        url: pageUrl(definition.url),
        standard: standard ? documentRef(standard) : null,
        untold: definition.untold?.text ?? null,
        parameters: Object.entries(parameters).map(([name, value]) => ({name, value})),
        targets: demandedTestcases(scope, definition).map(({target, testcases}) => ({
          target,
          testcases: testcases.flatMap((id) => {
            const testcase = scope.testcases.get(id);
            if (!testcase) return [];
            const {description, url, lifetime, manual} = testcase;
            const warnsOnly =
              target === 'main' && version.keptBy === undefined && scope.attention.get(id) === 0;
            const requirements = ofDocument(trace.testcases.get(id)?.requirements ?? [], standard);
            return [
              {
                id,
                description,
                url: url === undefined ? null : pageUrl(url),
                lifetime,
                manual,
                warnsOnly,
                requirements,
              },
            ];
          }),
        })),
      };
    }),
    upgrades: upgradePairs(scope).filter(({to}) => to === version.version),
    previous: previousVersion(scope, version.version),
  };
}

/** A testcase may check several versions of a standard; a module is about one of them. */
function ofDocument(
  requirements: TracedTestcase['requirements'],
  standard: StandardDocument | undefined,
): TestcaseView['requirements'] {
  const page = standard && `${routes.document(standard.name)}#`;
  return requirements
    .filter(({url}) => page !== undefined && url.startsWith(page))
    .map(({id, url}) => ({id, url}));
}
