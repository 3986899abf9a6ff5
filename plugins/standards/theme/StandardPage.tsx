import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import {CopiedLinks} from '@site/plugins/standards/components/CopiedLinks';
import {RequirementCounts} from '@site/plugins/standards/components/RequirementCounts';
import {Contents, FoldedContents} from '@site/plugins/ui/Contents';
import {DocumentText} from '@site/plugins/ui/DocumentText';
import StandardsNavigation from '@site/plugins/standards/components/StandardsNavigation';
import {StandardHead} from '@site/plugins/standards/components/StandardHead';
import StandardHeader, {StandardFacts} from '@site/plugins/standards/components/StandardHeader';
import {SupplementNotes} from '@site/plugins/standards/components/SupplementNotes';
import type {DocumentPageView} from '@site/plugins/core/pages/standardPage';
import type {DataPageProps} from '@site/plugins/ui/dataPage';
import {dataPage} from '@site/plugins/ui/dataPage';
import {FeedLink} from '@site/plugins/ui/FeedLink';
import {PageFoot} from '@site/plugins/ui/PageFoot';
import {routes} from '@site/plugins/core/text/routes';
import {strings} from '@site/plugins/standards/strings';
import {searchAttributes} from '@site/plugins/ui/searchAttributes';

/** A document: its state first, then its text as the authors wrote it. */
function StandardPage({
  data: {standard, toc, hasDiagrams, navigation, scopes, neighbours, changedOn, card},
}: DataPageProps<DocumentPageView>): ReactNode {
  return (
    <>
      <PageMetadata title={`${standard.title} (${standard.id})`} description={standard.description} />
      <StandardHead standard={standard} changedOn={changedOn} card={card} />
      <Layout>
        <div className="scs-columns">
          <div className="scs-columns__nav">
            <StandardsNavigation navigation={navigation} current={standard.url} />
          </div>
          <main className="scs-columns__main">
            <article {...searchAttributes()}>
              <StandardHeader standard={standard} scopes={scopes} />
              <FoldedContents toc={toc} />
              <DocumentText hasDiagrams={hasDiagrams} />
              <SupplementNotes supplements={standard.supplements} />
              <CopiedLinks />
              <RequirementCounts />
            </article>
            <PageFoot
              changedOn={changedOn}
              neighbours={neighbours}
              label={strings.neighbours(standard.track)}
            >
              <FeedLink href={routes.standardsFeed()} title={strings.feedTitle}>
                {strings.feed}
              </FeedLink>
            </PageFoot>
          </main>
          <aside className="scs-columns__toc">
            <StandardFacts standard={standard} scopes={scopes} />
            <Contents toc={toc} />
          </aside>
        </div>
      </Layout>
    </>
  );
}

export default dataPage(StandardPage);
