import {uniqueName} from '../standards/requirementGist';
import {shellBlocks} from '../standards/task';
import {compareText} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import {routes} from '../text/routes';
import {checklistStrings as strings} from './checklistStrings';
import {scriptCommand} from './scriptCommand';
import type {Preparation} from './selfTest';
import {isDraft, preparation, selfTest} from './selfTest';
import type {PlacedTask, TaskSource} from './taskSource';
import type {Change} from './change';
import {diffScopeVersions} from './change';
import type {Obligation} from './obligation';
import type {Phase} from './phases';
import {stepsByPhase} from './phases';
import type {EffectKind} from './changeKinds';
import type {Inclusion, Module, Scope, ScopeVersion} from './scope';
import {companionsOf, existingVersion, hasKnownTests, resolveVersion, versionOf} from './scope';
import {strings as scopeStrings} from './strings';
import {exactDay, inForceFrom, inForceUntil} from './timeline';

/**
 * What a step asks for: `read`, know what changed; `task`, do what the standard's authors advise; `tests`, pass them;
 * `manual`, submit a document; `drop`, decide about what is no longer needed; `submit`, run all tests and submit a report.
 */
export const STEP_KINDS = ['read', 'task', 'tests', 'manual', 'drop', 'submit'] as const;
/** One of {@link STEP_KINDS}. */
export type StepKind = (typeof STEP_KINDS)[number];

/** One box to tick. */
export type ChecklistStep = {
  /**
   * Lower-case letters, digits and `-`, unique in its checklist; the same step has the same id in every build, so that
   * ticks carry over.
   */
  readonly id: string;
  readonly phase: Phase;
  readonly kind: StepKind;
  readonly obligation: Obligation;
  /** Id of the module; null for a step that is about the whole scope. */
  readonly module: string | null;
  /** One line of plain text, imperative. */
  readonly title: string;
  /** Sentences that explain it, in which names can stand in backticks; may be empty. */
  readonly text: string;
  /** Where to read on: a full or site-absolute address. */
  readonly links: readonly {readonly label: string; readonly url: string}[];
  /** Ids. */
  readonly testcases: readonly string[];
  /** Shell commands of the step, as bash can run them; null where there are none. */
  readonly command: string | null;
};

/** Steps from nothing, or from an older version, to a scope version. */
export type Checklist = {
  /** Id of the scope. */
  readonly scope: string;
  readonly scopeName: string;
  /** Label of the version that is upgraded from; null for an installation. */
  readonly from: string | null;
  /** Label of the version that is reached. */
  readonly to: string;
  /** First day on which the new version is in force; null while no day is set, and where it is not known exactly. */
  readonly effectiveFrom: IsoDate | null;
  /** First day on which the old version no longer counts; null as for the new one. */
  readonly endsOn: IsoDate | null;
  /** What has to be there before its commands run; null where nothing has to. */
  readonly preparation: Preparation | null;
  /** In the order of their phases. */
  readonly steps: readonly ChecklistStep[];
};

/** Of nobody's documents. */
const NO_TASKS: TaskSource = {install: () => [], upgrade: () => [], comparison: () => null};

/**
 * Makes the install checklist (`from` null) or an upgrade checklist of a scope version from its modules and testcases,
 * and from the tasks that the standards' authors wrote.
 * @param from label of the version that is upgraded from; null for an installation
 * @param to label of the version that is reached
 * @param tasks where authors' tasks come from; without it, there are none
 * @throws RangeError for a label that the scope lacks
 */
export function makeChecklist(input: {
  scope: Scope;
  from: string | null;
  to: string;
  tasks?: TaskSource;
}): Checklist {
  const {scope, from, to, tasks = NO_TASKS} = input;
  const version = existingVersion(scope, to);
  const own = from === null ? installSteps(scope, version, tasks) : upgradeSteps({scope, from, to, tasks});
  const untold = [version, ...(from === null ? [] : [existingVersion(scope, from)])].filter(
    (one) => !hasKnownTests(one),
  );
  const steps = [
    ...untold.map((one) => untoldStep(scope, one)),
    ...own,
    ...(version.keptBy ? [] : [submitStep(scope, from, version)]),
  ];
  return {
    scope: scope.id,
    scopeName: scope.name,
    from,
    to,
    effectiveFrom: exactDay(inForceFrom(scope, to)),
    endsOn: from === null ? null : exactDay(inForceUntil(scope, from)),
    preparation: preparation(scope, steps),
    steps: stepsByPhase({steps: apart(steps)}).flatMap((group) => group.steps),
  };
}

