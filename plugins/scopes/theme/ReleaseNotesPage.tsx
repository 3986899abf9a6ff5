import {Fragment} from 'react';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {Change} from '@site/plugins/core/scopes/change';
import {impactOf} from '@site/plugins/core/catalog/impact';
import {releaseNotesSections} from '@site/plugins/core/catalog/releaseNotesSections';
import type {
  ReleaseNotesAudience,
  ReleaseNotesSectionId,
} from '@site/plugins/core/catalog/releaseNotesSections';
import type {ReleaseNotesPageView} from '@site/plugins/core/pages/releaseNotesPage';
import {strings as words} from '@site/plugins/core/scopes/strings';
import {versionStanding} from '@site/plugins/core/scopes/versionOrigin';
import {CHANGE_LEVEL, CUSTOMER_VIEW} from '@site/plugins/core/scopes/changeWording';
import type {Wording} from '@site/plugins/core/text/wording';
import {ChangeCard, AuthorNotes} from '@site/plugins/scopes/components/ReleaseNotesChange';
import {notesStrings as strings} from '@site/plugins/scopes/notesStrings';
import {strings as scopeStrings} from '@site/plugins/scopes/strings';
import {Choice} from '@site/plugins/ui/Choice';
import {Day} from '@site/plugins/ui/Day';
import {InForce, KnownDayText} from '@site/plugins/ui/InForce';
import {MarkdownTwin} from '@site/plugins/ui/MarkdownTwin';
import {Page} from '@site/plugins/ui/Page';
import {PrintOrigin} from '@site/plugins/ui/PrintOrigin';
import {Commas} from '@site/plugins/ui/Commas';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings as shared} from '@site/plugins/ui/strings';
import {ValidityMark} from '@site/plugins/ui/StateMark';
import {TimelinePicture} from '@site/plugins/ui/TimelinePicture';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {useToday} from '@site/plugins/ui/useToday';
import {FileLink, useFullAddress} from '@site/plugins/ui/siteAddress';
import {StatesExplained} from '@site/plugins/ui/StateLegend';

type Props = {readonly page: ReleaseNotesPageView};

/** What a version changes: key dates, what needs action, what is relaxed, the rest; and the same as customers see it. */
export default function ReleaseNotesPage({page}: Props): ReactNode {
  const {scope, notes, address} = page;
  const {from, to} = notes;
  const [values, setValues] = useAddressState();
  const today = useToday();
  const standing = versionStanding(scope, to, today);
  const url = useFullAddress()(address);
  const own = from === null || address === routes.releaseNotes(scope.id, to);
  return (
    <Page
      title={own ? strings.title(scope.name, to) : strings.pairTitle({scope: scope.name, from, to})}
      description={
        own ? strings.description(scope.name, to) : strings.pairDescription({scope: scope.name, from, to})
      }
      crumbs={[
        {label: scopeStrings.scopes, url: routes.scopes()},
        {label: scope.name, url: scope.url},
        {label: to, url: routes.scopeVersion(scope.id, to)},
      ]}
      mark={<ValidityMark timeline={scope.timeline} version={to} />}
      // Each pair repeats what the versions' own notes say.
      noIndex={standing.validity === 'draft' || !own}
      inSearch={own}
      lead={<Summary page={page} />}
    >
      <PrintOrigin state={standing.words} where={words.stateOn(today, url)} />
      {notes.untold.map((label) => (
        <p key={label}>{words.kept.document(label)}</p>
      ))}
      <KeyDates page={page} />
      <p className="scs-links">
        {from === null ? null : (
          <Link className="scs-button scs-button--main" to={routes.upgrade(scope.id, from, to)}>
            {shared.upgradeFrom(from)}
          </Link>
        )}
        <Link className="scs-button" to={routes.install(scope.id, to)}>
          {shared.installChecklist}
        </Link>
        <MarkdownTwin href={`${address}.md`} />
        <FileLink className="scs-button" href={`${address}.json`}>
          {strings.json}
        </FileLink>
      </p>
      <Comparisons page={page} />
      {page.highlights.length === 0 ? null : (
        <section className="scs-card" aria-label={strings.highlights}>
          <AuthorNotes notes={page.highlights} latest={to} />
        </section>
      )}
      <Impact page={page} />
      {notes.changes.length === 0 ? null : (
        <form className="scs-filters" aria-label={strings.view} onSubmit={(event) => event.preventDefault()}>
          <Choice
            label={strings.seenBy}
            value={values.get('view') ?? ''}
            none={strings.providers}
            options={[['customer', strings.customers]]}
            onChange={(view) => setValues({view})}
          />
        </form>
      )}
      <StatesExplained
        states={Object.values(values.get('view') === 'customer' ? CUSTOMER_VIEW : CHANGE_LEVEL)}
      >
        <Sections page={page} audience={values.get('view') === 'customer' ? 'customers' : 'providers'} />
      </StatesExplained>
      <Heading as="h2">{strings.timeline}</Heading>
      <TimelinePicture name={scope.name} timed={scope} />
    </Page>
  );
}

