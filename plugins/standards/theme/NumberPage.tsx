import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import {Advisories} from '@site/plugins/standards/components/Advisories';
import StandardsNavigation from '@site/plugins/standards/components/StandardsNavigation';
import {routes} from '@site/plugins/core/text/routes';
import {comparablePairs} from '@site/plugins/core/standards/comparablePairs';
import {versionInForce} from '@site/plugins/core/standards/lifecycle';
import type {NumberPageView} from '@site/plugins/core/pages/numberPage';
import type {NumberRef} from '@site/plugins/core/pages/trackPage';
import {RelationsPicture} from '@site/plugins/standards/components/RelationsPicture';
import {ScopeUses} from '@site/plugins/standards/components/ScopeUses';
import {Day} from '@site/plugins/ui/Day';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings} from '@site/plugins/standards/strings';
import {FeedLink} from '@site/plugins/ui/FeedLink';
import {PageFoot} from '@site/plugins/ui/PageFoot';
import {Crumbs} from '@site/plugins/ui/Page';
import {LifecycleMark} from '@site/plugins/ui/StateMark';
import type {DataPageProps} from '@site/plugins/ui/dataPage';
import {dataPage} from '@site/plugins/ui/dataPage';
import {useToday} from '@site/plugins/ui/useToday';
import {StatesExplained} from '@site/plugins/ui/StateLegend';
import {STANDARD_STATE} from '@site/plugins/core/standards/wording';

/** One number with all its versions and supplements. */
function NumberPage({
  data: {page, navigation, scopes, supplementAnchors, advisories},
}: DataPageProps<NumberPageView>): ReactNode {
  const inForce = versionInForce(page.versions, useToday());
  const crumbs = [
    {label: strings.standards, url: routes.standards()},
    {label: page.track, url: routes.track(page.track)},
  ];
  return (
    <Layout
      title={strings.numberPage.title(page.number, page.title)}
      description={strings.numberPage.description(page.number, page.title)}
    >
      <div className="scs-columns">
        <div className="scs-columns__nav">
          <StandardsNavigation navigation={navigation} current={page.url} />
        </div>
        <main className="scs-columns__main">
          <Crumbs crumbs={crumbs} title={`scs-${page.number}`} />
          <Heading as="h1">
            <span className="scs-muted">scs-{page.number}</span> {page.title}
          </Heading>
          <p className="scs-lead">
            {inForce === undefined ? (
              strings.numberPage.noneInForce
            ) : (
              <Sentence
                parts={strings.numberPage.inForce(
                  (text) => (
                    <Link to={inForce.url}>{text}</Link>
                  ),
                  inForce.version,
                )}
              />
            )}
          </p>
          <Heading as="h2">{strings.versions}</Heading>
          <StatesExplained states={Object.values(STANDARD_STATE)}>
            <ul className="scs-cards">
              {page.versions.toReversed().map((document) => (
                <li key={document.id} className="scs-card">
                  <div className="scs-card__head">
                    <Heading as="h3">
                      <Link to={document.url}>
                        {strings.numberPage.versionTitle(document.version, document.title)}
                      </Link>
                    </Heading>
                    <LifecycleMark dates={document} />
                  </div>
                  <p>
                    <Dates document={document} />
                  </p>
                </li>
              ))}
            </ul>
          </StatesExplained>
          <RelationsPicture page={page} scopes={scopes} />
          <Comparisons page={page} />
          {page.supplements.length === 0 ? null : (
            <>
              <Heading as="h2">{strings.notes}</Heading>
              <ul>
                {page.supplements.map((document) => (
                  <li key={document.id} id={supplementAnchors[document.id]}>
                    <Link to={document.url}>{document.title}</Link>
                  </li>
                ))}
              </ul>
            </>
          )}
          {page.scopes.length === 0 ? null : (
            <>
              <Heading as="h2">{strings.numberPage.scopes}</Heading>
              <ScopeUses uses={page.scopes} scopes={scopes} />
            </>
          )}
          {advisories.length === 0 ? null : (
            <>
              <Heading as="h2">{strings.advisories}</Heading>
              <Advisories advisories={advisories} />
            </>
          )}
          <PageFoot label={strings.standards}>
            <FeedLink href={routes.standardsFeed()} title={strings.feedTitle}>
              {strings.feed}
            </FeedLink>
          </PageFoot>
        </main>
      </div>
    </Layout>
  );
}

/** The days on which a version changed its state, or will. */
function Dates({document}: {readonly document: NumberRef['versions'][number]}): ReactNode {
  const today = useToday();
  const {stabilizedAt, deprecatedAt, rejectedAt} = document;
  const {notStable, stable, stableFrom, deprecated, deprecatedFrom, rejected} = strings.numberPage;
  return (
    <>
      {stabilizedAt === null ? (
        notStable
      ) : (
        <Sentence parts={(stabilizedAt <= today ? stable : stableFrom)(<Day date={stabilizedAt} />)} />
      )}{' '}
      {deprecatedAt === null ? null : (
        <Sentence
          parts={(deprecatedAt <= today ? deprecated : deprecatedFrom)(<Day date={deprecatedAt} />)}
        />
      )}{' '}
      {rejectedAt === null ? null : <Sentence parts={rejected(<Day date={rejectedAt} />)} />}
    </>
  );
}

/** Any two versions, those next to each other first. */
function Comparisons({page}: {readonly page: NumberRef}): ReactNode {
  const pairs = comparablePairs(page.versions);
  if (pairs.length === 0) return null;
  const isNeighbour = ({from, to}: (typeof pairs)[number]) =>
    !page.versions.some(({version}) => version > from.version && version < to.version);
  const list = (shown: typeof pairs) => (
    <ul>
      {shown.map(({from, to}) => (
        <li key={`${from.id} ${to.id}`}>
          <Link to={routes.comparison(page, from.version, to.version)}>
            {strings.numberPage.changed(from.version, to.version)}
          </Link>
        </li>
      ))}
    </ul>
  );
  const others = pairs.filter((pair) => !isNeighbour(pair));
  return (
    <>
      <Heading as="h2">{strings.numberPage.compare}</Heading>
      {list(pairs.filter(isNeighbour))}
      {others.length === 0 ? null : (
        <details>
          <summary>{strings.numberPage.otherPairs}</summary>
          {list(others)}
        </details>
      )}
    </>
  );
}

export default dataPage(NumberPage);
