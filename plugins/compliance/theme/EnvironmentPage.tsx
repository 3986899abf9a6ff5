import {Fragment} from 'react';
import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {History} from '@site/plugins/compliance/components/History';
import Verdict, {CertaintySentence, resultToday} from '@site/plugins/compliance/components/Verdict';
import {routes} from '@site/plugins/core/routes';
import type {EnvironmentStanding, ScopeStanding} from '@site/plugins/core/compliance/overview';
import type {EnvironmentPageView, TestcaseResultView} from '@site/plugins/core/compliance/statusPage';
import {certificateStateOn} from '@site/plugins/core/compliance/certificateState';
import {CERTIFICATE_STATE, resultKey, RESULT, SCOPE_VALIDITY, TARGET_WORD, TESTCASE_RESULT} from '@site/plugins/core/wording';
import {Day} from '@site/plugins/ui/Day';
import {Page} from '@site/plugins/ui/Page';
import {Scroll} from '@site/plugins/ui/Scroll';
import {Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';

type Status = EnvironmentPageView['scopes'][number];

/** The proof behind a badge: verdict in words, certificate, and every result. */
export default function EnvironmentPage({page}: {readonly page: EnvironmentPageView}): ReactNode {
  const {environment, snapshot, scopes, dataUrl, feedUrl} = page;
  return (
    <Page
      title={environment.name}
      description={`Certificates and test results of ${environment.name} by ${environment.operator}`}
      crumbs={[{label: 'Certified clouds', url: routes.certification()}]}
      noIndex={environment.visibility === 'unlisted'}
      inSearch={environment.visibility === 'listed'}
      lead={
        <p>
          By {environment.operator}
          {environment.platform === null ? '' : `, built with ${environment.platform}`}. {environment.description ?? ''}
        </p>
      }
    >
      <p className="scs-links">
        {environment.url === null ? null : <Link to={environment.url}>Website</Link>}
        {environment.healthMonitor === null ? null : <Link to={environment.healthMonitor}>Health monitor</Link>}
        <a href={dataUrl}>As data (JSON)</a>
        <a href={feedUrl}>Changes of verdicts (Atom)</a>
        {snapshot === null ? <span>No results on record.</span> : <span>Results as of <Day date={snapshot} /></span>}
      </p>
      {environment.standings.length === 0 ? <p>No certificate, and no test results yet.</p> : null}
      {environment.standings.map((standing) => (
        <Standing
          key={standing.scope}
          standing={standing}
          environment={environment}
          status={scopes.find(({scope}) => scope === standing.scope)}
          dataUrl={dataUrl}
        />
      ))}
    </Page>
  );
}

type StandingProps = {
  readonly standing: ScopeStanding;
  readonly environment: EnvironmentStanding;
  readonly status: Status | undefined;
  readonly dataUrl: string;
};

function Standing({standing, environment, status, dataUrl}: StandingProps): ReactNode {
  const today = useToday();
  const result = resultToday(standing, today);
  const wording = RESULT[result === undefined ? 'nodata' : resultKey(result)];
  const {certificate} = standing;
  return (
    <section aria-labelledby={`scope-${standing.scope}`}>
      <Heading as="h2" id={`scope-${standing.scope}`}>
        {standing.scopeName}
      </Heading>
      <div className={clsx('scs-band', `scs-tone-${wording.tone}`)} role="note" aria-label="Verdict today">
        <strong>
          <span aria-hidden="true">{wording.symbol}</span> {wording.label}
        </strong>
        <span>
          <CertaintySentence standing={standing} />{' '}
          {standing.lastCleanPass === null ? 'No day on record on which all tests passed.' : <>Last day on which all tests passed without doubt: <Day date={standing.lastCleanPass} />.</>}
        </span>
      </div>
      <dl className="scs-facts">
        <dt>Certificate</dt>
        <dd>
          {certificate === null ? (
            'None; listed voluntarily.'
          ) : (
            <>
              {certificate.id}: {certificate.scopeName} {certificate.version}, from {certificate.issued} until {certificate.validUntil}{' '}
              <Mark wording={CERTIFICATE_STATE[certificateStateOn(certificate, today)]} small /> <Link to={routes.register()}>Register</Link>
              <CertificateFiles environment={environment} standing={standing} />
            </>
          )}
        </dd>
        <dt>Tested version</dt>
        <dd>{standing.version ?? 'none passed'}</dd>
        <dt>Badge</dt>
        <dd>
          <img src={standing.badgeUrl} alt={`${standing.scopeName}: ${standing.badge.message}`} height={28} />
        </dd>
        {standing.members.length < 2 ? null : (
          <>
            <dt>Members</dt>
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
      <Previews standing={standing} />
      {status === undefined ? null : (
        <>
          <History scope={standing.scope} scopeName={standing.scopeName} version={status.version} history={status.history} dataUrl={dataUrl} />
          <Evidence status={status} subjects={environment.subjects} name={standing.scopeName} />
        </>
      )}
    </section>
  );
}

/** The certificate as a sheet; only while it is in force. */
function CertificateFiles({environment, standing}: {readonly environment: EnvironmentStanding; readonly standing: ScopeStanding}): ReactNode {
  const today = useToday();
  const state = standing.certificate && certificateStateOn(standing.certificate, today);
  // The files are made on the day of the build, and a link to one that was not made leads nowhere.
  const made = standing.certificateState === 'valid' || standing.certificateState === 'renewal-due';
  if (!made || (state !== 'valid' && state !== 'renewal-due')) return null;
  const address = routes.certificate(environment.id, standing.scope);
  return (
    <span className="scs-links scs-small">
      <a href={`${address}.pdf`}>Certificate (PDF)</a>
      <a href={`${address}.svg`}>Certificate (SVG)</a>
    </span>
  );
}

/** How far it is with what comes; marked as a preview, since no verdict depends on it. */
function Previews({standing}: {readonly standing: ScopeStanding}): ReactNode {
  return standing.previews.map(({version, passed, total, open}) => (
    <aside key={version} className="scs-card" aria-label={`Preview of ${version}`}>
      <p>
        <strong>
          Preview of <Link to={routes.scopeVersion(standing.scope, version)}>{version}</Link>:
        </strong>{' '}
        {passed} of {total} mandatory tests pass. {version} is a draft; neither verdict nor badge depends on it.
      </p>
      {open.length === 0 ? null : (
        <details>
          <summary>{open.length === 1 ? '1 test is' : `${open.length} tests are`} still open</summary>
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

type EvidenceProps = {readonly status: Status; readonly subjects: readonly string[]; readonly name: string};

/** The results behind the verdict; those of other versions unfold. */
function Evidence({status, subjects, name}: EvidenceProps): ReactNode {
  return status.versions.map((version, index) => {
    const table = <EvidenceTable version={version} results={status.results} subjects={subjects} name={name} />;
    if (index === 0) {
      return (
        <Fragment key={version.version}>
          <Heading as="h3">Tests of {version.version}</Heading>
          {table}
        </Fragment>
      );
    }
    return (
      <details key={version.version}>
        <summary>
          Tests of {version.version} <Mark wording={SCOPE_VALIDITY[version.validity]} small />
        </summary>
        {table}
      </details>
    );
  });
}

type TableProps = {
  readonly version: Status['versions'][number];
  readonly results: Status['results'];
  readonly subjects: readonly string[];
  readonly name: string;
};

function EvidenceTable({version: {version, testcases}, results, subjects, name}: TableProps): ReactNode {
  if (testcases.length === 0) return <p>No automated test; the texts of its standards are binding.</p>;
  return (
    <Scroll label={`Test results for ${name} ${version}`}>
      <table className="scs-table scs-table--dense">
        <thead>
          <tr>
            <th scope="col">Module</th>
            <th scope="col">Test</th>
            {subjects.map((subject) => (
              <th key={subject} scope="col">
                {subject}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {testcases.map((testcase, index) => (
            <EvidenceRow
              key={`${testcase.module} ${testcase.id} ${testcase.target}`}
              testcase={testcase}
              row={results[testcase.id]}
              repeated={testcases[index - 1]?.module === testcase.module}
            />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

type RowProps = {
  readonly testcase: Status['versions'][number]['testcases'][number];
  readonly row: TestcaseResultView | undefined;
  readonly repeated: boolean;
};

function EvidenceRow({testcase: {id, target, module}, row, repeated}: RowProps): ReactNode {
  const today = useToday();
  const url = row?.url ?? null;
  return (
    <tr>
      <td>{repeated ? <span className="scs-visually-hidden">{module}</span> : module}</td>
      <td>
        {url === null ? <code>{id}</code> : <Link to={url} title={row?.description}><code>{id}</code></Link>}
        {target === 'main' ? null : <span className="scs-chip">{TARGET_WORD[target] ?? target}</span>}
      </td>
      {(row?.results ?? []).map(({result, checkedAt, expires}, index) => {
        const current = expires !== null && expires <= today ? null : result;
        return (
          <td key={index}>
            <Mark wording={TESTCASE_RESULT[resultKey(current)]} small />
            {checkedAt === null ? null : (
              <span className="scs-small scs-muted scs-block">
                {checkedAt.slice(0, 10)}
                {expires === null ? '' : `, counts until ${expires}`}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
