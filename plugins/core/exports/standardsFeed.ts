import type {Catalog} from '../catalog/catalog';
import {compareRequirements} from '../standards/requirementChange';
import type {StandardDocument} from '../standards/standard';
import {changeWording} from '../standards/changeWording';
import {compareText} from '../text/diagnostic';
import {groupBy} from '../text/groupBy';
import type {IsoDate} from '../text/isoDate';
import {routes} from '../text/routes';
import {datedUpTo, feedHtml, newFeed} from './atom';
import {strings} from './strings';

/** Entries in the feed; the overview of the standards shows any day. */
const MOST_ENTRIES = 60;

/** What happens to a standard. */
type Kind = keyof typeof strings.standardEvents;

type StandardEvent = {readonly kind: Kind; readonly date: IsoDate; readonly document: StandardDocument};

type Input = {
  /** Origin without a slash at its end. */
  readonly siteUrl: string;
  /** Day of the build. */
  readonly today: IsoDate;
};

/**
 * Atom feed (RFC 4287) of what changes normatively: standards that take effect, with what becomes of the requirements, and
 * those that are deprecated or rejected. Days are those of the front matter, newest first. An event to come is dated by the
 * newest one that has happened.
 * @returns text of the XML file
 */
export function standardsFeed(catalog: Catalog, {siteUrl, today}: Input): string {
  const events = [...catalog.documents.values()]
    .filter(({kind}) => kind === 'standard')
    .flatMap(eventsOf)
    .toSorted(
      (a, b) =>
        compareText(b.date, a.date) ||
        compareText(a.document.id, b.document.id) ||
        compareText(a.kind, b.kind),
    )
    .slice(0, MOST_ENTRIES);
  const {newest, writtenOn} = datedUpTo(today, events);
  const feed = newFeed({
    siteUrl,
    title: strings.standardsFeedTitle,
    description: strings.standardsFeedAbout,
    page: routes.standards(),
    address: routes.standardsFeed(),
    updated: newest,
  });
  for (const event of events) {
    const {kind, date, document} = event;
    const page = siteUrl + routes.document(document.name);
    feed.addItem({
      id: `${page}#${kind}-${date}`,
      title: feedHtml(strings.standardEvents[kind](document.id, document.title)),
      link: page,
      date: writtenOn(date),
      description: feedHtml([strings.standardEventDays[kind](date), ...details(catalog, event)].join(' ')),
      category: [{name: document.track, term: document.track}],
    });
  }
  return feed.atom1();
}

function eventsOf(document: StandardDocument): StandardEvent[] {
  const {stabilizedAt, deprecatedAt, rejectedAt} = document;
  const days = {effective: stabilizedAt, deprecated: deprecatedAt, rejected: rejectedAt};
  return (Object.keys(days) as Kind[]).flatMap((kind) => {
    const date = days[kind];
    return date === null ? [] : [{kind, date, document}];
  });
}

function details(catalog: Catalog, {kind, document}: StandardEvent): string[] {
  if (kind === 'effective') return [requirementChanges(catalog, document)];
  // What never took effect replaces nothing.
  const replacedBy = (catalog.relations.get(document.name)?.replacedBy ?? []).filter(
    ({stabilizedAt}) => stabilizedAt !== null,
  );
  return replacedBy.length === 0 ? [] : [strings.replacedBy(replacedBy.map(({id}) => id).join(', '))];
}

/** Compared with the version before that was ever stable: a draft binds nobody. */
function requirementChanges(catalog: Catalog, document: StandardDocument): string {
  const before = catalog.numbers
    .get(document.number)
    ?.versions.findLast(({version, stabilizedAt}) => version < document.version && stabilizedAt !== null);
  if (!before) return strings.firstVersion(document.requirements.length);
  const changes = compareRequirements(before.requirements, document.requirements);
  const byLabel = groupBy(
    changes,
    (change) =>
      changeWording({...change, from: change.before?.level ?? null, to: change.after?.level ?? null}).label,
  );
  return byLabel.size === 0
    ? strings.sameRequirements(before.id)
    : strings.changedRequirements(
        before.id,
        [...byLabel].map(([kind, {length}]) => ({kind, count: length})),
      );
}
