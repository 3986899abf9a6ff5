import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import {routes} from '@site/plugins/core/text/routes';
import type {HomeView} from '@site/plugins/core/pages/homePage';
import {draftVersions, effectiveFrom, effectiveVersion} from '@site/plugins/core/scopes/timeline';
import {ComingVersion, ScopeHead} from '@site/plugins/ui/ComingVersion';
import {Day} from '@site/plugins/ui/Day';
import {useToday} from '@site/plugins/ui/useToday';

type ScopeView = HomeView['scopes'][number];

/** One screen: what holds today, what comes, who is certified, what is on fire. */
export default function HomePage({home}: {readonly home: HomeView}): ReactNode {
  const today = useToday();
  const inForce = home.scopes.flatMap((scope) => {
    const version = effectiveVersion(scope, today);
    return version === undefined ? [] : [{scope, version}];
  });
  const coming = home.scopes.flatMap((scope) =>
    draftVersions(scope, today).map((version) => ({scope, version})),
  );
  return (
    <Layout
      title="Home"
      description="Open standards for sovereign clouds, the certificates built on them, and the proof of who keeps them"
    >
      <main className="container scs-page">
        <Heading as="h1">What a sovereign cloud guarantees</Heading>
        <p className="scs-lead">
          Open standards for IaaS and Kubernetes clouds, the certificate scopes built on them, and the proof,
          test by test, of who keeps them.
        </p>
        <Heading as="h2">In force today</Heading>
        <ul className="scs-cards scs-cards--two">
          {inForce.map(({scope, version}) => (
            <InForce key={scope.id} scope={scope} version={version} />
          ))}
        </ul>
        {inForce.length === 0 ? <p>No scope version is in force.</p> : null}
        {coming.length === 0 ? null : <Heading as="h2">Coming</Heading>}
        <ul className="scs-cards">
          {coming.map(({scope, version}) => (
            <ComingVersion key={`${scope.id} ${version}`} scope={scope} version={version} />
          ))}
        </ul>
        <Heading as="h2">Where to go</Heading>
        <ul className="scs-cards scs-cards--three">
          <Way to={routes.scopes()} title="I run a cloud" action="Scopes and checklists">
            Get certified, upgrade without surprises, show a badge that leads to proof.
          </Way>
          <Way to={routes.certification()} title="I choose a cloud" action="Certified clouds">
            See what a badge promises, and who keeps it. {home.certified} of {home.environments} listed clouds
            hold a certificate.
          </Way>
          <Way to={routes.standards()} title="I read or write standards" action="All standards">
            {home.standards} documents with {home.requirements} requirements, each with its state today.
          </Way>
        </ul>
        {home.posts.length === 0 ? null : (
          <>
            <Heading as="h2">News</Heading>
            <ul>
              {home.posts.map(({title, url, date, advisory}) => (
                <li key={url}>
                  {date === null ? null : <Day date={date} relative={false} />} <Link to={url}>{title}</Link>
                  {advisory === null ? null : <span className="scs-chip">{advisory}</span>}
                </li>
              ))}
            </ul>
          </>
        )}
      </main>
    </Layout>
  );
}

function InForce({scope, version}: {readonly scope: ScopeView; readonly version: string}): ReactNode {
  const ref = scope.versions.find((candidate) => candidate.version === version);
  const since = effectiveFrom(scope, version);
  return (
    <li className="scs-card">
      <ScopeHead scope={scope} version={version} />
      <p className="scs-muted">
        {since === null ? '' : `Since ${since}. `}
        {ref?.modules} standards, {ref?.mandatory} mandatory tests.
      </p>
      <p className="scs-links">
        <Link to={routes.install(scope.id, version)}>Install checklist</Link>
        <Link to={routes.releaseNotes(scope.id, version)}>Release notes</Link>
        <Link to={scope.url}>All versions</Link>
      </p>
    </li>
  );
}

function Way({
  to,
  title,
  action,
  children,
}: {
  readonly to: string;
  readonly title: string;
  readonly action: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <li className="scs-card">
      <Heading as="h3">{title}</Heading>
      <p className="scs-muted">{children}</p>
      <Link to={to}>{action}</Link>
    </li>
  );
}
