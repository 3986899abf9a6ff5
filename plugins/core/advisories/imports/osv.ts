import * as z from 'zod';
import type {Parsed, SourceFile} from '../../text/diagnostic';
import {atStart, compareText, quote} from '../../text/diagnostic';
import {jsonShapeDiagnostics, locateJson, parseJson} from '../../text/json';
import {h, p} from '../../text/mdast';
import {fit} from '../../text/shape';
import {ECOSYSTEMS} from '../advisory';
import {rateVector} from '../cvss';
import type {VersionRange} from '../versionRange';
import {compareVersions, parseVersionRanges, versionRangesText} from '../versionRange';
import {draftPost, Leftovers, oneLine, plainBlocks, revisionsOf, summaryOf} from './draft';
import {idsOf} from './ids';
import {importStrings as strings} from '../importStrings';

const list = <T extends z.ZodType>(one: T) =>
  z
    .array(one)
    .max(1000)
    .nullish()
    .transform((items) => items ?? []);
const texts = list(z.string());
const events = z.array(
  z.looseObject({
    introduced: z.string().optional(),
    fixed: z.string().optional(),
    last_affected: z.string().optional(),
  }),
);

/** Open Source Vulnerability format, any 1.x; further keys are of no matter here. */
const osvSchema = z.looseObject({
  schema_version: z.string().optional(),
  id: z.string().min(1).max(200),
  modified: z.string(),
  published: z.string().optional(),
  withdrawn: z.string().optional(),
  aliases: texts,
  upstream: texts,
  related: list(z.unknown()).transform((ids) => ids.filter((one): one is string => typeof one === 'string')),
  summary: z.string().optional(),
  details: z.string().max(200_000).optional(),
  severity: list(z.looseObject({type: z.string(), score: z.string()})),
  affected: list(
    z.looseObject({
      package: z.looseObject({ecosystem: z.string(), name: z.string()}).optional(),
      ranges: list(z.looseObject({type: z.string(), events})),
      versions: texts,
    }),
  ),
  references: list(z.looseObject({type: z.string(), url: z.string()})),
  credits: list(z.looseObject({name: z.string()})),
});

type Osv = z.infer<typeof osvSchema>;

/**
 * Makes a draft of an advisory in the Open Source Vulnerability format 1.x.
 * @param id of the draft, where theirs is none of ours
 * @returns the post, with a warning for each thing that could not be taken over
 */
export function importOsv(source: SourceFile, id?: string): Parsed<SourceFile> {
  const {value: json, diagnostics} = parseJson(source);
  if (diagnostics.length > 0) return {value: undefined, diagnostics};
  const version = (json as {readonly schema_version?: unknown} | null)?.schema_version;
  if (version !== undefined && !(typeof version === 'string' && version.startsWith('1.'))) {
    const message = `Unexpected version ${quote(version)} of the OSV format, expected \`1.x\`.`;
    return {
      value: undefined,
      diagnostics: [
        {
          ...atStart(source, 'import-version', message),
          ...locateJson(source).placeOfValue(['schema_version']),
        },
      ],
    };
  }
  const {value: osv, issues} = fit(osvSchema, json);
  if (!osv) return {value: undefined, diagnostics: jsonShapeDiagnostics(source, issues, 'osv-shape')};
  const left = new Leftovers(source, locateJson(source));
  const title = oneLine(osv.summary ?? osv.id, 280) || osv.id;
  const published = left.moment(osv.published ?? osv.modified, [
    osv.published === undefined ? 'modified' : 'published',
  ]);
  const modified = left.moment(osv.modified, ['modified']);
  if (published === undefined || modified === undefined) {
    const [fault] = left.diagnostics;
    return {value: undefined, diagnostics: fault ? [{...fault, severity: 'error'}] : []};
  }
  if (osv.withdrawn !== undefined)
    left.add(['withdrawn'], 'Unexpected advisory that was withdrawn, expected one that stands; check it.');
  const own = osv.id.replace(/^x_/, '');
  const others = idsOf([own, ...osv.aliases, ...osv.upstream, ...osv.related]);
  const isOurs = /^SCS-\d{4}-\d{3,6}$/.test(own);
  const advisory = {
    id: isOurs ? own : (id ?? `SCS-${published.slice(0, 4)}-001`),
    summary: summaryOf(osv.details?.startsWith('#') === false ? osv.details : title, title),
    cves: others.cves.map((cve) => ({id: cve})),
    ...ratingsOf(osv, left),
    upstream: others.upstream.filter((one) => one !== own || !isOurs),
    disclosed_at: published,
    components: componentsOf(osv, left),
    references: osv.references.slice(0, 100).flatMap(({url, type}, index) => {
      const address = left.address(url, ['references', index, 'url']);
      return address === undefined
        ? []
        : [
            {
              title: oneLine(
                `${type.charAt(0)}${type.slice(1).toLowerCase()}: ${new URL(address).host}`,
                160,
              ),
              url: address,
            },
          ];
    }),
    acknowledgements: osv.credits.slice(0, 100).flatMap(({name}, index) => {
      const clean = left.name(name, 120, ['credits', index, 'name']);
      return clean === undefined ? [] : [{name: clean}];
    }),
    revisions: revisionsOf([
      {date: published, text: strings.published(osv.id)},
      ...(modified > published ? [{date: modified, text: strings.modified(osv.id)}] : []),
    ]),
  };
  const body = [
    p(strings.imported(osv.id)),
    h(2, strings.vulnerability),
    ...plainBlocks(osv.details ?? title),
  ];
  return {
    value: draftPost({title, date: published.slice(0, 10), advisory, body}),
    diagnostics: left.diagnostics,
  };
}

