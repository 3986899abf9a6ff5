import * as z from 'zod';
import type {AuthorNote, ReleaseNotes} from '../catalog/releaseNotes';
import type {Change} from '../scopes/change';
import {exactDay} from '../scopes/timeline';
import {CHANGE_KINDS, CHANGE_LEVELS, CUSTOMER_VIEWS, EFFECT_KINDS, RECORD_KINDS} from '../scopes/changeKinds';
import {CHANGE_KIND_MEANING, EFFECT_KIND_MEANING, RECORD_KIND_MEANING} from '../scopes/changeWording';
import type {VersionOrigin} from '../scopes/versionOrigin';
import type {Place} from '../text/diagnostic';
import {originApi, originSchema} from './originApi';
import {changeApiSchema, knownDayApi, knownDaySchema} from './scopesApi';

const day = z.iso.date().nullable();
const level = z.enum(CHANGE_LEVELS);
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
  untold: z.array(z.string()).meta({
    description:
      'Labels of those of the two versions whose tests are not on record: their documents alone are known.',
  }),
  stabilizedAt: day,
  effectiveFrom: day.meta({description: 'Null while no day is set, and where it is not known exactly.'}),
  previousEndsOn: day.meta({description: 'Null while no day is set, and where it is not known exactly.'}),
  inForceFrom: knownDaySchema.nullable(),
  inForceUntil: knownDaySchema.nullable(),
  previousInForceUntil: knownDaySchema.nullable(),
  ...originSchema,
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

type ReleaseNotesApi = z.infer<typeof releaseNotesApiSchema>;

/**
 * Release notes as data: days are `YYYY-MM-DD`, people's words are Markdown as they wrote it, places are lines of the
 * files that the notes were made of.
 */
export function releaseNotesApi(notes: ReleaseNotes, origin: VersionOrigin): ReleaseNotesApi {
  const {impact} = notes;
  return {
    scope: notes.scope,
    scopeName: notes.scopeName,
    from: notes.from,
    to: notes.to,
    untold: [...notes.untold],
    stabilizedAt: notes.stabilizedAt,
    effectiveFrom: exactDay(notes.inForceFrom),
    previousEndsOn: exactDay(notes.previousEndsOn),
    inForceFrom: knownDayApi(notes.inForceFrom),
    inForceUntil: knownDayApi(notes.inForceUntil),
    previousInForceUntil: knownDayApi(notes.previousEndsOn),
    ...originApi(origin),
    changes: notes.changes.map(changeApi),
    counts: {
      breaking: notes.counts.breaking,
      relaxing: notes.counts.relaxing,
      neutral: notes.counts.neutral,
    },
    highlights: notes.highlights.map(wordsApi),
    remarks: Object.fromEntries(
      Object.entries(notes.remarks).map(([id, remarks]) => [id, remarks.map(wordsApi)]),
    ),
    moved: notes.moved.map((difference) => ({
      kind: difference.kind,
      level: difference.level,
      text: difference.text,
      place: placeApi(difference.place),
      recordedAt: placeApi(difference.recordedAt),
    })),
    impact: impact && {
      on: impact.on,
      listed: impact.listed,
      ready: impact.ready,
      holding: impact.holding.map(({testcase, environments}) => ({testcase, environments})),
    },
  };
}

function changeApi(change: Change): ReleaseNotesApi['changes'][number] {
  return {
    id: change.id,
    level: change.level,
    customer: change.customer,
    kind: change.kind,
    module: change.module,
    previous: change.previous,
    testcases: {added: [...change.testcases.added], removed: [...change.testcases.removed]},
    promoted: [...change.promoted],
    parameters: Object.fromEntries(
      Object.entries(change.parameters).map(([name, {from, to}]) => [name, {from, to}]),
    ),
    effects: change.effects.map((effect) => ({
      kind: effect.kind,
      subject: effect.subject,
      text: effect.text,
      source: sourceApi(effect.source),
      id: effect.id,
      level: effect.level,
      customer: effect.customer,
    })),
    source: sourceApi(change.source),
    text: change.text,
  };
}

function sourceApi({from, to}: Change['source']): z.infer<typeof source> {
  return {from: from && placeApi(from), to: to && placeApi(to)};
}

function placeApi({path, line, column}: Place): z.infer<typeof place> {
  return {path, line, column};
}

function wordsApi({version, markdown}: AuthorNote): z.infer<typeof words> {
  return {version, markdown};
}
