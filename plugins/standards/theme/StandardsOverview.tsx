import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import StandardsTable from '@site/plugins/standards/components/StandardsTable';
import {routes} from '@site/plugins/core/routes';
import type {TrackPageView} from '@site/plugins/core/standards/pageView';
import {STANDARD_STATE, TRACK_MEANING} from '@site/plugins/core/wording';
import {Mark} from '@site/plugins/ui/StateMark';
import {Page} from '@site/plugins/ui/Page';

/** Every standard with the state of each of its versions. */
export default function StandardsOverview({tracks}: {readonly tracks: readonly TrackPageView[]}): ReactNode {
  return (
    <Page
      title="Standards"
      description="All standards, decision records and supplements with their state today"
      lead={<p>Every document with its state today. A number can have several versions; each is a document of its own.</p>}
    >
      <ul className="scs-legend" aria-label="What the states mean">
        {Object.values(STANDARD_STATE).map((wording) => (
          <li key={wording.label}>
            <Mark wording={wording} small /> {wording.meaning}
          </li>
        ))}
      </ul>
      {tracks.map(({track, numbers}) => (
        <section key={track}>
          <Heading as="h2" id={track.toLowerCase()}>
            <Link to={routes.track(track)}>{track}</Link>
          </Heading>
          <p>{TRACK_MEANING[track]}</p>
          <StandardsTable label={`Standards of the track ${track}`} numbers={numbers} />
        </section>
      ))}
    </Page>
  );
}
