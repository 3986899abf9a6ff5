import type {ReactNode} from 'react';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {DocProvider} from '@docusaurus/plugin-content-docs/client';
import type {PropDocContent} from '@docusaurus/plugin-content-docs';
import DocItemContent from '@theme/DocItem/Content';
import DocItemMetadata from '@theme/DocItem/Metadata';
import DocItemTOCDesktop from '@theme/DocItem/TOC/Desktop';
import DocItemTOCMobile from '@theme/DocItem/TOC/Mobile';
import Layout from '@theme/Layout';
import {CopiedLinks} from '@site/plugins/standards/components/CopiedLinks';
import StandardsNavigation from '@site/plugins/standards/components/StandardsNavigation';
import {StandardHead} from '@site/plugins/standards/components/StandardHead';
import StandardHeader from '@site/plugins/standards/components/StandardHeader';
import {SupplementNotes} from '@site/plugins/standards/components/SupplementNotes';
import {searchAttributes} from '@site/plugins/ui/searchAttributes';
import type {NavigationView, StandardPageView} from '@site/plugins/core/pages/standardPage';

type Props = {
  /** The rendered document; its header's data lies beside the docs plugin's own. */
  readonly content: PropDocContent & {readonly metadata: {readonly standard: StandardPageView}};
  readonly navigation: NavigationView;
};

/** A document: its state first, then its text as the authors wrote it. */
export default function StandardPage({content: Content, navigation}: Props): ReactNode {
  const {standard} = Content.metadata;
  const hasToc = Content.toc.length > 0;
  const {collectAnchor} = useBrokenLinks();
  // Their anchors stand in the text, where the check of links does not see them by itself.
  standard.requirements.forEach(({id}) => collectAnchor(id));
  return (
    <DocProvider content={Content}>
      <DocItemMetadata />
      <StandardHead standard={standard} />
      <Layout>
        <div className="scs-columns">
          <aside className="scs-columns__nav">
            <StandardsNavigation navigation={navigation} number={standard.number} current={standard.url} />
          </aside>
          <main className="scs-columns__main">
            <article {...searchAttributes(standard.kind === 'standard' ? standard : undefined)}>
              <StandardHeader standard={standard} scopes={navigation.scopes} />
              {hasToc ? (
                <div data-pagefind-ignore>
                  <DocItemTOCMobile />
                </div>
              ) : null}
              <DocItemContent>
                <Content />
              </DocItemContent>
              <SupplementNotes supplements={standard.supplements} />
              <CopiedLinks />
            </article>
          </main>
          <aside className="scs-columns__toc">{hasToc ? <DocItemTOCDesktop /> : null}</aside>
        </div>
      </Layout>
    </DocProvider>
  );
}
