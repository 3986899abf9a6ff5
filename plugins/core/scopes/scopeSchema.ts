import * as z from 'zod';
import {addressPart, day, shownName, webAddress} from '../text/shapes';
import {LIFETIMES} from './lifetime';

const text = z.string().min(1);

/** In the order of scs-0003, Timeline entry; a version that the ruling entry does not name is `deprecated`. */
export const VALIDITIES = ['effective', 'warn', 'draft', 'deprecated'] as const;
/** How a scope version stands on a day: one of {@link VALIDITIES}. */
export type Validity = (typeof VALIDITIES)[number];

/** Targets of modules, strictest first: `main` is mandatory (scs-0003), the others never decide a verdict. */
export const TARGETS = ['main', 'recommended', 'preview'] as const;

const testcase = z.strictObject({
  id: addressPart,
  description: z.string().optional(),
  url: webAddress.optional(),
  lifetime: z.enum(LIFETIMES).optional(),
  section: z.string().optional(),
  tags: z.array(z.string()).optional(),
});

/** What scope files of both grammars have in common. */
const shared = {
  name: shownName(80),
  uuid: z.uuid({error: 'a UUID'}),
  url: webAddress.optional(),
  variables: z.array(z.union([z.string(), z.record(z.string(), z.unknown())])).optional(),
  prerequisite: z.unknown().optional(),
  timeline: z.array(z.strictObject({date: day, versions: z.record(z.string(), z.enum(VALIDITIES))})),
};

const scripts = z.array(
  z.strictObject({
    executable: text.optional(),
    env: z.record(z.string(), z.string()).optional(),
    args: z.string().optional(),
    section: z.string().optional(),
    testcases: z.array(testcase).default([]),
  }),
);

/** The shape of `scs-*.yaml` with modules (scs-0003-v1). */
export const scopeSchema = z.strictObject({
  ...shared,
  scripts,
  modules: z.array(
    z.strictObject({
      id: addressPart,
      name: shownName(200),
      url: webAddress,
      parameters: z.record(z.string(), z.string()).optional(),
      targets: z.record(z.string(), z.array(text)).nullish(),
    }),
  ),
  versions: z.array(
    z.strictObject({
      version: addressPart,
      stabilized_at: day.nullish(),
      include: z
        .array(
          z.union(
            [
              z.string().min(1),
              z.strictObject({ref: text, parameters: z.record(z.string(), z.string()).optional()}),
            ],
            {error: 'a module id, or `ref:` with `parameters:`'},
          ),
        )
        .default([]),
    }),
  ),
});

/** The shape of `scs-*.yaml` with groups, the grammar to come (standards#1237). */
export const groupsSchema = z.strictObject({
  ...shared,
  scripts: scripts.default([]),
  groups: z.array(
    z.strictObject({
      id: addressPart,
      name: shownName(200).optional(),
      url: webAddress.optional(),
      include: z.array(z.string({error: 'the id of a group or a testcase'})).nullish(),
    }),
  ),
  versions: z.array(
    z.strictObject({
      version: addressPart,
      test: text,
      attn: z.number().default(0),
    }),
  ),
});

/** The shape of `scs-*.yaml` in either grammar, told apart by `modules` or `groups`, for editors. */
export const scopeFileSchema = z.union([scopeSchema, groupsSchema]);
