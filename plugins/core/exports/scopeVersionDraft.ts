import {dump} from 'js-yaml';
import type {RootContent} from 'mdast';
import type {Catalog} from '../catalog/catalog';
import {moduleDocument} from '../catalog/catalog';
import {documentsOfScope} from '../catalog/describedVersions';
import {h, html, item, link, list, p, toMarkdown} from '../text/mdast';
import type {IsoDate} from '../text/isoDate';
import {PUBLISHED_SITE, routes} from '../text/routes';
import {fitLeniently} from '../text/shape';
import {parseYaml} from '../text/yaml';
import type {Change} from '../scopes/change';
import {diffScopeVersions} from '../scopes/change';
import type {Module, Scope} from '../scopes/scope';
import {existingVersion, parseScope} from '../scopes/scope';
import {groupsSchema} from '../scopes/scopeSchema';
import {rulingEntry} from '../scopes/timeline';
import {strings} from './strings';

type Input = {
  readonly catalog: Catalog;
  readonly scope: Scope;
  /** Label of the new version. */
  readonly version: string;
  /** Version to start from. */
  readonly from: string;
  /** Day from which the new version can be read as a draft. */
  readonly day: IsoDate;
};

/** The files that announce a new scope version. */
export type ScopeVersionDraft = {
  /** The scope file with the version and a timeline entry added; everything else in it stays as it is. */
  readonly yaml: string;
  readonly changes: readonly Change[];
  /** People's words, to be written on. */
  readonly note: string;
  /** The announcement, to be written on. */
  readonly post: string;
};

/**
 * Drafts a new version of a scope from an older one: the same modules, but for each standard the newest version that the
 * scope file can measure.
 * @throws RangeError with a sentence where the file does not allow it
 */
export function draftScopeVersion(input: Input): ScopeVersionDraft {
  const {scope, version, from, day} = input;
  const yaml = withTimelineEntry(
    scope.grammar === 'groups' ? withGroupedVersion(input) : withVersion(input),
    input,
  );
  const {value: drafted} = parseScope({path: scope.source.path, text: yaml});
  if (!drafted?.versions.some((candidate) => candidate.version === version)) {
    throw new RangeError(
      `Cannot add \`${version}\` to \`${scope.source.path}\`: its layout is not the usual one. Add it by hand.`,
    );
  }
  const changes = diffScopeVersions({scope: drafted, from, to: version});
  return {
    yaml,
    changes,
    note: toMarkdown([changeList(changes)]),
    post: postText({scope, version, from, changes, day}),
  };
}

