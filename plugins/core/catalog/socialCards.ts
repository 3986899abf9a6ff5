import {lifecycleOn} from '../standards/lifecycle';
import type {IsoDate} from '../text/isoDate';
import {routes} from '../text/routes';
import type {Catalog} from './catalog';
import {publishedPosts} from './posts';
import {strings} from './strings';

/**
 * What the picture of a page says where its address is shared. Others keep such pictures for weeks, so it says nothing that
 * changes: no state, no verdict.
 */
export type SocialCard = {
  /** Site-absolute address of the picture. */
  readonly address: string;
  /** What the page is: "Standard · IaaS". */
  readonly kind: string;
  readonly title: string;
  /** Id, version or day. */
  readonly detail: string;
};

/**
 * Cards take 20 ms each: past these, pages share the card of the site, beginning with standards that have ended. The real
 * documents of 2026 make 116.
 */
const MOST_CARDS = 300;

const known = new WeakMap<Catalog, ReadonlyMap<string, SocialCard>>();

/** Cards of pages that have one of their own, by the page's address. */
export function socialCards(catalog: Catalog): ReadonlyMap<string, SocialCard> {
  const found = known.get(catalog) ?? new Map(listCards(catalog).slice(0, MOST_CARDS));
  known.set(catalog, found);
  return found;
}

/** Site-absolute address of the card that a page is shared with. */
export function cardOf(catalog: Catalog, page: string): string {
  return socialCards(catalog).get(page)?.address ?? routes.siteCard();
}

function listCards(catalog: Catalog): [string, SocialCard][] {
  const card = (page: string, facts: Omit<SocialCard, 'address'>): [string, SocialCard] => [
    page,
    {address: routes.card(page), ...facts},
  ];
  const scopes = [...catalog.scopes.values()];
  return [
    ...scopes.map(({id, name}) =>
      card(routes.scope(id), {kind: strings.cards.scope, title: name, detail: ''}),
    ),
    ...scopes.flatMap(({id, name, versions}) =>
      versions.map(({version}) =>
        card(routes.scopeVersion(id, version), {kind: strings.cards.scope, title: name, detail: version}),
      ),
    ),
    ...catalog.environments
      .filter(({visibility}) => visibility === 'listed')
      .map(({id, name, operator}) =>
        card(routes.environment(id), {kind: strings.cards.environment, title: name, detail: operator}),
      ),
    ...publishedPosts(catalog).map(({url, title, date, advisory}) =>
      card(url, {
        kind: advisory ? strings.cards.advisory : strings.cards.post,
        title,
        detail: [advisory?.id, date].filter((part) => part !== undefined && part !== null).join(' · '),
      }),
    ),
    ...[...catalog.documents.values()]
      .toSorted((a, b) => Number(hasEnded(a)) - Number(hasEnded(b)))
      .map(({name, title, type, track, id}) =>
        card(routes.document(name), {kind: strings.cards.document(type, track), title, detail: id}),
      ),
  ];
}

/** As of the last day that there is: whatever has an end counts as ended. */
function hasEnded(document: Parameters<typeof lifecycleOn>[0]): boolean {
  return ['deprecated', 'rejected'].includes(lifecycleOn(document, LAST_DAY).state);
}
const LAST_DAY: IsoDate = '9999-12-31';
