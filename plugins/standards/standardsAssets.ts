import * as z from 'zod';
import {textTargets} from '../core/catalog/textTargets';
import {standardMarkdown} from '../core/exports/standardMarkdown';
import {standardsFeed} from '../core/exports/standardsFeed';
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
import type {StandardsOptions} from './options';

type Input = {
  readonly site: SiteContent;
  readonly options: Pick<StandardsOptions, 'viewUrl' | 'pictureHosts'>;
  /** Without a slash at its end. */
  readonly siteUrl: string;
  readonly pages: ReadonlyMap<string, StoredPage>;
  readonly trace: Traceability;
};

/** Files about standards: what browsers fetch of pages, the authors' Markdown, a feed, data with its schemas. */
export function standardsAssets({
  site: {catalog, today},
  options: {viewUrl: sourceUrl, pictureHosts},
  siteUrl,
  pages,
  trace,
}: Input): Asset[] {
  const targetsFrom = textTargets(catalog, {sourceUrl, baseUrl: `${siteUrl}/`, pictureHosts});
  return [
    ...pageAssets(pages),
    ...[...catalog.documents.values()].map((document) => ({
      path: routes.documentMarkdown(document.name),
      content: standardMarkdown(document, {
        siteUrl,
        today,
        relations: catalog.relations.get(document.name),
        targets: targetsFrom(document.source.path),
      }),
    })),
    {path: routes.standardsFeed(), content: standardsFeed(catalog, {siteUrl, today})},
    jsonAsset(routes.api.standards(), standardsApi(catalog, today)),
    jsonAsset(routes.api.requirements(), requirementsApi(catalog)),
    jsonAsset(routes.api.traceability(), traceabilityApi(trace, today)),
    jsonAsset(routes.api.schema('standards'), z.toJSONSchema(standardsApiSchema)),
    jsonAsset(routes.api.schema('requirements'), z.toJSONSchema(requirementsApiSchema)),
    jsonAsset(routes.api.schema('traceability'), z.toJSONSchema(traceabilityApiSchema)),
  ];
}