/**
 * Makes ids unique: forms and ticks go by them. A step that says the same as the one that has its id is that one, such as a
 * task of a supplement for two standards; any other gets a number. No id changes that is unique already.
 */
function apart(steps: readonly ChecklistStep[]): ChecklistStep[] {
  const given = new Set<string>();
  const taken = new Map(steps.map(({id}) => [id, 1]));
  const said = new Set<string>();
  return steps.flatMap((step) => {
    const words = JSON.stringify({...step, module: null});
    if (said.has(words)) return [];
    said.add(words);
    if (given.has(step.id)) return [{...step, id: uniqueName(step.id, taken)}];
    given.add(step.id);
    return [step];
  });
}

function installSteps(scope: Scope, version: ScopeVersion, tasks: TaskSource): ChecklistStep[] {
  return resolveVersion(scope, version).modules.flatMap(({definition, parameters}) => {
    const main = definition.targets.main ?? [];
    const entry = definition.untold === undefined ? '' : strings.listed(definition.untold.text);
    const read: ChecklistStep[] =
      main.length > 0
        ? []
        : [
            {
              ...base(definition, 'read', 'mandatory'),
              title: strings.meet(definition.name),
              text: definition.untold === undefined ? strings.noTests : `${entry} ${scopeStrings.untold}`,
            },
          ];
    const authored = tasks.install(definition).map((task) => taskStep(definition, task));
    return [
      ...read,
      ...authored,
      ...testSteps({scope, module: definition, testcases: main, parameters}),
      ...extraSteps(scope, definition, optionalTestcases(scope, definition)),
    ];
  });
}

type Upgrade = {
  readonly scope: Scope;
  readonly from: string;
  readonly to: string;
  readonly tasks: TaskSource;
};

function upgradeSteps({scope, from, to, tasks}: Upgrade): ChecklistStep[] {
  const [older, newer] = [from, to].map(
    (label) =>
      new Map(
        resolveVersion(scope, existingVersion(scope, label)).modules.map(
          ({module, definition}) => [module, definition] as const,
        ),
      ),
  );
  return diffScopeVersions({scope, from, to}).flatMap((change) => {
    const definition = newer?.get(change.module) ?? older?.get(change.module);
    if (!definition) return [];
    const before = change.previous === undefined ? undefined : older?.get(change.previous);
    return changeSteps({scope, definition, before, change, to, tasks});
  });
}

type ModuleChange = Omit<Upgrade, 'from'> & {
  readonly definition: Module;
  /** What it takes the place of. */
  readonly before: Module | undefined;
  readonly change: Change;
};

