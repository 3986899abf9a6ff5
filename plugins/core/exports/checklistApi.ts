import * as z from 'zod';
import type {Checklist} from '../scopes/checklist';
import {STEP_KINDS} from '../scopes/checklist';
import {OBLIGATIONS} from '../scopes/obligations';
import {PHASES} from '../scopes/phases';
import type {VersionOrigin} from '../scopes/versionOrigin';
import {originApi, originSchema} from './originApi';

const day = z.iso.date().nullable();

/** `<checklist page>.json` */
export const checklistApiSchema = z.strictObject({
  scope: z.string(),
  scopeName: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  effectiveFrom: day,
  endsOn: day,
  ...originSchema,
  preparation: z
    .strictObject({
      variables: z.array(z.strictObject({name: z.string(), meaning: z.string()})),
      text: z.string(),
      command: z.string().nullable(),
    })
    .nullable(),
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

/** A checklist as data: days are `YYYY-MM-DD`, addresses are full or start with `/`. */
export function checklistApi(
  checklist: Checklist,
  origin: VersionOrigin,
): z.infer<typeof checklistApiSchema> {
  return {
    scope: checklist.scope,
    scopeName: checklist.scopeName,
    from: checklist.from,
    to: checklist.to,
    effectiveFrom: checklist.effectiveFrom,
    endsOn: checklist.endsOn,
    ...originApi(origin),
    preparation: checklist.preparation && {
      variables: checklist.preparation.variables.map(({name, meaning}) => ({name, meaning})),
      text: checklist.preparation.text,
      command: checklist.preparation.command,
    },
    steps: checklist.steps.map((step) => ({
      id: step.id,
      phase: step.phase,
      kind: step.kind,
      obligation: step.obligation,
      module: step.module,
      title: step.title,
      text: step.text,
      links: step.links.map(({label, url}) => ({label, url})),
      testcases: [...step.testcases],
      command: step.command,
    })),
  };
}
