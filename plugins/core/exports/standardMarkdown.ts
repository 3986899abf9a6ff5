import type {Relations} from '../catalog/catalog';
import {lifecycleOn} from '../standards/lifecycle';
import type {StandardDocument} from '../standards/standard';
import {STANDARD_STATE} from '../standards/wording';
import type {TextTargets} from '../text/documentHtml';
import type {IsoDate} from '../text/isoDate';
import {h, link, p, quoted, strong, toMarkdown} from '../text/mdast';
import {routes} from '../text/routes';
import {authoredMarkdown} from './authoredMarkdown';
import {strings} from './strings';

type Input = {
  /** Origin without a slash at its end. */
  readonly siteUrl: string;
  /** The day that its state is told of. */
  readonly today: IsoDate;
  /** What its front matter may not say: which documents add requirements to which. */
  readonly relations?: Pick<Relations, 'enhances' | 'enhancedBy'> | undefined;
  /** Where its links lead, with whole addresses. */
  readonly targets: TextTargets;
};

/**
 * A document as Markdown: the authors' front matter, then what it is, its state with the day, and its address, then the
 * authors' text. Whoever has the file alone knows whether it binds, as of when, and where to look again.
 */
export function standardMarkdown(
  document: StandardDocument,
  {siteUrl, today, relations, targets}: Input,
): string {
  const {id, title, type, track, name, headings, source} = document;
  const address = siteUrl + routes.document(name);
  const related = (label: string, documents: readonly StandardDocument[] = []) =>
    documents.length === 0
      ? []
      : [
          p(
            label,
            ...documents.flatMap((other, index) => [
              index === 0 ? ' ' : ', ',
              link(siteUrl + routes.document(other.name), other.id),
            ]),
          ),
        ];
  const preamble = toMarkdown([
    ...(headings.some(({depth}) => depth === 1) ? [] : [h(1, title)]),
    quoted(
      p(strong(strings.twin.what({id, type, track}))),
      p(stateOn(document, today)),
      ...related(strings.twin.enhances, relations?.enhances),
      ...related(strings.twin.enhancedBy, relations?.enhancedBy),
      ...(source.changedOn === undefined ? [] : [p(strings.twin.changed(source.changedOn))]),
      p(strings.twin.current, ' ', link(address, address)),
    ),
  ]);
  return authoredMarkdown(document, {preamble, targets});
}

/** The state of a document on a day, in sentences that name the day. */
export function stateOn(document: StandardDocument, day: IsoDate): string {
  if (document.kind === 'supplement') return strings.twin.informative;
  const {state, since, next} = lifecycleOn(document, day);
  const {label, meaning} = STANDARD_STATE[state];
  return [
    since === null ? strings.twin.state(day, label) : strings.twin.stateSince({day, state: label, since}),
    // In force says it all; any other state has to be told from it.
    ...(state === 'effective' ? [] : [meaning]),
    ...(next === null ? [] : [strings.twin.next(STANDARD_STATE[next.state].label, next.on)]),
  ].join(' ');
}
