import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {AdvisoryEntry, SecurityPageView} from '@site/plugins/core/pages/securityPage';
import {SECURITY_CONTACT} from '@site/plugins/core/advisories/publisher';
import {severityOf} from '@site/plugins/core/advisories/severity';
import {FIX_STATE} from '@site/plugins/core/advisories/wording';
import {routes} from '@site/plugins/core/text/routes';
import {siteSettings} from '@site/plugins/core/text/siteSettings';
import type {AdvisoryFilter} from '@site/plugins/core/pages/advisoryFilter';
import {
  ADVISORY_FILTERS,
  advisoryChoices,
  advisoryFilterOf,
  filterAdvisories,
  isOpen,
} from '@site/plugins/core/pages/advisoryFilter';
import {updateOf} from '@site/plugins/core/advisories/revisions';
import {Choice} from '@site/plugins/ui/Choice';
import {strings as shared} from '@site/plugins/ui/strings';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {Day} from '@site/plugins/ui/Day';
import {Page} from '@site/plugins/ui/Page';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings} from '@site/plugins/advisories/strings';
import {Mark} from '@site/plugins/ui/StateMark';
import {Term} from '@site/plugins/ui/Term';
import {FeedHead, FeedLink} from '@site/plugins/ui/FeedLink';
import {StatesExplained} from '@site/plugins/ui/StateLegend';

/** All security advisories, newest first. */
export default function SecurityPage({page: {entries}}: {readonly page: SecurityPageView}): ReactNode {
  const [values, set] = useAddressState();
  const filter = advisoryFilterOf(values);
  const shown = filterAdvisories(entries, filter);
  const openCount = shown.filter(({advisory}) => advisory && isOpen(advisory, filter.distribution)).length;
  return (
    <Page
      title={strings.title}
      description={strings.description}
      lead={
        <p>
          <Sentence
            parts={strings.lead<ReactNode>({
              feed: (text) => (
                <FeedLink href={routes.advisoryFeed('xml')} title={strings.feedTitle}>
                  {text}
                </FeedLink>
              ),
              advisory: (text) => <Term name="advisory">{text}</Term>,
            })}
          />
        </p>
      }
    >
      <FeedHead href={routes.advisoryFeed('json')} title={strings.feedTitle} type="application/feed+json" />
      {entries.length === 0 ? <p>{strings.none}</p> : <Filters entries={entries} filter={filter} set={set} />}
      <p role="status">{strings.found(shown.length, openCount)}</p>
      <p className="scs-small scs-muted">{strings.openMeaning}</p>
      {entries.length > 0 && shown.length === 0 ? <p>{strings.noneFound}</p> : null}
      <StatesExplained states={Object.values(FIX_STATE)}>
        {' '}
        <ul className="scs-cards">
          {shown.map((entry) => (
            <Entry key={entry.url} entry={entry} />
          ))}
        </ul>
      </StatesExplained>
      <p>
        <Sentence parts={strings.report(<Link to={`mailto:${SECURITY_CONTACT}`}>{SECURITY_CONTACT}</Link>)} />{' '}
        {siteSettings().parts.csaf ? (
          <Sentence
            parts={strings.policyLink<ReactNode>((text) => (
              <Link to={routes.securityPolicy()}>{text}</Link>
            ))}
          />
        ) : null}
      </p>
    </Page>
  );
}

type FiltersProps = SecurityPageView & {
  readonly filter: AdvisoryFilter;
  readonly set: (changes: Readonly<Record<string, string>>) => void;
};

function Filters({entries, filter, set}: FiltersProps): ReactNode {
  const choices = advisoryChoices(entries);
  return (
    <form className="scs-filters" aria-label={shared.filter} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={strings.severity}
        value={filter.severity}
        options={choices.severity.map((label) => [label.toLowerCase(), label])}
        onChange={(severity) => set({severity})}
      />
      <Choice
        label={strings.component}
        value={filter.component}
        options={choices.component.map((name) => [name, name])}
        onChange={(component) => set({component})}
      />
      <Choice
        label={strings.distribution}
        value={filter.distribution}
        options={choices.distribution.map((name) => [name, name])}
        onChange={(distribution) => set({distribution})}
      />
      <Choice
        label={strings.year}
        value={filter.year}
        options={choices.year.map((year) => [year, year])}
        onChange={(year) => set({year})}
      />
      <Choice
        label={strings.fixes}
        value={filter.state}
        options={[
          ['open', strings.open],
          ['closed', strings.closed],
        ]}
        onChange={(state) => set({state})}
      />
      <label>
        {strings.cve}
        <input type="search" value={filter.cve} onChange={(event) => set({cve: event.target.value})} />
      </label>
      <button
        type="button"
        className="scs-button"
        onClick={() => set(Object.fromEntries(ADVISORY_FILTERS.map((name) => [name, ''])))}
      >
        {strings.clear}
      </button>
    </form>
  );
}

function Entry({entry: {title, url, date, advisory}}: {readonly entry: AdvisoryEntry}): ReactNode {
  const update = advisory && updateOf(advisory);
  const severity = advisory?.rating && severityOf(advisory.rating.score);
  return (
    <li className="scs-card" id={advisory?.id}>
      <div className="scs-card__head">
        <Heading as="h2" className="scs-card__title">
          <Link to={url}>{title}</Link>
        </Heading>
        {severity && advisory?.rating ? (
          <Mark
            wording={{...severity, label: strings.rated(severity.label, advisory.rating.score.toFixed(1))}}
            small
          />
        ) : null}
      </div>
      <p className="scs-muted scs-links">
        {date === null ? null : <Day date={date} />}
        {update ? (
          <strong>
            <Sentence parts={strings.isUpdated(<Day date={update.date} />, update.version)} />
          </strong>
        ) : null}
        {advisory && isOpen(advisory) ? <span className="scs-chip">{strings.open}</span> : null}
        {advisory === null ? null : <span>{[advisory.id, ...advisory.cves].join(', ')}</span>}
      </p>
      {advisory === null ? null : (
        <p>
          {advisory.distributions.map(({name, status}) => (
            <span key={name} className="scs-inline-item">
              {name} <Mark wording={FIX_STATE[status]} small />
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
