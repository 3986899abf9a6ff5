import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import {routes} from '@site/plugins/core/text/routes';
import type {HomeView} from '@site/plugins/core/pages/homePage';
import {draftVersions, effectiveFrom, effectiveVersion} from '@site/plugins/core/scopes/timeline';
import {ComingVersion, ScopeHead} from '@site/plugins/ui/ComingVersion';
import {strings} from '@site/plugins/home/strings';
import {HomeFeeds} from '@site/plugins/home/components/HomeFeeds';
import {HomeHead} from '@site/plugins/home/components/HomeHead';
import {Day} from '@site/plugins/ui/Day';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings as shared} from '@site/plugins/ui/strings';
import {Term} from '@site/plugins/ui/Term';
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
    <Layout title={strings.title} description={strings.description}>
      <HomeHead />
      <main className="container scs-page">
        <Heading as="h1">{strings.heading}</Heading>
        <p className="scs-lead">
          <Sentence
            parts={strings.lead((text) => (
              <Term name="scope">{text}</Term>
            ))}
          />
        </p>
        <Heading as="h2">
          <Sentence
            parts={strings.inForce((text) => (
              <Term name="in force">{text}</Term>
            ))}
          />
        </Heading>
        <ul className="scs-cards scs-cards--two">
          {inForce.map(({scope, version}) => (
            <InForce key={scope.id} scope={scope} version={version} />
          ))}
        </ul>
        {inForce.length === 0 ? <p>{strings.nothingInForce}</p> : null}
        {coming.length === 0 ? null : <Heading as="h2">{strings.coming}</Heading>}
        <ul className="scs-cards">
          {coming.map(({scope, version}) => (
            <ComingVersion key={`${scope.id} ${version}`} scope={scope} version={version} />
          ))}
        </ul>
        <Heading as="h2">{strings.ways}</Heading>
        <ul className="scs-cards scs-cards--three">
          <Way to={routes.scopes()} title={strings.run.title} action={strings.run.action}>
            {strings.run.text}
          </Way>
          <Way to={routes.certification()} title={strings.choose.title} action={strings.choose.action}>
            {strings.choose.text(home.certified, home.environments)}
          </Way>
          <Way to={routes.standards()} title={strings.write.title} action={strings.write.action}>
            {strings.write.text(home.standards, home.requirements)}
          </Way>
        </ul>
        {home.posts.length === 0 ? null : (
          <>
            <Heading as="h2">{strings.news}</Heading>
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
        <HomeFeeds />
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
        {since === null ? '' : `${strings.sinceDay(since)} `}
        {ref ? shared.contents(ref.modules, ref.mandatory) : ''}
      </p>
      <p className="scs-links">
        <Link to={routes.install(scope.id, version)}>{shared.installChecklist}</Link>
        <Link to={routes.releaseNotes(scope.id, version)}>{shared.releaseNotes}</Link>
        <Link to={scope.url}>{strings.allVersions}</Link>
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
