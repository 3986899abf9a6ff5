import type {AffectedComponent, Advisory, Rating} from '../advisories/advisory';
import type {AdvisoryPost} from '../advisories/post';
import {PUBLISHER_NAME, SECURITY_CONTACT} from '../advisories/publisher';
import {csafPath, isReleased, releasedRevisions} from '../advisories/revisions';
import type {VersionRange} from '../advisories/versionRange';
import {fixedVersions, isOneVersion, versionRangesText} from '../advisories/versionRange';
import {FIX_STATE} from '../advisories/wording';
import type {TextTargets} from '../text/documentHtml';
import type {IsoDateTime} from '../text/isoDate';
import {splitFrontMatter} from '../text/markdown';
import {routes} from '../text/routes';
import {authoredMarkdown} from './authoredMarkdown';
import {strings} from './strings';

/** JSON as CSAF has it. */
type Json = string | number | boolean | readonly Json[] | {readonly [key: string]: Json | undefined};

/** A document of CSAF 2.0, with what its provider says of it elsewhere. */
export type CsafDocument = {
  /** Its place below the folder of its TLP label: `2026/scs-2026-001.json`. */
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** First and newest revision that is published. */
  readonly released: IsoDateTime;
  readonly updated: IsoDateTime;
  /** The document itself. */
  readonly content: Json;
};

/** What a document says of the site that it is on. */
export type CsafSite = {
  /** Full address of the site, without a slash at its end. */
  readonly siteUrl: string;
  /** Where links of a text lead, with whole addresses; left out, they stay as written. */
  readonly targetsOf?: (path: string) => TextTargets;
};

/**
 * An advisory in the Common Security Advisory Framework 2.0. What the format has no place for (ratings by CVSS 4.0, the
 * version in which a distribution has the fix) is told in notes. Versions of revisions become three numbers; drafts (0.x)
 * are left out once there is a release, as the format demands.
 */
export function toCsaf(post: AdvisoryPost, site: CsafSite): CsafDocument {
  const {advisory, title} = post;
  const revisions = releasedRevisions(advisory);
  const [first, last] = [revisions[0], revisions.at(-1)];
  if (!first || !last) throw new RangeError(`${advisory.id} has no revision`);
  const path = csafPath(advisory);
  const products = productsOf(advisory);
  const hasProducts = products.tree.length > 0;
  return {
    path,
    id: advisory.id,
    title,
    summary: advisory.summary,
    released: first.date,
    updated: last.date,
    content: {
      document: {
        category: hasProducts ? 'csaf_security_advisory' : 'csaf_base',
        csaf_version: '2.0',
        distribution: {tlp: {label: 'WHITE', url: 'https://www.first.org/tlp/'}},
        lang: 'en',
        title,
        publisher: csafPublisher(site.siteUrl),
        notes: documentNotes(post, site),
        references: referencesOf(post, site.siteUrl + routes.csaf.document(path), site.siteUrl),
        ...(advisory.acknowledgements.length === 0
          ? {}
          : {
              acknowledgments: advisory.acknowledgements.map(({name, affiliation}) => ({
                names: [name],
                ...(affiliation === null ? {} : {organization: affiliation}),
              })),
            }),
        tracking: {
          id: advisory.id,
          status: isReleased(last) ? 'final' : 'draft',
          version: semver(last.version),
          initial_release_date: zulu(first.date),
          current_release_date: zulu(last.date),
          revision_history: revisions.map(({version, date, text}) => ({
            date: zulu(date),
            number: semver(version),
            legacy_version: version,
            summary: text,
          })),
          generator: {engine: {name: 'scs-standards-site'}},
        },
      },
      ...(hasProducts ? {product_tree: {branches: products.tree}} : {}),
      vulnerabilities: advisory.vulnerabilities.map((vulnerability) => ({
        ...(vulnerability.cve === null ? {} : {cve: vulnerability.cve}),
        ...(advisory.upstream.length === 0
          ? {}
          : {ids: advisory.upstream.map((id) => ({system_name: id.split('-')[0] ?? id, text: id}))}),
        notes: [
          {
            category: 'description',
            title: strings.csaf.description,
            text: vulnerability.text ?? advisory.summary,
          },
          ...ratingNotes(vulnerability.ratings),
          ...distributionNotes(advisory),
        ],
        ...(advisory.disclosedAt === null ? {} : {release_date: zulu(advisory.disclosedAt)}),
        ...(hasProducts ? {product_status: products.status} : {}),
        ...scoresOf(vulnerability.ratings, products.rated),
        ...remediationsOf(advisory, products),
      })),
    },
  };
}

