import {CHANGE_LEVELS, CHANGE_KINDS} from '../scopes/changeKinds';
import * as z from 'zod';
import type {IsoDate} from '../text/isoDate';
import {diffScopeVersions} from '../scopes/change';
import type {Scope} from '../scopes/scope';
import {resolveVersion} from '../scopes/scope';
import {VALIDITIES} from '../scopes/scopeSchema';
import {validityOn} from '../scopes/timeline';

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

/** `/api/v1/scopes/<scope>.json` */
export const scopeApiSchema = z.strictObject({
  name: z.string(),
  uuid: z.string(),
  versions: z.array(
    z.strictObject({
      version: z.string(),
      validity: z.enum(VALIDITIES).meta({description: 'On the day of the build.'}),
      explicit: z.boolean(),
      stabilized_at: z.iso.date().nullable(),
      modules: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          url: z.string(),
          parameters: z.record(z.string(), z.string()),
        }),
      ),
      targets: z.record(z.string(), z.array(z.string())),
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
    versions: scope.versions.map((version) => {
      const resolved = resolveVersion(scope, version);
      return {
        version: version.version,
        validity: validity[version.version]?.validity ?? 'deprecated',
        explicit: validity[version.version]?.explicit ?? false,
        stabilized_at: version.stabilizedAt,
        modules: resolved.modules.map(({definition, parameters}) => ({
          id: definition.id,
          name: definition.name,
          url: definition.url,
          parameters: {...parameters},
        })),
        targets: {main: [], ...mapLists(resolved.targets)},
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

function mapLists(targets: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(targets).map(([target, testcases]) => [target, [...testcases]]));
}
