import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {BadgeSpec} from '@site/plugins/core/compliance/badge';
import type {EnvironmentStanding} from '@site/plugins/core/catalog/standing';
import {adaptiveSnippet, badgeSnippets} from '@site/plugins/core/exports/badgeSnippets';
import {BADGE} from '@site/plugins/core/compliance/wording';
import {CopyButton} from '@site/plugins/ui/CopyButton';
import {Page} from '@site/plugins/ui/Page';

/** Badges of companies: their proof is their entry in the register. */
export type CompanyBadge = {readonly id: string; readonly holder: string; readonly badge: BadgeSpec};

type Props = {
  readonly environments: readonly EnvironmentStanding[];
  readonly companies: readonly CompanyBadge[];
};

/** All badges with snippets that link them to their proof. */
export default function BadgeGallery({environments, companies}: Props): ReactNode {
  const listed = environments.filter(({standings}) => standings.length > 0);
  return (
    <Page
      title="Badges"
      description="Badges of all listed clouds, with snippets to embed them"
      crumbs={[{label: 'Certified clouds', url: routes.certification()}]}
      lead={
        <p>
          A badge tells the scope and how the tests stand, never a version. It always leads to the page that
          proves it.
        </p>
      }
    >
      <p className="scs-links">
        <Link className="scs-button" to={routes.verifyBadge()}>
          Verify a badge
        </Link>
        <a className="scs-button" href={routes.badgeManifest()}>
          Manifest (JSON)
        </a>
      </p>
      {listed.length + companies.length === 0 ? <p>No cloud is listed yet.</p> : null}
      {listed.map((environment) => (
        <section key={environment.id} className="scs-card">
          <Heading as="h2">
            <Link to={environment.pageUrl}>{environment.name}</Link>
          </Heading>
          {environment.standings.map(({scope, badge}) => (
            <Badges
              key={scope}
              badge={badge}
              proof={environment.pageUrl}
              addressOf={(variant) => routes.badge(environment.id, scope, variant)}
              json={routes.badgeJson(environment.id, scope)}
            />
          ))}
          <p className="scs-small">
            <Link to={routes.badgeSheet(environment.id)}>Sheet of seals to print</Link>
          </p>
        </section>
      ))}
      {companies.map(({id, holder, badge}) => (
        <section key={id} className="scs-card">
          <Heading as="h2">
            <Link to={routes.registerEntry(id)}>{holder}</Link>
          </Heading>
          <Badges
            badge={badge}
            proof={routes.registerEntry(id)}
            addressOf={(variant) => routes.registerBadge(id, variant)}
            json={routes.registerBadgeJson(id)}
          />
        </section>
      ))}
      <Heading as="h2">What a badge can say</Heading>
      <ul>
        {Object.values(BADGE).map(({message, symbol}) => (
          <li key={message}>
            <span aria-hidden="true">{symbol}</span> {message}
          </li>
        ))}
      </ul>
    </Page>
  );
}

type BadgesProps = {
  readonly badge: BadgeSpec;
  readonly proof: string;
  readonly addressOf: (variant?: 'dark' | 'seal') => string;
  readonly json: string;
};

function Badges({badge, proof, addressOf, json}: BadgesProps): ReactNode {
  const {url} = useDocusaurusContext().siteConfig;
  const alt = `${badge.label}: ${badge.message}`;
  const use = {image: url + addressOf(), target: url + proof, alt, height: 28};
  const seal = {...use, image: url + addressOf('seal'), height: 330};
  const snippets = [
    ...badgeSnippets(use),
    {label: 'HTML, light and dark', text: adaptiveSnippet(use, url + addressOf('dark'))},
    {label: 'seal as HTML', text: badgeSnippets(seal).find(({label}) => label === 'HTML')?.text ?? ''},
  ];
  return (
    <div className="scs-badge-line">
      <p className="scs-links">
        <img src={addressOf()} alt={alt} height={28} />
        <span className="scs-on-dark">
          <img src={addressOf('dark')} alt={`${alt}, for dark pages`} height={28} />
        </span>
      </p>
      <p className="scs-links scs-small">
        {snippets.map(({label, text}) => (
          <CopyButton key={label} text={text} label={`Copy ${label}`} />
        ))}
        <a className="scs-button" href={json}>
          JSON
        </a>
      </p>
      <details>
        <summary>Seal for print, with a code that leads to the proof</summary>
        <img
          src={addressOf('seal')}
          alt={`${alt}, seal with QR code`}
          width={240}
          height={330}
          loading="lazy"
        />
      </details>
    </div>
  );
}
