import * as z from 'zod';
import type {RootContent} from 'mdast';
import type {Diagnostic, Parsed, SourceFile} from '../../text/diagnostic';
import {quote} from '../../text/diagnostic';
import {jsonShapeDiagnostics, locateJson, parseJson} from '../../text/json';
import {h, p} from '../../text/mdast';
import {fit} from '../../text/shape';
import type {FixState} from '../advisory';
import {rateVector} from '../cvss';
import {parseVersionRanges, versionRangesText} from '../versionRange';
import {draftPost, Leftovers, oneLine, plainBlocks, revisionsOf, summaryOf} from './draft';
import {idsOf} from './ids';
import {importStrings as strings} from '../importStrings';

const list = <T extends z.ZodType>(one: T) => z.array(one).max(5000).default([]);
const note = z.looseObject({
  category: z.string(),
  text: z.string().max(200_000),
  title: z.string().optional(),
});
const reference = z.looseObject({summary: z.string(), url: z.string(), category: z.string().optional()});
const product = z.looseObject({name: z.string(), product_id: z.string()});

type Branch = {
  category: string;
  name: string;
  product?: z.infer<typeof product> | undefined;
  branches?: Branch[] | undefined;
};
const branch: z.ZodType<Branch> = z.lazy(() =>
  z.looseObject({
    category: z.string(),
    name: z.string(),
    product: product.optional(),
    branches: z.array(branch).max(5000).optional(),
  }),
);

const ids = z.array(z.string()).max(5000).optional();

/** CSAF 2.0 as far as it is taken over; further keys are of no matter here. */
const csafSchema = z.looseObject({
  document: z.looseObject({
    title: z.string().min(1),
    distribution: z.looseObject({tlp: z.looseObject({label: z.string()}).optional()}).optional(),
    notes: list(note),
    references: list(reference),
    acknowledgments: list(z.looseObject({names: list(z.string()), organization: z.string().optional()})),
    tracking: z.looseObject({
      id: z.string().min(1).max(200),
      initial_release_date: z.string(),
      revision_history: z
        .array(
          z.looseObject({
            date: z.string(),
            number: z.string(),
            summary: z.string(),
            legacy_version: z.string().optional(),
          }),
        )
        .min(1)
        .max(200),
    }),
  }),
  product_tree: z.looseObject({branches: list(branch)}).optional(),
  vulnerabilities: list(
    z.looseObject({
      cve: z.string().optional(),
      ids: list(z.looseObject({text: z.string()})),
      notes: list(note),
      references: list(reference),
      release_date: z.string().optional(),
      product_status: z
        .looseObject({
          fixed: ids,
          known_affected: ids,
          known_not_affected: ids,
          under_investigation: ids,
        })
        .optional(),
      scores: list(z.looseObject({cvss_v3: z.looseObject({vectorString: z.string()}).optional()})),
      remediations: list(z.looseObject({category: z.string(), details: z.string()})),
    }),
  ),
});

type Csaf = z.infer<typeof csafSchema>;

/**
 * Makes a draft of an advisory in CSAF 2.0.
 * @param id of the draft, where theirs is none of ours
 * @returns the post, with a warning for each thing that could not be taken over; none for what may not be public
 */
