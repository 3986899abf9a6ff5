import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {AdvisoryEntry, SecurityPageView} from '@site/plugins/core/pages/securityPage';
import {SECURITY_CONTACT} from '@site/plugins/core/advisories/publisher';
import {severityOf} from '@site/plugins/core/advisories/severity';
import {FIX_STATE} from '@site/plugins/core/advisories/wording';
import {routes} from '@site/plugins/core/text/routes';
import {siteSettings} from '@site/plugins/core/text/siteSettings';
import {Day} from '@site/plugins/ui/Day';
import {Page} from '@site/plugins/ui/Page';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings} from '@site/plugins/advisories/strings';
import {Mark} from '@site/plugins/ui/StateMark';
import {Term} from '@site/plugins/ui/Term';
import {FeedLink} from '@site/plugins/ui/FeedLink';
import {StatesExplained} from '@site/plugins/ui/StateLegend';

/** All security advisories, newest first. */
export default function SecurityPage({page: {entries}}: {readonly page: SecurityPageView}): ReactNode {
  return (
    <Page
      title={strings.title}
      description={strings.description}
      lead={
        <p>
          <Sentence
            parts={strings.lead<ReactNode>({
              feed: (text) => (
                <FeedLink href={routes.blogFeed('atom.xml')} title={strings.feedTitle}>
                  {text}
                </FeedLink>
              ),
              advisory: (text) => <Term name="advisory">{text}</Term>,
            })}
          />
        </p>
      }
    >
      {entries.length === 0 ? <p>{strings.none}</p> : null}
      <StatesExplained states={Object.values(FIX_STATE)}>
        {' '}
        <ul className="scs-cards">
          {entries.map((entry) => (
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

function Entry({entry: {title, url, date, advisory}}: {readonly entry: AdvisoryEntry}): ReactNode {
  const severity = advisory?.rating && severityOf(advisory.rating.score);
  return (
    <li className="scs-card">
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
