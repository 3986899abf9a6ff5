import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {ScopePageView} from '@site/plugins/core/pages/scopePage';
import {draftVersions} from '@site/plugins/core/scopes/timeline';
import {SCOPE_VALIDITY} from '@site/plugins/core/scopes/wording';
import {strings} from '@site/plugins/scopes/strings';
import {ComingVersion} from '@site/plugins/ui/ComingVersion';
import {Day} from '@site/plugins/ui/Day';
import {PageFoot} from '@site/plugins/ui/PageFoot';
import {SocialCard} from '@site/plugins/ui/SocialCard';
import {Page} from '@site/plugins/ui/Page';
import {Scroll} from '@site/plugins/ui/Scroll';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings as shared} from '@site/plugins/ui/strings';
import {Mark, ValidityMark} from '@site/plugins/ui/StateMark';
import {TimelinePicture} from '@site/plugins/ui/TimelinePicture';
import {Term} from '@site/plugins/ui/Term';
import {useToday} from '@site/plugins/ui/useToday';
import {FeedLink} from '@site/plugins/ui/FeedLink';
import {SubscribeLink} from '@site/plugins/ui/SubscribeLink';
import {FileLink} from '@site/plugins/ui/siteAddress';

/** A scope: its versions over time, and which module each holds. */
export default function ScopePage({page}: {readonly page: ScopePageView}): ReactNode {
  const coming = draftVersions(page, useToday());
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
      <Heading as="h2">{strings.scope.versions}</Heading>
      <ul className="scs-cards">
        {page.versions.map((version) => (
          <li key={version.version} className="scs-card">
            <div className="scs-card__head">
              <Heading as="h3">
                <Link to={version.url}>{version.version}</Link>
              </Heading>
              <ValidityMark timeline={page.timeline} version={version.version} />
            </div>
            <p>
              {version.stabilizedAt === null ? (
                strings.scope.notStable
              ) : (
                <Sentence parts={strings.scope.stable(<Day date={version.stabilizedAt} />)} />
              )}{' '}
              {shared.contents(version.modules, version.mandatory)}
            </p>
            <p className="scs-links">
              <Link to={version.releaseNotesUrl}>{shared.releaseNotes}</Link>
              <Link to={version.installUrl}>{shared.installChecklist}</Link>
              {page.upgrades
                .filter(({to}) => to === version.version)
                .map(({from, url}) => (
                  <Link key={url} to={url}>
                    {shared.upgradeFrom(from)}
                  </Link>
                ))}
            </p>
          </li>
        ))}
      </ul>
      {coming.length === 0 ? null : (
        <>
          <Heading as="h2">{strings.scope.next}</Heading>
          <ul className="scs-cards">
            {coming.map((version) => (
              <ComingVersion key={version} scope={page} version={version} />
            ))}
          </ul>
        </>
      )}
      <Heading as="h2">{strings.timeline}</Heading>
      <TimelinePicture name={page.name} timed={page} />
      <ul className="scs-legend" aria-label={strings.scope.legend}>
        {Object.values(SCOPE_VALIDITY).map((wording) => (
          <li key={wording.label}>
            <Mark wording={wording} small /> {wording.meaning}
          </li>
        ))}
      </ul>
      <Heading as="h2">{strings.scope.modulesByVersion}</Heading>
      <Scroll label={strings.scope.modulesByVersion}>
        <table className="scs-table">
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
                  <td key={page.versions[index]?.version}>
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