/** Indentation of the items of the list that begins behind a line; comments may come first. */
function indentBehind(lines: readonly string[], head: number): string {
  const first = lines.slice(head + 1).find((line) => !/^\s*(?:#|$)/.test(line)) ?? '';
  return /^(\s*)-/.exec(first)?.[1] ?? '  ';
}

function withVersion({catalog, scope, version, from}: Input): string {
  const lines = scope.source.text.split('\n');
  const base = scope.versions.find((candidate) => candidate.version === from);
  const head = lines.findIndex((line) => /^versions:\s*(?:#.*)?$/.test(line));
  if (!base || head === -1)
    throw new RangeError(`Cannot find the version \`${from}\` in \`${scope.source.path}\`.`);
  const indent = indentBehind(lines, head);
  const included = base.include.flatMap(({module, parameters}) => {
    const id = newestModule(catalog, scope, module);
    const declared = scope.modules.get(id)?.parameters ?? {};
    const given = Object.entries(parameters).filter(([name]) => Object.hasOwn(declared, name));
    const values = given.map(([name, value]) => `${indent}          ${name}: ${JSON.stringify(value)}`);
    return values.length === 0
      ? [`${indent}    - ${id}`]
      : [`${indent}    - ref: ${id}`, `${indent}      parameters:`, ...values];
  });
  const item = [`${indent}- version: ${version}`, `${indent}  include:`, ...included];
  return [...lines.slice(0, head + 1), ...item, ...lines.slice(head + 1)].join('\n');
}

/** A version with groups is a group of its own, which links to the document that describes it. */
function withGroupedVersion({catalog, scope, version, from}: Input): string {
  const base = existingVersion(scope, from);
  const id = `${scope.id}-${version}`.toLowerCase();
  if (scope.testcases.has(id) || groupIds(scope).has(id))
    throw new RangeError(`Cannot add the group \`${id}\` to \`${scope.source.path}\`: there is one already.`);
  const url = documentAddress(catalog, scope, version);
  const included = base.include.map(({module}) => newestModule(catalog, scope, module));
  const withGroup = inserted(scope.source, 'groups', (indent) => [
    `${indent}- id: ${id}`,
    `${indent}  name: ${JSON.stringify(`${scope.name} ${version}`)}`,
    ...(url === undefined ? [] : [`${indent}  url: ${url}`]),
    `${indent}  include:`,
    ...included.map((member) => `${indent}    - ${member}`),
  ]);
  return inserted({...scope.source, text: withGroup}, 'versions', (indent) => [
    `${indent}- version: ${version}`,
    `${indent}  test: ${id}`,
  ]);
}

/** Those that are brackets are no modules, but have their ids. */
function groupIds({source}: Scope): ReadonlySet<string> {
  const value = parseYaml(source).value?.value;
  return new Set(fitLeniently(groupsSchema, value).value?.groups.map(({id}) => id));
}

/** Adds an item at the top of a list of the file. */
function inserted(
  {path, text}: Scope['source'],
  key: string,
  item: (indent: string) => readonly string[],
): string {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => new RegExp(`^${key}:\\s*(?:#.*)?$`).test(line));
  if (head === -1) throw new RangeError(`Cannot find \`${key}\` in \`${path}\`.`);
  return [...lines.slice(0, head + 1), ...item(indentBehind(lines, head)), ...lines.slice(head + 1)].join(
    '\n',
  );
}

/**
 * Where a version is described: in the document of its major number, or, for a code name such as `next`, in the newest one of
 * the scope that is not stable yet; else on the page of the scope's number. Undefined for a scope without documents.
 */
function documentAddress(catalog: Catalog, scope: Scope, version: string): string | undefined {
  const documents = documentsOfScope(catalog, scope.name);
  const major = Number(/^v(\d+)/.exec(version)?.[1]);
  const found = Number.isNaN(major)
    ? documents.find(({stabilizedAt}) => stabilizedAt === null)
    : documents.find((document) => document.version === major);
  const [newest] = documents;
  if (!newest) return undefined;
  return PUBLISHED_SITE + (found ? routes.document(found.name) : routes.number(newest.track, newest.number));
}

/** The module that measures the newest version of the same standard and has mandatory tests. */
function newestModule(catalog: Catalog, scope: Scope, id: string): string {
  const versionOf = (module: Module) => moduleDocument(catalog.documents, module);
  const own = scope.modules.get(id);
  const document = own && versionOf(own);
  if (!document) return id;
  const newer = [...scope.modules.values()].filter((module) => {
    const other = versionOf(module);
    return (
      other?.number === document.number &&
      other.version > document.version &&
      (module.targets.main ?? []).length > 0
    );
  });
  return newer.toSorted((a, b) => (versionOf(b)?.version ?? 0) - (versionOf(a)?.version ?? 0))[0]?.id ?? id;
}

function withTimelineEntry(text: string, {scope, version, day}: Input): string {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => /^timeline:\s*(?:#.*)?$/.test(line));
  if (head === -1) throw new RangeError(`Cannot find the timeline in \`${scope.source.path}\`.`);
  if (scope.timeline.some(({date}) => date === day)) {
    throw new RangeError(
      `Unexpected day \`${day}\`, expected one without a timeline entry: entries are added, never changed.`,
    );
  }
  const indent = indentBehind(lines, head);
  const standing = Object.entries({[version]: 'draft', ...rulingEntry(scope.timeline, day)?.versions});
  const entry = [
    `${indent}- date: ${day}`,
    `${indent}  versions:`,
    ...standing.map(([label, validity]) => `${indent}    ${label}: ${validity}`),
  ];
  return [...lines.slice(0, head + 1), ...entry, ...lines.slice(head + 1)].join('\n');
}

function changeList(changes: readonly Change[]): RootContent {
  return changes.length === 0
    ? p(strings.draft.nothingDiffers)
    : list(...changes.map(({text}) => item(p(text))));
}

function postText({
  scope,
  version,
  from,
  changes,
  day,
}: Omit<Input, 'catalog'> & {readonly changes: readonly Change[]}): string {
  const frontMatter = dump(
    {
      title: strings.draft.title(scope.name, version),
      description: strings.draft.about(from, version),
    },
    {lineWidth: -1},
  );
  const body = toMarkdown([
    p(strings.draft.available({scope: scope.name, version, day})),
    html('<!-- truncate -->'),
    h(2, strings.draft.changes),
    changeList(changes),
    p(...strings.draft.releaseNotes((text) => link(routes.releaseNotes(scope.id, version), text))),
    h(2, strings.draft.certifiedUnder(from)),
    p(...strings.draft.certificateStays((text) => link(routes.upgrade(scope.id, from, version), text))),
    h(2, strings.draft.when),
    p(strings.draft.noDay),
  ]);
  return `---\n${frontMatter}---\n\n${body}`;
}
