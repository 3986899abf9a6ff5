import {useEffect, useState} from 'react';
import type {ComponentType, ReactNode} from 'react';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Layout from '@theme/Layout';
import NotFound from '@theme/NotFound';
import {fetchPage, knownPage, serverPage, subscribePage} from './pageData';
import type {PageContent} from './pageData';
import {PageHtmlContext} from './PageHtml';
import {isRestoringScroll} from './restoreScroll';
import {strings} from './strings';
import {escapeScript} from '@site/plugins/core/text/escapeMarkup';
import {withoutBase} from '@site/plugins/core/text/routes';

/** What the component of a page gets that is no module of the bundler. */
export type DataPageProps<T> = {readonly data: T};

/**
 * Makes a page of a component whose data is no module of the bundler: the server wrote it into the page, or it is
 * fetched when a reader gets here from another page. One route stands for all pages of a kind.
 */
export function dataPage<T>(Component: ComponentType<DataPageProps<T>>): ComponentType {
  return function DataPage(): ReactNode {
    const base = useBaseUrl('/');
    const {pathname} = useLocation();
    const address = addressOf(pathname, base);
    const page = usePage(address, base);
    if (page === 'missing') return <NotFound />;
    if (page === undefined) return <Waiting />;
    return (
      <>
        <EmbeddedData address={address} />
        <PageHtmlContext.Provider value={page.html}>
          <Component key={address} data={page.data as T} />
        </PageHtmlContext.Provider>
      </>
    );
  };
}

/** Address without base URL, ending and trailing slash, as pages are stored. */
function addressOf(pathname: string, base: string): string {
  return withoutBase(base, pathname)
    .replace(/\.html$/, '')
    .replace(/(.)\/$/, '$1');
}

function usePage(address: string, base: string): PageContent | 'missing' | undefined {
  const [loaded, setLoaded] = useState<{address: string; page: PageContent | 'missing'}>();
  const page = loaded?.address === address ? loaded.page : knownPage(address);
  useEffect(() => {
    let current = true;
    const load = () =>
      fetchPage(address, base).then(
        (found) => current && setLoaded({address, page: found}),
        () => current && setLoaded({address, page: 'missing'}),
      );
    if (page === undefined) void load();
    const stop = subscribePage(address, () => void load());
    return () => {
      current = false;
      stop();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- loaded once for each address
  }, [address, base]);
  const arrived = loaded?.address === address;
  useEffect(() => {
    // The place in the text was not there when the router looked for it. A reader who comes back has left another one.
    const target =
      arrived && !isRestoringScroll() ? document.getElementById(decodeHash(window.location.hash)) : null;
    target?.scrollIntoView();
  }, [arrived]);
  return page;
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** The data as the server writes it into the page; a browser leaves it as it is. */
function EmbeddedData({address}: {readonly address: string}): ReactNode {
  const page = serverPage(address);
  const {collectAnchor} = useBrokenLinks();
  page?.ids.forEach((id) => collectAnchor(id));
  // oxlint-disable-next-line react/no-danger -- JSON in which no `<` is left
  return (
    <script
      key={address}
      type="application/json"
      id="scs-page-data"
      data-address={address}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{__html: page ? escapeScript(page.data) : ''}}
    />
  );
}

function Waiting(): ReactNode {
  return (
    <Layout>
      <main className="container scs-page">
        <p role="status">{strings.loading}</p>
      </main>
    </Layout>
  );
}
