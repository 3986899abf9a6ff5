import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Verdict from '@site/plugins/compliance/components/Verdict';
import {routes} from '@site/plugins/core/routes';
import type {EnvironmentStanding, ScopeStanding} from '@site/plugins/core/compliance/overview';
import {certificateStateOn} from '@site/plugins/core/compliance/certificateState';
import type {IsoDate} from '@site/plugins/core/text/isoDate';
import {CERTIFICATE_STATE, RESULT} from '@site/plugins/core/wording';
import {Day} from '@site/plugins/ui/Day';
import {Page} from '@site/plugins/ui/Page';
import {StackTable} from '@site/plugins/ui/StackTable';
import {Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';

type Props = {readonly environments: readonly EnvironmentStanding[]; readonly snapshot: IsoDate | null};
type Row = {readonly environment: EnvironmentStanding; readonly standing: ScopeStanding};

/** Who holds a certificate, and how the tests stand today; certified clouds first. */
export default function CertificationOverview({environments, snapshot}: Props): ReactNode {
  const today = useToday();
  const rows = environments.flatMap((environment) => environment.standings.map((standing) => ({environment, standing})));
  const certified = rows.filter(({standing}) => isInForce(standing, today));
  const others = rows.filter(({standing}) => !isInForce(standing, today));
  return (
    <Page
      title="Certified clouds"
      description="Clouds with a certificate and clouds that are tested, with the proof behind each"
      lead={
        <p>
          {snapshot === null ? 'There are no test results yet.' : <>Test results as of <Day date={snapshot} />. Each name leads to its proof.</>}
        </p>
      }
    >
      <Rows title="Certified" empty="No certificate is in force today." rows={certified} />
      <Rows title="Tested, without certificate" empty="None." rows={others} />
      <Heading as="h2">What the marks mean</Heading>
      <ul className="scs-legend">
        {[RESULT.pass, RESULT.missing, RESULT.fail, RESULT.nodata].map((wording) => (
          <li key={wording.label}>
            <Mark wording={wording} small /> {wording.meaning}
          </li>
        ))}
      </ul>
      <p>
        Tests run on every listed cloud, most of them daily. A result counts for a limited time; an environment with several
        regions or clusters is as good as its worst one. A certificate is issued for one version of a scope and is valid for a
        year; <Link to={routes.register()}>the register</Link> lists all of them. Badges are in{' '}
        <Link to={routes.badges()}>the gallery</Link>.
      </p>
      <p className="scs-links">
        <a href={routes.api.compliance()}>As data (JSON)</a>
      </p>
    </Page>
  );
}

function isInForce({certificate}: ScopeStanding, today: IsoDate): boolean {
  const state = certificate && certificateStateOn(certificate, today);
  return state === 'valid' || state === 'renewal-due';
}

function Rows({title, rows, empty}: {readonly title: string; readonly rows: readonly Row[]; readonly empty: string}): ReactNode {
  const today = useToday();
  return (
    <>
      <Heading as="h2">{title}</Heading>
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <StackTable label={title} columns={['Environment', 'Operator', 'Scope', 'Tests today', 'Last certain pass', 'Certificate', 'Health']}>
            {rows.map(({environment, standing}) => (
              <tr key={`${environment.id} ${standing.scope}`}>
                <th scope="row">
                  <Link to={environment.pageUrl}>{environment.name}</Link>
                  {environment.description === null ? null : <span className="scs-muted scs-small scs-block">{environment.description}</span>}
                </th>
                <td data-label="Operator">{environment.operator}</td>
                <td>
                  <Link to={standing.scopeUrl}>{standing.scopeName}</Link>
                </td>
                <td data-label="Tests today">
                  <Verdict standing={standing} />
                </td>
                <td data-label="Last certain pass">{standing.lastCleanPass === null ? 'never on record' : <Day date={standing.lastCleanPass} relative={false} />}</td>
                <td data-label="Certificate">
                  {standing.certificate === null ? (
                    'none'
                  ) : (
                    <>
                      {standing.certificate.version} <Mark wording={CERTIFICATE_STATE[certificateStateOn(standing.certificate, today)]} small />
                    </>
                  )}
                </td>
                <td>{environment.healthMonitor === null ? null : <Link to={environment.healthMonitor}>Monitor</Link>}</td>
              </tr>
            ))}
          </StackTable>
      )}
    </>
  );
}
