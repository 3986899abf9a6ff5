import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {routes} from '@site/plugins/core/text/routes';
import type {EnvironmentStanding} from '@site/plugins/core/catalog/standing';
import {strings as words} from '@site/plugins/core/compliance/strings';
import {BadgeImage} from '@site/plugins/compliance/components/BadgeImage';
import {strings} from '@site/plugins/compliance/strings';
import {Choice} from '@site/plugins/ui/Choice';
import {Page} from '@site/plugins/ui/Page';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings as shared} from '@site/plugins/ui/strings';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {useFullAddress} from '@site/plugins/ui/siteAddress';

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
      title={strings.sheet.title}
      description={strings.sheet.description}
      crumbs={[
        {label: strings.certifiedClouds, url: routes.certification()},
        {label: strings.badges, url: routes.badges()},
      ]}
      noIndex
      inSearch={false}
      lead={<p>{strings.sheet.lead}</p>}
    >
      <form className="scs-filters" aria-label={shared.filter} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={strings.environment}
          value={chosen}
          options={environments.map(({id, name}) => [id, name])}
          onChange={(environment) => setValues({environment})}
        />
      </form>
      {shown.length === 0 ? <p>{strings.sheet.nothing}</p> : null}
      {shown.map((environment) => (
        <Seals key={environment.id} environment={environment} />
      ))}
    </Page>
  );
}

function Seals({environment}: {readonly environment: EnvironmentStanding}): ReactNode {
  const proof = useFullAddress()(environment.pageUrl);
  return environment.standings.map(({scope, badge}) => (
    <section key={scope} className="scs-card" aria-label={words.badgeName(environment.name, badge.label)}>
      <p className="scs-links">
        {WIDTHS.map((width) => (
          <BadgeImage
            key={width}
            src={routes.badge(environment.id, scope, 'seal')}
            alt={strings.sheet.alt(words.badgeName(badge.label, badge.message), width)}
            style={{width: `${width}mm`, maxWidth: '100%', height: 'auto'}}
            loading="lazy"
          />
        ))}
      </p>
      <p className="scs-break">
        <Sentence
          parts={strings.sheet.proof<ReactNode>(
            environment.name,
            <Link to={environment.pageUrl}>{proof}</Link>,
          )}
        />
      </p>
    </section>
  ));
}
