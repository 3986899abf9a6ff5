import * as z from 'zod';
import type {Catalog} from '../core/catalog/catalog';
import {complianceApi, complianceApiSchema} from '../core/exports/complianceApi';
import type {BadgeSpec, BadgeVariant} from '../core/compliance/badge';
import {BADGE_VARIANTS, exampleBadge} from '../core/compliance/badge';
import {BADGE} from '../core/compliance/wording';
import type {BadgeState} from '../core/compliance/wording';
import type {BadgeEnding} from '../core/text/routes';
import {environmentApi, environmentApiSchema} from '../core/exports/environmentApi';
import {shieldsEndpoint, shieldsEndpointSchema} from '../core/exports/shieldsEndpoint';
import {certificateSheet} from '../core/exports/certificateSheet';
import {environmentsSchema, certificatesSchema} from '../core/compliance/environment';
import {keysSchema} from '../core/compliance/keys';
import {manifestSchema} from '../core/compliance/manifest';
import {registerHead, registerHeadSchema} from '../core/compliance/register';
import type {EnvironmentStanding} from '../core/catalog/standing';
import {keysApi} from '../core/exports/keysApi';
import {companyBadges, registerApi, registerApiSchema, registerCsv} from '../core/exports/registerApi';
import {
  earlierManifestsSchema,
  recordedManifestSchema,
  recordedManifestText,
} from '../core/compliance/recordedManifest';
import {snapshotSchema} from '../core/compliance/snapshot';
import {statusFeed} from '../core/exports/environmentFeed';
import type {EnvironmentStatus} from '../core/catalog/environmentStatus';
import {absoluteUrl, routes} from '../core/text/routes';
import type {IsoDate} from '../core/text/isoDate';
import type {Asset} from '../files/assets';
import {jsonAsset} from '../files/assets';
import type {Signer} from './makeManifest';
import {makeManifest, manifestAssets, signedForms} from './makeManifest';
import {renderBadge} from './renderBadge';
import {certificatePdf, certificateSvg} from './renderCertificate';

type Input = {
  readonly catalog: Catalog;
  readonly environments: readonly EnvironmentStanding[];
  readonly statuses: readonly EnvironmentStatus[];
  readonly today: IsoDate;
  readonly siteUrl: string;
  /** True where all certificates are made up. */
  readonly fictional: boolean;
  /** Keys that sign the list of what was published. */
  readonly signers: readonly Signer[];
};

/** Badges with their JSON twins, certificates, the register, the list of what was published, and data about environments. */
export async function complianceAssets({
  catalog,
  environments,
  statuses,
  today,
  siteUrl,
  fictional,
  signers,
}: Input): Promise<Asset[]> {
  const proven = [
    ...(await environmentBadges(environments, siteUrl)),
    ...(await registerBadges(catalog, today, siteUrl)),
    // Thousands of days: without indentation, half as long.
    ...statuses.map((status) => ({
      path: routes.environmentData(status.environment.id),
      content: `${JSON.stringify(environmentApi(status))}\n`,
    })),
    ...(await certificates(environments, {siteUrl, today, fictional})),
    jsonAsset(`${routes.register()}.json`, registerApi(catalog, today)),
    {path: `${routes.register()}.csv`, content: registerCsv(catalog, today)},
    jsonAsset(routes.registerHead(), registerHead(catalog.certificates, catalog.registerHead?.ended)),
  ];
  const manifest = makeManifest(proven, today, signers);
  return [
    ...proven,
    ...(await exampleBadges()),
    ...statuses.map((status) => ({
      path: routes.environmentFeed(status.environment.id),
      content: statusFeed(status, siteUrl),
    })),
    jsonAsset(routes.badgeManifest(), manifest),
    ...manifestAssets(manifest),
    ...earlierManifests(catalog, today),
    jsonAsset(routes.keys(), keysApi(catalog.keys)),
    jsonAsset(routes.api.compliance(), complianceApi(catalog, environments, today)),
    jsonAsset(routes.api.schema('compliance'), z.toJSONSchema(complianceApiSchema)),
    jsonAsset(routes.api.schema('environment-status'), z.toJSONSchema(environmentApiSchema)),
    jsonAsset(routes.api.schema('badge'), z.toJSONSchema(shieldsEndpointSchema)),
    jsonAsset(routes.api.schema('register'), z.toJSONSchema(registerApiSchema)),
    jsonAsset(routes.api.schema('register-head'), z.toJSONSchema(registerHeadSchema)),
    jsonAsset(routes.api.schema('keys'), z.toJSONSchema(keysSchema)),
    jsonAsset(routes.api.schema('badge-manifest'), z.toJSONSchema(manifestSchema)),
    jsonAsset(routes.api.schema('earlier-manifests'), z.toJSONSchema(earlierManifestsSchema)),
    jsonAsset(routes.api.schema('recorded-manifest'), z.toJSONSchema(recordedManifestSchema, {io: 'input'})),
    jsonAsset(routes.api.schema('environments'), z.toJSONSchema(environmentsSchema, {io: 'input'})),
    jsonAsset(routes.api.schema('certificates'), z.toJSONSchema(certificatesSchema, {io: 'input'})),
    jsonAsset(routes.api.schema('snapshot'), z.toJSONSchema(snapshotSchema)),
  ];
}

