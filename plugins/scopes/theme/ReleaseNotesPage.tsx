import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {Change} from '@site/plugins/core/scopes/change';
import type {Effect} from '@site/plugins/core/scopes/effect';
import {impactOf} from '@site/plugins/core/catalog/impact';
import type {ReleaseNotesPageView} from '@site/plugins/core/pages/releaseNotesPage';
import {validityOn} from '@site/plugins/core/scopes/timeline';
import {CHANGE_LEVEL, CUSTOMER_VIEW} from '@site/plugins/core/scopes/wording';
import type {Wording} from '@site/plugins/core/text/wording';
import {ChangeCard, People} from '@site/plugins/scopes/components/ReleaseNotesChange';
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
          <People words={page.highlights} latest={to} />
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
      {values.get('view') === 'customer' ? <ForCustomers page={page} /> : <ForProviders page={page} />}
      <Heading as="h2">Timeline</Heading>
      <TimelinePicture name={scope.name} timed={scope} />
    </Page>
  );
}

function summary({notes: {from, changes, counts}}: ReleaseNotesPageView): string {
  if (from === null) return 'The oldest version on record; there is nothing to compare it with.';
  const relaxed = changes.filter(relaxes).length;
  return `Compared with ${from}: ${[
    plural(counts.breaking, 'change that needs action', 'changes that need action'),
    plural(relaxed, 'change that relaxes something', 'changes that relax something'),
    plural(counts.neutral, 'change without effect on tests', 'changes without effect on tests'),
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
            {most.environments === 1 ? 'does' : 'do'} not pass yet.
          </>
        )}
      </p>
    </section>
  );
}

function ForProviders({page}: Props): ReactNode {
  const {changes} = page.notes;
  const level = (wanted: Change['level']) => changes.filter((change) => change.level === wanted);
  const ofKind = (kind: Effect['kind']) => (effect: Effect) => effect.kind === kind;
  return (
    <>
      <Section
        title="Action required"
        changes={level('breaking')}
        wording={CHANGE_LEVEL.breaking}
        page={page}
      />
      <Section
        title="Documents to hand in"
        changes={changes.filter(
          ({level: own, effects}) => own !== 'breaking' && effects.some(ofKind('manual-check-added')),
        )}
        wording={CHANGE_LEVEL.neutral}
        page={page}
      />
      <Section
        title="Relaxed"
        intro={CHANGE_LEVEL.relaxing.meaning}
        changes={changes.filter(relaxes)}
        wording={CHANGE_LEVEL.relaxing}
        wanted={({level: own}) => own === 'relaxing'}
        again={({level: own}) => own === 'breaking'}
        page={page}
      />
      <Section
        title="Without effect on tests"
        changes={level('neutral').filter(({effects}) => !effects.some(ofKind('manual-check-added')))}
        wording={CHANGE_LEVEL.neutral}
        page={page}
      />
    </>
  );
}

function ForCustomers({page}: Props): ReactNode {
  const {changes} = page.notes;
  const seen = (view: 'gains' | 'loses') =>
    changes.filter(({customer}) => customer === view || customer === 'mixed');
  const rest = changes.filter(({customer}) => customer === 'unchanged');
  return (
    <>
      <Section
        title="What you gain"
        intro={CUSTOMER_VIEW.gains.meaning}
        changes={seen('gains')}
        wording={CUSTOMER_VIEW.gains}
        wanted={({customer}) => customer === 'gains'}
        page={page}
      />
      <Section
        title="What is no longer promised"
        intro={CUSTOMER_VIEW.loses.meaning}
        changes={seen('loses')}
        wording={CUSTOMER_VIEW.loses}
        wanted={({customer}) => customer === 'loses'}
        again={({customer}) => customer === 'mixed'}
        page={page}
      />
      <Section title="The same for you" changes={rest} wording={CUSTOMER_VIEW.unchanged} page={page} />
    </>
  );
}

function relaxes({effects}: Change): boolean {
  return effects.some(({level}) => level === 'relaxing');
}

type SectionProps = Props & {
  readonly title: string;
  readonly intro?: string;
  readonly changes: readonly Change[];
  readonly wording: Wording;
  readonly wanted?: (effect: Effect) => boolean;
  /** Whether a change stands further up as well. */
  readonly again?: (change: Change) => boolean;
};

function Section({title, intro, changes, wording, page, wanted, again}: SectionProps): ReactNode {
  if (changes.length === 0) return null;
  return (
    <>
      <Heading as="h2">{title}</Heading>
      {intro === undefined ? null : <p>{intro}</p>}
      {changes.map((change) => (
        <ChangeCard
          key={change.id}
          page={page}
          change={change}
          wording={wording}
          again={again?.(change) ?? false}
          {...(wanted ? {wanted} : {})}
        />
      ))}
    </>
  );
}

function plural(n: number, one: string, many: string): string {
  return `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`;
}
