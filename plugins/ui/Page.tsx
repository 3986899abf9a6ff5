import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import {StructuredData} from './StructuredData';
import {useFullAddress} from './siteAddress';
import {searchAttributes} from './searchAttributes';
import {strings} from './strings';

/** A link of the way down to a page. */
export type Crumb = {readonly label: string; readonly url: string};

const NO_CRUMBS: readonly Crumb[] = [];

type PageProps = {
  readonly title: string;
  readonly description: string;
  readonly crumbs?: readonly Crumb[];
  /** Beside the heading: state marks. */
  readonly mark?: ReactNode;
  readonly lead?: ReactNode;
  /** Kept out of search engines, e.g. drafts. */
  readonly noIndex?: boolean;
  /** Left out of the site's search where it only lists or repeats what stands elsewhere. */
  readonly inSearch?: boolean;
  readonly children: ReactNode;
};

/** The frame of every data-driven page: heading, way down to it, lead. */
export function Page({
  title,
  description,
  crumbs = NO_CRUMBS,
  mark,
  lead,
  noIndex = false,
  inSearch = true,
  children,
}: PageProps): ReactNode {
  return (
    <Layout title={title} description={description}>
      {noIndex ? (
        <Head>
          <meta name="robots" content="noindex" />
        </Head>
      ) : null}
      <main className="container scs-page" {...(inSearch ? searchAttributes() : {})}>
        <Crumbs crumbs={crumbs} title={title} />
        <div className="scs-title">
          <Heading as="h1">{title}</Heading>
          {mark}
        </div>
        {lead === undefined ? null : <div className="scs-lead">{lead}</div>}
        {children}
      </main>
    </Layout>
  );
}

type CrumbsProps = {
  readonly crumbs: readonly Crumb[];
  /** Of the page that they lead to; programs are told it as the last one. */
  readonly title?: string;
};

/** The way down to a page. */
export function Crumbs({crumbs, title}: CrumbsProps): ReactNode {
  const full = useFullAddress();
  if (crumbs.length === 0) return null;
  const list = [
    ...crumbs.map(({label, url}) => ({name: label, item: full(url)})),
    ...(title === undefined ? [] : [{name: title}]),
  ];
  return (
    <nav aria-label={strings.breadcrumbs} className="scs-crumbs" data-pagefind-ignore>
      <StructuredData
        data={{
          '@type': 'BreadcrumbList',
          itemListElement: list.map((entry, index) => ({'@type': 'ListItem', position: index + 1, ...entry})),
        }}
      />
      <ol>
        {crumbs.map(({label, url}) => (
          <li key={url}>
            <Link to={url}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
