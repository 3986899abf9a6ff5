import * as z from 'zod';
import type {RootContent} from 'mdast';
import type {Parsed, SourceFile} from '../../text/diagnostic';
import {quote} from '../../text/diagnostic';
import {fit, shapeDiagnostics} from '../../text/shape';
import {day} from '../../text/shapes';
import {h, item, list, p} from '../../text/mdast';
import {parseYaml} from '../../text/yaml';
import {parseVersionRanges, versionRangesText} from '../versionRange';
import {draftPost, Leftovers, oneLine, plainBlocks, revisionsOf, summaryOf} from './draft';
import {importStrings as strings} from '../importStrings';

const text = z.union([z.string(), z.number()]).transform(String);

/** The advisories of OpenStack, as their repository has them; further keys are of no matter here. */
const ossaSchema = z.looseObject({
  date: day,
  id: z.string().regex(/^OSSA-\d{4}-\d{3,}$/, 'an id such as `OSSA-2026-005`'),
  title: text,
  description: z.string().min(1).max(100_000),
  errata: z.string().max(20_000).optional(),
  'affected-products': z
    .array(z.looseObject({product: text, version: text.optional()}))
    .max(100)
    .default([]),
  vulnerabilities: z
    .array(
      z.looseObject({
        'cve-id': z.string().regex(/^CVE-\d{4}-\d{4,19}$/, 'an id such as `CVE-2026-22797`'),
        note: z.string().optional(),
      }),
    )
    .max(100)
    .default([]),
  reporters: z
    .array(z.looseObject({name: text, affiliation: text.nullish()}))
    .max(100)
    .default([]),
  issues: z.looseObject({links: z.array(text).max(100).default([])}).optional(),
  reviews: z.record(z.string(), z.unknown()).optional(),
  notes: z.array(text).max(100).default([]),
  errata_history: z.array(text).max(100).default([]),
});

type Ossa = z.infer<typeof ossaSchema>;

/**
 * Makes a draft of an OpenStack Security Advisory.
 * @param id of the draft; left out, one that follows from theirs
 * @returns the post, with a warning for each thing that could not be taken over
 */
export function importOssa(source: SourceFile, id?: string): Parsed<SourceFile> {
  const {value: document, diagnostics} = parseYaml(source);
  if (!document) return {value: undefined, diagnostics};
  const {value: ossa, issues} = fit(ossaSchema, document.value);
  if (!ossa) return {value: undefined, diagnostics: shapeDiagnostics(document, issues, 'ossa-shape')};
  const left = new Leftovers(source, document);
  const components = componentsOf(ossa, left);
  const advisory = {
    id: id ?? ossa.id.replace('OSSA', 'SCS'),
    summary: summaryOf(ossa.description, ossa.title),
    cves: ossa.vulnerabilities.map(({'cve-id': cve, note}) =>
      note === undefined ? {id: cve} : {id: cve, text: oneLine(note, 1900)},
    ),
    upstream: [ossa.id],
    disclosed_at: left.moment(ossa.date, ['date']) ?? '',
    components: components.map(({name, versions}) => ({
      name,
      ecosystem: 'PyPI' as const,
      ...(versions === undefined ? {} : {versions}),
    })),
    references: referencesOf(ossa, left),
    acknowledgements: ossa.reporters.flatMap(({name, affiliation}, index) => {
      const clean = left.name(name, 120, ['reporters', index, 'name']);
      const from =
        affiliation && !/^none$/i.test(affiliation.trim())
          ? left.name(affiliation, 160, ['reporters', index, 'affiliation'])
          : undefined;
      return clean === undefined ? [] : [{name: clean, ...(from === undefined ? {} : {affiliation: from})}];
    }),
    revisions: revisionsFrom(ossa, left),
  };
  const post = draftPost({title: oneLine(ossa.title, 280), date: ossa.date, advisory, body: bodyOf(ossa)});
  return {value: post, diagnostics: left.diagnostics};
}

