import type {ReactNode} from 'react';
import {StandardsTable} from '@site/plugins/standards/components/StandardsTable';
import {routes} from '@site/plugins/core/text/routes';
import type {TrackPageView} from '@site/plugins/core/pages/trackPage';
import {trackMeaning} from '@site/plugins/core/standards/tracks';
import {STANDARD_STATE} from '@site/plugins/core/standards/wording';
import {strings} from '@site/plugins/standards/strings';
import {FeedLink} from '@site/plugins/ui/FeedLink';
import {PageFoot} from '@site/plugins/ui/PageFoot';
import {Page} from '@site/plugins/ui/Page';
import {StatesExplained} from '@site/plugins/ui/StateLegend';

/** All numbers of a track. */
export default function TrackPage({page: {track, numbers}}: {readonly page: TrackPageView}): ReactNode {
  return (
    <Page
      inSearch={false}
      title={strings.trackPage.title(track)}
      description={strings.trackPage.description(track)}
      crumbs={[{label: strings.standards, url: routes.standards()}]}
      lead={<p>{trackMeaning(track)}</p>}
    >
      <StatesExplained states={Object.values(STANDARD_STATE)}>
        <StandardsTable label={strings.overview.tableOf(track)} numbers={numbers} />
      </StatesExplained>
      <PageFoot label={strings.standards}>
        <FeedLink href={routes.standardsFeed()} title={strings.feedTitle}>
          {strings.feed}
        </FeedLink>
      </PageFoot>
    </Page>
  );
}