export function importCsaf(source: SourceFile, id?: string): Parsed<SourceFile> {
  const {value: json, diagnostics} = parseJson(source);
  if (diagnostics.length > 0) return {value: undefined, diagnostics};
  const located = locateJson(source);
  const refuse = (path: readonly PropertyKey[], ruleId: string, message: string): Parsed<SourceFile> => ({
    value: undefined,
    diagnostics: [{...located.placeOfValue(path), severity: 'error', ruleId, message} satisfies Diagnostic],
  });
  const version = (json as {readonly document?: {readonly csaf_version?: unknown}} | null)?.document
    ?.csaf_version;
  if (version !== '2.0')
    return refuse(
      ['document', 'csaf_version'],
      'import-version',
      `Unexpected version ${quote(version ?? 'none')} of CSAF, expected \`2.0\`.`,
    );
  const {value: csaf, issues} = fit(csafSchema, json);
  if (!csaf) return {value: undefined, diagnostics: jsonShapeDiagnostics(source, issues, 'csaf-shape')};
  const {document} = csaf;
  const tlp = document.distribution?.tlp?.label ?? 'WHITE';
  if (!/^(?:white|clear)$/i.test(tlp))
    return refuse(
      ['document', 'distribution', 'tlp', 'label'],
      'import-tlp',
      `Unexpected label TLP:${quote(tlp).slice(1, -1)}, expected WHITE or CLEAR: the document may not be public.`,
    );
  const left = new Leftovers(source, located);
  const released = left.moment(document.tracking.initial_release_date, [
    'document',
    'tracking',
    'initial_release_date',
  ]);
  const revisions = document.tracking.revision_history.flatMap((revision, index) => {
    const date = left.moment(revision.date, ['document', 'tracking', 'revision_history', index, 'date']);
    const label = revision.legacy_version ?? revision.number.replace(/^(\d+\.\d+)\.0$/, '$1');
    return date === undefined ? [] : [{date, text: oneLine(revision.summary, 900) || label, version: label}];
  });
  if (released === undefined || revisions.length === 0) {
    const [fault] = left.diagnostics;
    return {value: undefined, diagnostics: fault ? [{...fault, severity: 'error'}] : []};
  }
  const own = document.tracking.id;
  const isOurs = /^SCS-\d{4}-\d{3,6}$/.test(own);
  const others = idsOf([own, ...csaf.vulnerabilities.flatMap((one) => one.ids.map(({text}) => text))]);
  const products = productsOf(csaf, left);
  const title = oneLine(document.title, 280);
  const summary = document.notes.find(({category}) => category === 'summary')?.text;
  const details = document.notes.filter(
    ({category}) => category !== 'summary' && category !== 'legal_disclaimer',
  );
  const disclosed = csaf.vulnerabilities.find((one) => one.release_date !== undefined)?.release_date;
  const advisory = {
    id: isOurs ? own : (id ?? `SCS-${released.slice(0, 4)}-001`),
    summary: summaryOf(summary ?? csaf.vulnerabilities[0]?.notes[0]?.text ?? title, title),
    cves: csaf.vulnerabilities.slice(0, 100).flatMap((one, index) => {
      if (one.cve === undefined || !/^CVE-\d{4}-\d{4,19}$/.test(one.cve)) return [];
      const text = one.notes.find(({category}) => category === 'description')?.text;
      return [
        {
          id: one.cve,
          ...ratingsOf(one, index, left),
          ...(text === undefined || csaf.vulnerabilities.length === 1 ? {} : {text: oneLine(text, 1900)}),
        },
      ];
    }),
    ...(csaf.vulnerabilities.every(({cve}) => cve === undefined) && csaf.vulnerabilities[0]
      ? ratingsOf(csaf.vulnerabilities[0], 0, left)
      : {}),
    upstream: others.upstream.filter((one) => one !== own || !isOurs),
    disclosed_at:
      (disclosed === undefined ? undefined : left.moment(disclosed, ['vulnerabilities'])) ?? released,
    ...products,
    mitigations: [
      ...new Set(
        csaf.vulnerabilities.flatMap(({remediations}) =>
          remediations
            .filter(({category}) => category === 'mitigation' || category === 'workaround')
            .map(({details: text}) => oneLine(text, 900)),
        ),
      ),
    ].slice(0, 20),
    references: referencesOf(csaf, left),
    acknowledgements: document.acknowledgments
      .flatMap(({names, organization}, index) => {
        const path = ['document', 'acknowledgments', index];
        const affiliation =
          organization === undefined ? undefined : left.name(organization, 160, [...path, 'organization']);
        return names.flatMap((name, at) => {
          const clean = left.name(name, 120, [...path, 'names', at]);
          return clean === undefined
            ? []
            : [{name: clean, ...(affiliation === undefined ? {} : {affiliation})}];
        });
      })
      .slice(0, 100),
    revisions: revisionsOf(revisions),
  };
  const body: RootContent[] = [
    p(strings.imported(own)),
    h(2, strings.vulnerability),
    ...plainBlocks(csaf.vulnerabilities[0]?.notes[0]?.text ?? summary ?? title),
    ...details.flatMap((one, index) => [
      h(2, oneLine(one.title ?? strings.details, 120) + (index === 0 ? '' : ` (${index + 1})`)),
      ...plainBlocks(one.text),
    ]),
  ];
  return {
    value: draftPost({title, date: released.slice(0, 10), advisory, body}),
    diagnostics: left.diagnostics,
  };
}

