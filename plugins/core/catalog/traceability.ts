import type {Coverage, TraceBasis} from '../standards/wording';
import {perDay} from './perDay';
import type {Catalog} from './catalog';
import {moduleDocument} from './catalog';
import type {TestcaseStanding} from './evidence';
import {testcaseStandings} from './evidence';
import {groupBy} from '../text/groupBy';
import {internalTarget, pageUrl, routes} from '../text/routes';
import type {Scope, Testcase} from '../scopes/scope';
import {resolveVersion} from '../scopes/scope';
import type {Requirement} from '../standards/requirement';
import type {StandardDocument} from '../standards/standard';
import {compareText} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';

/** A testcase that checks a requirement. */
export type TestcaseLink = {readonly testcase: string; readonly basis: TraceBasis};

/** A requirement with what checks it. */
export type TracedRequirement = {
  readonly requirement: Requirement;
  readonly coverage: Coverage;
  readonly testcases: readonly TestcaseLink[];
};

/** A document with what checks it. */
export type TracedDocument = {
  readonly requirements: readonly TracedRequirement[];
  /** Ids of testcases of its modules that name none of its sections: they check it as a whole. */
  readonly whole: readonly string[];
};

/** A scope version that wants a testcase: id of the scope, label, target and id of the module. */
export type TestcaseUse = {
  readonly scope: string;
  readonly version: string;
  readonly target: string;
  readonly module: string;
};

/** A testcase with everything that it stands for; one id may stand in several scopes. */
export type TracedTestcase = {
  readonly id: string;
  readonly description: string;
  readonly manual: boolean;
  /** Where it is documented: site-absolute for pages of ours; null where the scope does not say. */
  readonly url: string | null;
  readonly uses: readonly TestcaseUse[];
  readonly standing: TestcaseStanding;
  /** Requirements that it checks: ids, with the site-absolute addresses of their places. */
  readonly requirements: readonly {readonly id: string; readonly url: string; readonly basis: TraceBasis}[];
};

/** The way from requirements to testcases, scope versions and listed environments, and back, on a day. */
export type Traceability = {
  /** By name of the document; supplements are left out. */
  readonly documents: ReadonlyMap<string, TracedDocument>;
  /** By id, sorted. */
  readonly testcases: ReadonlyMap<string, TracedTestcase>;
};

/** Links requirements with testcases, and these with scope versions and the results of a day; computed once for it. */
export const traceability = perDay('traceability', computeTraceability);

function computeTraceability(catalog: Catalog, today: IsoDate): Traceability {
  const documents = tracedDocuments(catalog);
  return {documents, testcases: tracedTestcases(catalog, documents, today)};
}

/** Links requirements with testcases; by name of the document, supplements left out. */
export function tracedDocuments(catalog: Catalog): Map<string, TracedDocument> {
  const testcases = new Map<string, Testcase>(
    [...catalog.scopes.values()].flatMap((scope) => [...scope.testcases]),
  );
  const targets = testcaseTargets(testcases);
  const ofModules = testcasesOfModules(catalog);
  const documents = new Map<string, TracedDocument>();
  for (const document of catalog.documents.values()) {
    if (document.kind !== 'standard') continue;
    const requirements = document.requirements.map((requirement): TracedRequirement => {
      const links = linksOf({document, requirement, testcases, targets: targets.get(document.name) ?? []});
      return {requirement, testcases: links, coverage: coverageOf(links, testcases)};
    });
    const linked = new Set(requirements.flatMap((entry) => entry.testcases.map(({testcase}) => testcase)));
    const named = (targets.get(document.name) ?? []).map(({testcase}) => testcase);
    const whole = new Set([...(ofModules.get(document.name) ?? []), ...named]);
    documents.set(document.name, {
      requirements,
      whole: [...whole].filter((id) => !linked.has(id)).toSorted(compareText),
    });
  }
  return documents;
}

/** True for documents that have a page of what binds in them: those with requirements or with testcases. */
export function hasCoveragePage(traced: Traceability['documents'], document: StandardDocument): boolean {
  const {requirements = [], whole = []} = traced.get(document.name) ?? {};
  return requirements.length + whole.length > 0;
}

/** A section, or a whole document where the anchor is empty, that a testcase names. */
type Target = {readonly testcase: string; readonly anchor: string};

/** Name of a document -> the testcases that name it in their address. */
function testcaseTargets(testcases: ReadonlyMap<string, Testcase>): Map<string, (Target & {name: string})[]> {
  const targets = [...testcases.values()].flatMap(({id, url}) => {
    const target = url === undefined ? undefined : internalTarget(url);
    return target
      ? [{testcase: id, anchor: target.anchor, name: target.path.replace(routes.document(''), '')}]
      : [];
  });
  return groupBy(targets, ({name}) => name);
}