function changeSteps({scope, definition, before, change, to, tasks}: ModuleChange): ChecklistStep[] {
  const removed = change.kind === 'module-removed';
  const steps: ChecklistStep[] = [];
  if (!removed) {
    const documentChanged = before === undefined || before.url !== definition.url;
    if (documentChanged && change.kind !== 'parameter-changed') {
      const comparison = before ? tasks.comparison(before, definition) : null;
      steps.push({
        ...base(definition, 'read', 'mandatory'),
        title: before ? strings.readChanges(definition.name) : strings.read(definition.name),
        text: change.text,
        links: [
          ...(comparison === null ? [] : [{label: strings.compared, url: comparison}]),
          {label: definition.name, url: definition.url},
          ...(before ? [{label: strings.before(before.name), url: before.url}] : []),
        ],
      });
    }
    const authored = before
      ? tasks.upgrade(before, definition)
      : change.kind === 'module-added'
        ? tasks.install(definition)
        : [];
    steps.push(...authored.map((task) => taskStep(definition, task)));
    const parameters =
      versionOf(scope, to)?.include.find((item) => item.module === definition.id)?.parameters ?? {};
    const otherwise = Object.keys(change.parameters).length > 0;
    // Of a standard whose tests were not known, any may be new.
    const affected = otherwise || before?.untold ? (definition.targets.main ?? []) : change.testcases.added;
    const promoted = change.promoted.length > 0 ? strings.recommendedBefore(change.promoted) : '';
    const when = otherwise ? strings.otherValue : strings.passEarly;
    const added = (kind: EffectKind) =>
      change.effects.filter((effect) => effect.kind === kind).map(({subject}) => subject);
    steps.push(
      ...testSteps({scope, module: definition, testcases: affected, parameters}).map((step) => ({
        ...step,
        // Two values of a parameter cannot be met at once.
        phase: otherwise ? ('before-effect' as const) : step.phase,
        text: [step.text, promoted, when].filter((sentence) => sentence !== '').join(' '),
      })),
      ...extraSteps(scope, definition, {
        manual: added('manual-check-added'),
        recommended: added('recommendation-added'),
      }),
    );
  }
  if (change.testcases.removed.length > 0) {
    steps.push({
      ...base(definition, 'drop', 'optional'),
      phase: 'before-end',
      title: strings.drop(change.testcases.removed.length),
      text: strings.dropText,
      testcases: change.testcases.removed,
    });
  }
  return steps;
}

/** The first sentence is what to tick, the rest explains it. */
function taskStep(module: Module, {task, document, from, url}: PlacedTask): ChecklistStep {
  const commands = shellBlocks(task);
  const [, first = task.text, rest = ''] = /^(.*?[.:])\s+(.*)$/.exec(task.text) ?? [];
  return {
    ...base(module, 'task', task.recommended ? 'recommended' : 'mandatory'),
    id: stepId(['task', document.id, from === null ? 'install' : `from-v${from}`, task.name]),
    title: first.replaceAll('`', '').replace(/[.:]$/, ''),
    // Behind a colon, it need not begin like a sentence.
    text: rest.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    links: [{label: document.title, url}],
    command: commands.length > 0 ? commands.map(({text}) => text).join('\n') : null,
  };
}

function testSteps({
  scope,
  module,
  testcases,
  parameters,
}: {
  readonly scope: Scope;
  readonly module: Module;
  readonly testcases: readonly string[];
  readonly parameters: Inclusion['parameters'];
}): ChecklistStep[] {
  if (testcases.length === 0) return [];
  const sorted = testcases.toSorted(compareText);
  const given = Object.entries(parameters).map(([name, value]) => `${name}: ${value}`);
  return [
    {
      ...base(module, 'tests', 'mandatory'),
      title: strings.pass(module.name, sorted.length),
      text: [
        sorted
          .map((id) => scope.testcases.get(id)?.description ?? '')
          .filter(Boolean)
          .slice(0, 3)
          .join(' '),
        sorted.length > 3 ? strings.moreTests : '',
        attentionText(scope, sorted),
        given.length > 0 ? strings.testedWith(given) : '',
      ]
        .filter(Boolean)
        .join(' '),
      testcases: sorted,
      command: commandFor(scope, sorted),
    },
  ];
}

/** What is said of mandatory tests that the monitor gives no attention to; empty where there are none. */
function attentionText({attention}: Scope, testcases: readonly string[]): string {
  const without = testcases.filter((id) => attention.get(id) === 0);
  return without.length === 0
    ? ''
    : strings.lessAttention(without.length === testcases.length ? null : without, testcases.length);
}

/** Testcases beside the mandatory ones; ids. */
type OptionalTestcases = {readonly manual: readonly string[]; readonly recommended: readonly string[]};

/** What a standard asks for beside its mandatory tests: its own targets, and those of the module's companions. */
function optionalTestcases(scope: Scope, module: Module): OptionalTestcases {
  const main = new Set(module.targets.main ?? []);
  const targets = [module, ...companionsOf(scope, module)].flatMap((other) => Object.entries(other.targets));
  const isManual = (id: string) => scope.testcases.get(id)?.manual ?? false;
  const ids = (wanted: (target: string, id: string) => boolean) => [
    ...new Set(
      targets.flatMap(([target, tests]) => tests.filter((id) => !main.has(id) && wanted(target, id))),
    ),
  ];
  return {
    manual: ids((_target, id) => isManual(id)),
    recommended: ids((target, id) => target === 'recommended' && !isManual(id)),
  };
}

