import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {routes} from '@site/plugins/core/routes';
import type {EnvironmentStanding} from '@site/plugins/core/compliance/overview';
import {Page} from '@site/plugins/ui/Page';

/** Millimetres: for a business card, for a leaflet, for a wall. */
const WIDTHS = [30, 50, 90];

/** Seals in the sizes that print needs; each leads to the proof by its code, and the address stands below it. */
export default function BadgeSheetPage({environment}: {readonly environment: EnvironmentStanding}): ReactNode {
  const proof = useDocusaurusContext().siteConfig.url + environment.pageUrl;
  return (
    <Page
      title={`Seals of ${environment.name}`}
      description={`Seals of ${environment.name} to print, with a code that leads to the proof`}
      crumbs={[
        {label: 'Certified clouds', url: routes.certification()},
        {label: 'Badges', url: routes.badges()},
      ]}
      noIndex
      inSearch={false}
      lead={<p>Print this page, or take the SVG files. A seal on paper does not age: its code leads to what holds today.</p>}
    >
      {environment.standings.map(({scope, badge}) => (
        <section key={scope} className="scs-card" aria-label={badge.label}>
          <p className="scs-links">
            {WIDTHS.map((width) => (
              <img
                key={width}
                src={routes.badge(environment.id, scope, 'seal')}
                alt={`${badge.label}: ${badge.message}, ${width} millimetres wide`}
                style={{width: `${width}mm`, maxWidth: '100%'}}
              />
            ))}
          </p>
          <p className="scs-break">
            Proof: <Link to={environment.pageUrl}>{proof}</Link>
          </p>
        </section>
      ))}
    </Page>
  );
}
