import * as z from 'zod';
import {quote} from '../text/diagnostic';
import type {IsoDateTime} from '../text/isoDate';
import {normalizeDateTime} from '../text/isoDate';
import {plainName, webAddress, zonedMoment} from '../text/shapes';
import type {CvssSeverity, RatedVector} from './cvss';
import {CVSS_SEVERITIES, cvssSeverity, rateVector} from './cvss';
import type {VersionRange} from './versionRange';
import {compareVersions, parseVersionRanges} from './versionRange';

/** How far a distribution is with a fix of a vulnerability. */
export const FIX_STATES = ['fixed', 'not-affected', 'affected', 'under-investigation'] as const;
/** One of {@link FIX_STATES}. */
export type FixState = (typeof FIX_STATES)[number];

/** Marks of the Traffic Light Protocol under which a text may be published; both mean the same. */
const PUBLIC_TLP = ['white', 'clear'] as const;

/** Ecosystems of packages, by the names that OSV has for them. */
export const ECOSYSTEMS = ['PyPI', 'Linux', 'Go', 'npm', 'crates.io', 'Maven', 'Debian', 'Ubuntu'] as const;

const line = (limit: number) => z.string().trim().min(1).max(limit);

const VECTOR_FORM = 'a complete vector of CVSS 3.1 or 4.0';

const ratingSchema = z
  .strictObject({
    vector: line(300)
      .refine((vector) => rateVector(vector) !== undefined, VECTOR_FORM)
      .optional()
      .meta({description: 'Of CVSS 3.1 or 4.0; score and severity follow from it.'}),
    score: z
      .number()
      .min(0)
      .max(10)
      .optional()
      .meta({description: 'Base score; beside a vector, it must be the one that follows from it.'}),
    severity: z.enum(CVSS_SEVERITIES).optional(),
  })
  .check((context) => {
    const {vector, score, severity} = context.value;
    const expects = (key: 'vector' | 'score' | 'severity', expected: string) =>
      context.issues.push({code: 'custom', input: context.value[key], path: [key], message: expected});
    if (vector === undefined && score === undefined) expects('vector', VECTOR_FORM);
    const rated = vector === undefined ? undefined : rateVector(vector);
    if (rated && score !== undefined && score !== rated.score)
      expects('score', `${rated.score}, the base score of the vector`);
    const known = rated?.score ?? score;
    if (severity !== undefined && known !== undefined && severity !== cvssSeverity(known))
      expects('severity', `${quote(cvssSeverity(known))}, the severity of ${known}`);
  });

const ratingsSchema = z.array(ratingSchema).max(4);

const cveId = z.string().regex(/^CVE-\d{4}-\d{4,19}$/, 'an id such as `CVE-2026-22797`');

const cveSchema = z.strictObject({
  id: cveId,
  cvss: ratingsSchema.optional(),
  text: line(2000).optional().meta({description: 'What this one is about, where there are several.'}),
});

/** Ids of others are told from CVEs, which have a place of their own. */
const upstreamId = z
  .string()
  .regex(/^[A-Z][A-Za-z0-9]*-[A-Za-z0-9][A-Za-z0-9:._-]{0,60}$/, 'an id such as `OSSA-2026-005`')
  .refine((id) => !id.startsWith('CVE-'), 'an id of an advisory; CVEs belong into `cves`')
  .refine((id) => !id.startsWith('OSSA-') || /^OSSA-\d{4}-\d{3,}$/.test(id), 'an id such as `OSSA-2026-005`')
  .refine(
    (id) => !id.startsWith('GHSA-') || /^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/.test(id),
    'an id such as `GHSA-jfh8-c2jp-5v3q`',
  );

const versions = z
  .string()
  .max(2000)
  .check((context) => {
    const parsed = parseVersionRanges(context.value);
    if ('problem' in parsed)
      context.issues.push({code: 'custom', input: context.value, message: parsed.problem});
  });

