import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {lifecycleOn, preferredVersion} from '@site/plugins/core/standards/lifecycle';
import type {StandardPageView} from '@site/plugins/core/pages/standardPage';
import {useToday} from '@site/plugins/ui/useToday';
import {useFullAddress} from '@site/plugins/ui/siteAddress';

/** What machines read of a document: its neighbours (RFC 5829), and whether it belongs into search engines. */
export function StandardHead({standard}: {readonly standard: StandardPageView}): ReactNode {
  const full = useFullAddress();
  const today = useToday();
  const {state} = lifecycleOn(standard, today);
  const others = standard.kind === 'standard' ? standard.versions : [];
  const links = [
    ['predecessor-version', others.findLast(({version}) => version < standard.version)],
    ['successor-version', others.find(({version}) => version > standard.version)],
    ['latest-version', preferredVersion(others, today)],
  ] as const;
  return (
    <Head>
      {links.map(([rel, document]) =>
        document ? <link key={rel} rel={rel} href={full(document.url)} /> : null,
      )}
      {standard.kind === 'standard' && (state === 'deprecated' || state === 'rejected') ? (
        <meta name="robots" content="noindex" />
      ) : null}
    </Head>
  );
}