function ratingsOf({severity}: Osv, left: Leftovers): {cvss?: {vector: string}[]} {
  const vectors = severity.slice(0, 4).flatMap(({score}, index) => {
    if (rateVector(score)) return [{vector: score}];
    left.add(
      ['severity', index, 'score'],
      `Unexpected rating ${quote(score)}, expected a vector of CVSS 3.1 or 4.0; it is left out.`,
    );
    return [];
  });
  return vectors.length === 0 ? {} : {cvss: vectors};
}

type Component = {name: string; versions?: string; ecosystem?: (typeof ECOSYSTEMS)[number]};

function componentsOf({affected}: Osv, left: Leftovers): Component[] {
  return affected.slice(0, 100).flatMap((entry, index) => {
    const path = ['affected', index];
    const name = entry.package && left.name(entry.package.name, 100, [...path, 'package', 'name']);
    if (name === undefined) return [];
    const ecosystem = ECOSYSTEMS.find((known) => known === entry.package?.ecosystem.split(':')[0]);
    if (ecosystem === undefined)
      left.add(
        [...path, 'package', 'ecosystem'],
        `Unexpected ecosystem ${quote(entry.package?.ecosystem)}, expected one of ${ECOSYSTEMS.join(', ')}; it is left out.`,
      );
    const versions = versionsOf(entry, path, left);
    return [
      {name, ...(versions === undefined ? {} : {versions}), ...(ecosystem === undefined ? {} : {ecosystem})},
    ];
  });
}

function versionsOf(
  {ranges, versions}: Osv['affected'][number],
  path: readonly PropertyKey[],
  left: Leftovers,
): string | undefined {
  const found = ranges.flatMap((range) => (range.type === 'GIT' ? [] : rangesOf(range.events)));
  // Where both are given, versions repeat what ranges say, but for versions outside of them.
  const single = versions.filter((version) => !found.some((range) => contains(range, version)));
  const all = [
    ...found,
    ...single.map((version): VersionRange => ({
      from: {version, isIncluded: true},
      to: {version, isIncluded: true},
    })),
  ].toSorted((a, b) => compareBounds(a, b));
  if (all.length === 0) return undefined;
  const text = versionRangesText(all);
  const parsed = parseVersionRanges(text);
  if ('ranges' in parsed && text.length <= 2000) return text;
  left.add(
    [...path, 'ranges'],
    `Unexpected versions ${quote(text)}, expected ranges that rise; they are left out.`,
  );
  return undefined;
}

function rangesOf(list: z.infer<typeof events>): VersionRange[] {
  const ranges: VersionRange[] = [];
  let from: VersionRange['from'] | undefined;
  for (const {introduced, fixed, last_affected: last} of list) {
    if (introduced !== undefined) from = introduced === '0' ? null : {version: introduced, isIncluded: true};
    const end = fixed ?? last;
    if (end === undefined || from === undefined) continue;
    ranges.push({from, to: {version: end, isIncluded: fixed === undefined}});
    from = undefined;
  }
  return from === undefined ? ranges : [...ranges, {from, to: null}];
}

function contains({from, to}: VersionRange, version: string): boolean {
  const low = from ? compareVersions(version, from.version) : 1;
  const high = to ? compareVersions(version, to.version) : -1;
  return (
    (low > 0 || (low === 0 && from?.isIncluded === true)) &&
    (high < 0 || (high === 0 && to?.isIncluded === true))
  );
}

/** By the lower bound; an open one comes first. */
export function compareBounds(a: VersionRange, b: VersionRange): number {
  if (!a.from || !b.from) return Number(a.from !== null) - Number(b.from !== null);
  return compareVersions(a.from.version, b.from.version) || compareText(a.from.version, b.from.version);
}