const revisionSchema = z.strictObject({
  version: z
    .union([z.string(), z.number()])
    .transform(String)
    .refine(
      (version) => /^(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){0,2}$/.test(version),
      'up to three numbers joined by `.`, such as `1.0`',
    ),
  date: zonedMoment,
  text: line(1000).meta({description: 'What changed.'}),
});

/**
 * The shape of `advisory:` in a post once {@link writtenOut} has been applied. Moments have a zone; texts are plain text.
 */
export const advisorySchema = z.strictObject({
  id: z
    .string()
    .regex(/^SCS-(?:19|20|21)\d{2}-\d{3,6}$/, 'an id such as `SCS-2026-001`')
    .meta({description: 'SCS, the year, and at least three digits.'}),
  tlp: z.enum(PUBLIC_TLP).default('clear').meta({description: 'Only what is public may be on the site.'}),
  cves: z.array(cveSchema).max(100).default([]),
  cvss: ratingsSchema
    .optional()
    .meta({description: 'For CVEs without a rating of their own, or without any CVE.'}),
  upstream: z
    .array(upstreamId)
    .max(100)
    .default([])
    .meta({description: 'Ids that others have given: OSSA, GHSA, bug trackers.'}),
  summary: line(1000),
  disclosed_at: zonedMoment.optional().meta({
    description: 'When it became public; deadlines count from here. Left out, it is the end of the embargo.',
  }),
  embargo_until: zonedMoment
    .optional()
    .meta({description: 'Before this moment, builds refuse to publish the post.'}),
  components: z
    .array(
      z.strictObject({
        name: plainName(100),
        versions: versions
          .optional()
          .meta({description: 'Affected versions: `<30.2.2, >=31.0.0 <31.2.1, ==32.0.0`, or `*` for all.'}),
        ecosystem: z.enum(ECOSYSTEMS).optional(),
        package: plainName(100).optional().meta({description: 'Its name there, where it is another one.'}),
      }),
    )
    .max(100)
    .default([]),
  distributions: z
    .array(
      z.strictObject({
        name: plainName(60),
        status: z.enum(FIX_STATES),
        fixed_in: plainName(200).optional(),
        url: webAddress.optional(),
        time: zonedMoment.optional().meta({description: 'Since when this is known.'}),
      }),
    )
    .max(50)
    .default([]),
  mitigations: z.array(line(1000)).max(20).default([]),
  check: z
    .strictObject({
      command: line(2000),
      text: line(600).optional().meta({description: 'How to read what it prints.'}),
    })
    .optional()
    .meta({description: 'How to find out whether one is affected.'}),
  standards: z
    .array(
      z
        .string()
        .regex(/^scs-\d{4}(?:-[vw]\d+(?:-[a-z0-9-]+)?)?$/i, 'an id such as `scs-0123` or `scs-0123-v1`'),
    )
    .max(20)
    .default([]),
  references: z
    .array(z.strictObject({title: line(160), url: webAddress}))
    .max(100)
    .default([]),
  acknowledgements: z
    .array(z.strictObject({name: plainName(120), affiliation: plainName(160).optional()}))
    .max(100)
    .default([]),
  revisions: z.array(revisionSchema).min(1).max(200).check(checkRevisions),
});

/** What editors are told: the same with its short forms. */
export const advisoryFileSchema = (() => {
  const ratings = z
    .union([z.string(), ratingSchema, z.array(z.union([z.string(), ratingSchema]))])
    .optional();
  const cve = z.union([cveId, cveSchema.extend({cvss: ratings})]);
  return z.looseObject({
    advisory: z.strictObject({...advisorySchema.shape, cvss: ratings, cves: z.array(cve).default([])}),
  });
})();

/**
 * Writes short forms out: a CVE without its key `id`, a vector without its key, one rating without a list. What is of
 * another shape stays as it is, for the schema to refuse.
 */
