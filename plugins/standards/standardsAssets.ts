import * as z from 'zod';
import {routes} from '../core/text/routes';
import {
  requirementsApi,
  requirementsApiSchema,
  standardsApi,
  standardsApiSchema,
  traceabilityApi,
  traceabilityApiSchema,
} from '../core/exports/standardsApi';
import type {Comparison} from '../core/pages/comparisonPage';
import type {Traceability} from '../core/catalog/traceability';
import type {Asset} from '../files/assets';
import {jsonAsset} from '../files/assets';
import type {SiteContent} from '../files/siteContext';

/** Data files about standards, with their schemas. */
export function standardsAssets(
  {catalog, today}: SiteContent,
  comparisons: readonly Comparison[],
  trace: Traceability,
): Asset[] {
  return [
    // The text as its authors wrote it, beside its page.
    ...[...catalog.documents.values()].map(({name, source}) => ({
      path: `${routes.document(name)}.md`,
      content: source.text,
    })),
    // For readers who get to a comparison from another page; the page itself carries its words.
    ...comparisons.map(({page, redline}) => ({
      path: page.redlineUrl,
      content: JSON.stringify({html: redline}),
    })),
    jsonAsset(routes.api.standards(), standardsApi(catalog, today)),
    jsonAsset(routes.api.requirements(), requirementsApi(catalog)),
    jsonAsset(routes.api.traceability(), traceabilityApi(trace, today)),
    jsonAsset(routes.api.schema('standards'), z.toJSONSchema(standardsApiSchema)),
    jsonAsset(routes.api.schema('requirements'), z.toJSONSchema(requirementsApiSchema)),
    jsonAsset(routes.api.schema('traceability'), z.toJSONSchema(traceabilityApiSchema)),
  ];
}
