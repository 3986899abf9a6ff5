import * as z from 'zod';
import type {Segment} from '../catalog/history';
import type {EnvironmentStatus, ScopeStatus} from '../catalog/environmentStatus';
import type {IsoDate} from '../text/isoDate';
import type {VerdictFacts} from '../catalog/verdictSentence';
import {PROBLEM_KINDS, verdictOn, verdictText} from '../catalog/verdictSentence';
import type {CertificateView, ScopeStanding} from '../catalog/standing';
import {CERTAINTIES} from '../compliance/certainty';
import {CERTIFICATE_STATES, END_REASONS} from '../compliance/certificateState';
import {CERTIFICATE_KINDS, VISIBILITIES} from '../compliance/environment';
import {HISTORY_STATES} from '../compliance/resultKey';
import type {BadgeState} from '../compliance/wording';
import {BADGE, HEADLINE} from '../compliance/wording';
import type {HeadlineState} from '../compliance/wording';
import {VALIDITIES} from '../scopes/scopeSchema';
import {verdictSchema} from './complianceApi';

const HEADLINE_STATES = Object.keys(HEADLINE) as [HeadlineState, ...HeadlineState[]];

const day = z.iso.date();
const colour = z.string().regex(/^#[0-9a-f]{6}$/);
const verdictOrNoData = verdictSchema.optional().meta({
  description:
    'On the day of the build: 1 pass, 0 a test was not completed, -1 fail, null a result is missing; left out where there is no data.',
});
const settledUntil = day.nullable().meta({
  description: 'First day on which expiry can change the verdict; null for never.',
});

const certificateSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(CERTIFICATE_KINDS),
  holder: z.string(),
  environment: z.strictObject({name: z.string(), url: z.string()}).nullable(),
  scopeName: z.string().nullable(),
  version: z.string().nullable(),
  issued: day,
  validUntil: day.meta({description: 'Last day.'}),
  ended: z.strictObject({reason: z.enum(END_REASONS), on: day}).nullable(),
});

const standingSchema = z.strictObject({
  scope: z.string(),
  scopeName: z.string(),
  scopeUrl: z.string(),
  result: verdictOrNoData,
  settledUntil,
  passed: z.array(z.string()).meta({description: 'The version that decided, as a list of none or one.'}),
  version: z.string().nullable(),
  validity: z.enum(VALIDITIES),
  certainty: z.enum(CERTAINTIES),
  lastCleanPass: day
    .nullable()
    .meta({description: 'Day of the newest snapshot in which every member passed.'}),
  certificate: certificateSchema.nullable(),
  certifiedFor: z.strictObject({since: day, versionSince: day}).nullable().meta({
    description:
      "Since when it is certified without a gap: for any version of the scope, and for the certificate's own.",
  }),
  certificateState: z.enum(CERTIFICATE_STATES).nullable().meta({description: 'On the day of the build.'}),
  badge: z.strictObject({
    state: z.enum(Object.keys(BADGE) as BadgeState[]),
    label: z.string(),
    message: z.string(),
    symbol: z.string(),
    color: colour,
    darkColor: colour,
    description: z.string(),
  }),
  badgeUrl: z.string(),
  previews: z.array(
    z.strictObject({
      version: z.string(),
      passed: z.int().meta({description: 'Mandatory testcases that every member passes.'}),
      total: z.int(),
      open: z.array(z.string()).meta({description: 'Testcases that a member does not pass.'}),
    }),
  ),
  members: z.array(
    z.strictObject({
      subject: z.string(),
      result: verdictOrNoData,
      settledUntil,
      version: z.string().nullable(),
    }),
  ),
});

const segments = z.array(
  z.strictObject({
    from: day,
    to: day.meta({description: 'First day after it.'}),
    state: z.enum(HISTORY_STATES),
  }),
);

const scopeStatusSchema = z.strictObject({
  scope: z.string(),
  headline: z.enum(HEADLINE_STATES).meta({description: 'How it stands on the day of the build.'}),
  sentence: z.string().meta({description: 'The same in one English sentence, with causes.'}),
  problems: z
    .array(
      z.strictObject({
        testcase: z.string(),
        kind: z.enum(PROBLEM_KINDS),
        subjects: z.array(z.string()),
        expired: day.nullable().meta({description: 'First day on which its last result no longer counted.'}),
      }),
    )
    .meta({description: 'Mandatory tests that do not pass on the day of the build, worst first.'}),
  nextExpiry: day
    .nullable()
    .meta({description: 'The next day on which a result or the certificate expires; null for none.'}),
  version: z.string().nullable().meta({
    description:
      'The version whose history is given test by test: the one that decides, else the one in force.',
  }),
  versions: z.array(
    z.strictObject({
      version: z.string(),
      validity: z.enum(VALIDITIES).meta({description: 'On the day of the build.'}),
      testcases: z.array(
        z.strictObject({
          id: z.string(),
          target: z.string(),
          module: z.string().meta({description: 'Its name.'}),
        }),
      ),
    }),
  ),
  results: z
    .record(
      z.string(),
      z.strictObject({
        description: z.string(),
        url: z.string().nullable(),
        results: z
          .array(
            z.strictObject({
              result: verdictSchema,
              checkedAt: z
                .string()
                .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?$/)
                .nullable()
                .meta({description: 'UTC, without a zone.'}),
              expires: day.nullable().meta({description: 'First day on which it no longer counts.'}),
            }),
          )
          .meta({description: "One per subject, in the order of the environment's subjects."}),
      }),
    )
    .meta({description: 'By id of the testcase.'}),
  history: z.strictObject({
    from: day,
    to: day.meta({description: 'First day after the last one.'}),
    verdict: segments,
    days: z.record(z.enum(HISTORY_STATES), z.int()).meta({description: 'Number of days by state.'}),
    modules: z.array(z.strictObject({id: z.string(), name: z.string(), segments})),
    testcases: z.array(
      z.strictObject({id: z.string(), module: z.string().meta({description: 'Its id.'}), segments}),
    ),
    changes: z
      .array(z.strictObject({date: day, from: z.enum(HISTORY_STATES), to: z.enum(HISTORY_STATES)}))
      .meta({description: 'Days on which the verdict changed, oldest first.'}),
  }),
});

