import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {routes} from '@site/plugins/core/routes';
import type {CertificateView} from '@site/plugins/core/compliance/overview';
import {certificateStateOn} from '@site/plugins/core/compliance/certificateState';
import {CERTIFICATE_STATE} from '@site/plugins/core/wording';
import {Page} from '@site/plugins/ui/Page';
import {StackTable} from '@site/plugins/ui/StackTable';
import {Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';

/** Every certificate that was issued, with its start and its end. */
export default function RegisterPage({certificates}: {readonly certificates: readonly CertificateView[]}): ReactNode {
  const today = useToday();
  return (
    <Page
      title="Register of certificates"
      description="All certificates with the days on which they start and end"
      crumbs={[{label: 'Certified clouds', url: routes.certification()}]}
      lead={<p>Each certificate is for one version of a scope and valid for a year. Ends are recorded here with their day and reason.</p>}
    >
      {certificates.length === 0 ? (
        <p>No certificate has been issued yet.</p>
      ) : (
        <StackTable label="Certificates" columns={['Certificate', 'Holder', 'For', 'From', 'Until', 'State']}>
            {certificates.map((certificate) => (
              <tr key={certificate.id}>
                <th scope="row">{certificate.id}</th>
                <td data-label="Holder">{certificate.holder}</td>
                <td>
                  {certificate.environment === null ? null : <Link to={certificate.environment.url}>{certificate.environment.name}</Link>}
                  <span className="scs-block">
                    {certificate.scopeName ?? certificate.kind} {certificate.version}
                  </span>
                </td>
                <td data-label="From">{certificate.issued}</td>
                <td data-label="Until">
                  {certificate.validUntil}
                  {certificate.ended === null ? null : (
                    <span className="scs-block scs-small">
                      {certificate.ended.reason} on {certificate.ended.on}
                    </span>
                  )}
                </td>
                <td>
                  <Mark wording={CERTIFICATE_STATE[certificateStateOn(certificate, today)]} small />
                </td>
              </tr>
            ))}
          </StackTable>
      )}
    </Page>
  );
}
