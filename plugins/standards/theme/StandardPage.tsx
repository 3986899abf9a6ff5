import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import TOC from '@theme/TOC';
import TOCCollapsible from '@theme/TOCCollapsible';
import {CopiedLinks} from '@site/plugins/standards/components/CopiedLinks';
import {DocumentText} from '@site/plugins/standards/components/DocumentText';
import StandardsNavigation from '@site/plugins/standards/components/StandardsNavigation';
import {StandardHead} from '@site/plugins/standards/components/StandardHead';
import StandardHeader from '@site/plugins/standards/components/StandardHeader';
import {SupplementNotes} from '@site/plugins/standards/components/SupplementNotes';
import {escapeMarkup} from '@site/plugins/core/text/escapeMarkup';
import type {DocumentPageView} from '@site/plugins/core/pages/standardPage';
import type {DataPageProps} from '@site/plugins/ui/dataPage';
import {dataPage} from '@site/plugins/ui/dataPage';
import {searchAttributes} from '@site/plugins/ui/searchAttributes';

/** A document: its state first, then its text as the authors wrote it. */
function StandardPage({
  data: {standard, toc, hasDiagrams, navigation, scopes},
}: DataPageProps<DocumentPageView>): ReactNode {
  // The theme takes the texts of its contents for HTML.
  const contents = {
    toc: toc.map(({value, ...entry}) => ({...entry, value: escapeMarkup(value)})),
    minHeadingLevel: 2,
    maxHeadingLevel: 3,
  };
  return (
    <>
      <PageMetadata title={`${standard.title} (${standard.id})`} description={standard.description} />
      <StandardHead standard={standard} />
      <Layout>
        <div className="scs-columns">
          <aside className="scs-columns__nav">
            <StandardsNavigation navigation={navigation} current={standard.url} />
          </aside>
          <main className="scs-columns__main">
            <article {...searchAttributes(standard.kind === 'standard' ? standard : undefined)}>
              <StandardHeader standard={standard} scopes={scopes} />
              {toc.length > 0 ? (
                <div data-pagefind-ignore>
                  <TOCCollapsible {...contents} className="theme-doc-toc-mobile" />
                </div>
              ) : null}
              <DocumentText hasDiagrams={hasDiagrams} />
              <SupplementNotes supplements={standard.supplements} />
              <CopiedLinks />
            </article>
          </main>
          <aside className="scs-columns__toc">
            {toc.length > 0 ? <TOC {...contents} className="theme-doc-toc-desktop" /> : null}
          </aside>
        </div>
      </Layout>
    </>
  );
}

export default dataPage(StandardPage);
