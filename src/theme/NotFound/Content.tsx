import {useEffect, useState} from 'react';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Heading from '@theme/Heading';
import type {NearestPages} from '@site/plugins/search/components/nearestPages';
import {routes, withBase, withoutBase} from '@site/plugins/core/text/routes';
import {Mark} from '@site/plugins/ui/StateMark';
import {strings} from '@site/plugins/ui/strings';
import {useToday} from '@site/plugins/ui/useToday';

/** The ways in. */
const WAYS = [
  {address: routes.standards(), title: strings.notFound.standards},
  {address: routes.scopes(), title: strings.notFound.scopes},
  {address: routes.certification(), title: strings.notFound.certification},
];

/**
 * Nothing is there: a renamed document is led on to; for everything else what is nearest to the address, the search with
 * its words in it, and the ways in.
 */
export default function NotFoundContent(): ReactNode {
  const {pathname, hash} = useLocation();
  const isBrowser = useIsBrowser();
  const today = useToday();
  const base = useBaseUrl('/');
  const searchPage = useBaseUrl(routes.search());
  // The server wrote one page for every address, so that the first rendering knows none.
  const inside = isBrowser ? withoutBase(base, pathname) : undefined;
  const [nearest, setNearest] = useState<NearestPages>();
  useEffect(() => {
    if (inside === undefined) return undefined;
    let isShown = true;
    import('@site/plugins/search/components/loadNearestPages')
      .then(({loadNearestPages}) => loadNearestPages(base, inside, today))
      .then(
        (found) => {
          if (!isShown) return;
          if (found.renamed === undefined) setNearest(found);
          else window.location.replace(withBase(base, found.renamed) + hash);
        },
        () => undefined,
      );
    return () => {
      isShown = false;
    };
  }, [inside, base, today, hash]);
  const suggested = nearest?.pages.map(({address}) => address) ?? [];
  return (
    <main className="container scs-page">
      <Heading as="h1">{strings.notFound.title}</Heading>
      {nearest && nearest.pages.length > 0 ? (
        <>
          <p>{strings.notFound.nearest}</p>
          <ul>
            {nearest.pages.map(({address, title, id, state}) => (
              <li key={address}>
                <Link to={address}>{title}</Link> {id === undefined ? null : <code>{id}</code>}{' '}
                {state ? <Mark wording={state} small /> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <form
        role="search"
        aria-label={strings.notFound.searchHere}
        action={searchPage}
        className="scs-filters"
      >
        <label>
          {strings.notFound.search}
          <input type="search" name="q" key={nearest?.words} defaultValue={nearest?.words ?? ''} />
        </label>
        <button type="submit" className="scs-button">
          {strings.notFound.find}
        </button>
      </form>
      <ul>
        {WAYS.filter(({address}) => !suggested.includes(address)).map(({address, title}) => (
          <li key={address}>
            <Link to={address}>{title}</Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
