import {useEffect, useState} from 'react';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Heading from '@theme/Heading';
import type {FoundPage, Hit} from '@site/plugins/search/components/searchIndex';
import {searchSite} from '@site/plugins/search/components/searchIndex';
import {Page} from '@site/plugins/ui/Page';
import {LifecycleMark} from '@site/plugins/ui/StateMark';
import {datesOfMeta} from '@site/plugins/ui/searchAttributes';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {useToday} from '@site/plugins/ui/useToday';
import {strings} from '@site/plugins/search/strings';

/** How many pages are shown, and loaded, at a time. */
const STEP = 10;
/** Sections that are shown of a page. */
const SECTIONS = 3;

/** What the site has on some words; standards that have ended come last. */
export default function SearchPage(): ReactNode {
  const [values, set] = useAddressState();
  const text = values.get('q') ?? '';
  return (
    <Page title={strings.search} description={strings.description} noIndex inSearch={false}>
      <form role="search" className="scs-filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          {strings.searchFor}
          <input type="search" name="q" value={text} onChange={(event) => set({q: event.target.value})} />
        </label>
      </form>
      {text.trim() === '' ? <p>{strings.order}</p> : <Results key={text} text={text.trim()} />}
    </Page>
  );
}

function Results({text}: {readonly text: string}): ReactNode {
  const base = useBaseUrl('/');
  const today = useToday();
  const [hits, setHits] = useState<readonly Hit[]>();
  const [failed, setFailed] = useState(false);
  const [count, setCount] = useState(STEP);
  useEffect(() => {
    let current = true;
    searchSite(text, {base, today}).then(
      (found) => current && setHits(found),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [text, base, today]);
  if (failed) return <p role="alert">{strings.noIndex}</p>;
  if (!hits) return <p role="status">{strings.searching}</p>;
  return (
    <>
      <p role="status">{strings.found(hits.length)}</p>
      <ol className="scs-cards">
        {hits.slice(0, count).map((hit) => (
          <Result key={hit.id} hit={hit} />
        ))}
      </ol>
      {hits.length > count ? (
        <button type="button" className="scs-button" onClick={() => setCount(count + STEP)}>
          {strings.more}
        </button>
      ) : null}
    </>
  );
}

function Result({hit}: {readonly hit: Hit}): ReactNode {
  const [page, setPage] = useState<FoundPage>();
  useEffect(() => {
    let current = true;
    hit.load().then(
      (loaded) => current && setPage(loaded),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [hit]);
  if (!page) return <li className="scs-card">{strings.loading}</li>;
  const dates = datesOfMeta(page.meta);
  const sections = page.sub_results.filter(({url}) => url.includes('#')).slice(0, SECTIONS);
  return (
    <li className="scs-card">
      <div className="scs-card__head">
        <Heading as="h2" className="scs-card__title">
          <Link to={page.url}>{page.meta.title ?? page.url}</Link>
        </Heading>
        {dates ? <LifecycleMark dates={dates} small /> : null}
      </div>
      <p>
        <Excerpt html={page.excerpt} />
      </p>
      {sections.length === 0 ? null : (
        <ul className="scs-small">
          {sections.map(({title, url}) => (
            <li key={url}>
              <Link to={url}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Takes nothing over of the index's HTML but its text and what is marked in it. */
function Excerpt({html}: {readonly html: string}): ReactNode {
  const {body} = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node, index) =>
    node.nodeName === 'MARK' ? <mark key={index}>{node.textContent}</mark> : node.textContent,
  );
}
