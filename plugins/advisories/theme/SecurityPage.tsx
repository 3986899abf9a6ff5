import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {AdvisoryEntry, SecurityPageView} from '@site/plugins/core/pages/securityPage';
import {severityOf} from '@site/plugins/core/advisories/severity';
import {FIX_STATE} from '@site/plugins/core/advisories/wording';
import {Day} from '@site/plugins/ui/Day';
import {Page} from '@site/plugins/ui/Page';
import {Mark} from '@site/plugins/ui/StateMark';

/** All security advisories, newest first. */
export default function SecurityPage({page: {entries}}: {readonly page: SecurityPageView}): ReactNode {
  return (
    <Page
      title="Security advisories"
      description="Security advisories for clouds built to the standards, with the state of fixes per distribution"
      lead={
        <p>
          What is vulnerable, how bad it is, and where the fix is. The{' '}
          <a href="/blog/atom.xml">feed of the blog</a> carries new ones.
        </p>
      }
    >
      {entries.length === 0 ? <p>There are no advisories yet.</p> : null}
      <ul className="scs-cards">
        {entries.map((entry) => (
          <Entry key={entry.url} entry={entry} />
        ))}
      </ul>
      <p>
        Found something? Write to <Link to="mailto:security@scs.community">security@scs.community</Link>.
      </p>
    </Page>
  );
}

function Entry({entry: {title, url, date, advisory}}: {readonly entry: AdvisoryEntry}): ReactNode {
  const severity = advisory?.cvss && severityOf(advisory.cvss.score);
  return (
    <li className="scs-card">
      <div className="scs-card__head">
        <Heading as="h2" className="scs-card__title">
          <Link to={url}>{title}</Link>
        </Heading>
        {severity && advisory?.cvss ? (
          <Mark
            wording={{...severity, label: `${severity.label}, CVSS ${advisory.cvss.score.toFixed(1)}`}}
            small
          />
        ) : null}
      </div>
      <p className="scs-muted">
        {date === null ? null : <Day date={date} />}{' '}
        {advisory === null ? '' : [advisory.id, ...advisory.cves].join(', ')}
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
