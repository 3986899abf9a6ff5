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
import {plural, pluralForm} from '@site/plugins/core/text/plural';
import {validityOn} from '@site/plugins/core/scopes/timeline';
import {CHANGE_LEVEL, CUSTOMER_VIEW} from '@site/plugins/core/scopes/wording';
import type {Wording} from '@site/plugins/core/text/wording';
import {ChangeCard, AuthorNotes} from '@site/plugins/scopes/components/ReleaseNotesChange';
import {Choice} from '@site/plugins/ui/Choice';
import {Day} from '@site/plugins/ui/Day';
import {Page} from '@site/plugins/ui/Page';
import {ValidityMark} from '@site/plugins/ui/StateMark';
import {TimelinePicture} from '@site/plugins/ui/TimelinePicture';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {useToday} from '@site/plugins/ui/useToday';

type Props = {readonly page: ReleaseNotesPageView};

/** What a version changes: key dates, what needs action, what is relaxed, the rest; and the same as customers see it. */
export default function ReleaseNotesPage({page}: Props): ReactNode {
  const {scope, notes, address} = page;
  const {from, to} = notes;
  const [values, setValues] = useAddressState();
  const draft = validityOn(scope, useToday())[to]?.validity === 'draft';
  const own = from === null || address === routes.releaseNotes(scope.id, to);
  return (
    <Page
      title={own ? `Release notes: ${scope.name} ${to}` : `Release notes: ${scope.name} ${from} to ${to}`}
      description={
        own ? `What changes with ${scope.name} ${to}` : `What changes from ${scope.name} ${from} to ${to}`
      }
      crumbs={[
        {label: 'Scopes', url: routes.scopes()},
        {label: scope.name, url: scope.url},
        {label: to, url: routes.scopeVersion(scope.id, to)},
      ]}
      mark={<ValidityMark timeline={scope.timeline} version={to} />}
      // Each pair repeats what the versions' own notes say.
      noIndex={draft || !own}
      inSearch={own}
      lead={<p>{summary(page)}</p>}
    >
      <KeyDates page={page} />
      <p className="scs-links">
        {from === null ? null : (
          <Link className="scs-button scs-button--main" to={routes.upgrade(scope.id, from, to)}>
            Upgrade from {from}
          </Link>
        )}
        <Link className="scs-button" to={routes.install(scope.id, to)}>
          Install checklist
        </Link>
        <a className="scs-button" href={`${address}.md`}>
          Markdown
        </a>
        <a className="scs-button" href={`${address}.json`}>
          JSON
        </a>
      </p>
      <Comparisons page={page} />
      {page.highlights.length === 0 ? null : (
        <section className="scs-card" aria-label="Highlights">
          <AuthorNotes notes={page.highlights} latest={to} />
        </section>
      )}
      <Impact page={page} />
      {notes.changes.length === 0 ? null : (
        <form className="scs-filters" aria-label="View" onSubmit={(event) => event.preventDefault()}>
          <Choice
            label="Seen by"
            value={values.get('view') ?? ''}
            none="Providers"
            options={[['customer', 'Customers']]}
            onChange={(view) => setValues({view})}
          />
        </form>
      )}
      <Sections page={page} audience={values.get('view') === 'customer' ? 'customers' : 'providers'} />
      <Heading as="h2">Timeline</Heading>
      <TimelinePicture name={scope.name} timed={scope} />
    </Page>
  );
}

function summary({notes: {from, changes, counts}}: ReleaseNotesPageView): string {
  if (from === null) return 'The oldest version on record; there is nothing to compare it with.';
  const relaxed = changes.filter(relaxes).length;
  return `Compared with ${from}: ${[
    counted(counts.breaking, 'change that needs action', 'changes that need action'),
    counted(relaxed, 'change that relaxes something', 'changes that relax something'),
    counted(counts.neutral, 'change without effect on tests', 'changes without effect on tests'),
  ].join(', ')}.`;
}

function KeyDates({page: {notes}}: Props): ReactNode {
  return (
    <dl className="scs-facts">
      <dt>Stable</dt>
      <dd>
        {notes.stabilizedAt === null ? (
          'Not yet: a draft that may still change'
        ) : (
          <Day date={notes.stabilizedAt} />
        )}
      </dd>
      <dt>In force</dt>
      <dd>
        {notes.effectiveFrom === null ? (
          'No day set yet; it will be announced'
        ) : (
          <Day date={notes.effectiveFrom} />
        )}
      </dd>
      {notes.from === null ? null : (
        <>
          <dt>{notes.from} ends</dt>
          <dd>
            {notes.previousEndsOn === null ? (
              'No day set; it stays in force'
            ) : (
              <Day date={notes.previousEndsOn} />
            )}
            . A certificate that was issued for it stays valid for its year.
          </dd>
        </>
      )}
      {notes.moved.length === 0 ? null : (
        <>
          <dt>Moved</dt>
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
    <nav aria-label="Compared with" className="scs-links scs-small">
      <span className="scs-muted">Compared with</span>
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
        How far listed environments are
      </Heading>
      <p>
        {impact.ready} of {impact.listed} pass all {new Set(added).size} newly mandatory tests today.{' '}
        {most === undefined ? null : (
          <>
            What holds most of them back: <code>{most.testcase}</code>, which {most.environments}{' '}
            {pluralForm(most.environments, 'does', 'do')} not pass yet.
          </>
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

function relaxes({effects}: Change): boolean {
  return effects.some(({level}) => level === 'relaxing');
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? `no ${many}` : plural(count, one, many);
}
