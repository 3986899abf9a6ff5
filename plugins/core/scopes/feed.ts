import {Feed} from 'feed';
import {routes} from '../routes';
import {compareText} from '../text/diagnostic';
import {scopeEvents} from './events';
import type {Scope} from './scope';

/** Atom feed of what happens to scope versions, newest first; it changes only when a timeline does. */
export function scopesFeed(scopes: readonly Scope[], siteUrl: string): string {
  const events = scopes.flatMap(scopeEvents).toSorted((a, b) => compareText(b.date, a.date) || compareText(a.title, b.title));
  const newest = events[0]?.date ?? '1970-01-01';
  const feed = new Feed({
    id: siteUrl + routes.scopes(),
    title: 'Certificate scopes',
    description: 'New versions of the certificate scopes, and the days on which they take effect or end.',
    link: siteUrl + routes.scopes(),
    feedLinks: {atom: siteUrl + routes.scopesFeed()},
    copyright: 'CC-BY-SA-4.0',
    updated: new Date(`${newest}T00:00:00Z`),
    generator: 'scs-standards-site',
  });
  for (const {date, scope, version, validity, title, url} of events) {
    feed.addItem({
      id: `${siteUrl}${routes.scopeVersion(scope, version)}#${validity}-${date}`,
      title,
      link: siteUrl + url,
      date: new Date(`${date}T00:00:00Z`),
      description: `${title}: ${date}.`,
    });
  }
  return feed.atom1();
}
