import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {CopyButton} from './CopyButton';
import {FileLink} from './siteAddress';
import {strings} from './strings';

/** Names the Markdown of a page to programs; its address goes without the base URL. */
export function MarkdownHead({href}: {readonly href: string}): ReactNode {
  return (
    <Head>
      <link rel="alternate" type="text/markdown" href={useBaseUrl(href)} />
    </Head>
  );
}

/**
 * Copies a page as Markdown, or shows it; programs find it as well.
 * @param href address of the Markdown, without the base URL
 */
export function MarkdownTwin({href}: {readonly href: string}): ReactNode {
  const url = useBaseUrl(href);
  return (
    <>
      <MarkdownHead href={href} />
      <CopyButton label={strings.copyMarkdown} text={() => textOf(url)} />
      <FileLink className="scs-button" href={href}>
        {strings.viewMarkdown}
      </FileLink>
    </>
  );
}

/** Rejects where there is no such file: nobody wants its error message on the clipboard. */
async function textOf(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.text();
}
