import {CHANGE_KIND_MEANING, EFFECT_KIND_MEANING, RECORD_KIND_MEANING} from '../scopes/wording';
import {CHANGE_LEVELS, CHANGE_KINDS, CUSTOMER_VIEWS, EFFECT_KINDS, RECORD_KINDS} from '../scopes/changeKinds';
import {OBLIGATIONS, STEP_KINDS} from '../scopes/checklist';
import * as z from 'zod';
import type {IsoDate} from '../text/isoDate';
import {diffScopeVersions} from '../scopes/change';
import type {Scope} from '../scopes/scope';
import {PHASES} from '../scopes/phases';
import {resolveVersion} from '../scopes/scope';
import {VALIDITIES} from '../scopes/scopeSchema';
import {validityOn} from '../scopes/timeline';

const level = z.enum(CHANGE_LEVELS);
const testcaseLists = z.strictObject({added: z.array(z.string()), removed: z.array(z.string())});

export const changeApiSchema = z.strictObject({
  id: z.string(),
  level,
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
      kind: z.enum(STEP_KINDS),
      obligation: z.enum(OBLIGATIONS),
      module: z.string().nullable(),
      title: z.string(),
      text: z.string(),
      links: z.array(z.strictObject({label: z.string(), url: z.string()})),
      testcases: z.array(z.string()),
      command: z.string().nullable(),
    }),
  ),
});

const place = z.strictObject({path: z.string(), line: z.int(), column: z.int()});
const source = z.strictObject({from: place.nullable(), to: place.nullable()});
const words = z.strictObject({version: z.string(), markdown: z.string()});

const kindMeanings = (meanings: Readonly<Record<string, string>>) => ({
  description: Object.entries(meanings)
    .map(([kind, meaning]) => `${kind}: ${meaning}`)
    .join(' '),
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
  changes: z.array(
    changeApiSchema.extend({
      kind: z.enum(CHANGE_KINDS).meta(kindMeanings(CHANGE_KIND_MEANING)),
      customer: z.enum(CUSTOMER_VIEWS),
      previous: z.string().optional(),
      promoted: z.array(z.string()),
      effects: z.array(
        z.strictObject({
          id: z.string(),
          kind: z.enum(EFFECT_KINDS).meta(kindMeanings(EFFECT_KIND_MEANING)),
          level,
          customer: z.enum(CUSTOMER_VIEWS),
          subject: z.string().meta({description: 'Id of the testcase, or name of the parameter.'}),
          text: z.string(),
          source,
        }),
      ),
      source,
    }),
  ),
  counts: z.strictObject({breaking: z.int(), relaxing: z.int(), neutral: z.int()}),
  highlights: z.array(words),
  remarks: z.record(z.string(), z.array(words)),
  moved: z.array(
    z.strictObject({
      kind: z.enum(RECORD_KINDS).meta(kindMeanings(RECORD_KIND_MEANING)),
      level,
      text: z.string(),
      place,
      recordedAt: place,
    }),
  ),
  impact: z
    .strictObject({
      on: z.iso.date(),
      listed: z.int(),
      ready: z.int(),
      holding: z.array(z.strictObject({testcase: z.string(), environments: z.int()})),
    })
    .nullable(),
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
