import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import {verdictKey} from '@site/plugins/core/compliance/resultKey';
import {certificateStateOn, isInForce} from '@site/plugins/core/compliance/certificateState';
import {lastingVerdictOn} from '@site/plugins/core/compliance/certainty';
import {RESULT} from '@site/plugins/core/compliance/wording';
import {severityOf} from '@site/plugins/core/advisories/severity';
import {routes} from '@site/plugins/core/text/routes';
import type {HomeCertificate, HomePost, HomeView} from '@site/plugins/core/pages/homePage';
import {draftVersions, effectiveVersion} from '@site/plugins/core/scopes/timeline';
import {inForceText} from '@site/plugins/core/scopes/wording';
import {ComingVersion, ScopeHead} from '@site/plugins/ui/ComingVersion';
import {strings} from '@site/plugins/home/strings';
import {HomeFeeds} from '@site/plugins/home/components/HomeFeeds';
import {HomeHead} from '@site/plugins/home/components/HomeHead';
import {DatedText, Day} from '@site/plugins/ui/Day';
import {Sentence} from '@site/plugins/ui/Sentence';
import {Mark} from '@site/plugins/ui/StateMark';
import {strings as shared} from '@site/plugins/ui/strings';
import {Term} from '@site/plugins/ui/Term';
import {TimelinePicture} from '@site/plugins/ui/TimelinePicture';
import {useToday} from '@site/plugins/ui/useToday';

type ScopeView = HomeView['scopes'][number];

/** One screen: what holds today, what comes, who is certified, what is on fire, and where each reader starts. */
export default function HomePage({home}: {readonly home: HomeView}): ReactNode {
  return (
    <Layout title={strings.title} description={strings.description}>
      <HomeHead />
      <main className="container scs-page">
        <Heading as="h1">{strings.heading}</Heading>
        <p className="scs-lead scs-home__lead">
          <Sentence
            parts={strings.lead((text) => (
              <Term name="scope">{text}</Term>
            ))}
          />
        </p>
        <div className="scs-home">
          <div>
            <InForce scopes={home.scopes} />
            <Coming scopes={home.scopes} />
          </div>
          <div>
            <Certified home={home} />
            <Posts heading={strings.advisories} none={strings.noAdvisories} posts={home.advisories}>
              <Link to={routes.security()}>{strings.allAdvisories}</Link>
            </Posts>
          </div>
          <Ways home={home} />
          {home.posts.length === 0 ? null : (
            <div className="scs-home__wide">
              <Posts heading={strings.news} posts={home.posts}>
                <Link to={routes.blog()}>{strings.allNews}</Link>
              </Posts>
            </div>
          )}
        </div>
        <HomeFeeds />
      </main>
    </Layout>
  );
}

type ScopesProps = Pick<HomeView, 'scopes'>;

function InForce({scopes}: ScopesProps): ReactNode {
  const today = useToday();
  const inForce = scopes.flatMap((scope) => {
    const version = effectiveVersion(scope, today);
    return version === undefined ? [] : [{scope, version}];
  });
  return (
    <section>
      <Heading as="h2">
        <Sentence
          parts={strings.inForce((text) => (
            <Term name="in force">{text}</Term>
          ))}
        />
      </Heading>
      {inForce.length === 0 ? (
        <p>{strings.nothingInForce}</p>
      ) : (
        <ul className="scs-cards scs-cards--pair">
          {inForce.map(({scope, version}) => (
            <InForceCard key={scope.id} scope={scope} version={version} />
          ))}
        </ul>
      )}
    </section>
  );
}

