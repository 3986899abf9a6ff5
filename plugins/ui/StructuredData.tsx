import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {escapeScript} from '@site/plugins/core/text/escapeMarkup';

/** What search engines read of a page (schema.org); texts of authors cannot end the element. */
export function StructuredData({data}: {readonly data: Readonly<Record<string, unknown>>}): ReactNode {
  return (
    <Head>
      <script type="application/ld+json">
        {escapeScript(JSON.stringify({'@context': 'https://schema.org', ...data}))}
      </script>
    </Head>
  );
}

/** Who publishes all of it (schema.org). */
export const PUBLISHER = {
  '@type': 'Organization',
  name: 'Sovereign Cloud Stack',
  url: 'https://sovereigncloudstack.org',
} as const;
