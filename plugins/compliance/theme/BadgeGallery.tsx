import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {BadgeEnding} from '@site/plugins/core/text/routes';
import {routes} from '@site/plugins/core/text/routes';
import type {BadgeSpec} from '@site/plugins/core/compliance/badge';
import {exampleBadge} from '@site/plugins/core/compliance/badge';
import type {EnvironmentStanding} from '@site/plugins/core/catalog/standing';
import {adaptiveSnippet, badgeSnippets} from '@site/plugins/core/exports/badgeSnippets';
import type {BadgeState} from '@site/plugins/core/compliance/wording';
import {BADGE} from '@site/plugins/core/compliance/wording';
import {strings as shared} from '@site/plugins/ui/strings';
import {strings as words} from '@site/plugins/core/compliance/strings';
import {strings} from '@site/plugins/compliance/strings';
import type {BadgeWidths} from '@site/plugins/compliance/badgeWidths';
import {BadgeImage, BadgeWidthsContext} from '@site/plugins/compliance/components/BadgeImage';
import {CopyButton} from '@site/plugins/ui/CopyButton';
import {Term} from '@site/plugins/ui/Term';
import {Page} from '@site/plugins/ui/Page';
import {StackTable} from '@site/plugins/ui/StackTable';
import {Sentence} from '@site/plugins/ui/Sentence';
import {FileLink, useFullAddress} from '@site/plugins/ui/siteAddress';

/** Badges of companies: their proof is their entry in the register. */
export type CompanyBadge = {readonly id: string; readonly holder: string; readonly badge: BadgeSpec};

type Props = {
  readonly environments: readonly EnvironmentStanding[];
  readonly companies: readonly CompanyBadge[];
  readonly widths: BadgeWidths;
};

/** All badges with snippets that link them to their proof. */
export default function BadgeGallery({environments, companies, widths}: Props): ReactNode {
  const listed = environments.filter(({standings}) => standings.length > 0);
  return (
    <Page
      title={strings.badges}
      description={strings.gallery.description}
      crumbs={[{label: strings.certifiedClouds, url: routes.certification()}]}
      lead={
        <p>
          <Sentence
            parts={strings.gallery.lead((text) => (
              <Term name="badge">{text}</Term>
            ))}
          />
        </p>
      }
    >
      <p className="scs-links">
        <Link className="scs-button" to={routes.applyForCertificate()}>
          {shared.applyForCertificate}
        </Link>
        <Link className="scs-button" to={routes.verifyBadge()}>
          {strings.gallery.verify}
        </Link>
        <FileLink className="scs-button" href={routes.badgeManifest()}>
          {strings.gallery.manifest}
        </FileLink>
      </p>
      {listed.length + companies.length === 0 ? <p>{strings.gallery.nothing}</p> : null}
      <BadgeWidthsContext.Provider value={widths}>
        {listed.map((environment) => (
          <section key={environment.id} className="scs-card">
            <Heading as="h2">
              <Link to={environment.pageUrl}>{environment.name}</Link>
            </Heading>
            {environment.standings.map(({scope, badge}) => (
              <Badges
                key={scope}
                badge={badge}
                holder={environment.name}
                proof={environment.pageUrl}
                addressOf={(variant) => routes.badge(environment.id, scope, variant)}
                json={routes.badgeJson(environment.id, scope)}
              />
            ))}
            <p className="scs-small">
              <Link to={routes.badgeSheet(environment.id)}>{strings.gallery.sheet}</Link>
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
              holder={holder}
              proof={routes.registerEntry(id)}
              addressOf={(variant) => routes.registerBadge(id, variant)}
              json={routes.registerBadgeJson(id)}
            />
          </section>
        ))}
        <Heading as="h2">{strings.gallery.messages}</Heading>
        <p>{strings.gallery.examples}</p>
        <StackTable label={strings.gallery.messages} columns={Object.values(strings.gallery.looks)}>
          {(Object.keys(BADGE) as BadgeState[]).map((state) => (
            <ExampleRow key={state} state={state} />
          ))}
        </StackTable>
      </BadgeWidthsContext.Provider>
    </Page>
  );
}

/** A state in all its looks. */
function ExampleRow({state}: {readonly state: BadgeState}): ReactNode {
  const {label, message} = exampleBadge(state);
  const alt = words.badgeName(label, message);
  const {looks} = strings.gallery;
  const picture = (variant: BadgeEnding | undefined) => (
    <BadgeImage
      src={routes.exampleBadge(state, variant)}
      alt={variant === undefined ? alt : ''}
      loading="lazy"
    />
  );
  return (
    <tr>
      <th scope="row">
        <span className="scs-on-light scs-looks">
          {picture(undefined)}
          {picture('small')}
        </span>
      </th>
      <td data-label={looks.dark}>
        <span className="scs-on-dark scs-looks">
          {picture('dark')}
          {picture('small-dark')}
        </span>
      </td>
      <td data-label={looks.meaning}>{words.badgeMeanings[state]}</td>
    </tr>
  );
}

type BadgesProps = {
  readonly badge: BadgeSpec;
  /** Whose badge it is: a cloud, or a company. */
  readonly holder: string;
  readonly proof: string;
  readonly addressOf: (variant?: BadgeEnding) => string;
  readonly json: string;
};

function Badges({badge, holder, proof, addressOf, json}: BadgesProps): ReactNode {
  const full = useFullAddress();
  const alt = words.badgeName(badge.label, badge.message);
  // A snippet outlives the verdict of today.
  const neutral = words.badgeAlt(holder, badge.label);
  const use = {image: full(addressOf()), target: full(proof), alt: neutral, height: 28};
  const small = {...use, image: full(addressOf('small')), height: 20};
  const seal = {...use, image: full(addressOf('seal')), height: 330};
  const snippets = [
    ...badgeSnippets(use),
    {label: 'adaptive', text: adaptiveSnippet(use, full(addressOf('dark')))},
    {label: 'small', text: badgeSnippets(small).find(({label}) => label === 'Markdown')?.text ?? ''},
    {label: 'seal', text: badgeSnippets(seal).find(({label}) => label === 'HTML')?.text ?? ''},
  ] as const;
  return (
    <div className="scs-badge-line">
      <p className="scs-links">
        <BadgeImage src={addressOf()} alt={alt} />
        <span className="scs-on-dark">
          <BadgeImage src={addressOf('dark')} alt={strings.gallery.forDark(alt)} />
        </span>
        <BadgeImage src={addressOf('small')} alt={strings.gallery.small(alt)} />
      </p>
      <p className="scs-links scs-small">
        {snippets.map(({label, text}) => (
          <CopyButton key={label} text={text} label={strings.gallery.copies[label]} />
        ))}
        <FileLink className="scs-button" href={json}>
          {strings.gallery.json}
        </FileLink>
      </p>
      <noscript>
        {snippets
          .filter(({label}) => label === 'Markdown' || label === 'HTML')
          .map(({label, text}) => (
            <pre key={label} className="scs-snippet">
              {text}
            </pre>
          ))}
      </noscript>
      <details>
        <summary>{strings.gallery.printSeal}</summary>
        <BadgeImage src={addressOf('seal')} alt={strings.gallery.seal(alt)} loading="lazy" />
      </details>
    </div>
  );
}
