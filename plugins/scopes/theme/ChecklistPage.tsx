import {useState} from 'react';
import type {ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {ChecklistStep} from '@site/plugins/core/scopes/checklist';
import {CHECKLIST_ENDINGS} from '@site/plugins/core/exports/checklistEndings';
import {checklistTitle, phaseTitle} from '@site/plugins/core/scopes/wording';
import {stepsByPhase} from '@site/plugins/core/scopes/phases';
import type {ChecklistPageView} from '@site/plugins/core/pages/checklistPage';
import type {StepState} from '@site/plugins/core/scopes/taskList';
import {tickTaskList} from '@site/plugins/core/scopes/taskList';
import {validityOn} from '@site/plugins/core/scopes/timeline';
import {LoadReport, PasteList} from '@site/plugins/scopes/components/ChecklistHelpers';
import {ChecklistPreparation} from '@site/plugins/scopes/components/ChecklistPreparation';
import {ChecklistStepItem} from '@site/plugins/scopes/components/ChecklistStepItem';
import {checklistStrings as strings} from '@site/plugins/scopes/checklistStrings';
import {strings as scopeStrings} from '@site/plugins/scopes/strings';
import {Choice} from '@site/plugins/ui/Choice';
import {CopyButton} from '@site/plugins/ui/CopyButton';
import {Page} from '@site/plugins/ui/Page';
import {HydrateWhenVisible} from '@site/plugins/ui/HydrateWhenVisible';
import {strings as shared} from '@site/plugins/ui/strings';
import {ValidityMark} from '@site/plugins/ui/StateMark';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {useChecklistProgress} from '@site/plugins/ui/useChecklistProgress';
import {useToday} from '@site/plugins/ui/useToday';
import {MarkdownHead} from '@site/plugins/ui/MarkdownTwin';
import {FileLink} from '@site/plugins/ui/siteAddress';

type Props = {readonly page: ChecklistPageView};

type Filter = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
};

/** What the address can ask for, beside the track. */
const FILTERS: readonly Filter[] = [
  {
    name: 'obligation',
    label: strings.obligation,
    options: [
      ['mandatory', strings.mandatory],
      ['recommended', strings.recommended],
      ['optional', strings.optional],
    ],
  },
  {
    name: 'kind',
    label: strings.kind,
    options: [
      ['task', strings.tasks],
      ['tests', strings.tests],
      ['manual', strings.manual],
      ['read', strings.read],
    ],
  },
  {
    name: 'left',
    label: strings.state,
    options: [
      ['open', strings.open],
      ['failing', strings.failing],
    ],
  },
];

type FilterInput = {
  readonly states: ReadonlyMap<string, StepState>;
  readonly passing: ReadonlySet<string> | undefined;
  readonly values: URLSearchParams;
  readonly tracks: ChecklistPageView['tracks'];
};

function filterSteps(
  steps: readonly ChecklistStep[],
  {states, passing, values, tracks}: FilterInput,
): ChecklistStep[] {
  const [obligation, kind, left, track] = ['obligation', 'kind', 'left', 'track'].map(
    (name) => values.get(name) ?? '',
  );
  return steps.filter(
    (step) =>
      (obligation === '' || step.obligation === obligation) &&
      (kind === '' || step.kind === kind) &&
      (track === '' || tracks[step.module ?? ''] === track) &&
      (left !== 'open' || !isSettled(states.get(step.id))) &&
      (left !== 'failing' || !step.testcases.every((id) => passing?.has(id))),
  );
}

function isSettled(state: StepState | undefined): boolean {
  return state !== undefined && (state.done || state.notApplicable !== null);
}

/** A text file of this site. */
async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return response.text();
}

