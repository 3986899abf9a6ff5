import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {lifecycleOn, preferredVersion} from '@site/plugins/core/standards/lifecycle';
import type {DocumentPageView} from '@site/plugins/core/pages/standardPage';
import {lifecycleWording} from '@site/plugins/core/standards/wording';
import {LANGUAGE} from '@site/plugins/core/text/language';
import {SocialCard} from '@site/plugins/ui/SocialCard';
import {PUBLISHER, StructuredData} from '@site/plugins/ui/StructuredData';
import {useToday} from '@site/plugins/ui/useToday';
import {useFullAddress} from '@site/plugins/ui/siteAddress';

type Props = Pick<DocumentPageView, 'standard' | 'changedOn' | 'card'>;

/** What machines read of a document: its neighbours (RFC 5829), its facts, and whether it belongs into search engines. */
export function StandardHead({standard, changedOn, card}: Props): ReactNode {
  const full = useFullAddress();
  const today = useToday();
  const lifecycle = lifecycleOn(standard, today);
  const {state} = lifecycle;
  const isStandard = standard.kind === 'standard';
  const others = isStandard ? standard.versions : [];
  const links = [
    ['predecessor-version', others.findLast(({version}) => version < standard.version)],
    ['successor-version', others.find(({version}) => version > standard.version)],
    ['latest-version', preferredVersion(others, today)],
  ] as const;
  return (
    <>
      <SocialCard card={card} alt={`${standard.id}: ${standard.title}`} />
      <StructuredData
        data={{
          '@type': 'TechArticle',
          url: full(standard.url),
          headline: standard.title,
          identifier: standard.id,
          version: String(standard.version),
          description: standard.description,
          articleSection: standard.track,
          image: full(card),
          inLanguage: LANGUAGE,
          license: 'https://creativecommons.org/licenses/by-sa/4.0/',
          publisher: PUBLISHER,
          ...(isStandard ? {creativeWorkStatus: lifecycleWording(lifecycle).label} : {}),
          ...(standard.stabilizedAt === null ? {} : {datePublished: standard.stabilizedAt}),
          ...(changedOn === null ? {} : {dateModified: changedOn}),
          ...(standard.deprecatedAt === null ? {} : {expires: standard.deprecatedAt}),
        }}
      />
      <Head>
        <meta property="og:type" content="article" />
        {links.map(([rel, document]) =>
          document ? <link key={rel} rel={rel} href={full(document.url)} /> : null,
        )}
        {isStandard && (state === 'deprecated' || state === 'rejected') ? (
          <meta name="robots" content="noindex" />
        ) : null}
      </Head>
    </>
  );
}
