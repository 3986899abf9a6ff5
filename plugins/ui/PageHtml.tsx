import {createContext, useContext, useEffect, useState} from 'react';
import type {ReactNode} from 'react';
import {useHistory} from '@docusaurus/router';

/** Safe HTML of the page's text; see {@link import('./dataPage')}. */
export const PageHtmlContext = createContext('');

type Props = {
  readonly className?: string;
  /** Told as soon as the HTML stands in the page, and when it is replaced; returns what takes its changes back. */
  readonly onReady?: (element: HTMLElement, html: string) => (() => void) | void;
};

/** The text of a page: HTML that the server made, with links that lead on like any other. */
export function PageHtml({className, onReady}: Props): ReactNode {
  const html = useContext(PageHtmlContext);
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const history = useHistory();
  useEffect(() => (element && onReady ? onReady(element, html) : undefined), [element, html, onReady]);
  useEffect(() => {
    if (!element) return undefined;
    const onClick = (event: MouseEvent) => {
      const to = innerTarget(event);
      if (to === undefined) return;
      event.preventDefault();
      history.push(to);
    };
    element.addEventListener('click', onClick);
    return () => element.removeEventListener('click', onClick);
  }, [element, history]);
  return (
    <div
      ref={setElement}
      className={className}
      data-page-html=""
      // oxlint-disable-next-line react/no-danger -- it went through the allow-list, or was made by us and escapes everything
      dangerouslySetInnerHTML={{__html: html}}
    />
  );
}

/** Where a plain click on a link to another page of ours leads; undefined for what the browser does best itself. */
function innerTarget(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target === '_blank' || link.hasAttribute('download')) return undefined;
  const {origin, pathname, search, hash} = new URL(link.href);
  if (origin !== window.location.origin || pathname === window.location.pathname) return undefined;
  // Files are no pages: `/scopes/feed.xml`; versions in addresses have dots, too: `v1...v2`.
  if (/\.(?:json|xml|ics|svg|pdf|csv|md|txt|html)$/.test(pathname)) return undefined;
  return pathname + search + hash;
}