/** A checklist to work off or to copy into a ticket; ticks are kept in this browser only. */
export default function ChecklistPage({page}: Props): ReactNode {
  const {scope, checklist, address} = page;
  const {from, to, steps} = checklist;
  const listUrl = useBaseUrl(`${address}.md`);
  const [states, setStates] = useChecklistProgress(address);
  const [passing, setPassing] = useState<ReadonlySet<string>>();
  const [values, setValues] = useAddressState();
  const shown = filterSteps(steps, {states, passing, values, tracks: page.tracks});
  // What the server wrote is the whole list, with nothing known about it.
  const chosen = passing !== undefined || values.size > 0;
  const tracks = [...new Set(Object.values(page.tracks))].toSorted();
  const filters =
    tracks.length < 2
      ? FILTERS
      : [
          ...FILTERS,
          {name: 'track', label: strings.track, options: tracks.map((track) => [track, track] as const)},
        ];
  const taskList = async () => tickTaskList(await fetchText(listUrl), states);
  const draft = validityOn(scope, useToday())[to]?.validity === 'draft';
  const mandatory = steps.filter((step) => step.obligation === 'mandatory');
  const ticked = mandatory.filter(({id}) => isSettled(states.get(id))).length;
  const takePassing = (pass: ReadonlySet<string>, whose: string): string => {
    const passed = steps.filter(
      ({testcases}) => testcases.length > 0 && testcases.every((id) => pass.has(id)),
    );
    setPassing(pass);
    setStates(new Map(passed.map(({id}) => [id, {done: true, notApplicable: null}])));
    const all = steps.filter(({testcases}) => testcases.length > 0).length;
    return strings.passingSteps({whose, passed: passed.length, all});
  };
  return (
    <Page
      title={checklistTitle(checklist)}
      description={
        from === null
          ? strings.installAbout(scope.name, to)
          : strings.upgradeAbout({scope: scope.name, from, to})
      }
      crumbs={[
        {label: scopeStrings.scopes, url: routes.scopes()},
        {label: scope.name, url: scope.url},
        {label: to, url: routes.scopeVersion(scope.id, to)},
      ]}
      mark={<ValidityMark timeline={scope.timeline} version={to} />}
      noIndex={draft}
      lead={
        <p>
          {from === null ? strings.installLead(scope.name, to) : strings.upgradeLead(from)}{' '}
          {draft ? strings.draft(to) : ''}
        </p>
      }
    >
      <MarkdownHead href={`${address}.md`} />
      <p className="scs-links">
        <CopyButton text={taskList} label={strings.copyList} main />
        {CHECKLIST_ENDINGS.map((ending) => (
          <FileLink key={ending} className="scs-button" href={`${address}.${ending}`}>
            {strings.formats[ending]}
          </FileLink>
        ))}
        <Link className="scs-button" to={page.releaseNotesUrl}>
          {shared.releaseNotes}
        </Link>
      </p>
      <div className="scs-progress-line">
        <progress
          className="scs-progress"
          max={Math.max(1, mandatory.length)}
          value={ticked}
          aria-label={strings.progress}
        />
        <strong>{strings.progressText(ticked, mandatory.length)}</strong>
      </div>
      <form className="scs-filters" aria-label={shared.filter} onSubmit={(event) => event.preventDefault()}>
        {filters.map(({name, label, options}) => (
          <Choice
            key={name}
            label={label}
            value={values.get(name) ?? ''}
            options={options}
            onChange={(value) => setValues({[name]: value})}
          />
        ))}
      </form>
      <LoadReport page={page} onPassing={takePassing} />
      <PasteList steps={new Set(steps.map(({id}) => id))} onStates={setStates} />
      {steps.length === 1 && from !== null ? <p>{strings.nothingChanges}</p> : null}
      {checklist.preparation === null ? null : <ChecklistPreparation {...checklist.preparation} />}
      {stepsByPhase({steps: shown}).map((group) => (
        <section key={group.phase}>
          <Heading as="h2" id={group.phase}>
            {phaseTitle(group.phase, checklist)}
          </Heading>
          <ul className="scs-steps">
            {group.steps.map((step) => (
              <HydrateWhenVisible
                key={step.id}
                id={step.id}
                className="scs-step"
                now={chosen || states.has(step.id)}
              >
                <ChecklistStepItem
                  step={step}
                  state={states.get(step.id)}
                  passing={passing}
                  taskList={taskList}
                  onChange={(state) => setStates(new Map([[step.id, state]]))}
                />
              </HydrateWhenVisible>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
