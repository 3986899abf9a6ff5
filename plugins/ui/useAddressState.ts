import {useCallback} from 'react';
import {useHistory, useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';

/**
 * State of a page that its address carries, so that it can be shared and survives a reload.
 * While the page is rendered on the server, and hydrated, it is empty.
 * @returns the values, and a function that sets some of them; an empty one is taken out of the address
 */
export function useAddressState(): [URLSearchParams, (changes: Readonly<Record<string, string>>) => void] {
  const isBrowser = useIsBrowser();
  const history = useHistory();
  const {search, pathname, hash} = useLocation();
  const values = new URLSearchParams(isBrowser ? search : '');
  const set = useCallback(
    (changes: Readonly<Record<string, string>>) => {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(changes)) {
        if (value === '') next.delete(name);
        else next.set(name, value);
      }
      history.replace({pathname, search: next.toString(), hash});
    },
    [history, search, pathname, hash],
  );
  return [values, set];
}
