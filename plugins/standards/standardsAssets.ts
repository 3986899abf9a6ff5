import * as z from 'zod';
import type {Traceability} from '../core/catalog/traceability';
import {
  requirementsApi,
  requirementsApiSchema,
  standardsApi,
  standardsApiSchema,
  traceabilityApi,
  traceabilityApiSchema,
} from '../core/exports/standardsApi';
import {routes} from '../core/text/routes';
import type {Asset} from '../files/assets';
import {jsonAsset} from '../files/assets';
import {pageAssets} from '../files/pageStore';
import type {StoredPage} from '../files/pageStore';
import type {SiteContent} from '../files/siteContext';

type Input = {
  readonly site: SiteContent;
  readonly pages: ReadonlyMap<string, StoredPage>;
  readonly trace: Traceability;
};

/** Files about standards: what browsers fetch of pages, the authors' Markdown, data with its schemas. */
export function standardsAssets({site: {catalog, today}, pages, trace}: Input): Asset[] {
  return [
    ...pageAssets(pages),
    // The text as its authors wrote it, beside its page.
    ...[...catalog.documents.values()].map(({name, source}) => ({
      path: `${routes.document(name)}.md`,
      content: source.text,
    })),
    jsonAsset(routes.api.standards(), standardsApi(catalog, today)),
    jsonAsset(routes.api.requirements(), requirementsApi(catalog)),
    jsonAsset(routes.api.traceability(), traceabilityApi(trace, today)),
    jsonAsset(routes.api.schema('standards'), z.toJSONSchema(standardsApiSchema)),
    jsonAsset(routes.api.schema('requirements'), z.toJSONSchema(requirementsApiSchema)),
    jsonAsset(routes.api.schema('traceability'), z.toJSONSchema(traceabilityApiSchema)),
  ];
}
