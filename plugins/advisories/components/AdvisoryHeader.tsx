import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {Rating, Vulnerability} from '@site/plugins/core/advisories/advisory';
import {updateOf} from '@site/plugins/core/advisories/revisions';
import {severityOf} from '@site/plugins/core/advisories/severity';
import {strings as words} from '@site/plugins/core/advisories/strings';
import {FIX_STATE} from '@site/plugins/core/advisories/wording';
import type {AdvisoryView} from '@site/plugins/core/catalog/advisoryView';
import {StackTable} from '@site/plugins/ui/StackTable';
import {Mark} from '@site/plugins/ui/StateMark';
import {DeadlineTable} from '@site/plugins/advisories/components/DeadlineTable';
import {strings} from '@site/plugins/advisories/strings';
import {CommandBlock} from '@site/plugins/ui/CommandBlock';
import {Commas} from '@site/plugins/ui/Commas';
import {Day} from '@site/plugins/ui/Day';
import {Inline} from '@site/plugins/ui/Inline';
import {Sentence} from '@site/plugins/ui/Sentence';
import {StatesExplained} from '@site/plugins/ui/StateLegend';

type Props = {readonly advisory: AdvisoryView};

/** What an operator needs first: which fault, how bad, whether one is affected, what to do, and until when. */
export default function AdvisoryHeader({
  advisory,
  isEmbargoed,
}: Props & {readonly isEmbargoed: boolean}): ReactNode {
  const update = updateOf(advisory);
  return (
    <>
      {isEmbargoed && advisory.embargoUntil !== null ? (
        <p className="scs-band scs-tone-ending" role="note">
          <span>
            <Sentence parts={strings.embargoed<ReactNode>(<Day date={advisory.embargoUntil} time />)} />
          </span>
        </p>
      ) : null}
      {update ? (
        <p className="scs-band scs-tone-upcoming" role="note">
          <span>
            <Sentence
              parts={strings.updated<ReactNode>({
                version: update.version,
                moment: <Day date={update.date} time />,
                text: <Inline text={update.text} />,
              })}
            />
          </span>
        </p>
      ) : null}
      <Summary advisory={advisory} />
      <Distributions advisory={advisory} />
      <section>
        <Heading as="h2" id="advisory-deadlines">
          {words.deadlines}
        </Heading>
        <DeadlineTable advisory={advisory} />
      </section>
    </>
  );
}

function Summary({advisory}: Props): ReactNode {
  const {id, summary, vulnerabilities, upstream, affected, check, mitigations, affectedStandards} = advisory;
  const fixes = affected.filter(({fixed}) => fixed.length > 0);
  return (
    <section className="scs-advisory" aria-label={strings.atAGlance}>
      <dl>
        <dt>{strings.what}</dt>
        <dd>
          <strong>{id}</strong>
          {upstream.length === 0 ? null : <span className="scs-muted"> ({upstream.join(', ')})</span>}
          <p>
            <Inline text={summary} />
          </p>
        </dd>
        <dt>{strings.howBad}</dt>
        <dd>
          <ul className="scs-plain-list">
            {vulnerabilities.map((vulnerability) => (
              <li key={vulnerability.cve}>
                <Graveness vulnerability={vulnerability} />
              </li>
            ))}
          </ul>
        </dd>
        <dt>{words.amIAffected}</dt>
        <dd>
          {affected.length === 0 ? <p>{strings.noComponents}</p> : null}
          <ul className="scs-plain-list">
            {affected.map(({name, versions}) => (
              <li key={`${name} ${versions}`}>
                <strong>{name}</strong>:{' '}
                {versions === null ? (
                  words.noVersions
                ) : versions === '*' ? (
                  words.allVersions
                ) : (
                  <code>{versions}</code>
                )}
              </li>
            ))}
          </ul>
          {check ? (
            <>
              <p>{words.checkWith}</p>
              <CommandBlock command={check.command} />
              {check.text === null ? null : (
                <p>
                  <Inline text={check.text} />
                </p>
              )}
            </>
          ) : null}
          {affectedStandards.length === 0 ? null : (
            <p>
              {strings.standards}{' '}
              <Commas>
                {affectedStandards.map(({label, title, url}) => (
                  <Link key={url} to={url}>
                    {label} {title}
                  </Link>
                ))}
              </Commas>
            </p>
          )}
        </dd>
        <dt>{words.whatToDo}</dt>
        <dd>
          {fixes.length + mitigations.length === 0 ? strings.noMitigation : null}
          <ul>
            {fixes.map(({name, fixed}) => (
              <li key={`${name} ${fixed.join(' ')}`}>{words.updateTo(name, fixed)}</li>
            ))}
            {mitigations.map((text) => (
              <li key={text}>
                <Inline text={text} />
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  );
}

function Graveness({
  vulnerability: {cve, ratings, text},
}: {
  readonly vulnerability: Vulnerability;
}): ReactNode {
  return (
    <>
      {cve === null ? (
        <span className="scs-muted">{words.noCve}</span>
      ) : (
        <Link to={`https://www.cve.org/CVERecord?id=${cve}`}>{cve}</Link>
      )}{' '}
      {ratings.length === 0 ? <span className="scs-muted">{strings.notRated}</span> : null}
      {ratings.map((rating) => (
        <RatingMark key={rating.vector ?? rating.score} rating={rating} />
      ))}
      {text === null ? null : (
        <span className="scs-block">
          <Inline text={text} />
        </span>
      )}
    </>
  );
}

function RatingMark({rating: {score, vector}}: {readonly rating: Rating}): ReactNode {
  const severity = severityOf(score);
  return (
    <>
      <Mark wording={{...severity, label: strings.rated(severity.label, score.toFixed(1))}} small />{' '}
      {vector === null ? null : <code className="scs-small">{vector}</code>}{' '}
    </>
  );
}

function Distributions({advisory: {distributions}}: Props): ReactNode {
  return (
    <section>
      <Heading as="h2" id="advisory-distributions">
        {words.byDistribution}
      </Heading>
      {distributions.length === 0 ? (
        <p>{strings.noDistributions}</p>
      ) : (
        <StatesExplained states={Object.values(FIX_STATE)}>
          <StackTable
            label={words.byDistribution}
            columns={[strings.distribution, strings.state, strings.fixedIn, strings.since, strings.link]}
          >
            {distributions.map(({name, status, fixedIn, url, time}) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-label={strings.state}>
                  <Mark wording={FIX_STATE[status]} small />
                </td>
                <td data-label={strings.fixedIn}>{fixedIn ?? strings.nothing}</td>
                <td data-label={strings.since}>
                  {time === null ? strings.nothing : <Day date={time} time relative={false} />}
                </td>
                <td data-label={strings.link}>
                  {url === null ? strings.nothing : <Link to={url}>{strings.adviceOf(name)}</Link>}
                </td>
              </tr>
            ))}
          </StackTable>
        </StatesExplained>
      )}
    </section>
  );
}