export function writtenOut(value: unknown): unknown {
  if (!isMapping(value)) return value;
  const {cves, cvss, ...rest} = value;
  return {
    ...rest,
    ...(cvss === undefined ? {} : {cvss: ratingsWrittenOut(cvss)}),
    ...(cves === undefined
      ? {}
      : {
          cves: Array.isArray(cves)
            ? cves.map((cve: unknown) => {
                if (typeof cve === 'string') return {id: cve};
                return isMapping(cve) && cve.cvss !== undefined
                  ? {...cve, cvss: ratingsWrittenOut(cve.cvss)}
                  : cve;
              })
            : cves,
        }),
  };
}

function ratingsWrittenOut(value: unknown): unknown {
  return (Array.isArray(value) ? value : [value]).map((rating: unknown) =>
    typeof rating === 'string' ? {vector: rating} : rating,
  );
}

/**
 * Where a place of the written-out form is in what the author wrote.
 * @param value as the author wrote it
 */
export function writtenPath(value: unknown, path: readonly PropertyKey[]): PropertyKey[] {
  const found: PropertyKey[] = [];
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) break;
    if (typeof step === 'number' && !Array.isArray(current)) continue;
    found.push(step);
    current = Reflect.get(current, step);
  }
  return found;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Moments and versions of revisions rise, and begin with 0 or 1: each is built on the one before. */
function checkRevisions(context: z.core.ParsePayload<z.infer<typeof revisionSchema>[]>): void {
  const expects = (index: number, key: 'date' | 'version', expected: string) =>
    context.issues.push({
      code: 'custom',
      input: context.value[index]?.[key],
      path: [index, key],
      message: expected,
    });
  context.value.forEach(({version, date}, index) => {
    const before = context.value[index - 1];
    const major = Number.parseInt(version, 10);
    if (!before) {
      if (major > 1) expects(index, 'version', 'the first revision to have a version from 0.1 to 1.0');
      return;
    }
    if (momentOf(date) < momentOf(before.date))
      expects(
        index,
        'date',
        `a time that is not before ${quote(before.date)}, since revisions are listed oldest first`,
      );
    if (compareVersions(version, before.version) <= 0)
      expects(
        index,
        'version',
        `one above ${quote(before.version)}, since revisions are listed oldest first`,
      );
    else if (major > Number.parseInt(before.version, 10) + 1)
      expects(index, 'version', `no gap behind ${quote(before.version)}`);
  });
}

/** A rating of a vulnerability. */
export type Rating = {
  /** Null for a score without a vector. */
  readonly vector: string | null;
  readonly version: RatedVector['version'] | null;
  /** Base score, 0 to 10. */
  readonly score: number;
  readonly severity: CvssSeverity;
};

/** One of the vulnerabilities that an advisory is about. */
export type Vulnerability = {
  /** Null where none was assigned. */
  readonly cve: string | null;
  /** Those of its own, else those of the whole advisory. */
  readonly ratings: readonly Rating[];
  readonly text: string | null;
};

/** A program that is affected. */
export type AffectedComponent = {
  readonly name: string;
  /** Null where nobody has stated them. */
  readonly versions: readonly VersionRange[] | null;
  readonly ecosystem: (typeof ECOSYSTEMS)[number] | null;
  /** Its name in the ecosystem. */
  readonly package: string;
};

/** How far a distribution is. */
export type DistributionState = {
  readonly name: string;
  readonly status: FixState;
  readonly fixedIn: string | null;
  readonly url: string | null;
  /** Since when this is known. */
  readonly time: IsoDateTime | null;
};

/** A published or drafted state of an advisory. */
export type Revision = {
  /** One to three numbers joined by dots. */
  readonly version: string;
  readonly date: IsoDateTime;
  readonly text: string;
};

