import type {ScopeSection, EnvironmentPageView} from '@site/plugins/core/pages/environmentPage';
import {isInForce, certificateStateOn} from '@site/plugins/core/compliance/certificateState';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {BadgeWidths} from '@site/plugins/compliance/badgeWidths';
import {BadgeImage, BadgeWidthsContext} from '@site/plugins/compliance/components/BadgeImage';
import {Evidence} from '@site/plugins/compliance/components/Evidence';
import {History} from '@site/plugins/compliance/components/History';
import {Problems} from '@site/plugins/compliance/components/Problems';
import Verdict from '@site/plugins/compliance/components/Verdict';
import {VerdictBand} from '@site/plugins/compliance/components/VerdictBand';
import {verdictOn} from '@site/plugins/core/catalog/verdictSentence';
import {routes} from '@site/plugins/core/text/routes';
import type {ScopeStanding} from '@site/plugins/core/catalog/standing';
import {strings as words} from '@site/plugins/core/compliance/strings';
import {
  CERTIFICATE_STATE,
  HISTORY_WORD,
  PROBLEM,
  TESTCASE_RESULT,
} from '@site/plugins/core/compliance/wording';
import {strings} from '@site/plugins/compliance/strings';
import {strings as shared} from '@site/plugins/ui/strings';
import {DatedText, Day} from '@site/plugins/ui/Day';
import {FeedLink} from '@site/plugins/ui/FeedLink';
import {SocialCard} from '@site/plugins/ui/SocialCard';
import {Page} from '@site/plugins/ui/Page';
import {Sentence} from '@site/plugins/ui/Sentence';
import {ExplainedBeside, Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';
import {FileLink} from '@site/plugins/ui/siteAddress';
import {SCOPE_VALIDITY} from '@site/plugins/core/scopes/wording';
import {StatesExplained} from '@site/plugins/ui/StateLegend';

type Props = {
  readonly page: EnvironmentPageView;
  /** Site-absolute address of the picture that it is shared with. */
  readonly card: string;
  readonly widths: BadgeWidths;
};

/** The proof behind a badge: verdict in words, certificate, and every result. */
export default function EnvironmentPage({page, card, widths}: Props): ReactNode {
  const {environment, snapshot, scopes, dataUrl, feedUrl} = page;
  return (
    <Page
      title={environment.name}
      description={strings.status.description(environment.name, environment.operator)}
      crumbs={[{label: strings.certifiedClouds, url: routes.certification()}]}
      noIndex={environment.visibility === 'unlisted'}
      inSearch={environment.visibility === 'listed'}
      lead={
        <p>
          {environment.platform === null
            ? strings.status.by(environment.operator)
            : strings.status.byWith(environment.operator, environment.platform)}{' '}
          {environment.description ?? ''}
        </p>
      }
    >
      <SocialCard card={card} alt={environment.name} />
      {scopes.map(({standing, status}) => (
        <VerdictBand
          key={standing.scope}
          facts={{standing, status, subjects: environment.subjects}}
          address={scopes.length > 1 ? `#scope-${standing.scope}` : null}
        />
      ))}
      {scopes.length === 0 ? <p>{strings.status.nothing}</p> : null}
      <p className="scs-links">
        {environment.url === null ? null : <Link to={environment.url}>{strings.status.website}</Link>}
        {environment.healthMonitor === null ? null : (
          <Link to={environment.healthMonitor}>{strings.status.healthMonitor}</Link>
        )}
        <FileLink href={dataUrl}>{strings.asData}</FileLink>
        <FeedLink href={feedUrl} title={strings.status.feedTitle(environment.name)}>
          {strings.status.feed}
        </FeedLink>
        {snapshot === null ? (
          <span>{strings.noResults}</span>
        ) : (
          <span>
            <Sentence parts={strings.asOf(<Day date={snapshot} />)} />
          </span>
        )}
      </p>
      <BadgeWidthsContext.Provider value={widths}>
        {scopes.map(({standing, status}) => (
          <Standing
            key={standing.scope}
            standing={standing}
            environment={environment}
            status={status}
            dataUrl={dataUrl}
          />
        ))}
      </BadgeWidthsContext.Provider>
    </Page>
  );
}

/** What its tables are marked with. */
const STATES = [
  ...Object.values(CERTIFICATE_STATE),
  ...Object.values(TESTCASE_RESULT),
  ...Object.values(PROBLEM),
  ...Object.values(HISTORY_WORD),
  ...Object.values(SCOPE_VALIDITY),
];

type StandingProps = ScopeSection & Pick<EnvironmentPageView, 'environment' | 'dataUrl'>;

function Standing({standing, environment, status, dataUrl}: StandingProps): ReactNode {
  const today = useToday();
  const {certificate} = standing;
  const {subjects} = environment;
  const verdict = verdictOn({standing, status, subjects}, today);
  return (
    <section aria-labelledby={`scope-${standing.scope}`}>
      <Heading as="h2" id={`scope-${standing.scope}`}>
        {standing.scopeName}
      </Heading>
      {/* Its pills are those of the tables below. */}
      <ExplainedBeside.Provider value>
        <Problems verdict={verdict} status={status} subjects={subjects} />
      </ExplainedBeside.Provider>
      <dl className="scs-facts">
        <dt>{strings.certificate}</dt>
        <dd>
          {certificate === null ? (
            <>
              {strings.status.voluntary}{' '}
              <Link to={routes.applyForCertificate()}>{shared.applyForCertificate}</Link>
            </>
          ) : (
            <>
              <DatedText
                text={strings.status.certificateOf({
                  id: certificate.id,
                  scope: certificate.scopeName ?? '',
                  version: certificate.version ?? '',
                  from: certificate.issued,
                  until: certificate.validUntil,
                })}
              />{' '}
              <Mark wording={CERTIFICATE_STATE[certificateStateOn(certificate, today)]} small />{' '}
              <Link to={routes.register()}>{strings.status.register}</Link>{' '}
              {verdict.certificateState === 'valid' ? null : (
                <Link to={routes.applyForCertificate()}>{shared.applyForCertificate}</Link>
              )}
              <CertificateFiles environment={environment} standing={standing} />
            </>
          )}
        </dd>
        {standing.certifiedFor === null || !isInForce(verdict.certificateState) ? null : (
          <>
            <dt>{strings.overview.certifiedSince}</dt>
            <dd>
              <Day date={standing.certifiedFor.since} />
            </dd>
          </>
        )}
        <dt>{strings.status.lastCleanPass}</dt>
        <dd>
          {standing.lastCleanPass === null ? (
            strings.overview.neverPassed
          ) : (
            <Day date={standing.lastCleanPass} />
          )}
        </dd>
        {verdict.nextResultExpiry === null ? null : (
          <>
            <dt>{strings.status.nextExpiry}</dt>
            <dd>
              <Day date={verdict.nextResultExpiry} />
            </dd>
          </>
        )}
        <dt>{strings.status.testedVersion}</dt>
        <dd>{standing.version ?? strings.status.nonePassed}</dd>
        <dt>{strings.status.badge}</dt>
        <dd>
          <BadgeImage
            src={standing.badgeUrl}
            alt={words.badgeName(standing.scopeName, standing.badge.message)}
          />
        </dd>
        {standing.members.length < 2 ? null : (
          <>
            <dt>{strings.status.members}</dt>
            <dd>
              <ul className="scs-plain-list">
                {standing.members.map((member) => (
                  <li key={member.subject}>
                    <code>{member.subject}</code> <Verdict standing={member} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <StatesExplained states={STATES}>
        <Evidence status={status} subjects={subjects} name={standing.scopeName} />
        <Previews standing={standing} />
        <History
          scope={standing.scope}
          scopeName={standing.scopeName}
          version={status.version}
          history={status.history}
          dataUrl={dataUrl}
        />
      </StatesExplained>
    </section>
  );
}

/** The certificate as a sheet; only while it is in force. */
function CertificateFiles({
  environment,
  standing,
}: {
  readonly environment: EnvironmentPageView['environment'];
  readonly standing: ScopeStanding;
}): ReactNode {
  const today = useToday();
  const state = standing.certificate && certificateStateOn(standing.certificate, today);
  // The files are made on the day of the build, and a link to one that was not made leads nowhere.
  const made = isInForce(standing.certificateState);
  if (!made || !isInForce(state)) return null;
  const address = routes.certificate(environment.id, standing.scope);
  return (
    <span className="scs-links scs-small">
      <FileLink href={`${address}.pdf`}>{strings.status.pdf}</FileLink>
      <FileLink href={`${address}.svg`}>{strings.status.svg}</FileLink>
    </span>
  );
}

/** How far it is with what comes; marked as a preview, since no verdict depends on it. */
function Previews({standing}: {readonly standing: ScopeStanding}): ReactNode {
  return standing.previews.map(({version, passed, total, open}) => (
    <aside key={version} className="scs-card" aria-label={strings.status.previewOf(version)}>
      <p>
        <strong>
          <Sentence
            parts={strings.status.preview(
              (text) => (
                <Link to={routes.scopeVersion(standing.scope, version)}>{text}</Link>
              ),
              version,
            )}
          />
        </strong>{' '}
        {strings.status.previewResult({passed, total, version})}
      </p>
      {open.length === 0 ? null : (
        <details>
          <summary>{strings.status.openTests(open.length)}</summary>
          <p className="scs-break">
            {open.map((testcase) => (
              <code key={testcase} className="scs-chip">
                {testcase}
              </code>
            ))}
          </p>
        </details>
      )}
    </aside>
  ));
}
