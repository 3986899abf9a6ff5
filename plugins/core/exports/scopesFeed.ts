import {routes} from '../text/routes';
import {datedUpTo, feedHtml, newFeed} from './atom';
import {compareText} from '../text/diagnostic';
import type {Published} from '../scopes/events';
import {eventRemarks, eventTitle, scopeEvents} from '../scopes/events';
import {strings} from './strings';
import type {Scope} from '../scopes/scope';

/**
 * Atom feed (RFC 4287) of what happens to scope versions, newest first. An event to come is dated by the newest one that has
 * happened.
 * @returns text of the XML file
 */
export function scopesFeed(scopes: readonly Scope[], {siteUrl, today}: Published): string {
  const events = scopes
    .flatMap(scopeEvents)
    .map((event) => ({...event, title: eventTitle(event, today), remarks: eventRemarks(event, today)}))
    .toSorted((a, b) => compareText(b.date, a.date) || compareText(a.title, b.title));
  const {newest, writtenOn} = datedUpTo(today, events);
  const feed = newFeed({
    siteUrl,
    title: strings.scopesFeedTitle,
    description: strings.scopesFeedAbout,
    page: routes.scopes(),
    address: routes.scopesFeed(),
    updated: newest,
  });
  for (const {date, entry, scope, version, validity, title, remarks, url} of events) {
    feed.addItem({
      id: `${siteUrl}${routes.scopeVersion(scope, version)}#${validity}-${entry}`,
      title: feedHtml(title),
      link: siteUrl + url,
      date: writtenOn(date),
      description: feedHtml([strings.eventOn(title, date), remarks].filter(Boolean).join(' ')),
    });
  }
  return feed.atom1();
}