/** What a security advisory says in data; all moments are UTC. */
export type Advisory = {
  /** `SCS-YYYY-NNN` */
  readonly id: string;
  readonly summary: string;
  /** At least one; without a CVE, one whose `cve` is null. */
  readonly vulnerabilities: readonly Vulnerability[];
  readonly cves: readonly string[];
  /** The gravest rating; null where nothing is rated. */
  readonly rating: Rating | null;
  readonly upstream: readonly string[];
  /** When it became public; null where nothing says so. */
  readonly disclosedAt: IsoDateTime | null;
  readonly embargoUntil: IsoDateTime | null;
  readonly components: readonly AffectedComponent[];
  readonly distributions: readonly DistributionState[];
  readonly mitigations: readonly string[];
  readonly check: {readonly command: string; readonly text: string | null} | null;
  /** Ids or names of affected standards, lower case. */
  readonly standards: readonly string[];
  readonly references: readonly {readonly title: string; readonly url: string}[];
  readonly acknowledgements: readonly {readonly name: string; readonly affiliation: string | null}[];
  /** Oldest first, at least one. */
  readonly revisions: readonly Revision[];
};

/** Makes the data of an advisory of what {@link advisorySchema} lets pass. */
export function advisoryFrom(fields: z.infer<typeof advisorySchema>): Advisory {
  const shared = (fields.cvss ?? []).flatMap(ratingFrom);
  const vulnerabilities = fields.cves.map(({id, cvss, text}) => ({
    cve: id,
    ratings: cvss ? cvss.flatMap(ratingFrom) : shared,
    text: text ?? null,
  }));
  const embargoUntil = fields.embargo_until === undefined ? null : momentOf(fields.embargo_until);
  const all = [...vulnerabilities.flatMap(({ratings}) => ratings), ...shared];
  return {
    id: fields.id,
    summary: fields.summary,
    vulnerabilities:
      vulnerabilities.length > 0 ? vulnerabilities : [{cve: null, ratings: shared, text: null}],
    cves: fields.cves.map(({id}) => id),
    rating: all.toSorted((a, b) => b.score - a.score)[0] ?? null,
    upstream: fields.upstream,
    disclosedAt: fields.disclosed_at === undefined ? embargoUntil : momentOf(fields.disclosed_at),
    embargoUntil,
    components: fields.components.map(({name, versions: text, ecosystem, package: own}) => ({
      name,
      versions: rangesFrom(text),
      ecosystem: ecosystem ?? null,
      package: own ?? name,
    })),
    distributions: fields.distributions.map(({name, status, fixed_in, url, time}) => ({
      name,
      status,
      fixedIn: fixed_in ?? null,
      url: url ?? null,
      time: time === undefined ? null : momentOf(time),
    })),
    mitigations: fields.mitigations,
    check: fields.check ? {command: fields.check.command, text: fields.check.text ?? null} : null,
    standards: fields.standards.map((name) => name.toLowerCase()),
    references: fields.references,
    acknowledgements: fields.acknowledgements.map(({name, affiliation}) => ({
      name,
      affiliation: affiliation ?? null,
    })),
    revisions: fields.revisions.map(({version, date, text}) => ({version, date: momentOf(date), text})),
  };
}

function ratingFrom({vector, score}: z.infer<typeof ratingSchema>): Rating[] {
  const rated = vector === undefined ? undefined : rateVector(vector);
  if (vector !== undefined && rated) return [{vector, ...rated}];
  return score === undefined ? [] : [{vector: null, version: null, score, severity: cvssSeverity(score)}];
}

function rangesFrom(text: string | undefined): readonly VersionRange[] | null {
  const parsed = text === undefined ? undefined : parseVersionRanges(text);
  return parsed && 'ranges' in parsed ? parsed.ranges : null;
}

/** A moment of a front matter in UTC; its shape has been checked. */
function momentOf(text: string): IsoDateTime {
  return normalizeDateTime(text) ?? text;
}

/** True from the moment on which the embargo ends; always without one. */
export function isPublicOn({embargoUntil}: Pick<Advisory, 'embargoUntil'>, moment: IsoDateTime): boolean {
  return embargoUntil === null || embargoUntil <= moment;
}
