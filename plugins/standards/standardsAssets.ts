import * as z from 'zod';
import {routes} from '../core/routes';
import {requirementsApi, requirementsApiSchema, standardsApi, standardsApiSchema} from '../core/standards/api';
import type {Asset} from '../files/emitAssets';
import {jsonAsset} from '../files/emitAssets';
import type {SiteContent} from '../files/siteContext';

/** Data files about standards, with their schemas. */
export function standardsAssets({catalog, today}: SiteContent): Asset[] {
  return [
    // The text as its authors wrote it, beside its page.
    ...[...catalog.documents.values()].map(({name, source}) => ({path: `${routes.document(name)}.md`, content: source.text})),
    jsonAsset(routes.api.standards(), standardsApi(catalog, today)),
    jsonAsset(routes.api.requirements(), requirementsApi(catalog)),
    jsonAsset(routes.api.schema('standards'), z.toJSONSchema(standardsApiSchema)),
    jsonAsset(routes.api.schema('requirements'), z.toJSONSchema(requirementsApiSchema)),
  ];
}