/** Who publishes, as documents and the provider's metadata say it. */
export function csafPublisher(siteUrl: string): Record<string, string> {
  return {
    category: 'coordinator',
    name: PUBLISHER_NAME,
    namespace: new URL(siteUrl).origin,
    contact_details: SECURITY_CONTACT,
  };
}

/** A moment (UTC) as formats of others want it. */
export function zulu(moment: IsoDateTime): string {
  return `${moment}Z`;
}

function semver(version: string): string {
  return [...version.split('.'), '0', '0'].slice(0, 3).join('.');
}

/**
 * An address of an author by the letters of RFC 3986, which other programs insist on.
 * @param url one that `URL` can read
 */
export function uriOf(url: string): string {
  const {href} = new URL(url);
  const path = href.indexOf('/', href.indexOf('//') + 2);
  const rest = href
    .slice(path)
    .replace(/[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/g, encodeURIComponent)
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/(#.*)/, (fragment) => `#${fragment.slice(1).replaceAll('#', '%23')}`);
  return href.slice(0, path) + rest;
}

/** The prose of an advisory as Markdown, with whole addresses; empty where there is none. */
export function proseOf(post: AdvisoryPost, {targetsOf}: CsafSite): string {
  const targets = targetsOf?.(post.source.path);
  const text = targets ? authoredMarkdown(post, {preamble: '', targets}) : post.source.text;
  return splitFrontMatter(text)
    .body.replace(/<!--\s*truncate\s*-->/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function documentNotes(post: AdvisoryPost, site: CsafSite): Json[] {
  const prose = proseOf(post, site);
  const {check} = post.advisory;
  return [
    {category: 'summary', title: strings.csaf.summary, text: post.advisory.summary},
    ...(prose === '' ? [] : [{category: 'details', title: strings.csaf.details, text: prose}]),
    ...(check
      ? [
          {
            category: 'general',
            title: strings.csaf.check,
            text: [check.command, check.text].filter((part) => part !== null).join('\n\n'),
          },
        ]
      : []),
  ];
}

function referencesOf({advisory, url}: AdvisoryPost, own: string, siteUrl: string): Json[] {
  return [
    {category: 'self', summary: strings.csaf.thisDocument, url: own},
    {category: 'self', summary: strings.csaf.page, url: siteUrl + url},
    ...advisory.references.map((reference) => ({
      category: 'external',
      summary: reference.title,
      url: uriOf(reference.url),
    })),
    ...advisory.distributions.flatMap((distribution) =>
      distribution.url === null
        ? []
        : [
            {
              category: 'external',
              summary: strings.csaf.ofDistribution(distribution.name),
              url: uriOf(distribution.url),
            },
          ],
    ),
  ];
}

/** What the format has no field for. */
function ratingNotes(ratings: readonly Rating[]): Json[] {
  return ratings
    .filter(({version}) => version !== '3.1')
    .map(({vector, version, score, severity}) => ({
      category: 'other',
      title: strings.csaf.rating(version),
      text: [`${score.toFixed(1)} (${severity})`, vector].filter((part) => part !== null).join(', '),
    }));
}

function distributionNotes({distributions}: Advisory): Json[] {
  return distributions.map(({name, status, fixedIn, url, time}) => ({
    category: 'general',
    title: name,
    text: [
      FIX_STATE[status].label,
      ...(fixedIn === null ? [] : [strings.csaf.fixedIn(fixedIn)]),
      ...(time === null ? [] : [strings.csaf.since(zulu(time))]),
      ...(url === null ? [] : [uriOf(url)]),
    ].join('; '),
  }));
}

const STATUS_OF = {
  fixed: 'fixed',
  affected: 'known_affected',
  'not-affected': 'known_not_affected',
  'under-investigation': 'under_investigation',
} as const;

type Products = {
  readonly tree: Json[];
  /** Ids by status, none of them empty. */
  readonly status: Record<string, string[]>;
  /** Ids that a score is about. */
  readonly rated: readonly string[];
  /** Affected versions by component, with what fixes them. */
  readonly fixes: readonly {
    readonly id: string;
    readonly name: string;
    readonly versions: readonly string[];
  }[];
};

function productsOf({components, distributions}: Advisory): Products {
  const status: Record<string, string[]> = {};
  const fixes: {id: string; name: string; versions: string[]}[] = [];
  let count = 0;
  const add = (kind: string, name: string, helper?: Json) => {
    count += 1;
    const id = `CSAFPID-${String(count).padStart(4, '0')}`;
    (status[kind] ??= []).push(id);
    return {
      product: {
        name,
        product_id: id,
        ...(helper === undefined ? {} : {product_identification_helper: helper}),
      },
      id,
    };
  };
  const tree: Json[] = components.map((component) => {
    const {name, versions} = component;
    if (versions === null)
      return {category: 'product_name', name, product: add('known_affected', name).product};
    const affected = add('known_affected', `${name} ${versionRangesText(versions)}`);
    const fixed = fixedVersions(versions);
    if (fixed.length > 0) fixes.push({id: affected.id, name, versions: fixed});
    return {
      category: 'product_name',
      name,
      branches: [
        {category: 'product_version_range', name: vers(component, versions), product: affected.product},
        ...fixed.map((version) => ({
          category: 'product_version',
          name: version,
          product: add('fixed', `${name} ${version}`, purlHelper(component, version)).product,
        })),
      ],
    };
  });
  if (distributions.length > 0) {
    tree.push({
      category: 'product_family',
      name: DISTRIBUTIONS,
      branches: distributions.map(({name, status: state}) => ({
        category: 'product_name',
        name,
        product: add(STATUS_OF[state], name).product,
      })),
    });
  }
  const known = status.known_affected ?? [];
  return {tree, status, rated: known.length > 0 ? known : (status.under_investigation ?? []), fixes};
}

/** Tells distributions from components; an import looks for it. */
export const DISTRIBUTIONS = 'Distributions of the Sovereign Cloud Stack';

/** Names of version schemes, after the VERS specification. */
const VERS_SCHEMES: Readonly<Record<NonNullable<AffectedComponent['ecosystem']>, string>> = {
  PyPI: 'pypi',
  Linux: 'generic',
  Go: 'golang',
  npm: 'npm',
  'crates.io': 'cargo',
  Maven: 'maven',
  Debian: 'deb',
  Ubuntu: 'deb',
};

/** Ranges as a version range specifier: `vers:pypi/<30.2.2|>=31.0.0|<31.2.1|32.0.0`. */
function vers({ecosystem}: AffectedComponent, ranges: readonly VersionRange[]): string {
  const scheme = ecosystem === null ? 'generic' : VERS_SCHEMES[ecosystem];
  const parts = ranges.flatMap((range) => {
    const {from, to} = range;
    if (isOneVersion(range)) return [encodeURIComponent(from?.version ?? '')];
    return [
      ...(from ? [`>${from.isIncluded ? '=' : ''}${encodeURIComponent(from.version)}`] : []),
      ...(to ? [`<${to.isIncluded ? '=' : ''}${encodeURIComponent(to.version)}`] : []),
    ];
  });
  return `vers:${scheme}/${parts.length === 0 ? '*' : parts.join('|')}`;
}

function purlHelper({ecosystem, package: name}: AffectedComponent, version: string): Json | undefined {
  if (ecosystem !== 'PyPI' || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) return undefined;
  return {purl: `pkg:pypi/${pypiName(name)}@${encodeURIComponent(version)}`};
}

/** A name as the Python Package Index normalizes it (PEP 503). */
export function pypiName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

function scoresOf(ratings: readonly Rating[], products: readonly string[]): {scores?: Json} {
  const rating = ratings.find(({version}) => version === '3.1');
  if (!rating || rating.vector === null || products.length === 0) return {};
  return {
    scores: [
      {
        products,
        cvss_v3: {
          version: '3.1',
          vectorString: rating.vector,
          baseScore: rating.score,
          baseSeverity: rating.severity.toUpperCase(),
        },
      },
    ],
  };
}

function remediationsOf({mitigations}: Advisory, {status, fixes}: Products): {remediations?: Json} {
  const affected = status.known_affected ?? [];
  const remediations = [
    ...fixes.map(({id, name, versions}) => ({
      category: 'vendor_fix',
      details: strings.csaf.update(name, versions),
      product_ids: [id],
    })),
    ...mitigations.flatMap((details) =>
      affected.length === 0 ? [] : [{category: 'mitigation', details, product_ids: affected}],
    ),
  ];
  return remediations.length === 0 ? {} : {remediations};
}
