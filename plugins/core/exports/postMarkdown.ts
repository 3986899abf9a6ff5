import type {Element, Parents, Root} from 'hast';
import {raw} from 'hast-util-raw';
import {toMdast} from 'hast-util-to-mdast';
import {visit} from 'unist-util-visit';
import type {RootContent} from 'mdast';
import type {Advisory} from '../advisories/advisory';
import type {Post} from '../advisories/post';
import {severityOf} from '../advisories/severity';
import {FIX_STATE} from '../advisories/wording';
import type {Catalog} from '../catalog/catalog';
import {authorsOf} from '../catalog/posts';
import type {IsoDate} from '../text/isoDate';
import {h, item, link, list, p, quoted, strong, toMarkdown} from '../text/mdast';
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
    ...(advisory === undefined ? [] : advisoryFacts(advisory)),
    ...textOf(html),
  ]);
}

/** What stands above the text of an advisory. */
function advisoryFacts({summary, cves, rating, distributions, references}: Advisory): RootContent[] {
  const facts = [
    ...(cves.length === 0 ? [] : [strings.factOf(words.cves, cves.join(', '))]),
    ...(rating === null
      ? []
      : [
          strings.factOf(
            words.severity,
            words.rated({...rating, label: severityOf(rating.score).label, score: rating.score.toFixed(1)}),
          ),
        ]),
    ...distributions.map(({name, status, fixedIn}) =>
      strings.factOf(name, words.fix(FIX_STATE[status].label, fixedIn)),
    ),
  ];
  const items = [
    ...facts.map((fact) => item(p(fact))),
    ...references.map(({title, url}) => item(p(`${words.reference} `, link(url, title)))),
  ];
  return [p(summary), ...(items.length === 0 ? [] : [list(...items)])];
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