/** The lists of earlier days as they are on record, and where each of them is. */
function earlierManifests({manifests}: Catalog, today: IsoDate): Asset[] {
  const earlier = manifests.filter(({manifest}) => manifest.as_of <= today).toReversed();
  return [
    jsonAsset(routes.earlierManifests(), {
      manifests: earlier.map(({manifest, name}) => ({
        as_of: manifest.as_of,
        address: routes.earlierManifest(name),
      })),
    } satisfies z.infer<typeof earlierManifestsSchema>),
    ...earlier.flatMap(({manifest, previous, name}) => [
      {path: routes.earlierManifest(name), content: recordedManifestText(manifest, previous)},
      ...signedForms(manifest, {
        text: routes.signedEarlierManifest(name),
        signature: (key) => routes.earlierManifestSignature(name, key),
      }),
    ]),
  ];
}

async function environmentBadges(
  environments: readonly EnvironmentStanding[],
  siteUrl: string,
): Promise<Asset[]> {
  const assets: Asset[] = [];
  for (const {id, pageUrl, standings} of environments) {
    for (const {scope, badge} of standings) {
      assets.push(
        ...(await badgePictures(badge, BADGE_VARIANTS, {
          id: `${id}-${scope}`,
          proof: absoluteUrl(pageUrl, siteUrl),
          addressOf: (variant) => routes.badge(id, scope, variant),
        })),
        jsonAsset(routes.badgeJson(id, scope), shieldsEndpoint(badge)),
      );
    }
  }
  return assets;
}

/** Certificates that are for no environment have their proof in the register. */
async function registerBadges(catalog: Catalog, today: IsoDate, siteUrl: string): Promise<Asset[]> {
  const assets: Asset[] = [];
  for (const {certificate, badge} of companyBadges(catalog, today)) {
    assets.push(
      ...(await badgePictures(badge, BADGE_VARIANTS, {
        id: `register-${certificate.id}`,
        proof: absoluteUrl(routes.registerEntry(certificate.id), siteUrl),
        addressOf: (variant) => routes.registerBadge(certificate.id, variant),
      })),
      jsonAsset(routes.registerBadgeJson(certificate.id), shieldsEndpoint(badge)),
    );
  }
  return assets;
}

/** They prove nothing, so that no list of published files names them. */
async function exampleBadges(): Promise<Asset[]> {
  const assets: Asset[] = [];
  for (const state of Object.keys(BADGE) as BadgeState[]) {
    const variants = BADGE_VARIANTS.filter((variant) => variant !== 'seal');
    assets.push(
      ...(await badgePictures(exampleBadge(state), variants, {
        id: `example-${state}`,
        addressOf: (variant) => routes.exampleBadge(state, variant),
      })),
    );
  }
  return assets;
}

type Pictures = {
  /** Unique among all badges. */
  readonly id: string;
  readonly proof?: string;
  readonly addressOf: (variant?: BadgeEnding) => string;
};

async function badgePictures(
  badge: BadgeSpec,
  variants: readonly BadgeVariant[],
  {id, proof, addressOf}: Pictures,
): Promise<Asset[]> {
  const assets: Asset[] = [];
  for (const variant of variants) {
    assets.push({
      path: addressOf(variant === 'flat' ? undefined : variant),
      content: await renderBadge(badge, id, {variant, ...(proof === undefined ? {} : {proof})}),
    });
  }
  return assets;
}

async function certificates(
  environments: readonly EnvironmentStanding[],
  known: Pick<Input, 'siteUrl' | 'today' | 'fictional'>,
): Promise<Asset[]> {
  const assets: Asset[] = [];
  for (const environment of environments) {
    for (const standing of environment.standings) {
      const sheet = certificateSheet({environment, standing, ...known});
      if (!sheet) continue;
      const address = routes.certificate(environment.id, standing.scope);
      assets.push(
        {path: `${address}.svg`, content: await certificateSvg(sheet)},
        {path: `${address}.pdf`, content: await certificatePdf(sheet)},
      );
    }
  }
  return assets;
}
