import * as z from 'zod';
import type {IsoDate} from '../text/isoDate';
import {CHANGE_KINDS, diffScopeVersions} from './change';
import type {Scope} from './scope';
import {PHASES} from './phases';
import {resolveVersion} from './scope';
import {VALIDITIES} from './scopeSchema';
import {validityOn} from './timeline';

const testcaseLists = z.strictObject({added: z.array(z.string()), removed: z.array(z.string())});

export const changeApiSchema = z.strictObject({
  id: z.string(),
  level: z.enum(['breaking', 'relaxing', 'neutral']),
  kind: z.enum(CHANGE_KINDS),
  module: z.string(),
  text: z.string(),
  testcases: testcaseLists,
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
      modules: z.array(z.strictObject({id: z.string(), name: z.string(), url: z.string(), parameters: z.record(z.string(), z.string())})),
      targets: z.record(z.string(), z.array(z.string())),
    }),
  ),
  timeline: z.array(z.strictObject({date: z.iso.date(), versions: z.record(z.string(), z.enum(VALIDITIES))})),
  changes: z.array(z.strictObject({from: z.string(), to: z.string(), items: z.array(changeApiSchema)})),
});

const day = z.iso.date().nullable();

/** `<checklist page>.json` */
export const checklistApiSchema = z.strictObject({
  scope: z.string(),
  scopeName: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  effectiveFrom: day,
  endsOn: day,
  steps: z.array(
    z.strictObject({
      id: z.string(),
      phase: z.enum(PHASES),
      kind: z.enum(['read', 'task', 'tests', 'manual', 'drop', 'submit']),
      obligation: z.enum(['mandatory', 'recommended', 'optional']),
      module: z.string().nullable(),
      title: z.string(),
      text: z.string(),
      links: z.array(z.strictObject({label: z.string(), url: z.string()})),
      testcases: z.array(z.string()),
      command: z.string().nullable(),
    }),
  ),
});

/** `<release notes page>.json` */
export const releaseNotesApiSchema = z.strictObject({
  scope: z.string(),
  scopeName: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  stabilizedAt: day,
  effectiveFrom: day,
  previousEndsOn: day,
  changes: z.array(changeApiSchema.extend({previous: z.string().optional(), promoted: z.array(z.string())})),
  counts: z.strictObject({breaking: z.int(), relaxing: z.int(), neutral: z.int()}),
});

/** A scope as data. Changes are those between every pair of versions, older to newer. */
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
        items: diffScopeVersions({scope, from: from.version, to: to.version}).map(({id, level, kind, module, text, testcases, parameters}) => ({
          id,
          level,
          kind,
          module,
          text,
          testcases: {added: [...testcases.added], removed: [...testcases.removed]},
          parameters: {...parameters},
        })),
      })),
    ),
  };
}

function mapLists(targets: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(targets).map(([target, testcases]) => [target, [...testcases]]));
}
