import * as z from 'zod';
import type {AffectedComponent, Rating} from '../advisories/advisory';
import {FIX_STATES} from '../advisories/advisory';
import type {AdvisoryPost} from '../advisories/post';
import {osvId, releasedRevisions} from '../advisories/revisions';
import type {VersionRange} from '../advisories/versionRange';
import {isOneVersion, versionRangesText} from '../advisories/versionRange';
import {compareText} from '../text/diagnostic';
import {routes} from '../text/routes';
import type {CsafSite} from './csaf';
import {proseOf, pypiName, uriOf, zulu} from './csaf';

const moment = z.iso.datetime();
const event = z.union([
  z.strictObject({introduced: z.string()}),
  z.strictObject({fixed: z.string()}),
  z.strictObject({last_affected: z.string()}),
]);

/** `/security/osv/<id>.json`: the part of the OSV format, 1.7, that is used. */
export const osvSchema = z.strictObject({
  schema_version: z.literal('1.7.5'),
  id: z
    .string()
    .regex(/^x_SCS-\d{4}-\d{3,}$/)
    .meta({description: 'With `x_`, since the prefix `SCS` is not registered with OSV.'}),
  published: moment,
  modified: moment,
  upstream: z.array(z.string()).optional(),
  summary: z.string(),
  details: z.string().meta({description: 'Markdown'}),
  severity: z.array(z.strictObject({type: z.enum(['CVSS_V3', 'CVSS_V4']), score: z.string()})).optional(),
  affected: z
    .array(
      z.strictObject({
        package: z.strictObject({ecosystem: z.string(), name: z.string(), purl: z.string().optional()}),
        ranges: z
          .array(z.strictObject({type: z.literal('ECOSYSTEM'), events: z.array(event).min(1)}))
          .optional(),
        versions: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  references: z.array(z.strictObject({type: z.enum(['ADVISORY', 'REPORT', 'FIX', 'WEB']), url: z.url()})),
  credits: z.array(z.strictObject({name: z.string()})).optional(),
  database_specific: z.strictObject({
    advisory: z.string(),
    csaf: z.url(),
    components: z
      .array(z.strictObject({name: z.string(), versions: z.string().nullable()}))
      .meta({description: 'Those that no ecosystem is known of, or no versions.'}),
    distributions: z.array(
      z.strictObject({
        name: z.string(),
        status: z.enum(FIX_STATES),
        fixed_in: z.string().nullable(),
        url: z.url().nullable(),
        time: moment.nullable(),
      }),
    ),
  }),
});

/** An advisory in the Open Source Vulnerability format. */
export type OsvDocument = z.infer<typeof osvSchema>;

/** `/security/osv/index.json`: all of them, last changed first. */
export const osvIndexSchema = z.array(
  z.strictObject({id: z.string(), modified: moment, summary: z.string(), url: z.url()}),
);

/**
 * An advisory in the Open Source Vulnerability format. Ids of others are `upstream`: ours has more to say than theirs. A
 * lower bound that is left out (`>1.0`) is given as included, since the format has no other.
 * @param csafPath of the same advisory in CSAF, below its folder
 */
export function toOsv(post: AdvisoryPost, site: CsafSite, csafPath: string): OsvDocument {
  const {advisory, title} = post;
  const revisions = releasedRevisions(advisory);
  const upstream = [...advisory.cves, ...advisory.upstream];
  const severity = severityOf(advisory.vulnerabilities.flatMap(({ratings}) => ratings));
  const affected = advisory.components.flatMap(affectedOf);
  const prose = proseOf(post, site);
  return {
    schema_version: '1.7.5',
    id: osvId(advisory.id),
    published: zulu(revisions[0]?.date ?? ''),
    modified: zulu(revisions.at(-1)?.date ?? ''),
    ...(upstream.length === 0 ? {} : {upstream: [...new Set(upstream)]}),
    summary: title,
    details: prose === '' ? advisory.summary : `${advisory.summary}\n\n${prose}`,
    ...(severity.length === 0 ? {} : {severity}),
    ...(affected.length === 0 ? {} : {affected}),
    references: [
      {type: 'ADVISORY', url: site.siteUrl + post.url},
      ...advisory.references.map(({url}) => ({type: referenceType(url), url: uriOf(url)})),
    ],
    ...(advisory.acknowledgements.length === 0
      ? {}
      : {credits: advisory.acknowledgements.map(({name}) => ({name}))}),
    database_specific: {
      advisory: site.siteUrl + post.url,
      csaf: site.siteUrl + routes.csaf.document(csafPath),
      components: advisory.components
        .filter((component) => affectedOf(component).length === 0)
        .map(({name, versions}) => ({name, versions: versions && versionRangesText(versions)})),
      distributions: advisory.distributions.map(({name, status, fixedIn, url, time}) => ({
        name,
        status,
        fixed_in: fixedIn,
        url: url === null ? null : uriOf(url),
        time: time === null ? null : zulu(time),
      })),
    },
  };
}

/** The list of all documents. */
export function osvIndex(documents: readonly OsvDocument[], siteUrl: string): z.infer<typeof osvIndexSchema> {
  return documents
    .map(({id, modified, summary}) => ({id, modified, summary, url: siteUrl + routes.osv.document(id)}))
    .toSorted((a, b) => compareText(b.modified, a.modified) || compareText(a.id, b.id));
}

/** The gravest vector of each version. */
function severityOf(ratings: readonly Rating[]): NonNullable<OsvDocument['severity']> {
  const gravest = ratings.toSorted((a, b) => b.score - a.score);
  return (['3.1', '4.0'] as const).flatMap((version) => {
    const vector = gravest.find((rating) => rating.version === version)?.vector ?? null;
    return vector === null ? [] : [{type: version === '3.1' ? 'CVSS_V3' : 'CVSS_V4', score: vector} as const];
  });
}

function affectedOf(component: AffectedComponent): NonNullable<OsvDocument['affected']> {
  const {ecosystem, package: name, versions} = component;
  if (ecosystem === null || versions === null) return [];
  const exact = versions.filter(isOneVersion);
  const ranges = versions.filter((range) => !isOneVersion(range));
  const own = ecosystem === 'PyPI' ? pypiName(name) : name;
  return [
    {
      package: {
        ecosystem,
        name: own,
        ...(ecosystem === 'PyPI' ? {purl: `pkg:pypi/${encodeURIComponent(own)}`} : {}),
      },
      // One range each: the format refuses `fixed` beside `last_affected`.
      ...(ranges.length === 0
        ? {}
        : {ranges: ranges.map((range) => ({type: 'ECOSYSTEM', events: eventsOf(range)}))}),
      ...(exact.length === 0 ? {} : {versions: exact.map(({from}) => from?.version ?? '')}),
    },
  ];
}

function eventsOf({from, to}: VersionRange): z.infer<typeof event>[] {
  return [
    {introduced: from?.version ?? '0'},
    ...(to ? [to.isIncluded ? {last_affected: to.version} : {fixed: to.version}] : []),
  ];
}

function referenceType(url: string): 'ADVISORY' | 'REPORT' | 'FIX' | 'WEB' {
  const {host, pathname} = new URL(url);
  if (host === 'security.openstack.org' || host === 'osv.dev' || pathname.includes('/advisories/'))
    return 'ADVISORY';
  if (host === 'bugs.launchpad.net' || /\/(?:issues|bugs)\//.test(pathname)) return 'REPORT';
  return host === 'review.opendev.org' || /\/(?:pull|commit)\//.test(pathname) ? 'FIX' : 'WEB';
}
