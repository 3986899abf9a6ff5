import fs from 'node:fs';
import path from 'node:path';
import {attribute, BuiltSite} from '../support/site';
import type {Sameness} from './compareSites';
import {compareSites} from './compareSites';

/** One thing that was checked. */
export type Finding = {
  readonly name: string;
  /** What is wrong; empty where nothing is. */
  readonly faults: readonly string[];
  /** What a reader of the result should know. */
  readonly notes?: readonly string[];
};

export type AdoptedSiteInput = {
  /** The sources of the host, with its list of addresses. */
  readonly site: string;
  /** A clone of the standards repository. */
  readonly standards: string;
  /** The host as built without the preset, and with it. */
  readonly before: string;
  readonly after: string;
  /** What the two builds said. */
  readonly formerLog: string;
  readonly log: string;
};

/** Pages below `/standards` that the host writes by hand. */
const BY_HAND = ['/standards/certification/pipeline', '/standards/certification/scopes-versions'];

/** Compares an adopted site with the one that it was; reads files only. */
export function adoptedSite(input: AdoptedSiteInput): Finding[] {
  const before = new BuiltSite(input.before);
  const after = new BuiltSite(input.after);
  return [
    addressesAnswer(input.site, before, after),
    anchorsAreKept(input.site, before, after),
    linksFromTheHost(input, before, after),
    documentsAreThere(input.standards, after),
    scopesAreThere(input.standards, after),
    badgesAreThere(after),
    nothingIsClaimedTwice(input.log),
    noNewBrokenLinks(input),
    settingsAreTheSame(input),
    hostIsTheSame(input),
    handWrittenPagesAreTheSame(input),
    searchFinds(after),
  ];
}

function addressesOf(site: string): string[] {
  const text = fs.readFileSync(path.join(site, 'urls-today.txt'), 'utf8');
  return text.split('\n').filter((line) => line.startsWith('/'));
}

/** Where a page that only leads on leads to, without its fragment; undefined for pages. */
function leadsTo(file: string): string | undefined {
  const html = fs.readFileSync(file, 'utf8');
  return /<meta http-equiv="?refresh"? content="0; url=([^"#]*)/.exec(html)?.[1];
}

type Answer = {readonly address: string; readonly isRedirect: boolean};

/** The page that an address ends at; undefined where nothing answers. */
function answerOf(site: BuiltSite, address: string): Answer | undefined {
  let at = address;
  // A redirect to a redirect is one too many, but it answers.
  for (let step = 0; step < 3; step += 1) {
    const file = site.fileOf(at);
    if (file === undefined) return undefined;
    const next = file.endsWith('.html') ? leadsTo(file) : undefined;
    if (next === undefined) return {address: at, isRedirect: at !== address};
    at = next;
  }
  return undefined;
}

function addressesAnswer(site: string, before: BuiltSite, after: BuiltSite): Finding {
  const addresses = addressesOf(site);
  const redirects = fs
    .readFileSync(path.join(site, 'urls-redirects.txt'), 'utf8')
    .split('\n')
    .flatMap((line) => line.split('\t')[0] || []);
  const all = [...addresses, ...redirects];
  const answers = all.map((address) => [address, answerOf(after, address)] as const);
  const moved = answers.flatMap(([address, answer]) =>
    answer?.isRedirect && answerOf(before, address)?.isRedirect === false
      ? [`${address} leads to ${answer.address}`]
      : [],
  );
  return {
    name: `all ${addresses.length} addresses of today answer, and ${redirects.length} that lead on`,
    faults: answers.flatMap(([address, answer]) => (answer ? [] : [`${address} is missing`])),
    notes: moved,
  };
}

/** Fragments of headings in a page's text. */
function headingIds(site: BuiltSite, address: string): string[] {
  return site
    .elements(address)
    .filter(({tagName}) => /^h[2-6]$/.test(tagName))
    .flatMap((heading) => attribute(heading, 'id') ?? []);
}

function anchorsAreKept(site: string, before: BuiltSite, after: BuiltSite): Finding {
  let count = 0;
  const faults = addressesOf(site)
    .filter((address) => address.startsWith('/standards'))
    .flatMap((address) => {
      const ids = headingIds(before, address);
      count += ids.length;
      const answer = answerOf(after, address);
      // The templates lead to a document of its own; nobody links to a heading of a template.
      if (!answer || /\/scs-XXXX-/.test(address)) return [];
      const own = after.idsOn(answer.address);
      return ids
        .filter((id) => !own.has(id))
        .map((id) => `${address}#${id} has no place on ${answer.address}`);
    });
  return {name: `all ${count} headings below /standards keep their fragments (templates aside)`, faults};
}

