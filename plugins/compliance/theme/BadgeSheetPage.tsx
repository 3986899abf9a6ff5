import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {routes} from '@site/plugins/core/text/routes';
import type {EnvironmentStanding} from '@site/plugins/core/catalog/standing';
import {Choice} from '@site/plugins/ui/Choice';
import {Page} from '@site/plugins/ui/Page';
import {useAddressState} from '@site/plugins/ui/useAddressState';

/** Millimetres: for a business card, for a leaflet, for a wall. */
const WIDTHS = [30, 50, 90];

/** Seals in the sizes that print needs; each leads to the proof by its code, and the address stands below it. */
export default function BadgeSheetPage({
  environments,
}: {
  readonly environments: readonly EnvironmentStanding[];
}): ReactNode {
  const [values, setValues] = useAddressState();
  const chosen = values.get('environment') ?? '';
  const shown = environments.filter(({id}) => chosen === '' || id === chosen);
  return (
    <Page
      title="Seals to print"
      description="Seals of listed clouds to print, with a code that leads to the proof"
      crumbs={[
        {label: 'Certified clouds', url: routes.certification()},
        {label: 'Badges', url: routes.badges()},
      ]}
      noIndex
      inSearch={false}
      lead={
        <p>
          Print this page, or take the SVG files. A seal on paper ages, but its code leads to what holds
          today.
        </p>
      }
    >
      <form className="scs-filters" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="Environment"
          value={chosen}
          options={environments.map(({id, name}) => [id, name])}
          onChange={(environment) => setValues({environment})}
        />
      </form>
      {shown.length === 0 ? <p>No cloud is listed under that name.</p> : null}
      {shown.map((environment) => (
        <Seals key={environment.id} environment={environment} />
      ))}
    </Page>
  );
}

function Seals({environment}: {readonly environment: EnvironmentStanding}): ReactNode {
  const proof = useDocusaurusContext().siteConfig.url + environment.pageUrl;
  return environment.standings.map(({scope, badge}) => (
    <section key={scope} className="scs-card" aria-label={`${environment.name}: ${badge.label}`}>
      <p className="scs-links">
        {WIDTHS.map((width) => (
          <img
            key={width}
            src={routes.badge(environment.id, scope, 'seal')}
            alt={`${badge.label}: ${badge.message}, ${width} millimetres wide`}
            style={{width: `${width}mm`, maxWidth: '100%'}}
            loading="lazy"
          />
        ))}
      </p>
      <p className="scs-break">
        {environment.name}. Proof: <Link to={environment.pageUrl}>{proof}</Link>
      </p>
    </section>
  ));
}
