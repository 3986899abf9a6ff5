import type {ReactNode} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {LANGUAGE} from '@site/plugins/core/text/language';
import {routes} from '@site/plugins/core/text/routes';
import {PUBLISHER, StructuredData} from '@site/plugins/ui/StructuredData';
import {useFullAddress} from '@site/plugins/ui/siteAddress';

/** What machines read of the site as a whole, its search among it (schema.org). */
export function HomeHead(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const full = useFullAddress();
  return (
    <StructuredData
      data={{
        '@type': 'WebSite',
        name: siteConfig.title,
        description: siteConfig.tagline,
        url: full(routes.home()),
        inLanguage: LANGUAGE,
        publisher: PUBLISHER,
        potentialAction: {
          '@type': 'SearchAction',
          target: {'@type': 'EntryPoint', urlTemplate: `${full(routes.search())}?q={search_term_string}`},
          'query-input': 'required name=search_term_string',
        },
      }}
    />
  );
}