function ratingsOf(
  {scores}: Csaf['vulnerabilities'][number],
  index: number,
  left: Leftovers,
): {cvss?: {vector: string}[]} {
  const vectors = [...new Set(scores.flatMap(({cvss_v3: rating}) => rating?.vectorString ?? []))].slice(0, 4);
  const good = vectors.filter((vector) => rateVector(vector) !== undefined);
  for (const vector of vectors.filter((one) => !good.includes(one)))
    left.add(
      ['vulnerabilities', index, 'scores'],
      `Unexpected rating ${quote(vector)}, expected a vector of CVSS 3.1; it is left out.`,
    );
  return good.length === 0 ? {} : {cvss: good.map((vector) => ({vector}))};
}

type Products = {
  components: {name: string; versions?: string}[];
  distributions: {name: string; status: FixState}[];
};

const STATES = [
  ['fixed', 'fixed'],
  ['known_not_affected', 'not-affected'],
  ['under_investigation', 'under-investigation'],
  ['known_affected', 'affected'],
] as const;

/** Products with affected versions are components; those without any version that have a state are distributions. */
function productsOf({product_tree: tree, vulnerabilities}: Csaf, left: Leftovers): Products {
  const stateOf = new Map<string, FixState>();
  for (const {product_status: status} of vulnerabilities)
    for (const [key, state] of STATES) for (const id of status?.[key] ?? []) stateOf.set(id, state);
  const components = new Map<string, string[] | null>();
  const distributions = new Map<string, FixState>();
  const visit = (node: Branch, inFamily: boolean, name: string): void => {
    const here = node.category === 'product_name' ? node.name : name;
    const state = node.product && stateOf.get(node.product.product_id);
    if (state !== undefined) {
      if (node.category === 'product_version_range' || node.category === 'product_version') {
        if (state === 'affected') {
          const before = components.get(here) ?? [];
          components.set(here, [...before, rangeText(node)]);
        }
      } else if (state === 'affected' && !inFamily) components.set(here, components.get(here) ?? null);
      else distributions.set(here, state);
    }
    for (const child of node.branches ?? [])
      visit(child, inFamily || node.category === 'product_family', here);
  };
  for (const node of tree?.branches ?? []) visit(node, false, node.name);
  return {
    components: [...components].slice(0, 100).flatMap(([name, ranges]) => {
      const clean = left.name(name, 100, ['product_tree']);
      if (clean === undefined) return [];
      const versions = ranges && mergedRanges(ranges);
      if (ranges && versions === null)
        left.add(
          ['product_tree'],
          `Unexpected versions ${quote(ranges.join(', '))} of ${quote(name)}, expected ranges that rise; they are left out.`,
        );
      return [{name: clean, ...(versions ? {versions} : {})}];
    }),
    distributions: [...distributions].slice(0, 50).flatMap(([name, status]) => {
      const clean = left.name(name, 60, ['product_tree']);
      return clean === undefined ? [] : [{name: clean, status}];
    }),
  };
}

/** A range of VERS, or of anyone who writes ranges as we do. */
function rangeText({category, name}: Branch): string {
  if (category === 'product_version') return `==${name}`;
  const constraints = /^vers:[a-z0-9.-]+\/(.*)$/i.exec(name)?.[1];
  if (constraints === undefined) return name;
  const parts = constraints.split('|').map((part) => {
    const [, operator = '', version = ''] = /^([<>=!]*)(.*)$/.exec(part) ?? [];
    const plain = decode(version);
    return plain === '*' ? plain : `${operator || '=='}${plain}`;
  });
  // Without a comma, an upper bound ends the range that a lower one has begun.
  return parts.reduce((text, part, index) => {
    const isEnd = part.startsWith('<') && parts[index - 1]?.startsWith('>') === true;
    return index === 0 ? part : `${text}${isEnd ? ' ' : ', '}${part}`;
  }, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function mergedRanges(ranges: readonly string[]): string | null {
  const parsed = parseVersionRanges(ranges.join(', '));
  return 'ranges' in parsed ? versionRangesText(parsed.ranges) : null;
}

function referencesOf({document, vulnerabilities}: Csaf, left: Leftovers): {title: string; url: string}[] {
  const seen = new Set<string>();
  const take = ({summary, url}: z.infer<typeof reference>, path: readonly PropertyKey[]) => {
    if (seen.has(url)) return [];
    seen.add(url);
    const address = left.address(url, path);
    return address === undefined
      ? []
      : [{title: oneLine(summary, 160) || address.slice(0, 160), url: address}];
  };
  return [
    ...document.references.flatMap((one, index) => take(one, ['document', 'references', index, 'url'])),
    ...vulnerabilities.flatMap(({references}, at) =>
      references.flatMap((one, index) => take(one, ['vulnerabilities', at, 'references', index, 'url'])),
    ),
  ].slice(0, 100);
}
