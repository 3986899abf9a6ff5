import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import {LIFECYCLE_STATES} from '@site/plugins/core/standards/lifecycle';
import {filterOf, filterTracks} from '@site/plugins/core/pages/overviewFilter';
import type {TrackPageView} from '@site/plugins/core/pages/trackPage';
import {trackMeaning} from '@site/plugins/core/standards/tracks';
import {STANDARD_STATE} from '@site/plugins/core/standards/wording';
import {StandardsTable} from '@site/plugins/standards/components/StandardsTable';
import {StateLegend} from '@site/plugins/ui/StateLegend';
import {ExplainedBeside} from '@site/plugins/ui/StateMark';
import {Choice} from '@site/plugins/ui/Choice';
import {Page} from '@site/plugins/ui/Page';
import {Term} from '@site/plugins/ui/Term';
import {TodayProvider, useToday} from '@site/plugins/ui/useToday';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings as shared} from '@site/plugins/ui/strings';
import {strings} from '@site/plugins/standards/strings';
import {FeedLink} from '@site/plugins/ui/FeedLink';
import {FileLink} from '@site/plugins/ui/siteAddress';

/** Every standard with the state of each of its versions, today or on a day that the reader picks. */
export default function StandardsOverview({tracks}: {readonly tracks: readonly TrackPageView[]}): ReactNode {
  const today = useToday();
  const [values, set] = useAddressState();
  const filter = filterOf(values);
  const day = filter.on || today;
  const shown = filterTracks(tracks, filter, day);
  const types = [...new Set(tracks.flatMap(({numbers}) => numbers.map(({type}) => type)))].toSorted();
  const count = shown.reduce((sum, {numbers}) => sum + numbers.length, 0);
  return (
    <Page
      inSearch={false}
      title={strings.standards}
      description={strings.overview.description}
      lead={
        <p>
          <Sentence
            parts={strings.overview.lead(
              (text) => (
                <Term name="standard">{text}</Term>
              ),
              (text) => (
                <Term name="number">{text}</Term>
              ),
            )}
          />
        </p>
      }
    >
      <form className="scs-filters" aria-label={shared.filter} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={strings.track}
          value={filter.track}
          options={tracks.map(({track}) => [track, track])}
          onChange={(track) => set({track})}
        />
        <Choice
          label={strings.type}
          value={filter.type}
          options={types.map((type) => [type, type])}
          onChange={(type) => set({type})}
        />
        <Choice
          label={strings.state}
          value={filter.state}
          options={LIFECYCLE_STATES.map((state) => [state, STANDARD_STATE[state].label])}
          onChange={(state) => set({state})}
        />
        <label>
          {strings.text}
          <input type="search" value={filter.text} onChange={(event) => set({text: event.target.value})} />
        </label>
        <label>
          {strings.overview.asOf}
          <input type="date" value={filter.on} onChange={(event) => set({on: event.target.value})} />
        </label>
        <button
          type="button"
          className="scs-button"
          onClick={() => set({track: '', type: '', state: '', text: '', on: ''})}
        >
          {strings.overview.clear}
        </button>
      </form>
      <p className="scs-links">
        <Link to={routes.requirements()}>{strings.overview.allRequirements}</Link>
        <FileLink href={routes.api.standards()}>{strings.asData}</FileLink>
        <FeedLink href={routes.standardsFeed()} title={strings.feedTitle}>
          {strings.feed}
        </FeedLink>
      </p>
      <p role="status">
        {filter.on === '' ? strings.overview.numbers(count) : strings.overview.numbersAsOf(count, filter.on)}
      </p>
      <ExplainedBeside.Provider value>
        <TodayProvider day={day}>
          {shown.map(({track, numbers}) => (
            <section key={track}>
              <Heading as="h2" id={track.toLowerCase()}>
                <Link to={routes.track(track)}>{track}</Link>
              </Heading>
              <p>{trackMeaning(track)}</p>
              <StandardsTable label={strings.overview.tableOf(track)} numbers={numbers} />
            </section>
          ))}
        </TodayProvider>
      </ExplainedBeside.Provider>
      <Heading as="h2">{shared.statesLegend}</Heading>
      <StateLegend states={Object.values(STANDARD_STATE)} />
    </Page>
  );
}
