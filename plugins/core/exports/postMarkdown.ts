import type {Element, Parents, Root} from 'hast';
import {raw} from 'hast-util-raw';
import {toMdast} from 'hast-util-to-mdast';
import {visit} from 'unist-util-visit';
import type {ListItem, PhrasingContent, RootContent} from 'mdast';
import type {Post} from '../advisories/post';
import {SECURITY_CONTACT} from '../advisories/publisher';
import {strings as said} from '../advisories/strings';
import {severityOf} from '../advisories/severity';
import {FIX_STATE} from '../advisories/wording';
import type {Catalog} from '../catalog/catalog';
import {authorsOf} from '../catalog/posts';
import type {AdvisoryView} from '../catalog/advisoryView';
import {advisoryView} from '../catalog/advisoryView';
import {momentText} from '../text/dateText';
import type {IsoDate} from '../text/isoDate';
import {
  code,
  codeBlock,
  h,
  item,
  link,
  list,
  p,
  quoted,
  strong,
  toMarkdown,
  withCodeNames,
} from '../text/mdast';
import {strings} from './strings';

type Input = {
  /** Origin without a slash at its end. */
  readonly siteUrl: string;
  /** The day on which this is the state. */
  readonly today: IsoDate;
  /** Its safe HTML, with whole addresses. */
  readonly html: string;
};

const words = strings.postTwin;

/**
 * A post as Markdown: what it is, since when and as of when, its address, the facts of an advisory, then its text. The text is
 * made of the HTML that its page shows, so that nothing is in it that the allow-list keeps from the page.
 */
export function postMarkdown(catalog: Catalog, post: Post, {siteUrl, today, html}: Input): string {
  const {title, date, advisory, source} = post;
  const address = siteUrl + post.url;
  const authors = authorsOf(catalog, post).map(({name}) => name);
  const newest = advisory?.revisions.at(-1);
  const view = advisory && advisoryView(catalog, post, advisory);
  return toMarkdown([
    h(1, title),
    quoted(
      p(strong(advisory === undefined ? words.post : words.advisory(advisory.id))),
      ...(date === null ? [] : [p(words.published(date, authors))]),
      p(
        newest === undefined
          ? words.stateOn(today)
          : words.revisionOn({day: today, revision: newest.version, of: newest.date}),
      ),
      ...(source.changedOn === undefined ? [] : [p(strings.twin.changed(source.changedOn))]),
      p(strings.twin.current, ' ', link(address, address)),
    ),
    ...(view === undefined ? [] : advisoryFacts(view, siteUrl)),
    ...textOf(html),
    ...(view === undefined ? [] : advisoryEnd(view, siteUrl)),
  ]);
}

/** What stands above the text of an advisory. */
function advisoryFacts(advisory: AdvisoryView, siteUrl: string): RootContent[] {
  const {summary, vulnerabilities, affected, check, mitigations, distributions, affectedStandards} = advisory;
  return [
    p(...withCodeNames(summary)),
    list(...vulnerabilities.map((one) => item(p(...withCodeNames(vulnerabilityText(one)))))),
    ...section(said.amIAffected, [
      ...affected.map(({name, versions}) => item(p(`${name}: `, versionsOf(versions)))),
      ...affectedStandards.map(({label, title, url}) => item(p(link(siteUrl + url, `${label} ${title}`)))),
    ]),
    ...(check
      ? [
          p(said.checkWith),
          codeBlock(check.command, 'bash'),
          ...(check.text === null ? [] : [p(...withCodeNames(check.text))]),
        ]
      : []),
    ...section(said.whatToDo, [
      ...affected
        .filter(({fixed}) => fixed.length > 0)
        .map(({name, fixed}) => item(p(said.updateTo(name, fixed)))),
      ...mitigations.map((text) => item(p(...withCodeNames(text)))),
    ]),
    ...section(
      said.byDistribution,
      distributions.map(({name, status, fixedIn, time, url}) =>
        item(
          p(
            strings.factOf(name, words.fix(FIX_STATE[status].label, fixedIn)),
            ...(time === null ? [] : [words.knownSince(momentText(time))]),
            ...(url === null ? [] : [' ', link(url, url)]),
          ),
        ),
      ),
    ),
    h(2, said.deadlines),
    ...deadlineBlocks(advisory),
  ];
}