function InForceCard({scope, version}: {readonly scope: ScopeView; readonly version: string}): ReactNode {
  const today = useToday();
  const ref = scope.versions.find((candidate) => candidate.version === version);
  return (
    <li className="scs-card">
      <ScopeHead scope={scope} version={version} />
      <p className="scs-muted scs-small">
        <DatedText text={strings.since(inForceText(scope, version, today))} />{' '}
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

function Coming({scopes}: ScopesProps): ReactNode {
  const today = useToday();
  const coming = scopes.flatMap((scope) => draftVersions(scope, today).map((version) => ({scope, version})));
  return (
    <section>
      <Heading as="h2">{strings.coming}</Heading>
      {coming.length === 0 ? (
        <p>
          <Sentence
            parts={strings.nothingComing((text) => (
              <Link to={routes.calendar()}>{text}</Link>
            ))}
          />
        </p>
      ) : (
        <ul className="scs-cards scs-cards--pair">
          {coming.map(({scope, version}, index) => (
            <ComingVersion key={`${scope.id} ${version}`} scope={scope} version={version}>
              {coming[index - 1]?.scope === scope ? null : (
                <TimelinePicture name={scope.name} timed={scope} compact />
              )}
            </ComingVersion>
          ))}
        </ul>
      )}
    </section>
  );
}

function Certified({home: {certified, certifiedUntil, environments}}: {readonly home: HomeView}): ReactNode {
  const today = useToday();
  const count = certifiedUntil.filter((until) => until >= today).length;
  const shown = certified.filter((certificate) => isInForce(certificateStateOn(certificate, today)));
  return (
    <section>
      <Heading as="h2">{strings.certified}</Heading>
      <div className="scs-card">
        <p>{environments === 0 ? strings.noEnvironments : strings.holding(count, environments)}</p>
        <ul className="scs-rows">
          {shown.map((certificate) => (
            <CertificateLine key={certificate.id} certificate={certificate} />
          ))}
        </ul>
        <p className="scs-links">
          <Link to={routes.certification()}>{strings.allEnvironments}</Link>
          <Link to={routes.register()}>{strings.register}</Link>
        </p>
      </div>
    </section>
  );
}

function CertificateLine({certificate}: {readonly certificate: HomeCertificate}): ReactNode {
  const result = lastingVerdictOn(certificate.verdict, useToday());
  return (
    <li>
      <span className="scs-rows__head">
        <Link to={certificate.url}>{certificate.name}</Link>
        <Mark wording={RESULT[verdictKey(result)]} small />
      </span>
      <span className="scs-muted scs-small">
        <Sentence
          parts={strings.certificate<ReactNode>(
            [certificate.scopeName, certificate.version].filter(Boolean).join(' '),
            <Day date={certificate.validUntil} relative={false} />,
          )}
        />
      </span>
    </li>
  );
}

type PostsProps = {
  readonly heading: string;
  /** Said where there are none. */
  readonly none?: string;
  readonly posts: readonly HomePost[];
  /** Link to all of them. */
  readonly children: ReactNode;
};

function Posts({heading, none, posts, children}: PostsProps): ReactNode {
  return (
    <section>
      <Heading as="h2">{heading}</Heading>
      <div className="scs-card">
        {posts.length === 0 ? <p>{none}</p> : null}
        <ul className="scs-rows">
          {posts.map((post) => (
            <PostLine key={post.url} post={post} />
          ))}
        </ul>
        <p className="scs-links">{children}</p>
      </div>
    </section>
  );
}

function PostLine({post: {title, url, date, score}}: {readonly post: HomePost}): ReactNode {
  return (
    <li>
      <span className="scs-rows__head">
        <Link to={url}>{title}</Link>
        {score === null ? null : <Mark wording={severityOf(score)} small />}
      </span>
      {date === null ? null : (
        <span className="scs-muted scs-small">
          <Day date={date} />
        </span>
      )}
    </li>
  );
}

function Ways({home}: {readonly home: HomeView}): ReactNode {
  return (
    <section className="scs-home__wide">
      <Heading as="h2">{strings.ways}</Heading>
      <ul className="scs-cards scs-cards--three">
        <Way title={strings.run.title} text={strings.run.text}>
          <Link to={routes.scopes()}>{strings.run.scopes}</Link>
          <Link to={routes.applyForCertificate()}>{strings.run.apply}</Link>
          <Link to={routes.badges()}>{strings.run.badges}</Link>
        </Way>
        <Way title={strings.choose.title} text={strings.choose.text}>
          <Link to={routes.certification()}>{strings.choose.environments}</Link>
          <Link to={routes.verifyBadge()}>{strings.choose.verify}</Link>
        </Way>
        <Way title={strings.write.title} text={strings.write.text(home.standards, home.requirements)}>
          <Link to={routes.standards()}>{strings.write.standards}</Link>
          {home.process === null ? null : <Link to={home.process}>{strings.write.process}</Link>}
        </Way>
      </ul>
    </section>
  );
}

type WayProps = {
  readonly title: string;
  readonly text: string;
  /** Links, the first one first. */
  readonly children: ReactNode;
};

function Way({title, text, children}: WayProps): ReactNode {
  return (
    <li className="scs-card">
      <Heading as="h3">{title}</Heading>
      <p className="scs-muted scs-small">{text}</p>
      <p className="scs-links">{children}</p>
    </li>
  );
}
