import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {ScopePageView} from '@site/plugins/core/pages/scopePage';
import {draftVersions} from '@site/plugins/core/scopes/timeline';
import {SCOPE_VALIDITY} from '@site/plugins/core/scopes/wording';
import {ComingVersion} from '@site/plugins/ui/ComingVersion';
import {Day} from '@site/plugins/ui/Day';
import {Page} from '@site/plugins/ui/Page';
import {Scroll} from '@site/plugins/ui/Scroll';
import {Mark, ValidityMark} from '@site/plugins/ui/StateMark';
import {TimelinePicture} from '@site/plugins/ui/TimelinePicture';
import {useToday} from '@site/plugins/ui/useToday';

/** A scope: its versions over time, and which module each holds. */
export default function ScopePage({page}: {readonly page: ScopePageView}): ReactNode {
  const coming = draftVersions(page, useToday());
  return (
    <Page
      title={page.name}
      description={`Versions, modules and timeline of the certificate scope ${page.name}`}
      crumbs={[{label: 'Scopes', url: routes.scopes()}]}
    >
      <Heading as="h2">Versions</Heading>
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
                'Not stable yet. '
              ) : (
                <>
                  Stable <Day date={version.stabilizedAt} />.{' '}
                </>
              )}
              {version.modules} standards, {version.mandatory} mandatory tests.
            </p>
            <p className="scs-links">
              <Link to={version.releaseNotesUrl}>Release notes</Link>
              <Link to={version.installUrl}>Install checklist</Link>
              {page.upgrades
                .filter(({to}) => to === version.version)
                .map(({from, url}) => (
                  <Link key={url} to={url}>
                    Upgrade from {from}
                  </Link>
                ))}
            </p>
          </li>
        ))}
      </ul>
      {coming.length === 0 ? null : (
        <>
          <Heading as="h2">What is next</Heading>
          <ul className="scs-cards">
            {coming.map((version) => (
              <ComingVersion key={version} scope={page} version={version} />
            ))}
          </ul>
        </>
      )}
      <Heading as="h2">Timeline</Heading>
      <TimelinePicture name={page.name} timed={page} />
      <ul className="scs-legend" aria-label="What the states mean">
        {Object.values(SCOPE_VALIDITY).map((wording) => (
          <li key={wording.label}>
            <Mark wording={wording} small /> {wording.meaning}
          </li>
        ))}
      </ul>
      <Heading as="h2">Which version holds what</Heading>
      <Scroll label="Modules by version">
        <table className="scs-table">
          <thead>
            <tr>
              <th scope="col">Standard</th>
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
                      <span className="scs-muted" title="Not part of this version">
                        <span aria-hidden="true">–</span>
                        <span className="scs-visually-hidden">not part of it</span>
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
        {page.yamlUrl === null ? null : <Link to={page.yamlUrl}>Source (YAML)</Link>}
        <a href={routes.api.scope(page.id)}>As data (JSON)</a>
        <a href={routes.scopeCalendar(page.id)}>Calendar (ICS)</a>
        <a href={routes.scopesFeed()}>Feed (Atom)</a>
      </p>
    </Page>
  );
}
