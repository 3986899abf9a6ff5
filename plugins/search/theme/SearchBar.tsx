import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {routes} from '@site/plugins/core/text/routes';
import {strings} from '@site/plugins/search/strings';

/** The field in the head of every page; on a phone, a link to the page of the search. */
export default function SearchBar(): ReactNode {
  const history = useHistory();
  const page = useBaseUrl(routes.search());
  return (
    <>
      <form
        role="search"
        aria-label={strings.searchSite}
        className="scs-search-field"
        action={page}
        onSubmit={(event) => {
          event.preventDefault();
          const text = new FormData(event.currentTarget).get('q');
          history.push(
            `${page}?${new URLSearchParams({q: typeof text === 'string' ? text : ''}).toString()}`,
          );
        }}
      >
        <input type="search" name="q" aria-label={strings.searchSite} placeholder={strings.search} />
      </form>
      <Link to={routes.search()} className="scs-search-link">
        {strings.search}
      </Link>
    </>
  );
}
