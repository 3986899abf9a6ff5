import {lastingVerdictOn} from '@site/plugins/core/compliance/certainty';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {SortHead} from '@site/plugins/compliance/components/SortHead';
import Verdict from '@site/plugins/compliance/components/Verdict';
import {routes} from '@site/plugins/core/text/routes';
import type {EnvironmentStanding, ScopeStanding} from '@site/plugins/core/catalog/standing';
import type {
  OverviewColumn,
  OverviewRow as Row,
  OverviewOrder as Order,
} from '@site/plugins/core/pages/certificationOrder';
import {OVERVIEW_COLUMNS, orderOf, readOrder, writeOrder} from '@site/plugins/core/pages/certificationOrder';
import {certificateStateOn, isInForce} from '@site/plugins/core/compliance/certificateState';
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
import {Term} from '@site/plugins/ui/Term';
import {StateLegend} from '@site/plugins/ui/StateLegend';
import {ExplainedBeside, Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';
import {PUBLISHER, StructuredData} from '@site/plugins/ui/StructuredData';
import {FileLink, useFullAddress} from '@site/plugins/ui/siteAddress';

type Props = {readonly environments: readonly EnvironmentStanding[]; readonly snapshot: IsoDate | null};

/** Who holds a certificate, and how the tests stand today; certified clouds first. */
export default function CertificationOverview({environments, snapshot}: Props): ReactNode {
  const today = useToday();
  const full = useFullAddress();
  const [values, setValues] = useAddressState();
  const [text, scope, verdict, sort] = ['q', 'scope', 'tests', 'sort'].map((name) => values.get(name) ?? '');
  const order = readOrder(sort ?? '');
  const setOrder = (next: Order) => setValues({sort: writeOrder(next)});
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
    .toSorted(orderOf(order, today));
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
      <p className="scs-links">
        <Link className="scs-button" to={routes.applyForCertificate()}>
          {shared.applyForCertificate}
        </Link>
        <Link className="scs-button" to={routes.register()}>
          {strings.register.title}
        </Link>
        <Link className="scs-button" to={routes.badges()}>
          {strings.badges}
        </Link>
      </p>
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
        {/* Where the head of the tables is out of sight. */}
        <div className="scs-phone-only">
          <Choice
            label={strings.overview.order}
            value={writeOrder(order)}
            none={strings.overview.byScope}
            options={OVERVIEW_COLUMNS.flatMap((key) =>
              [readOrder(key), readOrder(`-${key}`)].map((choice): [string, string] => [
                writeOrder(choice),
                strings.overview.orderBy[choice.direction](COLUMN_LABEL[key]),
              ]),
            ).filter(([value]) => value !== '')}
            onChange={(value) => setValues({sort: value})}
          />
        </div>
      </form>
      <p role="status" className="scs-visually-hidden">
        {strings.overview.shown(rows.length, all.length)}
      </p>
      <ExplainedBeside.Provider value>
        <Rows
          title={strings.overview.certified}
          empty={strings.overview.noneCertified}
          rows={certified}
          order={order}
          onOrder={setOrder}
        />
        <Rows
          title={strings.overview.uncertified}
          empty={strings.overview.noneUncertified}
          rows={others}
          order={order}
          onOrder={setOrder}
        />
      </ExplainedBeside.Provider>
      <Heading as="h2">{strings.overview.legend}</Heading>
      <StateLegend
        states={[
          RESULT.pass,
          RESULT.missing,
          RESULT.fail,
          RESULT.nodata,
          ...Object.values(CERTIFICATE_STATE),
        ]}
      />
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

const COLUMN_LABEL: Record<OverviewColumn, string> = {
  name: strings.environment,
  operator: strings.operator,
  scope: strings.scope,
  tests: strings.overview.testsToday,
  pass: strings.overview.lastCertainPass,
  since: strings.overview.certifiedSince,
  certificate: strings.certificate,
  health: strings.overview.health,
};

/** Most results count for a week; after two, all of those have expired. */
const STALE_DAYS = 14;

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

type RowsProps = {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly empty: string;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
};

function Rows({title, rows, empty, order, onOrder}: RowsProps): ReactNode {
  const today = useToday();
  return (
    <>
      <Heading as="h2">{title}</Heading>
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <table className="scs-table scs-table--stack scs-overview" aria-label={title}>
          <thead>
            <tr>
              {OVERVIEW_COLUMNS.map((key) => (
                <SortHead key={key} label={COLUMN_LABEL[key]} order={order} column={key} onOrder={onOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
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
                <td data-label={strings.scope}>
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
                <td data-label={strings.overview.certifiedSince}>
                  {standing.certifiedFor === null || !isCertified(standing, today) ? (
                    strings.none
                  ) : (
                    <Day date={standing.certifiedFor.since} relative={false} />
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
                <td data-label={strings.overview.health}>
                  {environment.healthMonitor === null ? null : (
                    <Link to={environment.healthMonitor}>{strings.overview.monitor}</Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
