import {lazy, Suspense, useEffect, useState} from 'react';
import type {ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {routes} from '@site/plugins/core/text/routes';
import {SearchIcon} from '@site/plugins/search/components/SearchIcon';
import {strings} from '@site/plugins/search/strings';

/** What pages need only once somebody searches. */
const SearchDialog = lazy(() => import('@site/plugins/search/components/SearchDialog'));

/**
 * Opens the search over any page: by a click, by `/` and by Ctrl+K. Until its script has come it leads to the page of the
 * search.
 */
export default function SearchBar(): ReactNode {
  const page = useBaseUrl(routes.search());
  const [isOpen, setOpen] = useState(false);
  // What is typed while the dialog is still being loaded.
  const [early, setEarly] = useState('');
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      if (!isOpen && opensSearch(event)) setOpen(true);
      else if (isOpen && isLetter(event)) setEarly((text) => text + event.key);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOpen]);
  const onClose = () => {
    setOpen(false);
    setEarly('');
  };
  return (
    <>
      <form
        role="search"
        aria-label={strings.searchSite}
        action={page}
        onSubmit={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
      >
        <button
          type="submit"
          className="scs-search-open"
          aria-keyshortcuts="/ Control+K"
          aria-haspopup="dialog"
        >
          <SearchIcon />
          <span className="scs-search-open__short">{strings.search}</span>
          <span className="scs-search-open__long">{strings.placeholder}</span>
          <kbd aria-hidden="true">/</kbd>
        </button>
      </form>
      {isOpen ? (
        <Suspense>
          <SearchDialog initialText={early} onClose={onClose} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Fields that a letter can be typed in. */
const TYPED_IN =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select, [contenteditable]';

function opensSearch({key, ctrlKey, metaKey, altKey, target, defaultPrevented}: KeyboardEvent): boolean {
  if (defaultPrevented || altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  return key === '/' && !(target instanceof Element && target.closest(TYPED_IN));
}

function isLetter({key, ctrlKey, metaKey, altKey}: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}
