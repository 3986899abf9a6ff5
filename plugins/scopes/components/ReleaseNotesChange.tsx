import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReleaseNotesItem} from '@site/plugins/core/catalog/releaseNotesSections';
import type {Change} from '@site/plugins/core/scopes/change';
import type {EffectKind} from '@site/plugins/core/scopes/changeKinds';
import type {Effect} from '@site/plugins/core/scopes/effect';
import type {ReleaseNotesPageView, RenderedAuthorNote} from '@site/plugins/core/pages/releaseNotesPage';
import {ownValue} from '@site/plugins/core/text/ownValue';
import type {Wording} from '@site/plugins/core/text/wording';
import {Inline} from '@site/plugins/ui/Inline';
import {Mark} from '@site/plugins/ui/StateMark';

type Props = {readonly page: ReleaseNotesPageView};

/** Effects that are told as one list of testcases each, in this order. */
const LISTED: readonly (readonly [EffectKind, string])[] = [
  ['testcase-added', 'Newly mandatory'],
  ['testcase-promoted', 'Mandatory from now on, recommended until now'],
  ['testcase-demoted', 'Only recommended from now on'],
  ['testcase-dropped', 'No longer mandatory'],
  ['manual-check-added', 'Documents to hand in'],
  ['manual-check-dropped', 'Documents no longer asked for'],
  ['recommendation-added', 'Newly recommended'],
  ['recommendation-dropped', 'No longer recommended'],
];

type ChangeCardProps = Props & {
  readonly item: ReleaseNotesItem;
  readonly wording: Wording;
};

/** A change: in a sentence, one by one, in people's words, and where to read on. */
export function ChangeCard({page, item, wording}: ChangeCardProps): ReactNode {
  const {change, effects, isRepeated} = item;
  useBrokenLinks().collectAnchor(change.id);
  const listed = LISTED.flatMap(([kind, label]) => {
    const ids = effects.filter((effect) => effect.kind === kind).map(({subject}) => subject);
    return ids.length === 0 ? [] : [{kind, label, ids}];
  });
  return (
    <section className="scs-card" id={isRepeated ? undefined : change.id} aria-label={change.text}>
      <div className="scs-card__head">
        <p>
          <strong>{change.text}</strong>
        </p>
        <Mark wording={wording} small />
      </div>
      {isRepeated ? null : <AuthorNotes notes={page.remarks[change.id] ?? []} latest={page.notes.to} />}
      <ul>
        <li>
          Standard: <ModuleLink page={page} id={change.module} />
          {change.previous === undefined ? null : (
            <>
              , before: <ModuleLink page={page} id={change.previous} />
            </>
          )}
        </li>
        {listed.map(({kind, label, ids}) => (
          <li key={kind}>
            {label}: <TestcaseList page={page} ids={ids} />
          </li>
        ))}
        {effects.map((effect) => (
          <OtherEffect key={effect.id} effect={effect} change={change} />
        ))}
        {isRepeated ? null : (
          <>
            <ChangeLinks links={page.links[change.id]} />
            <Source change={change} />
          </>
        )}
      </ul>
    </section>
  );
}

/** What is no list of testcases: parameters with their values, lifetimes. */
function OtherEffect({effect, change}: {readonly effect: Effect; readonly change: Change}): ReactNode {
  if (LISTED.some(([kind]) => kind === effect.kind)) return null;
  const values = effect.kind === 'parameter-value' ? ownValue(change.parameters, effect.subject) : undefined;
  return (
    <li className="scs-break">
      <Inline text={effect.text} />
      {values === undefined ? null : (
        <>
          {' '}
          <code>{values.from ?? 'none'}</code> becomes <code>{values.to ?? 'none'}</code>
        </>
      )}
    </li>
  );
}

/** Where the scope file says so. */
function Source({change: {source}}: {readonly change: Change}): ReactNode {
  const place = source.to ?? source.from;
  if (place === null) return null;
  const lines = [
    ...(source.from === null ? [] : [`line ${source.from.line} before`]),
    ...(source.to === null ? [] : [`line ${source.to.line} now`]),
  ];
  return (
    <li className="scs-muted scs-small">
      In <code>{place.path.split('/').at(-1)}</code>: {lines.join(', ')}
    </li>
  );
}

/** People's words, each under the version that they were written for. */
export function AuthorNotes({
  notes,
  latest,
}: {
  readonly notes: readonly RenderedAuthorNote[];
  readonly latest: string;
}): ReactNode {
  return notes.map(({version, html}) => (
    <div key={version} className="markdown">
      {version === latest ? null : (
        <p className="scs-muted scs-small">
          <strong>{version}</strong>
        </p>
      )}
      {/* Rendered from the notes file through an allow-list when the site was built. */}
      <div dangerouslySetInnerHTML={{__html: html}} />
    </div>
  ));
}

/** Where to read on about a change. */
function ChangeLinks({
  links,
}: {
  readonly links: ReleaseNotesPageView['links'][string] | undefined;
}): ReactNode {
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

function ModuleLink({page, id}: Props & {readonly id: string}): ReactNode {
  const module = ownValue(page.modules, id);
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
        {url === null ? (
          <code>{id}</code>
        ) : (
          <Link to={url} {...(testcase ? {title: testcase.description} : {})}>
            <code>{id}</code>
          </Link>
        )}
      </span>
    );
  });
}
