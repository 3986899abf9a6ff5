import {useState} from 'react';
import type {ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {ChecklistStep} from '@site/plugins/core/scopes/checklist';
import {checklistTitle, phaseHeading} from '@site/plugins/core/scopes/wording';
import type {Phase} from '@site/plugins/core/scopes/phases';
import {stepsByPhase} from '@site/plugins/core/scopes/phases';
import type {ChecklistPageView} from '@site/plugins/core/pages/checklistPage';
import {isSettled, progressOf} from '@site/plugins/core/scopes/progress';
import type {TestResults} from '@site/plugins/core/scopes/stepResult';
import {stepResult} from '@site/plugins/core/scopes/stepResult';
import {inTrackOrder} from '@site/plugins/core/standards/tracks';
import {strings as words} from '@site/plugins/core/scopes/strings';
import type {StepState} from '@site/plugins/core/scopes/taskList';
import {stepOfTaskList, tickTaskList} from '@site/plugins/core/scopes/taskList';
import type {VersionOrigin} from '@site/plugins/core/scopes/versionOrigin';
import {versionStanding, withOriginHead, withStepOrigin} from '@site/plugins/core/scopes/versionOrigin';
import {dateText, relativeDays} from '@site/plugins/core/text/dateText';
import type {IsoDate} from '@site/plugins/core/text/isoDate';
import {daysBetween} from '@site/plugins/core/text/isoDate';
import {ChecklistActions} from '@site/plugins/scopes/components/ChecklistActions';
import type {Evidence} from '@site/plugins/scopes/components/ChecklistHelpers';
import {ChecklistPreparation} from '@site/plugins/scopes/components/ChecklistPreparation';
import {ChecklistProgressCard} from '@site/plugins/scopes/components/ChecklistProgressCard';
import {ChecklistStepItem} from '@site/plugins/scopes/components/ChecklistStepItem';
import {checklistStrings as strings} from '@site/plugins/scopes/checklistStrings';
import {strings as scopeStrings} from '@site/plugins/scopes/strings';
import {Choice} from '@site/plugins/ui/Choice';
import {Page} from '@site/plugins/ui/Page';
import {PrintOrigin} from '@site/plugins/ui/PrintOrigin';
import {HydrateWhenVisible} from '@site/plugins/ui/HydrateWhenVisible';
import {strings as shared} from '@site/plugins/ui/strings';
import {ExplainedBeside, ValidityMark} from '@site/plugins/ui/StateMark';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {useChecklistProgress} from '@site/plugins/ui/useChecklistProgress';
import {useToday} from '@site/plugins/ui/useToday';
import {MarkdownHead} from '@site/plugins/ui/MarkdownTwin';
import {useFullAddress} from '@site/plugins/ui/siteAddress';

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
  readonly results: TestResults | undefined;
  readonly values: URLSearchParams;
  readonly tracks: ChecklistPageView['tracks'];
};

function filterSteps(
  steps: readonly ChecklistStep[],
  {states, results = new Map(), values, tracks}: FilterInput,
): ChecklistStep[] {
  const [obligation, kind, left, track] = ['obligation', 'kind', 'left', 'track'].map(
    (name) => values.get(name) ?? '',
  );
  const isPending = (step: ChecklistStep) => ['failing', 'none'].includes(stepResult(step, results));
  return steps.filter(
    (step) =>
      (obligation === '' || step.obligation === obligation) &&
      (kind === '' || step.kind === kind) &&
      (track === '' || tracks[step.module ?? ''] === track) &&
      (left !== 'open' || !isSettled(states.get(step.id))) &&
      (left !== 'failing' || isPending(step)),
  );
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
  const keptBy = scope.versions.find(({version}) => version === to)?.keptBy ?? null;
  const url = useFullAddress()(address);
  const today = useToday();
  const progress = useChecklistProgress(address);
  const {states} = progress;
  const [{evidence, environment}, setEvidence] = useState<{
    evidence?: Evidence | undefined;
    environment: string;
  }>({
    environment: '',
  });
  const [values, setValues] = useAddressState();
  const shown = filterSteps(steps, {states, results: evidence?.results, values, tracks: page.tracks});
  // What the server wrote is the whole list, with nothing known about it.
  const chosen = evidence !== undefined || values.size > 0;
  const tracks = inTrackOrder(Object.values(page.tracks));
  const filters =
    tracks.length < 2
      ? FILTERS
      : [
          ...FILTERS,
          {name: 'track', label: strings.track, options: tracks.map((track) => [track, track] as const)},
        ];
  // Copies leave for places that know neither the timeline nor the day.
  const origin: VersionOrigin = {standing: versionStanding(scope, to, today), today, url};
  const taskList = async () => withOriginHead(tickTaskList(await fetchText(listUrl), states), origin);
  const copiedStep = async (id: string) => {
    const list = await taskList();
    return withStepOrigin(stepOfTaskList(list, id), list, {...origin, id});
  };
  const draft = origin.standing.validity === 'draft';
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
          {keptBy === null ? '' : words.kept[keptBy](to)}
        </p>
      }
    >
      <MarkdownHead href={`${address}.md`} />
      <PrintOrigin state={origin.standing.words} where={words.stateOn(today, url)} />
      <noscript>
        <p>{strings.noScript}</p>
      </noscript>
      <ChecklistActions
        page={page}
        taskList={taskList}
        environment={environment}
        onEvidence={(found, id) => setEvidence({evidence: found, environment: id})}
      />
      <ChecklistProgressCard
        steps={steps}
        progress={progress}
        evidence={evidence}
        onRemoveEvidence={() => setEvidence({environment: ''})}
      />
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
      {from !== null && steps.every(({kind}) => kind === 'submit') ? <p>{strings.nothingChanges}</p> : null}
      {checklist.preparation === null ? null : <ChecklistPreparation {...checklist.preparation} />}
      <ExplainedBeside.Provider value>
        {stepsByPhase({steps: shown}).map((group) => (
          <section key={group.phase}>
            <PhaseHead page={page} phase={group.phase} states={states} today={today} />
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
                    results={evidence?.results}
                    copied={() => copiedStep(step.id)}
                    onChange={(state) => progress.change(new Map([[step.id, state]]))}
                  />
                </HydrateWhenVisible>
              ))}
            </ul>
          </section>
        ))}
      </ExplainedBeside.Provider>
    </Page>
  );
}

type PhaseHeadProps = Props & {
  readonly phase: Phase;
  readonly states: ReadonlyMap<string, StepState>;
  readonly today: IsoDate;
};

/** The heading of a phase: the day before which it ends, how many days are left, and how many of its steps are done. */
function PhaseHead({page: {checklist}, phase, states, today}: PhaseHeadProps): ReactNode {
  const {title, day} = phaseHeading(phase, checklist);
  const {done, all} = progressOf(
    checklist.steps.filter((step) => step.phase === phase),
    states,
  );
  return (
    <div className="scs-phase">
      <Heading as="h2" id={phase}>
        {title}
      </Heading>
      {day === null ? null : (
        <span className="scs-muted scs-day">
          <time dateTime={day}>{dateText(day)}</time>{' '}
          {shared.inBrackets(
            day > today ? strings.daysLeft(daysBetween(today, day)) : relativeDays(today, day),
          )}
        </span>
      )}
      <span className="scs-phase__progress scs-scripted scs-muted scs-day" data-pagefind-ignore>
        {strings.phaseProgress(done, all)}
      </span>
    </div>
  );
}