type Component = {readonly name: string; readonly versions: string | undefined};

/** One entry may be about several products: `Cinder <19.1.2; Glance <23.0.1`. */
function componentsOf(ossa: Ossa, left: Leftovers): Component[] {
  return ossa['affected-products'].flatMap(({product, version}, index) => {
    const path = ['affected-products', index, 'version'];
    const names = product.split(',').map((name) => name.trim());
    const parts = (version ?? '').split(';').map((part) => part.trim());
    const named = parts.flatMap((part) => {
      const name = names.find((one) => part.toLowerCase().startsWith(`${one.toLowerCase()} `));
      return name === undefined ? [] : [{name, ranges: part.slice(name.length)}];
    });
    const entries =
      named.length === parts.length && named.length === names.length
        ? named
        : names.map((name) => ({name, ranges: version}));
    return entries.flatMap(({name, ranges}) => {
      const clean = left.name(name.toLowerCase(), 100, ['affected-products', index, 'product']);
      return clean === undefined ? [] : [{name: clean, versions: versionsOf(ranges, path, left)}];
    });
  });
}

function versionsOf(
  ranges: string | undefined,
  path: readonly PropertyKey[],
  left: Leftovers,
): string | undefined {
  if (ranges === undefined) return undefined;
  const parsed = parseVersionRanges(ranges);
  if ('ranges' in parsed) return versionRangesText(parsed.ranges);
  left.add(path, `Unexpected versions ${quote(ranges)}, expected ${parsed.problem}; they are left out.`);
  return undefined;
}

function referencesOf(ossa: Ossa, left: Leftovers): {title: string; url: string}[] {
  const {id, issues, reviews = {}} = ossa;
  const reference = (title: string, url: string, path: readonly PropertyKey[]) => {
    const address = left.address(url, path);
    return address === undefined ? [] : [{title: oneLine(title, 160), url: address}];
  };
  const all = [
    {title: id, url: `https://security.openstack.org/ossa/${id}.html`},
    ...(issues?.links ?? []).flatMap((url, index) =>
      reference(strings.bug(url.split('/').at(-1) ?? url), url, ['issues', 'links', index]),
    ),
    // Beside the series, it has the kind of the review system.
    ...Object.entries(reviews).flatMap(([series, urls]) =>
      Array.isArray(urls)
        ? urls.flatMap((url: unknown, index) =>
            reference(strings.fixFor(series), String(url), ['reviews', series, index]),
          )
        : [],
    ),
  ];
  const MOST = 100;
  if (all.length > MOST)
    left.add(
      ['reviews'],
      `Unexpected number of references, ${all.length}, expected at most ${MOST}; the rest is left out.`,
    );
  return all.slice(0, MOST);
}

/** `2026-03-31 - Errata 1`, newest first. */
function revisionsFrom(ossa: Ossa, left: Leftovers): ReturnType<typeof revisionsOf> {
  const entries = ossa.errata_history.toReversed().flatMap((entry, index) => {
    const [, date = '', words = ''] = /^(\d{4}-\d{2}-\d{2})\s*-\s*(.+)$/.exec(entry.trim()) ?? [];
    const moment = left.moment(date, ['errata_history', ossa.errata_history.length - 1 - index]);
    return moment === undefined ? [] : [{date: moment, text: oneLine(words, 900)}];
  });
  if (entries.length > 0) return revisionsOf(entries);
  return [{version: '1.0', date: `${ossa.date}T00:00:00Z`, text: strings.published(ossa.id)}];
}

function bodyOf({description, errata, notes, id}: Ossa): RootContent[] {
  return [
    p(strings.imported(id)),
    h(2, strings.vulnerability),
    ...plainBlocks(description),
    ...(errata === undefined ? [] : [h(2, strings.errata), ...plainBlocks(errata)]),
    ...(notes.length === 0 ? [] : [h(2, strings.notes), list(...notes.map((note) => item(p(note))))]),
  ];
}
