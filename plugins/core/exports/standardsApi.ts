import {DOCUMENT_KINDS} from '../standards/documentId';
import {TRACK_NAME, TRACK_NAMES} from '../standards/tracks';
import {TRACE_BASES} from '../standards/wording';
import * as z from 'zod';
import type {Catalog} from '../catalog/catalog';
import {routes} from '../text/routes';
import {passesOn} from '../scopes/lifetime';
import type {Traceability} from '../catalog/traceability';
import type {IsoDate} from '../text/isoDate';
import {compareText} from '../text/diagnostic';
import {DOCUMENT_TYPES} from '../standards/frontMatter';
import {LIFECYCLE_STATES, lifecycleOn} from '../standards/lifecycle';
import {REQUIREMENT_LEVELS} from '../standards/requirementLevel';
import {blocksHtml} from '../standards/redlineHtml';
import type {StandardDocument} from '../standards/standard';

const day = z.iso.date().nullable();

/** `/api/v1/standards.json` */
export const standardsApiSchema = z.array(
  z.strictObject({
    id: z.string(),
    number: z.string(),
    version: z.int(),
    kind: z.enum(DOCUMENT_KINDS),
    title: z.string(),
    type: z.enum(DOCUMENT_TYPES),
    track: z
      .string()
      .regex(TRACK_NAME)
      .meta({description: 'One that scs-0001 defines, or another one.', examples: [...TRACK_NAMES]}),
    status: z.string().nullable(),
    stabilized_at: day,
    deprecated_at: day,
    rejected_at: day,
    state: z
      .enum(LIFECYCLE_STATES)
      .meta({description: 'On the day of the build; supplements are drafts for ever.'}),
    url: z.string(),
    replaces: z.array(z.string()),
    replaced_by: z.array(z.string()),
    supplements: z.array(z.string()),
    enhances: z
      .array(z.string())
      .meta({description: 'Standards of other numbers that it adds requirements to.'}),
    enhanced_by: z.array(z.string()),
    scopes: z.array(z.strictObject({scope: z.string(), version: z.string()})),
    requirements: z.int().meta({description: 'Number of requirements; see requirements.json.'}),
  }),
);

/** `/api/v1/requirements.json` */
export const requirementsApiSchema = z.array(
  z.strictObject({
    id: z.string(),
    standard: z.string(),
    level: z.enum(REQUIREMENT_LEVELS),
    text: z
      .string()
      .meta({description: 'On one line; behind a colon with the list, table or code that follows.'}),
    html: z
      .string()
      .optional()
      .meta({description: 'Where a list, table or code follows: the same with its structure, safe to show.'}),
    heading: z.string(),
    url: z.string(),
    hash: z.string(),
  }),
);

/** `/api/v1/traceability.json` */
export const traceabilityApiSchema = z.array(
  z.strictObject({
    testcase: z.string(),
    manual: z.boolean(),
    url: z.string().nullable(),
    requirements: z.array(
      z.strictObject({
        id: z.string(),
        basis: z
          .enum(TRACE_BASES)
          .meta({description: 'Linked by the authors, or because the testcase names the section.'}),
      }),
    ),
    uses: z.array(
      z.strictObject({scope: z.string(), version: z.string(), target: z.string(), module: z.string()}),
    ),
    environments: z.strictObject({
      listed: z.int(),
      passing: z.int().meta({description: 'On the day of the build.'}),
    }),
  }),
);

/** All documents as data, sorted by id; days are `YYYY-MM-DD`, addresses start with `/`. */
export function standardsApi(catalog: Catalog, today: IsoDate): z.infer<typeof standardsApiSchema> {
  const ids = (documents: readonly StandardDocument[] | undefined) => (documents ?? []).map(({id}) => id);
  return [...catalog.documents.values()]
    .map((document) => {
      const relations = catalog.relations.get(document.name);
      return {
        id: document.id,
        number: document.number,
        version: document.version,
        kind: document.kind,
        title: document.title,
        type: document.type,
        track: document.track,
        status: document.status,
        stabilized_at: document.stabilizedAt,
        deprecated_at: document.deprecatedAt,
        rejected_at: document.rejectedAt,
        state: lifecycleOn(document, today).state,
        url: routes.document(document.name),
        replaces: ids(relations?.replaces),
        replaced_by: ids(relations?.replacedBy),
        // A supplement lists what it explains, a standard what explains it.
        supplements: ids(document.kind === 'supplement' ? relations?.supplementOf : relations?.supplements),
        enhances: ids(relations?.enhances),
        enhanced_by: ids(relations?.enhancedBy),
        scopes: (relations?.scopes ?? []).map(({scope, version}) => ({scope: scope.id, version})),
        requirements: document.requirements.length,
      };
    })
    .toSorted((a, b) => compareText(a.id, b.id));
}

/**
 * All requirements as data, by document and place. Addresses start with `/` and lead to the section; a hash is eight
 * hexadecimal digits and changes with the text.
 */
export function requirementsApi(catalog: Catalog): z.infer<typeof requirementsApiSchema> {
  return [...catalog.documents.values()].flatMap((document) =>
    document.requirements.map(({id, level, text, blocks, heading, anchor, hash}) => ({
      id,
      standard: document.id,
      level,
      text,
      ...(blocks.length > 1 ? {html: blocksHtml(blocks)} : {}),
      heading,
      url: routes.document(document.name) + (anchor ? `#${anchor}` : ''),
      hash,
    })),
  );
}

/** All testcases with what they check and who passes on a day, sorted by id; addresses of this site start with `/`. */
export function traceabilityApi(
  {testcases}: Traceability,
  today: IsoDate,
): z.infer<typeof traceabilityApiSchema> {
  return [...testcases.values()].map(({id, manual, url, requirements, uses, standing}) => ({
    testcase: id,
    manual,
    url,
    requirements: requirements.map(({id: requirement, basis}) => ({id: requirement, basis})),
    uses: [...uses],
    environments: {
      listed: standing.listed,
      passing: standing.passingUntil.filter((until) => passesOn(until, today)).length,
    },
  }));
}