/** `/certification/<environment>/status.json` */
export const environmentApiSchema = z.strictObject({
  asOf: day.meta({description: 'Day of the build. Results expire: see the page for the current state.'}),
  environment: z.strictObject({
    id: z.string(),
    name: z.string(),
    operator: z.string(),
    description: z.string().nullable(),
    url: z.string().nullable().meta({description: "The provider's own page."}),
    pageUrl: z.string(),
    platform: z.string().nullable(),
    healthMonitor: z.string().nullable(),
    subjects: z.array(z.string()),
    visibility: z.enum(VISIBILITIES),
    standings: z.array(standingSchema),
  }),
  snapshot: day.nullable().meta({description: 'Day of the results; null without any.'}),
  scopes: z.array(scopeStatusSchema),
});

/** The file that {@link environmentApi} makes, as its readers get it. */
export type EnvironmentApi = z.infer<typeof environmentApiSchema>;

/**
 * All that an environment's status page tells, as data, with the histories of single testcases (scs-0004, regulation 4).
 * Days are `YYYY-MM-DD`; addresses of this site start with `/`.
 */
export function environmentApi({asOf, environment, snapshot, scopes}: EnvironmentStatus): EnvironmentApi {
  return {
    asOf,
    environment: {
      id: environment.id,
      name: environment.name,
      operator: environment.operator,
      description: environment.description,
      url: environment.url,
      pageUrl: environment.pageUrl,
      platform: environment.platform,
      healthMonitor: environment.healthMonitor,
      subjects: [...environment.subjects],
      visibility: environment.visibility,
      standings: environment.standings.map(standingApi),
    },
    snapshot,
    scopes: scopes.flatMap((status) => {
      const standing = environment.standings.find(({scope}) => scope === status.scope);
      if (!standing) return [];
      return [scopeStatusApi(status, {standing, status, subjects: environment.subjects}, asOf)];
    }),
  };
}

function standingApi(standing: ScopeStanding): EnvironmentApi['environment']['standings'][number] {
  const {state, label, message, symbol, color, darkColor, description} = standing.badge;
  return {
    scope: standing.scope,
    scopeName: standing.scopeName,
    scopeUrl: standing.scopeUrl,
    result: standing.result,
    settledUntil: standing.settledUntil,
    passed: [...standing.passed],
    version: standing.version,
    validity: standing.validity,
    certainty: standing.certainty,
    lastCleanPass: standing.lastCleanPass,
    certificate: standing.certificate && certificateApi(standing.certificate),
    certifiedFor: standing.certifiedFor && {...standing.certifiedFor},
    certificateState: standing.certificateState,
    badge: {state, label, message, symbol, color, darkColor, description},
    badgeUrl: standing.badgeUrl,
    previews: standing.previews.map(({version, passed, total, open}) => ({
      version,
      passed,
      total,
      open: [...open],
    })),
    members: standing.members.map((member) => ({
      subject: member.subject,
      result: member.result,
      settledUntil: member.settledUntil,
      version: member.version,
    })),
  };
}

function certificateApi(certificate: CertificateView): z.infer<typeof certificateSchema> {
  const {environment, ended} = certificate;
  return {
    id: certificate.id,
    kind: certificate.kind,
    holder: certificate.holder,
    environment: environment && {name: environment.name, url: environment.url},
    scopeName: certificate.scopeName,
    version: certificate.version,
    issued: certificate.issued,
    validUntil: certificate.validUntil,
    ended: ended && {reason: ended.reason, on: ended.on},
  };
}

function scopeStatusApi(
  {scope, version, versions, results, history}: ScopeStatus,
  facts: VerdictFacts,
  asOf: IsoDate,
): z.infer<typeof scopeStatusSchema> {
  const {headline, problems, nextExpiry} = verdictOn(facts, asOf);
  return {
    scope,
    headline,
    sentence: verdictText(facts, asOf),
    problems: problems.map(({testcase, kind, subjects, expired}) => ({
      testcase,
      kind,
      subjects: [...subjects],
      expired,
    })),
    nextExpiry,
    version,
    versions: versions.map((one) => ({
      version: one.version,
      validity: one.validity,
      testcases: one.testcases.map(({id, target, module}) => ({id, target, module})),
    })),
    results: Object.fromEntries(
      Object.entries(results).map(([id, testcase]) => [
        id,
        {
          description: testcase.description,
          url: testcase.url,
          results: testcase.results.map(({result, checkedAt, expires}) => ({result, checkedAt, expires})),
        },
      ]),
    ),
    history: {
      from: history.from,
      to: history.to,
      verdict: segmentsApi(history.verdict),
      days: {...history.days},
      modules: history.modules.map(({id, name, segments: days}) => ({id, name, segments: segmentsApi(days)})),
      testcases: history.testcases.map(({id, module, segments: days}) => ({
        id,
        module,
        segments: segmentsApi(days),
      })),
      changes: history.changes.map(({date, from, to}) => ({date, from, to})),
    },
  };
}

function segmentsApi(days: readonly Segment[]): z.infer<typeof segments> {
  return days.map(({from, to, state}) => ({from, to, state}));
}
