import {groupBy} from '../text/groupBy';
import {snapshotEntries, newestSnapshot} from '../catalog/evidence';
import {CERTAINTIES} from '../compliance/certainty';
import * as z from 'zod';
import type {Catalog} from '../catalog/catalog';
import {VALIDITIES} from '../scopes/scopeSchema';
import type {IsoDate} from '../text/isoDate';
import {compareText} from '../text/diagnostic';
import type {EnvironmentStanding} from '../catalog/standing';
import {scopeVerdict} from '../compliance/verdict';

/** A verdict as data: 1 pass, 0 a test was not completed, -1 fail, null a result is missing. */
export const verdictSchema = z.union([z.literal(1), z.literal(0), z.literal(-1), z.null()]);

/** `/api/v1/compliance.json` */
export const complianceApiSchema = z.strictObject({
  as_of: z.iso.date(),
  environments: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      operator: z.string(),
      subjects: z.array(z.string()),
      url: z
        .string()
        .meta({description: 'Of its status page, which has the current state; starts with `/`.'}),
      scopes: z.array(
        z.strictObject({
          scope: z.string(),
          result: verdictSchema,
          passed: z.array(z.string()),
          version: z.string().nullable(),
          validity: z.enum(VALIDITIES),
          certainty: z.enum(CERTAINTIES),
          last_clean_pass: z.iso.date().nullable(),
          certified_since: z.iso.date().nullable().meta({
            description: 'Since when certificates for the scope are in force without a gap; null for none.',
          }),
          badge: z.string(),
          certificate: z
            .strictObject({
              id: z.string(),
              version: z.string().nullable(),
              issued: z.iso.date(),
              valid_until: z.iso.date(),
              state: z.string(),
            })
            .nullable(),
        }),
      ),
    }),
  ),
  subjects: z.record(
    z.string(),
    z.record(
      z.string(),
      z.strictObject({
        result: verdictSchema,
        passed: z.array(z.string()),
        version: z.string().nullable(),
        validity: z.enum(VALIDITIES),
      }),
    ),
  ),
});

/**
 * The state of all environments and subjects on a day, as data, those that no page lists included: days are `YYYY-MM-DD`, addresses start with `/`. Subjects
 * are those of the newest snapshot up to the day, with the verdict in the monitor's form.
 */
export function complianceApi(
  catalog: Catalog,
  environments: readonly EnvironmentStanding[],
  today: IsoDate,
): z.infer<typeof complianceApiSchema> {
  return {
    as_of: today,
    environments: environments.map(({id, name, operator, subjects, pageUrl, standings}) => ({
      id,
      name,
      operator,
      subjects: [...subjects],
      url: pageUrl,
      scopes: standings.map((standing) => ({
        scope: standing.scope,
        result: standing.result ?? null,
        passed: [...standing.passed],
        version: standing.version,
        validity: standing.validity,
        certainty: standing.certainty,
        last_clean_pass: standing.lastCleanPass,
        certified_since: standing.certifiedFor?.since ?? null,
        badge: standing.badgeUrl,
        certificate:
          standing.certificate && standing.certificateState
            ? {
                id: standing.certificate.id,
                version: standing.certificate.version,
                issued: standing.certificate.issued,
                valid_until: standing.certificate.validUntil,
                state: standing.certificateState,
              }
            : null,
      })),
    })),
    subjects: subjectsApi(catalog, today),
  };
}

function subjectsApi(catalog: Catalog, today: IsoDate): z.infer<typeof complianceApiSchema>['subjects'] {
  const snapshot = newestSnapshot(catalog, today);
  if (!snapshot) return {};
  const entries = groupBy(snapshotEntries(catalog, snapshot), ({subject}) => subject);
  const subjects = Object.keys(snapshot.subjects).toSorted(compareText);
  return Object.fromEntries(
    subjects.map((subject) => [
      subject,
      Object.fromEntries(
        (entries.get(subject) ?? []).flatMap(({scope, results}) => {
          if (!scope) return [];
          const {result, passed, version, validity} = scopeVerdict({scope, results, asOf: today});
          return [[scope.id, {result, passed: [...passed], version, validity}]];
        }),
      ),
    ]),
  );
}
