import type {Catalog} from '../catalog/catalog';
import {routes} from '../text/routes';
import type {DocumentRef} from './standardPage';
import {documentRef} from './standardPage';
import type {Requirement} from '../standards/requirement';

/** The page of all requirements; documents without any are left out. */
export type RequirementsPageView = {
  readonly standards: readonly {
    readonly document: DocumentRef;
    /** The page that tells what checks them. */
    readonly coverageUrl: string;
    readonly requirements: readonly Pick<Requirement, 'id' | 'level' | 'text' | 'heading'>[];
  }[];
};

export function requirementsPageView(catalog: Catalog): RequirementsPageView {
  return {
    standards: [...catalog.documents.values()]
      .filter(({requirements}) => requirements.length > 0)
      .map((document) => ({
        document: documentRef(document),
        coverageUrl: routes.coverage(document.name),
        requirements: document.requirements.map(({id, level, text, heading}) => ({id, level, text, heading})),
      })),
  };
}
