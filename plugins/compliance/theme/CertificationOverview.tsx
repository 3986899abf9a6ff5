import {lastingVerdictOn} from '@site/plugins/core/compliance/certainty';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Verdict from '@site/plugins/compliance/components/Verdict';
import {routes} from '@site/plugins/core/text/routes';
import type {EnvironmentStanding, ScopeStanding} from '@site/plugins/core/catalog/standing';
import {certificateStateOn, isInForce} from '@site/plugins/core/compliance/certificateState';
import {compareNatural, compareText} from '@site/plugins/core/text/diagnostic';
import {daysBetween} from '@site/plugins/core/text/isoDate';
import type {IsoDate} from '@site/plugins/core/text/isoDate';
import {CERTIFICATE_STATE, RESULT} from '@site/plugins/core/compliance/wording';
import {verdictKey} from '@site/plugins/core/compliance/resultKey';
import {Choice} from '@site/plugins/ui/Choice';
import {useAddressState} from '@site/plugins/ui/useAddressState';
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
  const [values, setValues] = useAddressState();
  const [text, scope, verdict, sort] = ['q', 'scope', 'tests', 'sort'].map((name) => values.get(name) ?? '');
  const all = environments.flatMap((environment) =>
    environment.standings.map((standing) => ({environment, standing})),
  );
  const rows = all
    .filter(
      (row) =>
        contains(row, text ?? '') &&
        (scope === '' || row.standing.scope === scope) &&
        (verdict === '' || filterKey(row.standing, today) === verdict),
    )
    .toSorted(ORDER[sort ?? ''] ?? byScope);
  const scopes = new Map(all.map(({standing}) => [standing.scope, standing.scopeName]));
  const certified = rows.filter(({standing}) => isCertified(standing, today));
  const others = rows.filter(({standing}) => !isCertified(standing, today));
  return (
    <Page
      title="Certified clouds"
      description="Clouds with a certificate and clouds that are tested, with the proof behind each"
      lead={
        <p>
          {snapshot === null ? (
            'There are no test results yet.'
          ) : (
            <>
              Test results as of <Day date={snapshot} />. Each name leads to its proof.
            </>
          )}
        </p>
      }
    >
      {snapshot !== null && daysBetween(snapshot, today) > STALE_DAYS ? (
        <div className="scs-band scs-tone-ending" role="note">
          <strong>Old data</strong>
          <span>
            The newest results are {daysBetween(snapshot, today)} days old; most of them count for a week
            only. What has expired is shown as unconfirmed.
          </span>
        </div>
      ) : null}
      <form className="scs-filters" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
        <label>
          Name, operator or platform
          <input type="search" value={text} onChange={(event) => setValues({q: event.target.value})} />
        </label>
        <Choice
          label="Scope"
          value={scope ?? ''}
          options={[...scopes]}
          onChange={(value) => setValues({scope: value})}
        />
        <Choice
          label="Tests today"
          value={verdict ?? ''}
          options={(['pass', 'missing', 'fail', 'nodata'] as const).map((key) => [key, RESULT[key].label])}
          onChange={(value) => setValues({tests: value})}
        />
        <Choice
          label="Order"
          value={sort ?? ''}
          none="By scope"
          options={[
            ['name', 'By name'],
            ['operator', 'By operator'],
            ['pass', 'Last certain pass first'],
          ]}
          onChange={(value) => setValues({sort: value})}
        />
      </form>
      <p role="status" className="scs-visually-hidden">
        {rows.length} of {all.length} shown.
      </p>
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
        Tests run on every listed cloud, most of them daily. A result counts for a limited time; an
        environment with several regions or clusters is as good as its worst one. A certificate is issued for
        one version of a scope and is valid for a year; <Link to={routes.register()}>the register</Link> lists
        all of them. Badges are in <Link to={routes.badges()}>the gallery</Link>.
      </p>
      <p className="scs-links">
        <a href={routes.api.compliance()}>As data (JSON)</a>
      </p>
    </Page>
  );
}

/** Most results count for a week; after two, all of those have expired. */
const STALE_DAYS = 14;

type Order = (a: Row, b: Row) => number;
const byName: Order = (a, b) => compareNatural(a.environment.name, b.environment.name);
const byScope: Order = (a, b) => compareText(a.standing.scopeName, b.standing.scopeName) || byName(a, b);
const ORDER: Record<string, Order> = {
  name: byName,
  operator: (a, b) => compareNatural(a.environment.operator, b.environment.operator) || byName(a, b),
  pass: (a, b) => compareText(b.standing.lastCleanPass ?? '', a.standing.lastCleanPass ?? '') || byName(a, b),
};

function contains({environment: {name, operator, platform, description}}: Row, text: string): boolean {
  return [name, operator, platform ?? '', description ?? '']
    .join(' ')
    .toLowerCase()
    .includes(text.trim().toLowerCase());
}

/** An aborted test leaves as unsure as a missing one. */
function filterKey(standing: ScopeStanding, today: IsoDate): keyof typeof RESULT {
  const key = verdictKey(lastingVerdictOn(standing, today));
  return key === 'abort' ? 'missing' : key;
}

function isCertified({certificate}: ScopeStanding, today: IsoDate): boolean {
  const state = certificate && certificateStateOn(certificate, today);
  return isInForce(state);
}

function Rows({
  title,
  rows,
  empty,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly empty: string;
}): ReactNode {
  const today = useToday();
  return (
    <>
      <Heading as="h2">{title}</Heading>
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <StackTable
          label={title}
          columns={[
            'Environment',
            'Operator',
            'Scope',
            'Tests today',
            'Last certain pass',
            'Certificate',
            'Health',
          ]}
        >
          {rows.map(({environment, standing}) => (
            <tr key={`${environment.id} ${standing.scope}`}>
              <th scope="row">
                <Link to={environment.pageUrl}>{environment.name}</Link>
                {environment.platform === null ? null : (
                  <span className="scs-chip">{environment.platform}</span>
                )}
                {environment.description === null ? null : (
                  <span className="scs-muted scs-small scs-block">{environment.description}</span>
                )}
              </th>
              <td data-label="Operator">{environment.operator}</td>
              <td>
                <Link to={standing.scopeUrl}>{standing.scopeName}</Link>
              </td>
              <td data-label="Tests today">
                <Verdict standing={standing} />
              </td>
              <td data-label="Last certain pass">
                {standing.lastCleanPass === null ? (
                  'never on record'
                ) : (
                  <Day date={standing.lastCleanPass} relative={false} />
                )}
              </td>
              <td data-label="Certificate">
                {standing.certificate === null ? (
                  'none'
                ) : (
                  <>
                    {standing.certificate.version}{' '}
                    <Mark
                      wording={CERTIFICATE_STATE[certificateStateOn(standing.certificate, today)]}
                      small
                    />
                  </>
                )}
              </td>
              <td>
                {environment.healthMonitor === null ? null : (
                  <Link to={environment.healthMonitor}>Monitor</Link>
                )}
              </td>
            </tr>
          ))}
        </StackTable>
      )}
    </>
  );
}
