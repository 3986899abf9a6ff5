import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {Advisory} from '@site/plugins/core/advisories/advisory';
import {severityOf} from '@site/plugins/core/advisories/severity';
import {FIX_STATE} from '@site/plugins/core/advisories/wording';
import {StackTable} from '@site/plugins/ui/StackTable';
import {Mark} from '@site/plugins/ui/StateMark';
import {strings} from '@site/plugins/advisories/strings';
import {Commas} from '@site/plugins/ui/Commas';
import {Day} from '@site/plugins/ui/Day';
import {Sentence} from '@site/plugins/ui/Sentence';
import {StatesExplained} from '@site/plugins/ui/StateLegend';

type Props = {readonly advisory: Advisory; readonly isEmbargoed: boolean};

/** What an operator needs first: which fault, how bad, and whether there is a fix for the distribution at hand. */
export default function AdvisoryHeader({advisory, isEmbargoed}: Props): ReactNode {
  const severity = advisory.rating && severityOf(advisory.rating.score);
  const newest = advisory.revisions.at(-1);
  return (
    <section className="scs-advisory" aria-label={strings.atAGlance}>
      <div className="scs-card__head">
        <strong>{advisory.id}</strong>
        {severity && advisory.rating ? (
          <Mark
            wording={{...severity, label: strings.rated(severity.label, advisory.rating.score.toFixed(1))}}
          />
        ) : (
          <span className="scs-muted">{strings.notRated}</span>
        )}
      </div>
      {isEmbargoed && advisory.embargoUntil !== null ? (
        <p className="scs-band scs-tone-ending" role="note">
          <span>
            <Sentence parts={strings.embargoed<ReactNode>(<Day date={advisory.embargoUntil} time />)} />
          </span>
        </p>
      ) : null}
      <p>{advisory.summary}</p>
      <dl className="scs-facts">
        <dt>{strings.cve}</dt>
        <dd>
          {advisory.cves.length === 0 ? strings.noCve : null}
          <Commas>
            {advisory.cves.map((cve) => (
              <Link key={cve} to={`https://www.cve.org/CVERecord?id=${cve}`}>
                {cve}
              </Link>
            ))}
          </Commas>
        </dd>
        {severity ? (
          <>
            <dt>{strings.reaction}</dt>
            <dd>{strings.reactionTime(severity.reaction)}</dd>
          </>
        ) : null}
        <dt>{strings.revision}</dt>
        <dd>
          {newest ? (
            <Sentence
              parts={strings.revisionOf<ReactNode>(newest.version, <Day date={newest.date} time />)}
            />
          ) : null}
        </dd>
      </dl>
      {advisory.distributions.length === 0 ? null : (
        <StatesExplained states={Object.values(FIX_STATE)}>
          <StackTable
            label={strings.byDistribution}
            columns={[strings.distribution, strings.state, strings.fixedIn]}
          >
            {advisory.distributions.map(({name, status, fixedIn, url}) => (
              <tr key={name}>
                <th scope="row">{url === null ? name : <Link to={url}>{name}</Link>}</th>
                <td data-label={strings.state}>
                  <Mark wording={FIX_STATE[status]} small />
                </td>
                <td data-label={strings.fixedIn}>{fixedIn ?? ''}</td>
              </tr>
            ))}
          </StackTable>
        </StatesExplained>
      )}
      <details>
        <summary>
          <Commas>
            {strings.revisions(advisory.revisions.length)}
            {strings.references(advisory.references.length)}
          </Commas>
        </summary>
        <ol>
          {advisory.revisions.map(({version, date, text}) => (
            <li key={version}>
              <Sentence parts={strings.revisionText<ReactNode>(version, <Day date={date} time />, text)} />
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
