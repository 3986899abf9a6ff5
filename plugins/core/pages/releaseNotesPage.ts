import type {Catalog} from '../catalog/catalog';
import {moduleDocument} from '../catalog/catalog';
import type {PassingEnvironment} from '../catalog/evidence';
import {passingEnvironments} from '../catalog/evidence';
import {pageUrl, routes} from '../text/routes';
import type {TextTargets} from '../text/documentHtml';
import {fragmentHtml, settleLinks} from '../text/documentHtml';
import type {IsoDate} from '../text/isoDate';
import type {TaskSource} from '../scopes/taskSource';
import type {Change} from '../scopes/change';
import type {Checklist} from '../scopes/checklist';
import type {ScopeRef} from './scopeRef';
import {scopeRef} from './scopeRef';
import type {ReleaseNotes, AuthorNote} from '../catalog/releaseNotes';
import {releaseNotesAddress} from '../catalog/releaseNotes';
import type {Scope} from '../scopes/scope';

/** The page of release notes; links are site-absolute. */
export type ReleaseNotesPageView = {
  readonly scope: ScopeRef;
  readonly notes: Omit<ReleaseNotes, 'highlights' | 'remarks' | 'impact'>;
  /** Address without ending; `.md` and `.json` lie beside it. */
  readonly address: string;
  /** Older versions that it can be compared with. */
  readonly comparisons: readonly {readonly from: string; readonly url: string}[];
  /** Where to read more on a module: its own page, and that of the module it replaces. */
  readonly modules: Readonly<Record<string, {readonly name: string; readonly url: string}>>;
  readonly testcases: Readonly<Record<string, {readonly description: string; readonly url: string | null}>>;
  /** People's words, as safe HTML. */
  readonly highlights: readonly RenderedAuthorNote[];
  readonly remarks: Readonly<Record<string, readonly RenderedAuthorNote[]>>;
  /** Change -> what differs between the standards, and the step of the upgrade checklist that is about it. */
  readonly links: Readonly<
    Record<
      string,
      {readonly comparison: string | null; readonly requirements: string | null; readonly step: string | null}
    >
  >;
  /** Listed environments with what they pass already of what becomes mandatory. */
  readonly environments: readonly PassingEnvironment[];
};

/** People's words on a version, as safe HTML. */
export type RenderedAuthorNote = {readonly version: string; readonly html: string};

/**
 * Makes safe HTML of the Markdown of a note.
 * @param prefix of the ids of its footnotes
 */
export type NoteRenderer = (markdown: string, prefix: string) => string;

/**
 * Renders each note once, however many pairs of versions show it.
 * @param targets where links in notes lead
 */
export function noteRenderer(targets: TextTargets): NoteRenderer {
  const rendered = new Map<string, string>();
  return (markdown, prefix) => {
    const key = `${prefix}\n${markdown}`;
    const html = rendered.get(key) ?? settleLinks(fragmentHtml(markdown, prefix), targets);
    rendered.set(key, html);
    return html;
  };
}

type ReleaseNotesInput = {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly notes: ReleaseNotes;
  readonly tasks: TaskSource;
  /** The checklist for upgrading from the version that is compared with; null for the first version. */
  readonly upgrade: Checklist | null;
  readonly today: IsoDate;
  readonly renderNote: NoteRenderer;
};

/**
 * The view of the page of release notes, with the words of people rendered and with the places to read on.
 * @param today decides which results still count
 */
export function releaseNotesPageView({
  catalog,
  scope,
  notes,
  tasks,
  upgrade,
  today,
  renderNote,
}: ReleaseNotesInput): ReleaseNotesPageView {
  const {highlights, remarks, impact: _impact, ...shown} = notes;
  const rendered = ({version, markdown}: AuthorNote, part: string): RenderedAuthorNote => ({
    version,
    html: renderNote(markdown, `${part}-${version}-`),
  });
  const modules = notes.changes.flatMap(({module, previous}) => [
    module,
    ...(previous === undefined ? [] : [previous]),
  ]);
  const testcases = notes.changes.flatMap(({effects}) => effects.map(({subject}) => subject));
  const older = scope.versions.slice(scope.versions.findIndex(({version}) => version === notes.to) + 1);
  return {
    scope: scopeRef(scope),
    notes: shown,
    address: releaseNotesAddress(scope, notes.from, notes.to),
    comparisons: older.map(({version}) => ({
      from: version,
      url: releaseNotesAddress(scope, version, notes.to),
    })),
    modules: Object.fromEntries(
      modules.flatMap((id) => {
        const module = scope.modules.get(id);
        return module ? [[id, {name: module.name, url: pageUrl(module.url)}]] : [];
      }),
    ),
    testcases: Object.fromEntries(
      testcases.flatMap((id) => {
        const testcase = scope.testcases.get(id);
        return testcase
          ? [
              [
                id,
                {
                  description: testcase.description,
                  url: testcase.url === undefined ? null : pageUrl(testcase.url),
                },
              ],
            ]
          : [];
      }),
    ),
    highlights: highlights.map((note) => rendered(note, 'highlights')),
    remarks: Object.fromEntries(
      Object.entries(remarks).map(([id, words]) => [id, words.map((note) => rendered(note, id))]),
    ),
    links: Object.fromEntries(
      notes.changes.map((change) => [change.id, changeLinks({catalog, scope, change, tasks, upgrade})]),
    ),
    environments: passingEnvironments({
      catalog,
      scope,
      testcases: notes.changes.flatMap(({testcases: {added}}) => added),
      today,
    }),
  };
}

type ChangeInput = Pick<ReleaseNotesInput, 'catalog' | 'scope' | 'tasks' | 'upgrade'> & {
  readonly change: Change;
};

function changeLinks({
  catalog,
  scope,
  change,
  tasks,
  upgrade,
}: ChangeInput): ReleaseNotesPageView['links'][string] {
  const [before, after] = [change.previous, change.module].map((id) =>
    id === undefined ? undefined : scope.modules.get(id),
  );
  const document = after && moduleDocument(catalog.documents, after);
  const step = upgrade?.steps.find(({module}) => module === change.module);
  return {
    comparison: (before && after && tasks.comparison(before, after)) ?? null,
    requirements: document && document.requirements.length > 0 ? routes.coverage(document.name) : null,
    step:
      upgrade?.from != null && step
        ? `${routes.upgrade(scope.id, upgrade.from, upgrade.to)}#${step.id}`
        : null,
  };
}
