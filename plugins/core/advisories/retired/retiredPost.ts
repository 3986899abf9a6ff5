import {dump} from 'js-yaml';
import {visit} from 'unist-util-visit';
import type {Diagnostic, SourceFile} from '../../text/diagnostic';
import {formatDiagnostic, quote} from '../../text/diagnostic';
import {mayLead} from '../../text/htmlAllowList';
import {isIsoDate} from '../../text/isoDate';
import {
  firstParagraph,
  headingsOf,
  htmlAnchorsOf,
  parseMarkdown,
  splitFrontMatter,
} from '../../text/markdown';
import {parseYaml} from '../../text/yaml';
import {oneLine, summaryOf} from '../imports/draft';
import {parsePost} from '../post';
import {tagSlug} from '../postAuthors';
import {ASSET, resolveLiquid} from './liquid';
import {plainMarkdown} from './plainMarkdown';

/** Where the retired site was. */
export const RETIRED_SITE = 'https://scs.community';

/** A post of the retired site as its file names it. */
export type RetiredName = {
  /** Name of the file of the new post, without folder. */
  readonly file: string;
  /** Site-absolute address of the new post below `/blog/`. */
  readonly url: string;
  /** Addresses it had, site-absolute, with `/` at their ends. */
  readonly old: readonly string[];
  readonly day: string;
  /** Name that `post_url` knows it by: day and slug. */
  readonly name: string;
};

/** What a post needs to know of all others and of the folder. */
export type RetiredSite = {
  readonly post: (name: string) => RetiredName | undefined;
  readonly postAt: (address: string) => RetiredName | undefined;
  readonly include: (name: string) => string | undefined;
  /** Path below the post of a copy of an asset; undefined where the folder has none. */
  readonly asset: (name: string) => string | undefined;
  readonly authorKey: (name: string) => string;
  readonly nextId: (year: string) => string;
};

type Fields = Readonly<Record<string, unknown>>;

/** Keys of Jekyll's front matter that say nothing once the post has moved: its look, and what else is made of it. */
const READ = new Set(
  'layout title author authors avatar about category categories tags image date description excerpt redirect_from permalink published hide_on_carousel last_modified_at lang slug'.split(
    ' ',
  ),
);

/**
 * The names of a post, old and new.
 * @param path of the file, with `/`
 * @returns undefined for a name that is no `YYYY-MM-DD-words.md` with a real day
 */
export function retiredName({path, text}: SourceFile): RetiredName | undefined {
  const match = /(?:^|\/)((\d{4}-\d{2}-\d{2})-([^/]+))\.(?:md|markdown|html)$/i.exec(path);
  const [, name, day, words] = match ?? [];
  if (name === undefined || day === undefined || words === undefined || !isIsoDate(day)) return undefined;
  const slug = words.replace(/[^A-Za-z0-9_~-]+/g, '-').replace(/^-+|-+$/g, '') || 'post';
  const {fields} = frontMatterOf({path, text});
  const folder = day.replaceAll('-', '/');
  const categories = listOf(fields.categories ?? fields.category, true)
    .map(tagSlug)
    .filter(Boolean);
  const own = listOf(fields.redirect_from, false);
  const given = [...own, ...listOf(fields.permalink, false)].filter(
    (address) => /^\/[\w~./-]*$/.test(address) && !address.includes('..'),
  );
  const plain = [[...categories, folder, slug].join('/')].map((address) => `/${address}/`);
  return {
    file: `${day}-${slug}.md`,
    url: `/blog/${folder}/${slug}/`,
    old: [...new Set([...plain, ...given.map((address) => address.replace(/\/?$/, '/'))])].flatMap(
      (address) => [address, `/de${address}`],
    ),
    day,
    name,
  };
}