/** Links to standards that the host's own pages and data have. */
function linksFromTheHost(
  {site, before: dir}: AdoptedSiteInput,
  before: BuiltSite,
  after: BuiltSite,
): Finding {
  const links = new Map<string, string>();
  for (const page of addressesOf(site).filter((address) => !address.startsWith('/standards'))) {
    for (const element of before.elements(page)) {
      const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
      const target = href && standardsTarget(href);
      if (target) links.set(target, page);
    }
  }
  const data = path.join(dir, 'data');
  for (const name of fs.readdirSync(data)) {
    const text = fs.readFileSync(path.join(data, name), 'utf8');
    for (const [, url = ''] of text.matchAll(/"url": "([^"]*)"/g)) {
      const target = standardsTarget(url);
      if (target) links.set(target, `/data/${name}`);
    }
  }
  return {
    name: `${links.size} addresses below /standards that the host's pages and data link to`,
    faults: [...links].flatMap(([target, from]) => {
      const [address = '', anchor] = target.split('#');
      const answer = answerOf(after, address);
      if (!answer) return [`${from}: ${target} is missing`];
      const isThere = anchor === undefined || after.idsOn(answer.address).has(anchor);
      return isThere ? [] : [`${from}: ${target} has no such place`];
    }),
  };
}

function standardsTarget(href: string): string | undefined {
  const address = href.replace(/^https:\/\/docs\.scs\.community(?=\/)/, '');
  return /^\/standards(?:[/#]|$)/.test(address) ? address : undefined;
}

function documentsAreThere(standards: string, after: BuiltSite): Finding {
  const names = fs
    .readdirSync(path.join(standards, 'Standards'))
    .filter((file) => /^scs-\d{4}-.*\.md$/.test(file))
    .map((file) => file.slice(0, -'.md'.length));
  return {
    name: `all ${names.length} documents have a page with their title and text`,
    faults: names.flatMap((name) => {
      const address = `/standards/${name}`;
      if (after.fileOf(address) === undefined) return [`${address} is missing`];
      const text = after.textOf(address, 'main');
      const title = after.textOf(address, 'h1');
      return title !== '' && text.length > title.length + 300 ? [] : [`${address} is empty`];
    }),
  };
}

function scopesAreThere(standards: string, after: BuiltSite): Finding {
  const names = fs
    .readdirSync(path.join(standards, 'Tests'))
    .filter((file) => /^scs-.*\.yaml$/.test(file))
    .map((file) => file.slice(0, -'.yaml'.length));
  let checklists = 0;
  const faults = names.flatMap((scope) => {
    if (after.fileOf(`/api/v1/scopes/${scope}.json`) === undefined) return [`${scope} has no data`];
    const {versions} = after.json<{versions: {version: string}[]}>(`/api/v1/scopes/${scope}.json`);
    const addresses = versions.flatMap(({version}) => {
      const base = `/scopes/${scope}/${version}`;
      return [
        base,
        `${base}/release-notes`,
        `${base}/install`,
        ...[`md`, `json`, `csv`, `pdf`].map((e) => `${base}/install.${e}`),
      ];
    });
    checklists += versions.length;
    const missing = [`/scopes/${scope}`, ...addresses].filter(
      (address) => after.fileOf(address) === undefined,
    );
    return missing.map((address) => `${address} is missing`);
  });
  return {name: `${names.length} scopes with ${checklists} checklists in five formats`, faults};
}

type Compliance = {environments: {id: string; scopes: {scope: string; badge: string}[]}[]};

function badgesAreThere(after: BuiltSite): Finding {
  if (after.fileOf('/api/v1/compliance.json') === undefined) {
    return {name: 'environments with status pages and badges', faults: ['there is no data of them']};
  }
  const {environments} = after.json<Compliance>('/api/v1/compliance.json');
  const badges = environments.flatMap(({id, scopes}) => [
    `/certification/${id}/`,
    ...scopes.flatMap(({scope}) => [`/badges/${id}/${scope}.svg`, `/badges/${id}/${scope}.json`]),
  ]);
  return {
    name: `${environments.length} environments with status pages and badges`,
    faults:
      badges.length === 0
        ? ['no environment']
        : badges.filter((file) => after.fileOf(file) === undefined).map((file) => `${file} is missing`),
  };
}

function nothingIsClaimedTwice(log: string): Finding {
  const told = log
    .split('\n')
    .filter((line) => /duplicate route|multiple (?:routes|pages)|Attempting to create page/i.test(line));
  return {name: 'no route is claimed twice', faults: told};
}

/** Links that Docusaurus calls broken: `page -> target`. */
function brokenLinks(log: string): string[] {
  const found: string[] = [];
  let page = '';
  for (const line of log.split('\n')) {
    page = /on source page path = (.*):\s*$/.exec(line)?.[1] ?? page;
    const target = /-> linking to (\S+)/.exec(line)?.[1];
    if (target) found.push(`${page} -> ${target}`);
  }
  return found;
}

function noNewBrokenLinks({formerLog, log}: AdoptedSiteInput): Finding {
  const known = new Set(brokenLinks(formerLog));
  const faults = brokenLinks(log).filter((link) => !known.has(link));
  return {name: 'Docusaurus finds no broken link that it did not find before', faults};
}

/** Parts of the configuration that the guide changes and says so. */
const CHANGED_SETTINGS = [
  'presets.1',
  'plugins.0.1.redirects',
  'plugins.4.1.include',
  'themes.1.1.docsRouteBasePath',
  'themes.1.1.indexPages',
  'themes.1.1.ignoreFiles',
  'themeConfig.navbar.items',
];

/** Compares what Docusaurus made of both configurations. */
function settingsAreTheSame({before, after}: AdoptedSiteInput): Finding {
  const read = (build: string) => {
    const folder = path.dirname(build);
    const file = path.join(folder, '.docusaurus', 'docusaurus.config.mjs');
    const text = fs.readFileSync(file, 'utf8').replaceAll(folder, '');
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Record<string, unknown>;
  };
  const differing = differingPaths(read(before), read(after));
  return {
    name: `settings of the site are the same, except ${CHANGED_SETTINGS.join(', ')}`,
    faults: differing.filter(
      (name) => !CHANGED_SETTINGS.some((changed) => name === changed || name.startsWith(`${changed}.`)),
    ),
  };
}

/** Where two JSON values differ, as `a.b.c`. */
function differingPaths(before: unknown, after: unknown, at = ''): string[] {
  const isTree = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  if (!isTree(before) || !isTree(after)) return Object.is(before, after) ? [] : [at];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    differingPaths(before[key], after[key], at === '' ? key : `${at}.${key}`),
  );
}

/** What the host publishes of its own: not the bundle, and not what is made of all pages. */
function isOfTheHost(file: string): boolean {
  return (
    !file.startsWith('standards/') &&
    !/^assets\/(?:js|css)\//.test(file) &&
    !/^(?:search-index.*\.json|sitemap\.xml)$/.test(file)
  );
}

function hostIsTheSame({before, after}: AdoptedSiteInput): Finding {
  const {files, partings} = compareSites(before, after, isOfTheHost);
  const count = (kind: Sameness) => files.get(kind)?.length ?? 0;
  return {
    name: "the host's other files are the same, hashes of the bundle and navigation aside",
    faults: [
      ...(files.get('missing') ?? []).map((file) => `${file} is missing`),
      ...[...partings].map(([file, parts]) => `${file}: ${parts.before} | ${parts.after}`),
    ],
    notes: [
      `${count('same')} the same, ${count('same but for navigation')} but for navigation, ${count('different')} different`,
    ],
  };
}

function handWrittenPagesAreTheSame({before, after}: AdoptedSiteInput): Finding {
  const files = new Set(BY_HAND.map((address) => `${address.slice(1)}/index.html`));
  const {partings} = compareSites(before, after, (file) => files.has(file));
  return {
    name: 'the hand-written pages below /standards/certification are the same, navigation aside',
    faults: [...partings].map(([file, parts]) => `${file}: ${parts.before} | ${parts.after}`),
  };
}

/** What the host's search has of ours: the name of its file has a hash of its own. */
function searchFinds(after: BuiltSite): Finding {
  const name = fs.readdirSync(after.dir).find((file) => /^search-index.*\.json$/.test(file));
  if (name === undefined) return {name: "the host's search finds our pages", faults: ['there is no index']};
  const index = after.read(name);
  const expected = [
    '/standards/scs-0102-v2-image-metadata',
    '/standards/iaas/scs-0102',
    '/scopes/',
    '/certification/',
  ];
  const found =
    index.match(/"u":"\/(?:standards|scopes|certification|badges|security|calendar)[^"]*"/g) ?? [];
  return {
    name: "the host's search finds our pages",
    faults: expected
      .filter((address) => !index.includes(`"u":"${address}"`))
      .map((address) => `${address} is not in ${name}`),
    notes: [`${new Set(found).size} of our pages, ${(index.length / 1024 / 1024).toFixed(1)} MiB`],
  };
}
