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
import {CERTIFICATE_KIND, CERTIFICATE_STATE} from '@site/plugins/core/compliance/wording';
import {Choice} from '@site/plugins/ui/Choice';
import {Page} from '@site/plugins/ui/Page';
import {StackTable} from '@site/plugins/ui/StackTable';
import {Mark} from '@site/plugins/ui/StateMark';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {useToday} from '@site/plugins/ui/useToday';

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
      title="Register of certificates"
      description="All certificates with the days on which they start and end"
      crumbs={[{label: 'Certified clouds', url: routes.certification()}]}
      lead={
        <p>
          Each certificate is for one version of a scope and valid for a year. Entries are added and never
          removed; ends are recorded with their day and reason, revocations too.
        </p>
      }
    >
      <form className="scs-filters" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
        <label>
          Holder, environment or number
          <input type="search" value={text} onChange={(event) => setValues({q: event.target.value})} />
        </label>
        <Choice
          label="Kind"
          value={kind ?? ''}
          options={kinds.map(([name, {label}]) => [name, label])}
          onChange={(value) => setValues({kind: value})}
        />
        <Choice
          label="State"
          value={state ?? ''}
          options={Object.entries(CERTIFICATE_STATE).map(([name, {label}]) => [name, label])}
          onChange={(value) => setValues({state: value})}
        />
        <Choice
          label="Age"
          value={age ?? ''}
          none={`In force, or ended within ${RETENTION_MONTHS} months`}
          options={[['all', 'All since the beginning']]}
          onChange={(value) => setValues({age: value})}
        />
      </form>
      <p role="status">
        {shown.length} of {certificates.length} entries. As data:{' '}
        <a href={`${routes.register()}.json`}>JSON</a>, <a href={`${routes.register()}.csv`}>CSV</a>.
      </p>
      {shown.length === 0 ? (
        <p>No certificate is like that.</p>
      ) : (
        <StackTable label="Certificates" columns={['Certificate', 'Holder', 'For', 'From', 'Until', 'State']}>
          {shown.map((certificate) => (
            <Entry key={certificate.id} certificate={certificate} today={today} />
          ))}
        </StackTable>
      )}
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
      <td data-label="Holder">{holder}</td>
      <td>
        {environment === null ? null : <Link to={environment.url}>{environment.name}</Link>}
        <span className="scs-block" title={CERTIFICATE_KIND[kind].meaning}>
          {scopeName ?? CERTIFICATE_KIND[kind].label} {version}
        </span>
      </td>
      <td data-label="From">{issued}</td>
      <td data-label="Until">
        {validUntil}
        {ended === null ? null : (
          <span className="scs-block scs-small">
            {ended.reason} on {ended.on}
          </span>
        )}
      </td>
      <td>
        <Mark wording={CERTIFICATE_STATE[certificateStateOn(certificate, today)]} small />
      </td>
    </tr>
  );
}