function versionsOf(versions: string | null): PhrasingContent | string {
  if (versions === null) return said.noVersions;
  return versions === '*' ? said.allVersions : code(versions);
}

function vulnerabilityText({cve, ratings, text}: AdvisoryView['vulnerabilities'][number]): string {
  const rated = ratings.map((rating) =>
    words.rated({...rating, label: severityOf(rating.score).label, score: rating.score.toFixed(1)}),
  );
  const facts = rated.length === 0 ? words.notRated : rated.join('; ');
  return [strings.factOf(cve ?? said.noCve, facts), ...(text === null ? [] : [text])].join('. ');
}

function deadlineBlocks({due: {from, deadlines, hasUnrated, unrated}}: AdvisoryView): RootContent[] {
  if (from === null) return [p(said.noDisclosure)];
  if (deadlines.length === 0) return [p(hasUnrated ? said.noRating : said.noneDue)];
  return [
    p(words.countedFrom(momentText(from))),
    list(
      ...deadlines.map(({rule, level, period: {unit, count}, due, cves}) =>
        item(
          p(
            [
              words.due(momentText(due), said.within(said.period[unit](count), said.levels[level])),
              rule,
              ...cves,
            ].join(', '),
          ),
        ),
      ),
    ),
    ...(unrated.length === 0 ? [] : [p(said.noDeadlineFor(unrated.join(', ')))]),
    ...[...new Set(deadlines.map(({rule}) => rule))].map((rule) => p(said.rules[rule])),
  ];
}

/** What stands below the text of an advisory. */
function advisoryEnd(
  {revisions, acknowledgements, references, files}: AdvisoryView,
  siteUrl: string,
): RootContent[] {
  return [
    ...section(
      said.history,
      revisions
        .toReversed()
        .map(({version, date, text}) =>
          item(p(words.revision(version, momentText(date)), ...withCodeNames(text))),
        ),
    ),
    ...section(
      said.acknowledgements,
      acknowledgements.map(({name, affiliation}) =>
        item(p(affiliation === null ? name : `${name}, ${affiliation}`)),
      ),
    ),
    ...section(
      said.references,
      references.map(({title, url}) => item(p(link(url, title)))),
    ),
    p(`${said.contact}: `, link(`mailto:${SECURITY_CONTACT}`, SECURITY_CONTACT)),
    ...(files
      ? [p(link(siteUrl + files.csaf, said.csafFile), ', ', link(siteUrl + files.osv, said.osvFile))]
      : []),
  ];
}

function section(heading: string, items: readonly ListItem[]): RootContent[] {
  return items.length === 0 ? [] : [h(2, heading), list(...items)];
}

/** Marks for copying, which are of use on the page only. */
function isControl({tagName, properties: {className}}: Element): boolean {
  return tagName === 'button' || (Array.isArray(className) && className.includes('hash-link'));
}

/** The language of a block of code stands where the page colours it, Markdown is made of that of what is inside. */
function nameLanguage(pre: Element, parent: Parents): void {
  const [code] = pre.children;
  const classes = Array.isArray(pre.properties.className) ? pre.properties.className.map(String) : [];
  const isDiagram = parent.type === 'element' && parent.properties.dataDiagram !== undefined;
  const language = isDiagram ? 'language-mermaid' : classes.find((name) => /^language-(?!text$)/.test(name));
  if (code?.type === 'element' && language !== undefined) code.properties.className = [language];
}

/** Safe HTML as blocks of Markdown. */
function textOf(html: string): RootContent[] {
  const tree = raw({type: 'raw', value: html}) as Root;
  visit(tree, 'element', (element: Element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (element.tagName === 'pre') nameLanguage(element, parent);
    // A link that the allow-list has taken the address of is text.
    const isText = element.tagName === 'a' && element.properties.href === undefined;
    if (!isText && !isControl(element)) return undefined;
    parent.children.splice(index, 1, ...(isControl(element) ? [] : element.children));
    return index;
  });
  const text = toMdast(tree);
  return text.type === 'root' ? text.children : [text];
}