function extraSteps(scope: Scope, module: Module, {manual, recommended}: OptionalTestcases): ChecklistStep[] {
  const known = (id: string) => scope.testcases.get(id) ?? [];
  const steps = manual.flatMap(known).map((testcase): ChecklistStep => ({
    ...base(module, 'manual', 'mandatory'),
    id: stepId(['manual', testcase.id]),
    title: strings.submitEvidence(module.name),
    text: testcase.description.replace(/^Manual check:\s*/i, ''),
    links: [{label: strings.evidence, url: testcase.url ?? module.url}],
    testcases: [testcase.id],
  }));
  const list = recommended.filter((id) => scope.testcases.has(id)).toSorted(compareText);
  if (list.length > 0) {
    steps.push({
      ...base(module, 'tests', 'recommended'),
      id: stepId(['recommended', module.id]),
      title: strings.recommended(module.name, list.length),
      text: strings.notRequired,
      testcases: list,
      command: commandFor(scope, list),
    });
  }
  return steps;
}

/** A draft is tested against, and nothing is submitted for it. */
function submitStep(scope: Scope, from: string | null, version: ScopeVersion): ChecklistStep {
  const {name, id} = scope;
  const to = version.version;
  const {command, label} = selfTest(scope, version);
  const submitting = scope.grammar === 'groups' ? strings.submittingGroups : strings.submitting;
  const step = {
    id: stepId(['submit', id, to]),
    phase: 'before-effect',
    kind: 'submit',
    obligation: 'mandatory',
    module: null,
    testcases: [],
    command,
  } as const;
  if (!isDraft(version)) {
    return {
      ...step,
      title: strings.testAndSubmit({name, to}),
      text: [...(command === null ? [] : [strings.selfTest, submitting]), strings.apply].join(' '),
      links: [{label: strings.howToApply, url: routes.applyForCertificate()}],
    };
  }
  const known = label === to ? [] : [strings.draftLabel(label)];
  return {
    ...step,
    // Of an installation, what comes later is about the certificate.
    phase: from === null ? 'now' : step.phase,
    title: command === null ? strings.reviewDraft({name, to}) : strings.testDraft({name, to}),
    text: [strings.draft, ...(command === null ? [strings.draftUnknown] : [strings.selfTest, ...known])].join(
      ' ',
    ),
    // Who prepares for it has to know what comes after.
    links: [{label: strings.howToApply, url: routes.applyForCertificate()}],
  };
}

/** Says what is not known of a version, and where to look it up. */
function untoldStep(scope: Scope, {version, document}: ScopeVersion): ChecklistStep {
  return {
    id: stepId(['read', scope.id, version]),
    phase: 'now',
    kind: 'read',
    obligation: 'optional',
    module: null,
    title: strings.readDocument(version),
    text: scopeStrings.kept.document(version),
    links: document ? [{label: document.id, url: document.url}] : [],
    testcases: [],
    command: null,
  };
}

function base(module: Module, kind: StepKind, obligation: Obligation): ChecklistStep {
  return {
    id: stepId([kind, module.id]),
    phase: 'now',
    kind,
    obligation,
    module: module.id,
    title: '',
    text: '',
    links: [{label: module.name, url: module.url}],
    testcases: [],
    command: null,
  };
}

function stepId(parts: readonly string[]): string {
  return parts
    .join('-')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .toLowerCase();
}

/**
 * The shell commands that run testcases, one a line, from the scripts that list them; variables of the scope are shell
 * variables in double quotes.
 * @param testcases ids
 * @returns null where no script runs any of them
 */
export function commandFor(scope: Scope, testcases: readonly string[]): string | null {
  const commands = new Set(testcases.flatMap((id) => scope.testcases.get(id)?.command ?? []));
  if (commands.size === 0) return null;
  return [...commands]
    .map((command) =>
      scriptCommand(command, {
        testcases: testcases.filter((id) => scope.testcases.get(id)?.command === command),
        defaults: scope.variableDefaults,
      }),
    )
    .join('\n');
}
