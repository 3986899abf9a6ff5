import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {routes} from '@site/plugins/core/text/routes';
import type {CertificateView} from '@site/plugins/core/catalog/standing';
import {
  certificateStateOn,
  isRetained,
  RETENTION_MONTHS,
} from '@site/plugins/core/compliance/certificateState';
import {strings as words} from '@site/plugins/core/compliance/strings';
import {CERTIFICATE_KIND, CERTIFICATE_STATE} from '@site/plugins/core/compliance/wording';
import {strings} from '@site/plugins/compliance/strings';
import {Choice} from '@site/plugins/ui/Choice';
import {Page} from '@site/plugins/ui/Page';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings as shared} from '@site/plugins/ui/strings';
import {StackTable} from '@site/plugins/ui/StackTable';
import {Mark} from '@site/plugins/ui/StateMark';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {dateText} from '@site/plugins/core/text/dateText';
import {Term} from '@site/plugins/ui/Term';
import {useToday} from '@site/plugins/ui/useToday';
import {FileLink} from '@site/plugins/ui/siteAddress';
import {StatesExplained} from '@site/plugins/ui/StateLegend';

type Props = {readonly certificates: readonly CertificateView[]};

/** Every certificate that was issued, with its start and its end. */
export default function RegisterPage({certificates}: Props): ReactNode {
  const today = useToday();
  const [values, setValues] = useAddressState();
  const [kind, state, age, text] = ['kind', 'state', 'age', 'q'].map((name) => values.get(name) ?? '');
  const shown = certificates.filter(
    (certificate) =>
      (age === 'all' || isRetained(certificate, today)) &&
      (kind === '' || certificate.kind === kind) &&
      (state === '' || certificateStateOn(certificate, today) === state) &&
      contains(certificate, text ?? ''),
  );
  const kinds = Object.entries(CERTIFICATE_KIND).filter(([name]) =>
    certificates.some((certificate) => certificate.kind === name),
  );
  return (
    <Page
      title={strings.register.title}
      description={strings.register.description}
      crumbs={[{label: strings.certifiedClouds, url: routes.certification()}]}
      lead={
        <p>
          <Sentence
            parts={strings.register.lead((text) => (
              <Term name="certificate">{text}</Term>
            ))}
          />
        </p>
      }
    >
      <p className="scs-links">
        <Link to={routes.applyForCertificate()}>{shared.applyForCertificate}</Link>
      </p>
      <form className="scs-filters" aria-label={shared.filter} onSubmit={(event) => event.preventDefault()}>
        <label>
          {strings.register.search}
          <input type="search" value={text} onChange={(event) => setValues({q: event.target.value})} />
        </label>
        <Choice
          label={strings.register.kind}
          value={kind ?? ''}
          options={kinds.map(([name, {label}]) => [name, label])}
          onChange={(value) => setValues({kind: value})}
        />
        <Choice
          label={strings.state}
          value={state ?? ''}
          options={Object.entries(CERTIFICATE_STATE).map(([name, {label}]) => [name, label])}
          onChange={(value) => setValues({state: value})}
        />
        <Choice
          label={strings.register.age}
          value={age ?? ''}
          none={strings.register.recent(RETENTION_MONTHS)}
          options={[['all', strings.register.all]]}
          onChange={(value) => setValues({age: value})}
        />
      </form>
      <p role="status">
        <Sentence
          parts={strings.register.count<ReactNode>({
            shown: shown.length,
            all: certificates.length,
            json: (text) => <FileLink href={`${routes.register()}.json`}>{text}</FileLink>,
            csv: (text) => <FileLink href={`${routes.register()}.csv`}>{text}</FileLink>,
          })}
        />
      </p>
      {shown.length === 0 ? (
        <p>{strings.register.nothing}</p>
      ) : (
        <StatesExplained states={Object.values(CERTIFICATE_STATE)}>
          <StackTable
            label={strings.register.certificates}
            columns={[
              strings.certificate,
              strings.register.holder,
              strings.register.subject,
              strings.register.from,
              strings.register.until,
              strings.state,
            ]}
          >
            {shown.map((certificate) => (
              <Entry key={certificate.id} certificate={certificate} today={today} />
            ))}
          </StackTable>
        </StatesExplained>
      )}
      <ul className="scs-legend" aria-label={strings.register.kinds}>
        {Object.entries(CERTIFICATE_KIND).map(([kind, {label, meaning}]) => (
          <li key={kind}>
            <strong>{label}</strong> {meaning}
          </li>
        ))}
      </ul>
    </Page>
  );
}

function contains({id, holder, environment, scopeName, version}: CertificateView, text: string): boolean {
  const words = [id, holder, environment?.name ?? '', scopeName ?? '', version ?? ''].join(' ').toLowerCase();
  return words.includes(text.trim().toLowerCase());
}

function Entry({
  certificate,
  today,
}: {
  readonly certificate: CertificateView;
  readonly today: string;
}): ReactNode {
  // Badges of companies lead here.
  useBrokenLinks().collectAnchor(certificate.id);
  const {id, kind, holder, environment, scopeName, version, issued, validUntil, ended} = certificate;
  return (
    <tr id={id}>
      <th scope="row">{id}</th>
      <td data-label={strings.register.holder}>{holder}</td>
      <td data-label={strings.register.subject}>
        {environment === null ? null : <Link to={environment.url}>{environment.name}</Link>}
        <span className="scs-block">
          {scopeName ?? CERTIFICATE_KIND[kind].label} {version}
        </span>
      </td>
      <td data-label={strings.register.from}>{dateText(issued)}</td>
      <td data-label={strings.register.until}>
        {dateText(validUntil)}
        {ended === null ? null : (
          <span className="scs-block scs-small">{words.endedOn[ended.reason](ended.on)}</span>
        )}
      </td>
      <td data-label={strings.state}>
        <Mark wording={CERTIFICATE_STATE[certificateStateOn(certificate, today)]} small />
      </td>
    </tr>
  );
}
