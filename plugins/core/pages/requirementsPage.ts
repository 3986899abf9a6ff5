import type {Catalog} from '../catalog/catalog';
import type {RequirementLevel} from '../standards/requirementLevel';
import {REQUIREMENT_LEVELS} from '../standards/requirementLevel';
import {routes} from '../text/routes';
import type {DocumentRef} from '../standards/documentRef';
import {documentRef} from '../standards/documentRef';

/**
 * The page of all requirements; documents without any are left out. The sentences themselves are fetched when a reader
 * asks for them, from the data file, so that the page does not grow with every one.
 */
export type RequirementsPageView = {
  readonly standards: readonly {
    readonly document: DocumentRef;
    /** The page that tells what checks them. */
    readonly coverageUrl: string;
    /** How many there are of each level; levels without any are left out. */
    readonly counts: Partial<Record<RequirementLevel, number>>;
  }[];
};

/** The view of the page of all requirements, documents in the order of the catalog. */
export function requirementsPageView(catalog: Catalog): RequirementsPageView {
  return {
    standards: [...catalog.documents.values()]
      .filter(({requirements}) => requirements.length > 0)
      .map((document) => ({
        document: documentRef(document),
        coverageUrl: routes.coverage(document.name),
        counts: Object.fromEntries(
          REQUIREMENT_LEVELS.map((level) => [
            level,
            document.requirements.filter((requirement) => requirement.level === level).length,
          ]).filter(([, count]) => count !== 0),
        ),
      })),
  };
}
