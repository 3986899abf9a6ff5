import type {AdvisoryPost} from '../advisories/post';
import {releasedRevisions, updateOf} from '../advisories/revisions';
import {compareText} from '../text/diagnostic';
import {escapeMarkup} from '../text/escapeMarkup';
import {momentText} from '../text/dateText';
import {dateOfMoment} from '../text/isoDate';
import {routes} from '../text/routes';
import {feedHtml, newFeed, xmlText} from './atom';
import {strings} from './strings';

/** Entries in a feed; older advisories are on the page. */
const MOST_ENTRIES = 50;

/**
 * The feeds of advisories alone: Atom (RFC 4287) and JSON Feed 1, newest revision first. An entry is known by the id of its
 * advisory, tells its summary and its revisions, and is dated by the newest of them: changes of the text leave its date as it
 * is.
 * @param siteUrl origin without a slash at its end
 */
export function advisoryFeeds(
  posts: readonly AdvisoryPost[],
  siteUrl: string,
): {readonly atom: string; readonly json: string} {
  const entries = posts
    .map((post) => ({post, revisions: releasedRevisions(post.advisory).toReversed()}))
    .map((entry) => ({
      ...entry,
      updated: entry.revisions[0]?.date ?? '',
      published: entry.revisions.at(-1)?.date ?? '',
    }))
    .toSorted(
      (a, b) => compareText(b.updated, a.updated) || compareText(b.post.advisory.id, a.post.advisory.id),
    )
    .slice(0, MOST_ENTRIES);
  /** @param text how a format writes plain text where it may be HTML */
  const feedWith = (text: (plain: string) => string) => {
    const feed = newFeed({
      siteUrl,
      title: strings.advisoryFeed.title,
      description: strings.advisoryFeed.about,
      page: routes.security(),
      address: routes.advisoryFeed('xml'),
      updated: dateOfMoment(entries[0]?.updated ?? '1970-01-01T00:00:00'),
    });
    feed.options.feedLinks = {
      atom: siteUrl + routes.advisoryFeed('xml'),
      json: siteUrl + routes.advisoryFeed('json'),
    };
    for (const {post, revisions, updated, published} of entries) {
      const {advisory, title, url} = post;
      const name = updateOf(advisory)
        ? strings.advisoryFeed.updated(advisory.id, title)
        : strings.advisoryFeed.entry(advisory.id, title);
      const history = revisions
        .map(({version, date, text: what}) => strings.advisoryFeed.revision(version, momentText(date), what))
        .map((line) => `<li>${escapeMarkup(xmlText(line))}</li>`)
        .join('');
      feed.addItem({
        id: `${siteUrl}${routes.security()}#${advisory.id}`,
        title: text(name),
        link: siteUrl + url,
        date: dateOfMoment(updated),
        published: dateOfMoment(published),
        description: text(advisory.summary),
        content: `<p>${escapeMarkup(xmlText(advisory.summary))}</p><ul>${history}</ul>`,
      });
    }
    return feed;
  };
  return {atom: feedWith(feedHtml).atom1(), json: `${feedWith(xmlText).json1()}\n`};
}
