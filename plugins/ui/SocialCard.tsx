import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {PageMetadata} from '@docusaurus/theme-common';

type Props = {
  /** Site-absolute address of the picture. */
  readonly card: string;
  /** What stands on it. */
  readonly alt: string;
};

/** The picture that stands for a page where its address is shared. */
export function SocialCard({card, alt}: Props): ReactNode {
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
