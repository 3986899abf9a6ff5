import {useState} from 'react';
import type {ReactNode} from 'react';
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
import {Choice} from '@site/plugins/ui/Choice';
import {CopyButton} from '@site/plugins/ui/CopyButton';
import {Page} from '@site/plugins/ui/Page';
import {HydrateWhenVisible} from '@site/plugins/ui/HydrateWhenVisible';
import {ValidityMark} from '@site/plugins/ui/StateMark';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {useChecklistProgress} from '@site/plugins/ui/useChecklistProgress';
import {useToday} from '@site/plugins/ui/useToday';

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
    label: 'Obligation',
    options: [
      ['mandatory', 'Mandatory'],
      ['recommended', 'Recommended'],
      ['optional', 'Optional'],
    ],
  },
  {
    name: 'kind',
    label: 'Kind',
    options: [
      ['task', 'Tasks'],
      ['tests', 'Tests'],
      ['manual', 'Checked by hand'],
      ['read', 'To read'],
    ],
  },
  {
    name: 'left',
    label: 'State',
    options: [
      ['open', 'Still open'],
      ['failing', 'Not passing yet'],
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
          {name: 'track', label: 'Track', options: tracks.map((track) => [track, track] as const)},
        ];
  const taskList = async () => tickTaskList(await fetchText(`${address}.md`), states);
  const draft = validityOn(scope, useToday())[to]?.validity === 'draft';
  const mandatory = steps.filter((step) => step.obligation === 'mandatory');
  const ticked = mandatory.filter(({id}) => isSettled(states.get(id))).length;
  const takePassing = (pass: ReadonlySet<string>, whose: string): string => {
    const passed = steps.filter(
      ({testcases}) => testcases.length > 0 && testcases.every((id) => pass.has(id)),
    );
    setPassing(pass);
    setStates(new Map(passed.map(({id}) => [id, {done: true, notApplicable: null}])));
    return `${whose}: ${passed.length} of ${steps.filter(({testcases}) => testcases.length > 0).length} steps with tests pass already.`;
  };
  return (
    <Page
      title={checklistTitle(checklist)}
      description={
        from === null
          ? `Checklist for ${scope.name} ${to}`
          : `Checklist for upgrading ${scope.name} from ${from} to ${to}`
      }
      crumbs={[
        {label: 'Scopes', url: routes.scopes()},
        {label: scope.name, url: scope.url},
        {label: to, url: routes.scopeVersion(scope.id, to)},
      ]}
      mark={<ValidityMark timeline={scope.timeline} version={to} />}
      noIndex={draft}
      lead={
        <p>
          {from === null
            ? `What a cloud has to do to be certified for ${scope.name} ${to}.`
            : `Only what differs from ${from}. Everything else stays as it is.`}
          {draft ? ` ${to} is a draft and may still change.` : ''}
        </p>
      }
    >
      <p className="scs-links">
        <CopyButton text={taskList} label="Copy as task list" main />
        {CHECKLIST_ENDINGS.map((ending) => (
          <a key={ending} className="scs-button" href={`${address}.${ending}`}>
            {ending.toUpperCase()}
          </a>
        ))}
        <Link className="scs-button" to={page.releaseNotesUrl}>
          Release notes
        </Link>
      </p>
      <div className="scs-progress-line">
        <progress
          className="scs-progress"
          max={Math.max(1, mandatory.length)}
          value={ticked}
          aria-label="Mandatory steps done"
        />
        <strong>
          {ticked} of {mandatory.length} mandatory steps
        </strong>
      </div>
      <form className="scs-filters" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
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
      {steps.length === 1 && from !== null ? <p>Nothing changes in what has to be passed.</p> : null}
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