function Summary({page}: Props): ReactNode {
  const {from, changes, counts} = page.notes;
  if (from === null) return <p>{strings.oldest}</p>;
  const relaxed = changes.filter(relaxes).length;
  return (
    <p>
      {changes.length === 0 ? strings.nothingDiffers(from) : strings.compared(from)}{' '}
      <Commas>
        {counts.breaking === 0 ? null : strings.breaking(counts.breaking)}
        {relaxed === 0 ? null : strings.relaxing(relaxed)}
        {counts.neutral === 0 ? null : strings.neutral(counts.neutral)}
      </Commas>
    </p>
  );
}

function KeyDates({page: {notes, scope}}: Props): ReactNode {
  return (
    <dl className="scs-facts">
      <dt>{strings.stable}</dt>
      <dd>{notes.stabilizedAt === null ? strings.notStable : <Day date={notes.stabilizedAt} />}</dd>
      <dt>{strings.inForce}</dt>
      <dd>
        <InForce scope={scope} version={notes.to} />
      </dd>
      {notes.from === null ? null : (
        <>
          <dt>{strings.ends(notes.from)}</dt>
          <dd>
            {notes.previousEndsOn === null ? (
              strings.noEnd
            ) : (
              <Sentence parts={strings.endDay(<KnownDayText day={notes.previousEndsOn} bound />)} />
            )}
          </dd>
        </>
      )}
      {notes.moved.length === 0 ? null : (
        <>
          <dt>{strings.moved}</dt>
          {notes.moved.map(({text}) => (
            <dd key={text}>{text}</dd>
          ))}
        </>
      )}
    </dl>
  );
}

/** The same version against another one. */
function Comparisons({page: {comparisons, notes}}: Props): ReactNode {
  if (comparisons.length < 2) return null;
  return (
    <nav aria-label={strings.comparedWith} className="scs-links scs-small">
      <span className="scs-muted">{strings.comparedWith}</span>
      {comparisons.map(({from, url}) => (
        <Link key={from} to={url} {...(from === notes.from ? {'aria-current': 'page'} : {})}>
          {from}
        </Link>
      ))}
    </nav>
  );
}

/** How far the listed environments are with what becomes mandatory, on the reader's day. */
function Impact({page: {notes, environments}}: Props): ReactNode {
  const added = notes.changes.flatMap(({testcases}) => testcases.added);
  const impact = impactOf(environments, added, useToday());
  if (impact === null) return null;
  const [most] = impact.holding;
  return (
    <section className="scs-card" aria-labelledby="impact">
      <Heading as="h2" id="impact" className="scs-card__title">
        {strings.readiness}
      </Heading>
      <p>
        {strings.ready({ready: impact.ready, listed: impact.listed, tests: new Set(added).size})}{' '}
        {most === undefined ? null : (
          <Sentence parts={strings.blocker(most.environments, <code>{most.testcase}</code>)} />
        )}
      </p>
    </section>
  );
}

/** How a change is marked in each section. */
const SECTION_MARK: Record<ReleaseNotesSectionId, Wording> = {
  'action-required': CHANGE_LEVEL.breaking,
  documents: CHANGE_LEVEL.neutral,
  relaxed: CHANGE_LEVEL.relaxing,
  neutral: CHANGE_LEVEL.neutral,
  gains: CUSTOMER_VIEW.gains,
  losses: CUSTOMER_VIEW.loses,
  unchanged: CUSTOMER_VIEW.unchanged,
  unknown: CUSTOMER_VIEW.unknown,
};

function Sections({page, audience}: Props & {readonly audience: ReleaseNotesAudience}): ReactNode {
  return releaseNotesSections(page.notes, audience).map(({id, heading, intro, items}) => (
    <Fragment key={id}>
      <Heading as="h2">{heading}</Heading>
      {intro === null ? null : <p>{intro}</p>}
      {items.map((item) => (
        <ChangeCard key={item.change.id} page={page} item={item} wording={SECTION_MARK[id]} />
      ))}
    </Fragment>
  ));
}

function relaxes({level: own, effects}: Change): boolean {
  return own === 'relaxing' || effects.some(({level}) => level === 'relaxing');
}
