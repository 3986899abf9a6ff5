import type {ListItem, RootContent} from 'mdast';
import type {Catalog} from '../catalog/catalog';
import {listedPosts} from '../catalog/posts';
import {effectiveFrom, validityOn} from '../scopes/timeline';
import {SCOPE_VALIDITY} from '../scopes/wording';
import type {Scope} from '../scopes/scope';
import type {LifecycleState} from '../standards/lifecycle';
import {lifecycleOn} from '../standards/lifecycle';
import type {StandardDocument} from '../standards/standard';
import {STANDARD_STATE} from '../standards/wording';
import type {IsoDate} from '../text/isoDate';
import {h, item, link, list, p, quoted, toMarkdown} from '../text/mdast';
import {routes} from '../text/routes';
import {siteSettings} from '../text/siteSettings';
import {strings} from './strings';

type Input = {
  /** Origin without a slash at its end. */
  readonly siteUrl: string;
  /** The day that states are told of. */
  readonly today: IsoDate;
};

const words = strings.llms;

/**
 * What the site has, for programs that read text (llmstxt.org): each document as Markdown with its state on a day in one
 * line, scopes, registers, data and feeds. Ends with a line break.
 */
export function llmsTxt(catalog: Catalog, {siteUrl, today}: Input): string {
  const documents = [...catalog.documents.values()];
  const standards = documents.filter(({kind}) => kind === 'standard');
  const inState = (...states: readonly LifecycleState[]) =>
    standards.filter((document) => states.includes(lifecycleOn(document, today).state));
  const documentItems = (found: readonly StandardDocument[]) =>
    found.map((document) =>
      entry(siteUrl + routes.documentMarkdown(document.name), [
        words.document(document.id, document.title),
        factsOf(document, today),
      ]),
    );
  const page = (address: string, said: readonly string[]) => entry(siteUrl + address, said);
  const {pages} = words;
  return toMarkdown([
    h(1, words.title),
    quoted(p(words.about(today))),
    ...section(words.inForce, documentItems(inState('effective'))),
    ...section(
      words.scopes,
      [...catalog.scopes.values()].flatMap((scope) => scopeItems(scope, {siteUrl, today})),
    ),
    ...section(words.certification, [
      page(routes.certification(), pages.certification),
      page(routes.register(), pages.register),
      page(routes.security(), pages.security),
      page(routes.glossary(), pages.glossary),
    ]),
    ...section(
      words.posts,
      listedPosts(catalog).map(({title, url, date, advisory}) =>
        entry(siteUrl + routes.postMarkdown(url), [
          advisory === undefined ? title : words.document(advisory.id, title),
          date === null ? '' : words.postOf(date),
        ]),
      ),
    ),
    ...section(words.coming, documentItems(inState('upcoming', 'draft'))),
    ...section(words.supplements, documentItems(documents.filter(({kind}) => kind === 'supplement'))),
    ...section(words.data, [
      page(routes.api.standards(), pages.standards),
      page(routes.api.requirements(), pages.requirements),
      page(routes.api.traceability(), pages.traceability),
      page(routes.api.compliance(), pages.compliance),
    ]),
    ...section(words.feeds, [
      page(routes.standardsFeed(), pages.standardsFeed),
      page(routes.scopesFeed(), pages.scopesFeed),
      ...(siteSettings().parts.security ? [page(routes.advisoryFeed('xml'), pages.advisoryFeed)] : []),
      page(routes.blogFeed('atom.xml'), pages.blogFeed),
      page(routes.allCalendars(), pages.calendar),
    ]),
    ...section(words.ended, documentItems(inState('deprecated', 'rejected'))),
  ]);
}

function section(heading: string, items: readonly ListItem[]): RootContent[] {
  return items.length === 0 ? [] : [h(2, heading), list(...items)];
}

function entry(address: string, [title = '', facts = '']: readonly string[]): ListItem {
  return item(p(link(address, title), ...(facts === '' ? [] : [`: ${facts}`])));
}

function factsOf(document: StandardDocument, today: IsoDate): string {
  const {type, track} = document;
  if (document.kind === 'supplement') return words.facts({type, track, state: ''}).trim();
  const {state, since, next} = lifecycleOn(document, today);
  const {label} = STANDARD_STATE[state];
  const told = [
    since === null ? words.state(label) : words.since(label, since),
    ...(next === null ? [] : [words.from(STANDARD_STATE[next.state].label, next.on)]),
  ].join(' ');
  return words.facts({type, track, state: told});
}

function scopeItems(scope: Scope, {siteUrl, today}: Input): ListItem[] {
  const validity = validityOn(scope, today);
  return scope.versions.flatMap(({version}) => {
    const {label} = SCOPE_VALIDITY[validity[version]?.validity ?? 'deprecated'];
    const from = effectiveFrom(scope, version);
    const isCurrent = validity[version]?.validity !== 'deprecated';
    const state = [
      words.state(label),
      ...(from !== null && from > today ? [words.from(SCOPE_VALIDITY.effective.label, from)] : []),
    ].join(' ');
    return [
      entry(siteUrl + routes.scopeVersion(scope.id, version), [words.version(scope.name, version), state]),
      ...(isCurrent
        ? [
            entry(`${siteUrl}${routes.install(scope.id, version)}.md`, [
              words.checklistOf(scope.name, version),
              state,
            ]),
            entry(`${siteUrl}${routes.releaseNotes(scope.id, version)}.md`, [
              words.notesOf(scope.name, version),
              state,
            ]),
          ]
        : []),
    ];
  });
}
