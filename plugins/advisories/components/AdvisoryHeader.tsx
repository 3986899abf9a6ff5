import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {Advisory} from '@site/plugins/core/advisories/advisory';
import {severityOf} from '@site/plugins/core/advisories/severity';
import {FIX_STATE} from '@site/plugins/core/advisories/wording';
import {StackTable} from '@site/plugins/ui/StackTable';
import {Mark} from '@site/plugins/ui/StateMark';
import {plural} from '@site/plugins/core/text/plural';

/** What an operator needs first: which fault, how bad, and whether there is a fix for the distribution at hand. */
export default function AdvisoryHeader({advisory}: {readonly advisory: Advisory}): ReactNode {
  const severity = advisory.cvss && severityOf(advisory.cvss.score);
  const newest = advisory.revisions.at(-1);
  return (
    <section className="scs-advisory" aria-label="Advisory at a glance">
      <div className="scs-card__head">
        <strong>{advisory.id}</strong>
        {severity && advisory.cvss ? (
          <Mark wording={{...severity, label: `${severity.label}, CVSS ${advisory.cvss.score.toFixed(1)}`}} />
        ) : (
          <span className="scs-muted">Severity not rated</span>
        )}
      </div>
      <p>{advisory.summary}</p>
      <dl className="scs-facts">
        <dt>CVE</dt>
        <dd>
          {advisory.cves.length === 0
            ? 'none assigned'
            : advisory.cves.map((cve, index) => (
                <span key={cve}>
                  {index > 0 ? ', ' : ''}
                  <Link to={`https://www.cve.org/CVERecord?id=${cve}`}>{cve}</Link>
                </span>
              ))}
        </dd>
        {severity ? (
          <>
            <dt>React</dt>
            <dd>{severity.reaction} (scs-0124, draft)</dd>
          </>
        ) : null}
        <dt>Revision</dt>
        <dd>
          {newest?.version} of {newest?.date.replace('T', ' ')}
        </dd>
      </dl>
      {advisory.distributions.length === 0 ? null : (
        <StackTable label="State by distribution" columns={['Distribution', 'State', 'Fixed in']}>
          {advisory.distributions.map(({name, status, fixed_in, url}) => (
            <tr key={name}>
              <th scope="row">{url === undefined ? name : <Link to={url}>{name}</Link>}</th>
              <td>
                <Mark wording={FIX_STATE[status]} small />
              </td>
              <td>{fixed_in ?? ''}</td>
            </tr>
          ))}
        </StackTable>
      )}
      <details>
        <summary>
          {plural(advisory.revisions.length, 'revision')}, {plural(advisory.references.length, 'reference')}
        </summary>
        <ol>
          {advisory.revisions.map(({version, date, text}) => (
            <li key={version}>
              {version}, {date.replace('T', ' ')}: {text}
            </li>
          ))}
        </ol>
        <ul>
          {advisory.references.map(({title, url}) => (
            <li key={url}>
              <Link to={url}>{title}</Link>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
