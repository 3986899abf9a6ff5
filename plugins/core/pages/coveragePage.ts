import type {Catalog} from '../catalog/catalog';
import type {Coverage} from '../standards/wording';
import type {TestcaseLink, Traceability} from '../catalog/traceability';
import {routes} from '../text/routes';
import type {IsoDate} from '../text/isoDate';
import type {DocumentRef} from '../standards/documentRef';
import type {UsedScope} from './scopeUse';
import {documentRef} from '../standards/documentRef';
import {usedScopes} from './scopeUse';
import {blocksHtml} from '../standards/redlineHtml';
import type {Requirement} from '../standards/requirement';
import type {StandardDocument} from '../standards/standard';

/** A testcase as the page of requirements shows it. */
export type CoveringTestcase = {
  readonly description: string;
  readonly manual: boolean;
  /** Where it is documented; null where the scope does not say. */
  readonly url: string | null;
  /** Scope versions that want it, by scope and target. */
  readonly uses: readonly {
    readonly scope: string;
    readonly target: string;
    readonly versions: readonly {readonly version: string; readonly url: string}[];
  }[];
  /** Environments that are listed for its scopes. */
  readonly listed: number;
  /** One per environment that passes: the first day on which that no longer counts; null for never. */
  readonly passingUntil: readonly (IsoDate | null)[];
};

/** The page of a standard's requirements: what binds, and what checks it. Testcases and scopes are told once, by id. */
export type CoveragePageView = {
  readonly document: DocumentRef;
  readonly track: string;
  readonly requirements: readonly (Pick<Requirement, 'id' | 'level' | 'heading' | 'hash'> & {
    /** Safe HTML of it, with what follows its colon. */
    readonly html: string;
    readonly coverage: Coverage;
    readonly testcases: readonly TestcaseLink[];
  })[];
  /** Testcases that check the standard as a whole. */
  readonly whole: readonly string[];
  readonly testcases: Readonly<Record<string, CoveringTestcase>>;
  readonly scopes: Readonly<Record<string, UsedScope>>;
  readonly supplements: readonly DocumentRef[];
};

/**
 * The view of the page that tells what checks a document.
 * @throws Error for a testcase that the traceability names and does not have
 */
export function coveragePageView(
  catalog: Catalog,
  trace: Traceability,
  document: StandardDocument,
): CoveragePageView {
  const {requirements = [], whole = []} = trace.documents.get(document.name) ?? {};
  const ids = new Set([
    ...whole,
    ...requirements.flatMap(({testcases}) => testcases.map(({testcase}) => testcase)),
  ]);
  const testcases = Object.fromEntries([...ids].map((id) => [id, coveringTestcase(trace, id)]));
  const scopes = new Set(Object.values(testcases).flatMap(({uses}) => uses.map(({scope}) => scope)));
  return {
    document: documentRef(document),
    track: document.track,
    requirements: requirements.map(
      ({requirement: {id, level, blocks, heading, hash}, coverage, testcases: links}) => ({
        id,
        level,
        html: blocksHtml(blocks),
        heading,
        hash,
        coverage,
        testcases: links,
      }),
    ),
    whole,
    testcases,
    scopes: usedScopes(catalog, scopes),
    supplements: (catalog.relations.get(document.name)?.supplements ?? []).map(documentRef),
  };
}

function coveringTestcase(trace: Traceability, id: string): CoveringTestcase {
  const traced = trace.testcases.get(id);
  if (!traced) throw new Error(`no testcase ${id}`);
  const uses: {scope: string; target: string; versions: {version: string; url: string}[]}[] = [];
  for (const {scope, target, version} of traced.uses) {
    const entry = {version, url: routes.scopeVersion(scope, version)};
    const same = uses.find((use) => use.scope === scope && use.target === target);
    if (same) same.versions.push(entry);
    else uses.push({scope, target, versions: [entry]});
  }
  const {description, manual, url, standing} = traced;
  return {description, manual, url, uses, listed: standing.listed, passingUntil: standing.passingUntil};
}
