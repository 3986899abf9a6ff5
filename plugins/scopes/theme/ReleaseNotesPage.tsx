import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {passesOn} from '@site/plugins/core/compliance/passing';
import {routes} from '@site/plugins/core/routes';
import type {Change} from '@site/plugins/core/scopes/change';
import type {ReleaseNotesPageView} from '@site/plugins/core/scopes/releaseNotesView';
import {validityOn} from '@site/plugins/core/scopes/timeline';
import {CHANGE_LEVEL} from '@site/plugins/core/wording';
import {Day} from '@site/plugins/ui/Day';
import {Page} from '@site/plugins/ui/Page';
import {Mark, ValidityMark} from '@site/plugins/ui/StateMark';
import {TimelinePicture} from '@site/plugins/ui/TimelinePicture';
import {useToday} from '@site/plugins/ui/useToday';

type Props = {readonly page: ReleaseNotesPageView};

/** What a version changes: key dates, what needs action, what is relaxed, the rest. */
export default function ReleaseNotesPage({page}: Props): ReactNode {
  const {scope, notes, highlights} = page;
  const draft = validityOn(scope, useToday())[notes.to]?.validity === 'draft';
  const address = routes.releaseNotes(scope.id, notes.to);
  const relaxed = notes.changes.filter((change) => change.testcases.removed.length > 0);
  return (
    <Page
      title={`Release notes: ${scope.name} ${notes.to}`}
      description={`What changes with ${scope.name} ${notes.to}`}
      crumbs={[
        {label: 'Scopes', url: routes.scopes()},
        {label: scope.name, url: scope.url},
        {label: notes.to, url: routes.scopeVersion(scope.id, notes.to)},
      ]}
      mark={<ValidityMark timeline={scope.timeline} version={notes.to} />}
      noIndex={draft}
      lead={
        <p>
          {notes.from === null
            ? 'The oldest version on record; there is nothing to compare it with.'
            : `Compared with ${notes.from}: ${[
                plural(notes.counts.breaking, 'change that needs action', 'changes that need action'),
                plural(relaxed.length, 'change that relaxes something', 'changes that relax something'),
                plural(notes.counts.neutral, 'change without effect on tests', 'changes without effect on tests'),
              ].join(', ')}.`}
        </p>
      }
    >
      <dl className="scs-facts">
        <dt>Stable</dt>
        <dd>{notes.stabilizedAt === null ? 'Not yet: a draft that may still change' : <Day date={notes.stabilizedAt} />}</dd>
        <dt>In force</dt>
        <dd>{notes.effectiveFrom === null ? 'No day set yet; it will be announced' : <Day date={notes.effectiveFrom} />}</dd>
        {notes.from === null ? null : (
          <>
            <dt>{notes.from} ends</dt>
            <dd>
              {notes.previousEndsOn === null ? 'No day set; it stays in force' : <Day date={notes.previousEndsOn} />}. A certificate that was issued for it stays valid for its year.
            </dd>
          </>
        )}
      </dl>
      <p className="scs-links">
        {notes.from === null ? null : (
          <Link className="scs-button scs-button--main" to={routes.upgrade(scope.id, notes.from, notes.to)}>
            Upgrade from {notes.from}
          </Link>
        )}
        <Link className="scs-button" to={routes.install(scope.id, notes.to)}>
          Install checklist
        </Link>
        <a className="scs-button" href={`${address}.md`}>
          Markdown
        </a>
        <a className="scs-button" href={`${address}.json`}>
          JSON
        </a>
      </p>
      {highlights === null ? null : (
        <section className="scs-card markdown" aria-label="Highlights">
          {/* Rendered from the notes file through an allow-list when the site was built. */}
          <div dangerouslySetInnerHTML={{__html: highlights}} />
        </section>
      )}
      <Impact page={page} />
      <Changes title="Action required" level="breaking" page={page} />
      {relaxed.length === 0 ? null : (
        <>
          <Heading as="h2">Relaxed</Heading>
          <p>{CHANGE_LEVEL.relaxing.meaning}</p>
          <ul>
            {relaxed.map((change) => (
              <li key={change.id}>
                <ModuleLink page={page} id={change.module} />: no longer mandatory <TestcaseList page={page} ids={change.testcases.removed} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Changes title="Without effect on tests" level="neutral" page={page} />
      <Heading as="h2">Timeline</Heading>
      <TimelinePicture name={scope.name} timed={scope} />
    </Page>
  );
}

/** How far the listed environments are with what becomes mandatory, on the reader's day. */
function Impact({page: {notes, environments}}: Props): ReactNode {
  const today = useToday();
  const added = [...new Set(notes.changes.flatMap(({testcases}) => testcases.added))];
  if (added.length === 0 || environments.length === 0) return null;
  const passes = ({passing}: (typeof environments)[number], id: string) => passesOn(passing[id], today);
  const ready = environments.filter((environment) => added.every((id) => passes(environment, id))).length;
  const held = added
    .map((id) => ({id, missing: environments.filter((environment) => !passes(environment, id)).length}))
    .filter(({missing}) => missing > 0)
    .toSorted((a, b) => b.missing - a.missing || (a.id < b.id ? -1 : 1));
  const most = held[0];
  return (
    <section className="scs-card" aria-labelledby="impact">
      <Heading as="h2" id="impact" className="scs-card__title">
        How far listed environments are
      </Heading>
      <p>
        {ready} of {environments.length} pass all {added.length} newly mandatory tests today.{' '}
        {most === undefined ? null : (
          <>
            What holds most of them back: <code>{most.id}</code>, which {most.missing} {most.missing === 1 ? 'does' : 'do'} not pass yet.
          </>
        )}
      </p>
    </section>
  );
}

/** Where to read on about a change. */
function ChangeLinks({links}: {readonly links: ReleaseNotesPageView['links'][string] | undefined}): ReactNode {
  const shown = [
    ['What changed, word by word', links?.comparison],
    ['Requirements and what checks them', links?.requirements],
    ['Step of the upgrade checklist', links?.step],
  ] as const;
  return shown.map(([label, url]) =>
    url == null ? null : (
      <li key={label}>
        <Link to={url}>{label}</Link>
      </li>
    ),
  );
}

function Changes({title, level, page}: {readonly title: string; readonly level: Change['level']; readonly page: ReleaseNotesPageView}): ReactNode {
  const changes = page.notes.changes.filter((change) => change.level === level);
  if (changes.length === 0) return null;
  return (
    <>
      <Heading as="h2">{title}</Heading>
      {changes.map((change) => (
        <section key={change.id} className="scs-card" id={change.id} aria-label={change.text}>
          <div className="scs-card__head">
            <p>
              <strong>{change.text}</strong>
            </p>
            <Mark wording={CHANGE_LEVEL[change.level]} small />
          </div>
          <ul>
            <li>
              Standard: <ModuleLink page={page} id={change.module} />
              {change.previous === undefined ? null : (
                <>
                  , before: <ModuleLink page={page} id={change.previous} />
                </>
              )}
            </li>
            {change.testcases.added.length === 0 ? null : (
              <li>
                Newly mandatory: <TestcaseList page={page} ids={change.testcases.added} />
              </li>
            )}
            {change.promoted.length === 0 ? null : (
              <li>
                Recommended until now: <TestcaseList page={page} ids={change.promoted} />
              </li>
            )}
            <ChangeLinks links={page.links[change.id]} />
            {Object.entries(change.parameters).map(([name, {from, to}]) => (
              <li key={name} className="scs-break">
                Parameter <code>{name}</code>: <code>{from ?? 'none'}</code> becomes <code>{to ?? 'none'}</code>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ModuleLink({page, id}: Props & {readonly id: string}): ReactNode {
  const module = page.modules[id];
  return module ? (
    <Link to={module.url}>
      {module.name} (<code>{id}</code>)
    </Link>
  ) : (
    <code>{id}</code>
  );
}

function TestcaseList({page, ids}: Props & {readonly ids: readonly string[]}): ReactNode {
  return ids.map((id, index) => {
    const testcase = page.testcases[id];
    const url = testcase?.url ?? null;
    return (
      <span key={id}>
        {index > 0 ? ', ' : ''}
        {url === null ? <code>{id}</code> : <Link to={url} {...(testcase ? {title: testcase.description} : {})}><code>{id}</code></Link>}
      </span>
    );
  });
}

function plural(n: number, one: string, many: string): string {
  return `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`;
}
