import {useEffect, useState} from 'react';
import type {ReactNode} from 'react';
import {keptHtml} from './keptHtml';

type Props = {
  /** Address of a JSON file `{html}` with safe HTML; also the key that the server knows it by. */
  readonly address: string;
  readonly className?: string;
  /** Told as soon as the HTML stands in the page, and when it is replaced. */
  readonly onReady?: (element: HTMLElement, html: string) => (() => void) | void;
};

/**
 * HTML that is no part of the page's data: it comes with the page itself, or is fetched once somebody gets here from
 * another page.
 */
export function LazyHtml({address, className, onReady}: Props): ReactNode {
  const [html, setHtml] = useState(() => keptHtml(address) ?? renderedHtml(address));
  const [failed, setFailed] = useState(false);
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    if (html !== undefined) return undefined;
    const controller = new AbortController();
    fetchHtml(address, controller.signal).then(setHtml, () => controller.signal.aborted || setFailed(true));
    return () => controller.abort();
  }, [address, html]);
  useEffect(
    () => (element && html !== undefined && onReady ? onReady(element, html) : undefined),
    [element, html, onReady],
  );
  if (failed) return <p role="alert">This part could not be loaded. Reload the page to try again.</p>;
  if (html === undefined) return <p role="status">Loading…</p>;
  // oxlint-disable-next-line react/no-danger -- made by our own renderers, which escape everything
  return (
    <div
      ref={setElement}
      className={className}
      data-html={address}
      dangerouslySetInnerHTML={{__html: html}}
    />
  );
}

/** What the server has written into the page, while that is taken over. */
function renderedHtml(address: string): string | undefined {
  if (typeof document === 'undefined') return undefined;
  return document.querySelector(`[data-html="${CSS.escape(address)}"]`)?.innerHTML;
}

async function fetchHtml(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, {signal});
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  const {html} = (await response.json()) as {html: string};
  return html;
}
