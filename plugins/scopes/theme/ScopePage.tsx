import {Fragment} from 'react';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {ScopePageView} from '@site/plugins/core/pages/scopePage';
import type {Validity} from '@site/plugins/core/scopes/scopeSchema';
import {validityOn} from '@site/plugins/core/scopes/timeline';
import {SCOPE_VALIDITY} from '@site/plugins/core/scopes/wording';
import {strings} from '@site/plugins/scopes/strings';
import {ComingFacts} from '@site/plugins/ui/ComingVersion';
import {Day} from '@site/plugins/ui/Day';
import {InForce} from '@site/plugins/ui/InForce';
import {PageFoot} from '@site/plugins/ui/PageFoot';
import {SocialCard} from '@site/plugins/ui/SocialCard';
import {Page} from '@site/plugins/ui/Page';
import {Scroll} from '@site/plugins/ui/Scroll';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings as shared} from '@site/plugins/ui/strings';
import {ExplainedBeside, ValidityMark} from '@site/plugins/ui/StateMark';
import {StateLegend} from '@site/plugins/ui/StateLegend';
import {TimelinePicture} from '@site/plugins/ui/TimelinePicture';
import {Term} from '@site/plugins/ui/Term';
import {useToday} from '@site/plugins/ui/useToday';
import {FeedLink} from '@site/plugins/ui/FeedLink';
import {SubscribeLink} from '@site/plugins/ui/SubscribeLink';
import {FileLink} from '@site/plugins/ui/siteAddress';

/** A scope: its versions over time, and which module each holds. */
export default function ScopePage({page}: {readonly page: ScopePageView}): ReactNode {
  const standing = validityOn(page, useToday());
  return (
    <Page
      title={page.name}
      description={strings.scope.description(page.name)}
      crumbs={[{label: strings.scopes, url: routes.scopes()}]}
      lead={
        <p>
          <Sentence
            parts={strings.scope.lead<ReactNode>({
              version: (text) => <Term name="scope version">{text}</Term>,
              module: (text) => <Term name="module">{text}</Term>,
              inForce: (text) => <Term name="in force">{text}</Term>,
              superseded: (text) => <Term name="superseded">{text}</Term>,
            })}
          />
        </p>
      }
    >
      <SocialCard card={page.card} alt={page.name} />
      <p className="scs-links">
        <Link className="scs-button" to={routes.applyForCertificate()}>
          {shared.applyForCertificate}
        </Link>
      </p>
      <ExplainedBeside.Provider value>
        {GROUPS.map(({heading, validities, empty}) => {
          const versions = page.versions.filter(({version}) =>
            validities.includes(standing[version]?.validity ?? 'deprecated'),
          );
          if (versions.length === 0 && empty === null) return null;
          return (
            <Fragment key={heading}>
              <Heading as="h2">{heading}</Heading>
              {versions.length === 0 ? <p>{empty}</p> : null}
              <ul className="scs-cards">
                {versions.map((version) => (
                  <VersionCard key={version.version} page={page} version={version} />
                ))}
              </ul>
            </Fragment>
          );
        })}
      </ExplainedBeside.Provider>
      <Heading as="h2">{strings.timeline}</Heading>
      <TimelinePicture name={page.name} timed={page} />
      <StateLegend states={Object.values(SCOPE_VALIDITY)} />
      <Heading as="h2">{strings.scope.modulesByVersion}</Heading>
      <Scroll label={strings.scope.modulesByVersion}>
        <table className="scs-table scs-table--stack scs-table--matrix">
          <thead>
            <tr>
              <th scope="col">{strings.standard}</th>
              {page.versions.map(({version, url}) => (
                <th key={version} scope="col">
                  <Link to={url}>{version}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.matrix.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, index) => (
                  <td
                    key={page.versions[index]?.version}
                    {...(cell === null ? {} : {'data-label': page.versions[index]?.version})}
                  >
                    {cell === null ? (
                      <span className="scs-muted" title={strings.scope.notPart}>
                        <span aria-hidden="true">–</span>
                        <span className="scs-visually-hidden">{strings.scope.notPart}</span>
                      </span>
                    ) : (
                      <Link to={cell.url} title={cell.name}>
                        {cell.module}
                      </Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="scs-links">
        {page.yamlUrl === null ? null : <Link to={page.yamlUrl}>{strings.scope.source}</Link>}
        <FileLink href={routes.api.scope(page.id)}>{strings.asData}</FileLink>
        <SubscribeLink href={routes.scopeCalendar(page.id)}>{strings.scope.subscribe}</SubscribeLink>
        <FileLink href={routes.scopeCalendar(page.id)}>{strings.scope.calendar}</FileLink>
        <FeedLink href={routes.scopesFeed()} title={strings.feedTitle}>
          {strings.feed}
        </FeedLink>
      </p>
      <PageFoot changedOn={page.changedOn} label={strings.scopes} />
    </Page>
  );
}

/** What is in force stands before what comes, and each version once. */
const GROUPS: readonly {
  readonly heading: string;
  readonly validities: readonly Validity[];
  /** What stands there without any version; null for nothing at all. */
  readonly empty: string | null;
}[] = [
  {
    heading: strings.scope.inForce,
    validities: ['effective', 'warn'],
    empty: strings.overview.noneInForce,
  },
  {heading: strings.scope.next, validities: ['draft'], empty: null},
  {heading: strings.scope.superseded, validities: ['deprecated'], empty: null},
];

type CardProps = {readonly page: ScopePageView; readonly version: ScopePageView['versions'][number]};

function VersionCard({page, version: {version, url, stabilizedAt, ...ref}}: CardProps): ReactNode {
  const draft = validityOn(page, useToday())[version]?.validity === 'draft';
  return (
    <li className="scs-card">
      <div className="scs-card__head">
        <Heading as="h3">
          <Link to={url}>{version}</Link>
        </Heading>
        <ValidityMark timeline={page.timeline} version={version} />
      </div>
      {draft ? (
        <ComingFacts scope={page} version={version} />
      ) : (
        <p>
          <Sentence
            parts={strings.scope.inForcePhrase<ReactNode>(<InForce scope={page} version={version} />)}
          />{' '}
          {stabilizedAt === null ? (
            strings.scope.notStable
          ) : (
            <Sentence parts={strings.scope.stable(<Day date={stabilizedAt} relative={false} />)} />
          )}
        </p>
      )}
      <p>
        {shared.contents(ref.modules, ref.mandatory)}{' '}
        {ref.withoutAttention === 0 ? null : strings.scope.withoutAttention(ref.withoutAttention)}
      </p>
      {ref.keptBy === null ? null : <p className="scs-small scs-muted">{strings.scope.kept[ref.keptBy]}</p>}
      <p className="scs-links">
        <Link to={ref.releaseNotesUrl}>{shared.releaseNotes}</Link>
        <Link to={ref.installUrl}>{shared.installChecklist}</Link>
        {page.upgrades
          .filter(({to}) => to === version)
          .map(({from, url: upgrade}) => (
            <Link key={upgrade} to={upgrade}>
              {shared.upgradeFrom(from)}
            </Link>
          ))}
      </p>
    </li>
  );
}
