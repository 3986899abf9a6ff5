import {CHANGE_LEVELS, CHANGE_KINDS} from '../scopes/changeKinds';
import {routes} from '../text/routes';
import * as z from 'zod';
import type {IsoDate} from '../text/isoDate';
import {diffScopeVersions} from '../scopes/change';
import type {Scope} from '../scopes/scope';
import {hasKnownTests, KEPT_BY, resolveVersion} from '../scopes/scope';
import {VALIDITIES} from '../scopes/scopeSchema';
import type {KnownDay} from '../scopes/timeline';
import {inForceFrom, inForceUntil, validityOn} from '../scopes/timeline';

/**
 * A difference between two scope versions, as one of a scope's data or of release notes: its level is the provider's view,
 * its text one sentence, its parameters are those with a new value.
 */
export const changeApiSchema = z.strictObject({
  id: z.string(),
  level: z.enum(CHANGE_LEVELS),
  kind: z.enum(CHANGE_KINDS),
  module: z.string(),
  text: z.string(),
  testcases: z.strictObject({added: z.array(z.string()), removed: z.array(z.string())}),
  parameters: z.record(z.string(), z.strictObject({from: z.string().nullable(), to: z.string().nullable()})),
});

/** A day as far as it is known: old entries of timelines are pruned (scs-0003). */
export const knownDaySchema = z.strictObject({
  date: z.iso.date(),
  exact: z.boolean().meta({description: 'False: on that day or before.'}),
  by: z.string().nullable().meta({description: 'Id of the document that says it; null for the scope file.'}),
});

/** `/api/v1/scopes/<scope>.json` */
export const scopeApiSchema = z.strictObject({
  name: z.string(),
  uuid: z.string(),
  as_of: z.iso.date().meta({description: 'Day of the build.'}),
  url: z.string().meta({description: 'Of its page; starts with `/`.'}),
  versions: z.array(
    z.strictObject({
      version: z.string(),
      validity: z.enum(VALIDITIES).meta({description: 'On the day of the build.'}),
      explicit: z.boolean(),
      stabilized_at: z.iso.date().nullable(),
      kept_by: z.enum(KEPT_BY).nullable().meta({
        description:
          'What a version that left the scope file is known by: what was put on record of it, or its document alone; null for any other.',
      }),
      in_force_from: knownDaySchema
        .nullable()
        .meta({description: 'Past or coming; null where none is known.'}),
      in_force_until: knownDaySchema
        .nullable()
        .meta({description: 'First day on which it is no longer in force; null where none is planned.'}),
      modules: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          url: z.string(),
          parameters: z.record(z.string(), z.string()),
        }),
      ),
      targets: z.record(z.string(), z.array(z.string())).nullable().meta({
        description: 'Null where a version is known by its document alone, which names no testcases.',
      }),
    }),
  ),
  timeline: z.array(z.strictObject({date: z.iso.date(), versions: z.record(z.string(), z.enum(VALIDITIES))})),
  changes: z.array(z.strictObject({from: z.string(), to: z.string(), items: z.array(changeApiSchema)})),
});

/**
 * A scope as data: days are `YYYY-MM-DD`, addresses as its file has them, versions newest first. Changes are those between
 * every pair of versions, older to newer.
 */
export function scopeApi(scope: Scope, today: IsoDate): z.infer<typeof scopeApiSchema> {
  const validity = validityOn(scope, today);
  return {
    name: scope.name,
    uuid: scope.uuid,
    as_of: today,
    url: routes.scope(scope.id),
    versions: scope.versions.map((version) => {
      const resolved = resolveVersion(scope, version);
      return {
        version: version.version,
        validity: validity[version.version]?.validity ?? 'deprecated',
        explicit: validity[version.version]?.explicit ?? false,
        stabilized_at: version.stabilizedAt,
        kept_by: version.keptBy ?? null,
        in_force_from: knownDayApi(inForceFrom(scope, version.version)),
        in_force_until: knownDayApi(inForceUntil(scope, version.version)),
        modules: resolved.modules.map(({definition, parameters}) => ({
          id: definition.id,
          name: definition.name,
          url: definition.url,
          parameters: {...parameters},
        })),
        targets: hasKnownTests(version) ? {main: [], ...mapLists(resolved.targets)} : null,
      };
    }),
    timeline: scope.timeline.map(({date, versions}) => ({date, versions: {...versions}})),
    changes: scope.versions.flatMap((to, index) =>
      scope.versions.slice(index + 1).map((from) => ({
        from: from.version,
        to: to.version,
        items: diffScopeVersions({scope, from: from.version, to: to.version}).map(
          ({id, level, kind, module, text, testcases, parameters}) => ({
            id,
            level,
            kind,
            module,
            text,
            testcases: {added: [...testcases.added], removed: [...testcases.removed]},
            parameters: {...parameters},
          }),
        ),
      })),
    ),
  };
}

/** A day as data. */
export function knownDayApi(day: KnownDay | null): z.infer<typeof knownDaySchema> | null {
  return day && {date: day.date, exact: day.exact, by: day.by?.id ?? null};
}

function mapLists(targets: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(targets).map(([target, testcases]) => [target, [...testcases]]));
}
