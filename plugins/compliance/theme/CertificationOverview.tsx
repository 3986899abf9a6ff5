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
import {strings} from '@site/plugins/compliance/strings';
import {Choice} from '@site/plugins/ui/Choice';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {Day} from '@site/plugins/ui/Day';
import {Page} from '@site/plugins/ui/Page';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings as shared} from '@site/plugins/ui/strings';
import {StackTable} from '@site/plugins/ui/StackTable';
import {Term} from '@site/plugins/ui/Term';
import {Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';
import {PUBLISHER, StructuredData} from '@site/plugins/ui/StructuredData';
import {FileLink, useFullAddress} from '@site/plugins/ui/siteAddress';

type Props = {readonly environments: readonly EnvironmentStanding[]; readonly snapshot: IsoDate | null};
type Row = {readonly environment: EnvironmentStanding; readonly standing: ScopeStanding};

/** Who holds a certificate, and how the tests stand today; certified clouds first. */
export default function CertificationOverview({environments, snapshot}: Props): ReactNode {
  const today = useToday();
  const full = useFullAddress();
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
      title={strings.certifiedClouds}
      description={strings.overview.description}
      lead={
        <p>
          {snapshot === null ? (
            strings.overview.noResults
          ) : (
            <Sentence
              parts={strings.overview.lead<ReactNode>(
                (text) => (
                  <Term name="environment">{text}</Term>
                ),
                <Day date={snapshot} />,
              )}
            />
          )}
        </p>
      }
    >
      <StructuredData
        data={{
          '@type': 'Dataset',
          name: strings.overview.dataset,
          description: strings.overview.description,
          url: full(routes.certification()),
          license: 'https://creativecommons.org/licenses/by-sa/4.0/',
          creator: PUBLISHER,
          isAccessibleForFree: true,
          ...(snapshot === null ? {} : {dateModified: snapshot}),
          distribution: {
            '@type': 'DataDownload',
            encodingFormat: 'application/json',
            contentUrl: full(routes.api.compliance()),
          },
        }}
      />
      {snapshot !== null && daysBetween(snapshot, today) > STALE_DAYS ? (
        <div className="scs-band scs-tone-ending" role="note">
          <strong>{strings.overview.oldData}</strong>
          <span>{strings.overview.staleText(daysBetween(snapshot, today))}</span>
        </div>
      ) : null}
      <form className="scs-filters" aria-label={shared.filter} onSubmit={(event) => event.preventDefault()}>
        <label>
          {strings.overview.search}
          <input type="search" value={text} onChange={(event) => setValues({q: event.target.value})} />
        </label>
        <Choice
          label={strings.scope}
          value={scope ?? ''}
          options={[...scopes]}
          onChange={(value) => setValues({scope: value})}
        />
        <Choice
          label={strings.overview.testsToday}
          value={verdict ?? ''}
          options={(['pass', 'missing', 'fail', 'nodata'] as const).map((key) => [key, RESULT[key].label])}
          onChange={(value) => setValues({tests: value})}
        />
        <Choice
          label={strings.overview.order}
          value={sort ?? ''}
          none={strings.overview.byScope}
          options={[
            ['name', strings.overview.byName],
            ['operator', strings.overview.byOperator],
            ['pass', strings.overview.byPass],
          ]}
          onChange={(value) => setValues({sort: value})}
        />
      </form>
      <p role="status" className="scs-visually-hidden">
        {strings.overview.shown(rows.length, all.length)}
      </p>
      <Rows title={strings.overview.certified} empty={strings.overview.noneCertified} rows={certified} />
      <Rows title={strings.overview.uncertified} empty={strings.overview.noneUncertified} rows={others} />
      <Heading as="h2">{strings.overview.legend}</Heading>
      <ul className="scs-legend">
        {[RESULT.pass, RESULT.missing, RESULT.fail, RESULT.nodata].map((wording) => (
          <li key={wording.label}>
            <Mark wording={wording} small /> {wording.meaning}
          </li>
        ))}
      </ul>
      <p>
        <Sentence
          parts={strings.overview.about<ReactNode>({
            subject: (text) => <Term name="subject">{text}</Term>,
            certificate: (text) => <Term name="certificate">{text}</Term>,
            verdict: (text) => <Term name="verdict">{text}</Term>,
            notCertain: (text) => <Term name="not certain">{text}</Term>,
            register: (text) => <Link to={routes.register()}>{text}</Link>,
            badges: (text) => <Link to={routes.badges()}>{text}</Link>,
          })}
        />
      </p>
      <p className="scs-links">
        <FileLink href={routes.api.compliance()}>{strings.asData}</FileLink>
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
            strings.environment,
            strings.operator,
            strings.scope,
            strings.overview.testsToday,
            strings.overview.lastCertainPass,
            strings.certificate,
            strings.overview.health,
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
              <td data-label={strings.operator}>{environment.operator}</td>
              <td>
                <Link to={standing.scopeUrl}>{standing.scopeName}</Link>
              </td>
              <td data-label={strings.overview.testsToday}>
                <Verdict standing={standing} />
              </td>
              <td data-label={strings.overview.lastCertainPass}>
                {standing.lastCleanPass === null ? (
                  strings.overview.neverPassed
                ) : (
                  <Day date={standing.lastCleanPass} relative={false} />
                )}
              </td>
              <td data-label={strings.certificate}>
                {standing.certificate === null ? (
                  strings.none
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
                  <Link to={environment.healthMonitor}>{strings.overview.monitor}</Link>
                )}
              </td>
            </tr>
          ))}
        </StackTable>
      )}
    </>
  );
}
