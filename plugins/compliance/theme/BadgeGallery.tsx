import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/routes';
import type {EnvironmentStanding, ScopeStanding} from '@site/plugins/core/compliance/overview';
import {CopyButton} from '@site/plugins/ui/CopyButton';
import {Page} from '@site/plugins/ui/Page';

/** All badges with snippets that link them to their proof. */
export default function BadgeGallery({environments}: {readonly environments: readonly EnvironmentStanding[]}): ReactNode {
  const listed = environments.filter(({standings}) => standings.length > 0);
  return (
    <Page
      title="Badges"
      description="Badges of all listed clouds, with snippets to embed them"
      crumbs={[{label: 'Certified clouds', url: routes.certification()}]}
      lead={<p>A badge tells the scope and how the tests stand, never a version. It always leads to the page that proves it.</p>}
    >
      {listed.length === 0 ? <p>No cloud is listed yet.</p> : null}
      {listed.map((environment) => (
        <section key={environment.id} className="scs-card">
          <Heading as="h2">
            <Link to={environment.pageUrl}>{environment.name}</Link>
          </Heading>
          {environment.standings.map((standing) => (
            <BadgeLine key={standing.scope} environment={environment} standing={standing} />
          ))}
        </section>
      ))}
    </Page>
  );
}

function BadgeLine({environment, standing}: {readonly environment: EnvironmentStanding; readonly standing: ScopeStanding}): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const alt = `${standing.scopeName}: ${standing.badge.message}`;
  const image = siteConfig.url + standing.badgeUrl;
  const target = siteConfig.url + environment.pageUrl;
  const snippets = [
    {label: 'Markdown', text: `[![${alt}](${image})](${target})`},
    {label: 'HTML', text: `<a href="${target}"><img src="${image}" alt="${alt}" height="28"></a>`},
    {label: 'reStructuredText', text: `.. image:: ${image}\n   :target: ${target}\n   :alt: ${alt}`},
    {label: 'AsciiDoc', text: `image::${image}[${alt},link=${target}]`},
  ];
  return (
    <div className="scs-badge-line">
      <img src={standing.badgeUrl} alt={alt} height={28} />
      <p className="scs-links">
        {snippets.map(({label, text}) => (
          <CopyButton key={label} text={text} label={`Copy ${label}`} />
        ))}
        <a className="scs-button" href={routes.badgeJson(environment.id, standing.scope)}>
          JSON
        </a>
      </p>
    </div>
  );
}
