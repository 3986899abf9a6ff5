import type {ReactNode} from 'react';
import {StandardsTable} from '@site/plugins/standards/components/StandardsTable';
import {routes} from '@site/plugins/core/text/routes';
import type {TrackPageView} from '@site/plugins/core/pages/trackPage';
import {TRACK_MEANING} from '@site/plugins/core/standards/wording';
import {Page} from '@site/plugins/ui/Page';

/** All numbers of a track. */
export default function TrackPage({page: {track, numbers}}: {readonly page: TrackPageView}): ReactNode {
  return (
    <Page
      inSearch={false}
      title={`Standards: ${track}`}
      description={`All standards of the track ${track}`}
      crumbs={[{label: 'Standards', url: routes.standards()}]}
      lead={<p>{TRACK_MEANING[track]}</p>}
    >
      <StandardsTable label={`Standards of the track ${track}`} numbers={numbers} />
    </Page>
  );
}
