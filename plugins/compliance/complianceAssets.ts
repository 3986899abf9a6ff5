import * as z from 'zod';
import type {Catalog} from '../core/catalog';
import {complianceApi, complianceApiSchema} from '../core/compliance/api';
import {shieldsEndpoint} from '../core/compliance/badge';
import {environmentsSchema, certificatesSchema} from '../core/compliance/environment';
import type {EnvironmentStanding} from '../core/compliance/overview';
import {statusFeed} from '../core/compliance/statusFeed';
import type {EnvironmentStatus} from '../core/compliance/statusPage';
import {snapshotSchema} from '../core/compliance/snapshot';
import {routes} from '../core/routes';
import type {IsoDate} from '../core/text/isoDate';
import type {Asset} from '../files/emitAssets';
import {jsonAsset} from '../files/emitAssets';
import {renderBadge} from './renderBadge';

type Input = {
  readonly catalog: Catalog;
  readonly environments: readonly EnvironmentStanding[];
  readonly statuses: readonly EnvironmentStatus[];
  readonly today: IsoDate;
  readonly siteUrl: string;
};

/** Badges with their JSON twins, and data files about environments. */
export async function complianceAssets({catalog, environments, statuses, today, siteUrl}: Input): Promise<Asset[]> {
  const badges: Asset[] = [];
  for (const environment of environments) {
    for (const standing of environment.standings) {
      const id = `${environment.id}-${standing.scope}`;
      badges.push(
        {path: standing.badgeUrl, content: await renderBadge(standing.badge, id)},
        jsonAsset(routes.badgeJson(environment.id, standing.scope), shieldsEndpoint(standing.badge)),
      );
    }
  }
  return [
    ...badges,
    ...statuses.flatMap((status) => [
      jsonAsset(routes.environmentData(status.environment.id), status),
      {path: routes.environmentFeed(status.environment.id), content: statusFeed(status, siteUrl)},
    ]),
    jsonAsset(routes.api.compliance(), complianceApi(catalog, environments, today)),
    jsonAsset(routes.api.schema('compliance'), z.toJSONSchema(complianceApiSchema)),
    jsonAsset(routes.api.schema('environments'), z.toJSONSchema(environmentsSchema, {io: 'input'})),
    jsonAsset(routes.api.schema('certificates'), z.toJSONSchema(certificatesSchema, {io: 'input'})),
    jsonAsset(routes.api.schema('snapshot'), z.toJSONSchema(snapshotSchema)),
  ];
}
