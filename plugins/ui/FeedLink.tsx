import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {FileLink} from './siteAddress';

type Props = {
  /** Address of an Atom feed, without the base URL. */
  readonly href: string;
  /** What is in the feed, for programs that list the feeds of a page. */
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A link to a feed, which readers of feeds find by the page's address alone. */
export function FeedLink({href, title, className, children}: Props): ReactNode {
  return (
    <>
      <FeedHead href={href} title={title} />
      <FileLink href={href} {...(className === undefined ? {} : {className})}>
        {children}
      </FileLink>
    </>
  );
}

/** Names a feed of a page to programs. */
export function FeedHead({
  href,
  title,
  type = 'application/atom+xml',
}: Pick<Props, 'href' | 'title'> & {readonly type?: string}): ReactNode {
  return (
    <Head>
      <link rel="alternate" type={type} title={title} href={useBaseUrl(href)} />
    </Head>
  );
}
