import {routes} from '../text/routes';
import {feedHtml, newFeed, startOf, xmlText} from './atom';
import {compareText} from '../text/diagnostic';
import {HISTORY_WORD} from '../compliance/wording';
import {strings} from './strings';
import type {EnvironmentStatus} from '../catalog/environmentStatus';

/**
 * Atom feed (RFC 4287) of the days on which an environment's verdicts changed, newest first, as far as the history reaches
 * back.
 * @param siteUrl origin without a slash at its end
 * @returns text of the XML file
 */
export function statusFeed({environment, scopes}: EnvironmentStatus, siteUrl: string): string {
  const page = siteUrl + environment.pageUrl;
  const events = scopes
    .flatMap(({scope, history}) => {
      const name = environment.standings.find((standing) => standing.scope === scope)?.scopeName ?? scope;
      return history.changes.map(({date, from, to}) => ({scope, name, date, from, to}));
    })
    .toSorted((a, b) => compareText(b.date, a.date) || compareText(a.scope, b.scope));
  const feed = newFeed({
    siteUrl,
    title: xmlText(strings.statusFeedTitle(environment.name)),
    description: xmlText(strings.statusFeedAbout(environment.name)),
    page: environment.pageUrl,
    address: routes.environmentFeed(environment.id),
    updated: startOf(events[0]?.date ?? '1970-01-01'),
  });
  for (const {scope, name, date, from, to} of events) {
    feed.addItem({
      id: `${page}#${scope}-${date}`,
      title: feedHtml(strings.verdict(name, HISTORY_WORD[to].label)),
      link: `${page}#scope-${scope}`,
      date: startOf(date),
      description: feedHtml(
        `${strings.verdictBefore({environment: environment.name, scope: name, verdict: HISTORY_WORD[from].label})} ${HISTORY_WORD[to].meaning}`,
      ),
    });
  }
  return feed.atom1();
}