/** Name of a document -> the testcases of all modules that measure it. */
function testcasesOfModules(catalog: Catalog): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const scope of catalog.scopes.values()) {
    for (const module of scope.modules.values()) {
      const document = moduleDocument(catalog.documents, module);
      if (!document) continue;
      const ids = found.get(document.name) ?? new Set<string>();
      Object.values(module.targets)
        .flat()
        .forEach((id) => scope.testcases.has(id) && ids.add(id));
      found.set(document.name, ids);
    }
  }
  return found;
}

/** What the author noted wins; else the testcases that name the section, or one around it. */
function linksOf({
  document,
  requirement,
  testcases,
  targets,
}: {
  readonly document: StandardDocument;
  readonly requirement: Requirement;
  readonly testcases: ReadonlyMap<string, Testcase>;
  readonly targets: readonly Target[];
}): TestcaseLink[] {
  const noted = requirement.note?.testcases;
  if (noted) {
    const known = [...new Set(noted)].filter((testcase) => testcases.has(testcase));
    return known.map((testcase) => ({testcase, basis: 'note'}));
  }
  const around = sectionsAround(document, requirement);
  return targets
    .filter(({anchor}) => around.has(anchor))
    .map(({testcase}) => testcase)
    .toSorted(compareText)
    .map((testcase) => ({testcase, basis: 'section'}));
}

/** Anchors of the section that a requirement stands in, and of those around it. */
function sectionsAround({headings}: StandardDocument, {anchor}: Requirement): Set<string> {
  const anchors = new Set<string>();
  let index = headings.findIndex((heading) => heading.anchor === anchor);
  let depth = Infinity;
  for (; index >= 0; index -= 1) {
    const heading = headings[index];
    if (!heading || heading.depth >= depth) continue;
    depth = heading.depth;
    anchors.add(heading.anchor);
  }
  return anchors;
}

function coverageOf(links: readonly TestcaseLink[], testcases: ReadonlyMap<string, Testcase>): Coverage {
  if (links.length === 0) return 'none';
  return links.some(({testcase}) => testcases.get(testcase)?.manual === false) ? 'automated' : 'manual';
}

function tracedTestcases(
  catalog: Catalog,
  documents: ReadonlyMap<string, TracedDocument>,
  today: IsoDate,
): Map<string, TracedTestcase> {
  const links = [...documents].flatMap(([name, {requirements}]) =>
    requirements.flatMap(({requirement: {id}, testcases}) =>
      testcases.map(({testcase, basis}) => ({testcase, id, url: `${routes.document(name)}#${id}`, basis})),
    ),
  );
  const linksByTestcase = groupBy(links, ({testcase}) => testcase);
  const traced = new Map<string, TracedTestcase>();
  for (const scope of catalog.scopes.values()) {
    const uses = usesOf(scope);
    const standingOf = testcaseStandings(catalog, scope, today);
    for (const {id, description, manual, url} of scope.testcases.values()) {
      const other = traced.get(id);
      const standing = standingOf(id);
      traced.set(id, {
        id,
        description,
        manual,
        url: url === undefined ? null : pageUrl(url),
        uses: [...(other?.uses ?? []), ...(uses.get(id) ?? [])],
        standing: {
          listed: standing.listed + (other?.standing.listed ?? 0),
          passingUntil: [...(other?.standing.passingUntil ?? []), ...standing.passingUntil],
        },
        requirements: (linksByTestcase.get(id) ?? []).map(({id: requirement, url: place, basis}) => ({
          id: requirement,
          url: place,
          basis,
        })),
      });
    }
  }
  return new Map([...traced].toSorted(([a], [b]) => compareText(a, b)));
}

/** Testcase -> where the versions of a scope want it, newest version first. */
function usesOf(scope: Scope): Map<string, TestcaseUse[]> {
  const uses = scope.versions.flatMap((version) =>
    resolveVersion(scope, version).modules.flatMap(({definition}) =>
      Object.entries(definition.targets).flatMap(([target, ids]) =>
        ids.map((testcase) => ({
          testcase,
          use: {scope: scope.id, version: version.version, target, module: definition.id},
        })),
      ),
    ),
  );
  const byTestcase = groupBy(uses, ({testcase}) => testcase);
  return new Map([...byTestcase].map(([testcase, list]) => [testcase, list.map(({use}) => use)]));
}
