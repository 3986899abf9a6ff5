import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {PageMetadata} from '@docusaurus/theme-common';
import {siteSettings} from '@site/plugins/core/text/siteSettings';

type Props = {
  /** Site-absolute address of the picture. */
  readonly card: string;
  /** What stands on it. */
  readonly alt: string;
};

/** The picture that stands for a page where its address is shared; that of the whole site where pages have none. */
export function SocialCard({card, alt}: Props): ReactNode {
  if (!siteSettings().parts.cards) return null;
  return (
    <>
      <PageMetadata image={card} />
      <Head>
        <meta property="og:image:alt" content={alt} />
        <meta name="twitter:image:alt" content={alt} />
      </Head>
    </>
  );
}
