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
import {notesStrings as strings} from '@site/plugins/scopes/notesStrings';
import {Commas} from '@site/plugins/ui/Commas';
import {Inline} from '@site/plugins/ui/Inline';
import {Sentence} from '@site/plugins/ui/Sentence';
import {Mark} from '@site/plugins/ui/StateMark';

type Props = {readonly page: ReleaseNotesPageView};

/** Effects that are told as one list of testcases each, in this order. */
const LISTED = [
  'testcase-added',
  'testcase-promoted',
  'testcase-demoted',
  'testcase-dropped',
  'manual-check-added',
  'manual-check-dropped',
  'recommendation-added',
  'recommendation-dropped',
] as const satisfies readonly EffectKind[];

type ChangeCardProps = Props & {
  readonly item: ReleaseNotesItem;
  readonly wording: Wording;
};

/** A change: in a sentence, one by one, in people's words, and where to read on. */
export function ChangeCard({page, item, wording}: ChangeCardProps): ReactNode {
  const {change, effects, isRepeated} = item;
  useBrokenLinks().collectAnchor(change.id);
  const listed = LISTED.flatMap((kind) => {
    const ids = effects.filter((effect) => effect.kind === kind).map(({subject}) => subject);
    return ids.length === 0 ? [] : [{kind, label: strings.effects[kind], ids}];
  });
  return (
    <article className="scs-card" id={isRepeated ? undefined : change.id} aria-label={change.text}>
      <div className="scs-card__head">
        <p>
          {isRepeated ? (
            // Its title stands above already.
            <Sentence
              parts={strings.partOf((text) => (
                <Link to={`#${change.id}`}>{text}</Link>
              ))}
            />
          ) : (
            <strong>{change.text}</strong>
          )}
        </p>
        <Mark wording={wording} small />
      </div>
      {isRepeated ? null : <AuthorNotes notes={page.remarks[change.id] ?? []} latest={page.notes.to} />}
      <ul>
        <li>
          <Sentence
            parts={
              change.previous === undefined
                ? strings.standard(<ModuleLink page={page} id={change.module} />)
                : strings.standardBefore(
                    <ModuleLink page={page} id={change.module} />,
                    <ModuleLink page={page} id={change.previous} />,
                  )
            }
          />
        </li>
        {listed.map(({kind, label, ids}) => (
          <li key={kind}>
            {label} <TestcaseList page={page} ids={ids} />
          </li>
        ))}
        {effects.map((effect) => (
          <OtherEffect key={effect.id} effect={effect} change={change} />
        ))}
        {isRepeated ? null : <ChangeLinks links={page.links[change.id]} />}
      </ul>
    </article>
  );
}

/** What is no list of testcases: parameters with their values, lifetimes. */
function OtherEffect({effect, change}: {readonly effect: Effect; readonly change: Change}): ReactNode {
  if (LISTED.some((kind) => kind === effect.kind)) return null;
  const values = effect.kind === 'parameter-value' ? ownValue(change.parameters, effect.subject) : undefined;
  return (
    <li className="scs-break">
      <Inline text={effect.text} />
      {values === undefined ? null : (
        <>
          {' '}
          <Sentence
            parts={strings.valueChanged(
              values.from === null ? null : <code>{values.from}</code>,
              values.to === null ? null : <code>{values.to}</code>,
            )}
          />
        </>
      )}
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
    [strings.comparison, links?.comparison],
    [strings.requirements, links?.requirements],
    [strings.step, links?.step],
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
      <Sentence parts={strings.module<ReactNode>(module.name, <code>{id}</code>)} />
    </Link>
  ) : (
    <code>{id}</code>
  );
}

function TestcaseList({page, ids}: Props & {readonly ids: readonly string[]}): ReactNode {
  return (
    <Commas>
      {ids.map((id) => {
        const testcase = page.testcases[id];
        const url = testcase?.url ?? null;
        return url === null ? (
          <code key={id}>{id}</code>
        ) : (
          <Link key={id} to={url} {...(testcase ? {title: testcase.description} : {})}>
            <code>{id}</code>
          </Link>
        );
      })}
    </Commas>
  );
}