/** Turns a post of the retired site into one of this blog; findings have the places of the old file. */
export function importPost(
  source: SourceFile,
  name: RetiredName,
  site: RetiredSite,
): {text: string; isAdvisory: boolean; diagnostics: Diagnostic[]} {
  const diagnostics: Diagnostic[] = [];
  const note = (offset: number, ruleId: string, message: string) => {
    const before = source.text.slice(0, offset).split('\n');
    diagnostics.push({
      path: source.path,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      severity: 'warning',
      ruleId,
      message,
    });
  };
  const {fields, faults} = frontMatterOf(source);
  diagnostics.push(...faults.map((fault) => ({...fault, severity: 'warning' as const})));
  const kept: Record<string, unknown> = {};
  const range = splitFrontMatter(source.text).frontMatter;
  if (range && Object.keys(fields).length === 0) {
    const written = source.text.slice(range.start, range.end).trim();
    if (written !== '') kept['front matter'] = written;
  }
  for (const [key, value] of Object.entries(fields)) {
    if (READ.has(key)) continue;
    note(
      Math.max(0, source.text.search(new RegExp(`^${key.replace(/\W/g, '.')}\\s*:`, 'm'))),
      'import-front-matter',
      `Unexpected key ${quote(key)}, expected one that posts have; it is kept as a code block at the end.`,
    );
    kept[key] = value;
  }
  const body = bodyOf(source);
  const start = source.text.length - body.length;
  const code = codeRanges(body);
  const liquid = resolveLiquid(
    body,
    {
      postAddress: (wanted) => {
        const found = site.post(wanted.replace(/^.*\//, ''));
        if (found) return `./${found.file}`;
        const parts = /(\d{4})-(\d{2})-(\d{2})-([\w~.-]+)$/.exec(wanted);
        if (!parts) return undefined;
        note(
          start + body.indexOf(wanted),
          'import-post-url',
          `Unexpected post ${quote(wanted)}, expected one of the folder; the link leads to its old address.`,
        );
        return `${RETIRED_SITE}/${parts.slice(1).join('/')}/`;
      },
      include: site.include,
    },
    (offset) => code.some(([from, to]) => offset >= from && offset < to),
  );
  for (const {offset, message} of liquid.notes) note(start + offset, 'import-liquid', message);
  const plain = plainMarkdown(withoutAttributes(liquid.text));
  const placeOf = (written: string) => Math.max(0, source.text.indexOf(written));
  const linked = withAddresses(plain, name, {
    ...site,
    missing: (asset) =>
      note(
        placeOf(asset),
        'import-asset',
        `Unexpected asset ${quote(asset)} that the folder does not have, expected a file; a link to its old address takes its place.`,
      ),
    lost: (url) =>
      note(
        placeOf(url),
        'import-link',
        `Unexpected address ${quote(url)}, expected one that leads somewhere; the link, or its fragment, is left out, and its text stays.`,
      ),
  });
  const rest =
    Object.keys(kept).length === 0
      ? ''
      : `\n\n\`\`\`yaml\n${dump(kept, {lineWidth: -1}).replaceAll('```', "'''").trim()}\n\`\`\``;
  const tags = [
    ...new Set(listOf(fields.categories ?? fields.category, true).concat(listOf(fields.tags, true))),
  ];
  const authors = listOf(fields.author ?? fields.authors, false).map((author) => site.authorKey(author));
  const front = {
    title: oneLine(listOf(fields.title, false)[0] ?? name.name.slice(11).replaceAll('-', ' '), 300),
    ...(typeof fields.description === 'string' && fields.description.trim() !== ''
      ? {description: oneLine(fields.description, 1000)}
      : {}),
    authors: [...new Set(authors)],
    tags: tags.map((tag) => oneLine(tag, 80)),
    ...(fields.published === false ? {draft: true} : {}),
  };
  const post = (more: Fields, comment = '') =>
    `---\n${dump({...front, ...more}, {lineWidth: -1})}${comment}---\n\n${linked.trim()}${rest}\n`;
  const isAdvisory = tags.some((tag) => tag.toLowerCase() === 'security');
  if (isAdvisory) {
    const id = site.nextId(name.day.slice(0, 4));
    for (const advisory of advisoryCandidates({title: front.title, text: linked, day: name.day, id})) {
      const text = post(
        {advisory},
        '# Review: read off the text of the retired site; nobody has checked it yet.\n',
      );
      const read = parsePost({path: `blog/${name.file}`, text});
      if (!read.value?.advisory || read.diagnostics.some(({severity}) => severity === 'error')) continue;
      note(
        0,
        'import-review',
        `Expected a review of the data of advisory ${id}: they were read off the text.`,
      );
      const listed = linked.match(/^\s*[*-]\s+[^\n]+,\s*v\d+(?:\.\d+)*,/gm)?.length ?? 0;
      if (listed > read.value.advisory.revisions.length)
        note(
          placeOf('ersion history'),
          'import-review',
          `Unexpected history of ${listed} versions, expected times in order with a zone; the data have ${read.value.advisory.revisions.length} of them.`,
        );
      return {text, isAdvisory, diagnostics};
    }
    note(
      0,
      'import-review',
      'Unexpected text of an advisory, expected facts such as a date; the post has no data.',
    );
  }
  const text = post({});
  const errors = parsePost({path: `blog/${name.file}`, text}).diagnostics.filter(
    ({severity}) => severity === 'error',
  );
  for (const error of errors) note(0, 'import-post', `Unexpected post: ${formatDiagnostic(error)}`);
  return {text, isAdvisory: false, diagnostics};
}

/** Short names that a post has for its authors, by their names; none where it has not one for each. */
export function authorsNamed(source: SourceFile): (readonly [string, string])[] {
  const {fields} = frontMatterOf(source);
  const authors = listOf(fields.author ?? fields.authors, false);
  const abouts = listOf(fields.about, false);
  if (authors.length !== abouts.length) return [];
  return authors.map((author, index) => [author, abouts[index] ?? author] as const);
}

/** The text behind the front matter. */
export function bodyOf({text}: SourceFile): string {
  const {frontMatter} = splitFrontMatter(text);
  if (!frontMatter) return text.replace(/^\uFEFF/, '');
  return text.slice(text.indexOf('\n', frontMatter.end) + 1);
}

function frontMatterOf(source: SourceFile): {fields: Fields; faults: readonly Diagnostic[]} {
  const {frontMatter} = splitFrontMatter(source.text);
  if (!frontMatter) return {fields: {}, faults: []};
  const {value, diagnostics} = parseYaml(source, frontMatter);
  const fields = value?.value;
  return {
    fields: typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? (fields as Fields) : {},
    faults: diagnostics,
  };
}

/** Texts of a value that may be one or several. */
function listOf(value: unknown, byWords: boolean): string[] {
  if (Array.isArray(value))
    return value
      .flatMap((one: unknown) =>
        typeof one === 'string' || typeof one === 'number' ? [String(one).trim()] : [],
      )
      .filter(Boolean);
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  return (byWords ? String(value).split(/[\s,]+/) : [String(value).trim()]).filter(Boolean);
}

function codeRanges(text: string): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  visit(parseMarkdown(text), (node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return;
    ranges.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
  });
  return ranges;
}

/** Lists of attributes, as kramdown has them: `{: .class}`. */
function withoutAttributes(text: string): string {
  const code = codeRanges(text);
  return text.replace(/[ \t]*\{:[^{}\n]*\}/g, (whole, offset: number) =>
    code.some(([from, to]) => offset >= from && offset < to) ? whole : '',
  );
}

/** Leads links to where their pages are now. */
function withAddresses(
  text: string,
  name: RetiredName,
  {missing, lost, ...site}: RetiredSite & {missing: (asset: string) => void; lost: (url: string) => void},
): string {
  const tree = parseMarkdown(text);
  const anchors = new Set([...headingsOf(tree).map(({anchor}) => anchor), ...htmlAnchorsOf(tree)]);
  const edits: {start: number; end: number; text: string}[] = [];
  const base = `${RETIRED_SITE}${name.old[0] ?? '/'}`;
  const moved = (written: string): string => {
    const url = written.replace(/^\((.*)\)$/, '$1');
    if (url.startsWith('./')) return url;
    if (url.startsWith('#')) return url === '#' || anchors.has(decoded(url.slice(1))) ? url : '';
    const asset = assetOf(url);
    if (asset !== undefined) {
      const copy = site.asset(asset);
      if (copy !== undefined) return copy;
      if (url.startsWith(ASSET)) missing(asset);
    }
    if (url.startsWith(ASSET)) return `${RETIRED_SITE}/assets/${url.slice(ASSET.length)}`;
    if (!mayLead(url)) return '';
    if (/^https?:\/\/docs\.scs\.community\/standards\//.test(url) && url.includes('#')) {
      lost(url);
      return url.replace(/#.*$/, '');
    }
    if (!URL.canParse(url, base)) return url;
    const address = new URL(url, base);
    if (!/^(?:www\.)?scs\.community$/.test(address.hostname)) return url;
    const post = site.postAt(address.pathname);
    if (post) return `./${post.file}${address.hash}`;
    return /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : address.href;
  };
  visit(tree, (node, _index, parent) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (node.type === 'image') {
      const url = moved(node.url);
      const alt = node.alt?.trim() || decoded(node.url.replace(/^.*[/:]/, '')).replace(/\.\w+$/, '');
      const label = alt.replace(/[\\[\]*_`<>]/g, '\\$&');
      const isLink = !url.startsWith('./');
      edits.push({
        start,
        end,
        text: isLink ? (parent?.type === 'link' ? label : `[${label}](<${url}>)`) : `![${label}](<${url}>)`,
      });
    } else if (node.type === 'link' || node.type === 'definition') {
      const url = moved(node.url);
      if (url === node.url) return;
      if (url === '' && node.type === 'link') {
        lost(node.url);
        const from = node.children[0]?.position?.start.offset ?? end;
        const to = node.children.at(-1)?.position?.end.offset ?? end;
        const isCode = /^(?:#|(?:javascript|vbscript|data):)/i.test(node.url.trim());
        edits.push(
          {start: to, end, text: isCode ? '' : ` (\`${node.url.replaceAll('`', '')}\`)`},
          {start, end: from, text: ''},
        );
        return;
      }
      const slice = text.slice(start, end);
      if (node.type === 'link' && !slice.startsWith('[')) {
        edits.push({start, end, text: `[${slice.replace(/^<|>$/g, '').replaceAll('_', '\\_')}](<${url}>)`});
        return;
      }
      const last = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start + 1) : start;
      const opening = text.indexOf(node.type === 'link' ? '](' : ']:', last);
      if (opening === -1 || opening >= end) return;
      const title = node.title ? ` "${node.title.replaceAll('"', '\\"')}"` : '';
      edits.push({
        start: opening + 2,
        end,
        text: `${node.type === 'link' ? '' : ' '}<${url}>${title}${node.type === 'link' ? ')' : ''}`,
      });
    }
  });
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

function assetOf(url: string): string | undefined {
  const path = url.startsWith(ASSET)
    ? url.slice(ASSET.length)
    : /^(?:https?:\/\/(?:www\.)?scs\.community)?\/assets\/([^?#]+)/.exec(url)?.[1];
  return path === undefined ? undefined : decoded(path);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const ZONES: Readonly<Record<string, string>> = {UTC: 'Z', GMT: 'Z', CET: '+01:00', CEST: '+02:00'};

/** Data of an advisory as far as the text states them, the fullest first; the schema chooses. */
function* advisoryCandidates({
  title,
  text,
  day,
  id,
}: Readonly<Record<'title' | 'text' | 'day' | 'id', string>>): Generator<Fields> {
  const inTitle = cvesIn(title);
  const cves = inTitle.length > 0 ? inTitle : cvesIn(text);
  const upstream = [...new Set(text.match(/\bOSSA-\d{4}-\d{3}\b/g) ?? [])];
  const summary = summaryOf(firstParagraph(parseMarkdown(text)), title);
  const distributions = statesOf(text);
  const revisions = [
    ...text.matchAll(
      /^\s*[*-]\s+([^\n]+?),\s*v(\d+(?:\.\d+)*),\s*(\d{4}-\d{2}-\d{2}),?\s*(\d{2}:\d{2})(?::\d{2})?\s*(UTC|GMT|CEST|CET)/gm,
    ),
  ].map(([, what = '', version = '', date = '', time = '', zone = '']) => ({
    version,
    date: `${date}T${time}:00${ZONES[zone]}`,
    text: oneLine(what, 1000),
  }));
  const published = {version: '1.0', date: `${day}T00:00:00Z`, text: 'Published on scs.community.'};
  const common = {id, summary: oneLine(summary, 900), cves, upstream};
  if (revisions.length > 0) {
    const first = revisions[0]?.date ?? '';
    const disclosed_at = first.startsWith(day) ? first : `${day}T00:00:00Z`;
    // Slips of the pen in their dates: those that follow each other are kept.
    const inOrder = revisions.filter(
      ({date}, index) =>
        index === 0 ||
        revisions.slice(0, index).every((earlier) => Date.parse(earlier.date) <= Date.parse(date)),
    );
    yield {...common, disclosed_at, distributions, revisions};
    yield {...common, disclosed_at, distributions, revisions: inOrder};
  }
  yield {...common, disclosed_at: `${day}T00:00:00Z`, distributions, revisions: [published]};
  yield {
    id,
    summary: oneLine(title, 900),
    cves: [],
    disclosed_at: `${day}T00:00:00Z`,
    revisions: [published],
  };
}

/** What sentences say of OSISM, which most of these texts are about: only what one of them states by itself. */
function statesOf(text: string): Fields[] {
  const sentences = text.split(/[.!?]\s+|\n\s*\n/).filter((sentence) => /\bOSISM\b/.test(sentence));
  // The version has to be what fixes, and not one that is merely named beside a fix.
  const fixed = sentences.flatMap(
    (sentence) =>
      /\bOSISM(?: (?:release|version))? v?(\d+\.\d+\.\d+[a-z]?) (?:fixes|addresses)\b/.exec(sentence)?.[1] ??
      /\bfixed (?:in|by|with) OSISM(?: (?:release|version))? v?(\d+\.\d+\.\d+[a-z]?)(?![\d.]*x)/.exec(
        sentence,
      )?.[1] ??
      [],
  );
  if (fixed[0] !== undefined) return [{name: 'OSISM', status: 'fixed', fixed_in: fixed[0]}];
  const isSafe = sentences.some((sentence) => /\bOSISM\s+(?:is|are)\s+not\s+affected\b/.test(sentence));
  return isSafe ? [{name: 'OSISM', status: 'not-affected'}] : [];
}

/** Ids in a text, with those of short form behind one: `CVE-2022-3094, -3736`. */
function cvesIn(text: string): string[] {
  return [
    ...new Set(
      [...text.matchAll(/\bCVE-(\d{4})-(\d{4,19})((?:\s*(?:,|and|&|\/)\s*-\d{4,19})*)/g)].flatMap(
        ([, year, number, more = '']) =>
          [number, ...[...more.matchAll(/-(\d{4,19})/g)].map(([, next]) => next)].map(
            (one) => `CVE-${year}-${one}`,
          ),
      ),
    ),
  ].slice(0, 100);
}
