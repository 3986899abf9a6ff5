import type {PluginContentLoadedActions} from '@docusaurus/types';
import type {Catalog} from '../core/catalog';
import {routes} from '../core/routes';
import {authoredTasks} from '../core/scopes/authoredTasks';
import {makeChecklist} from '../core/scopes/checklist';
import {scopeEvents} from '../core/scopes/events';
import {checklistMarkdown} from '../core/scopes/markdownTwins';
import type {ChecklistPageView} from '../core/scopes/checklistView';
import {passingEnvironments} from '../core/scopes/checklistView';
import {scopePageView, scopeRef, scopeVersionPageView, upgradePairs} from '../core/scopes/pageView';
import {makeReleaseNotes} from '../core/scopes/releaseNotes';
import {releaseNotesPageView} from '../core/scopes/releaseNotesView';
import type {Scope} from '../core/scopes/scope';
import {renderMarkdown} from '../core/text/html';
import {baseName} from '../core/standards/documentId';
import type {IsoDate} from '../core/text/isoDate';
import {traceability} from '../core/traceability';

type Input = {catalog: Catalog; today: IsoDate; actions: PluginContentLoadedActions; siteUrl: string; viewUrl: string};

/** Adds the routes of all scope pages. */
export function addScopeRoutes({catalog, today, actions, siteUrl, viewUrl}: Input): void {
  const trace = traceability(catalog, today);
  const tasks = authoredTasks(catalog);
  const checklistPage = (scope: Scope, from: string | null, to: string, address: string): ChecklistPageView => {
    const checklist = makeChecklist({scope, from, to, tasks});
    const environments = passingEnvironments(catalog, scope, checklist.steps.flatMap(({testcases}) => testcases), today);
    return {scope: scopeRef(scope), uuid: scope.uuid, checklist, markdown: checklistMarkdown(checklist, siteUrl), address, environments};
  };
  const add = (path: string, component: string, props: Record<string, unknown>) =>
    actions.addRoute({path, component: `@theme/${component}`, exact: true, props});
  const scopes = [...catalog.scopes.values()];
  add(routes.scopes(), 'ScopesOverview', {scopes: scopes.map(scopeRef)});
  add(routes.calendar(), 'CalendarPage', {events: scopes.flatMap(scopeEvents)});
  for (const scope of scopes) {
    add(routes.scope(scope.id), 'ScopePage', {page: scopePageView({catalog, scope, yamlUrl: viewUrl + baseName(scope.source.path), today})});
    for (const version of scope.versions) {
      const label = version.version;
      const note = catalog.notes.get(`${scope.id}/${label}`);
      add(routes.scopeVersion(scope.id, label), 'ScopeVersionPage', {page: scopeVersionPageView({catalog, trace, scope, version})});
      const notes = makeReleaseNotes({scope, to: label});
      const upgrade = notes.from === null ? null : makeChecklist({scope, from: notes.from, to: label, tasks});
      const highlights = note ? renderMarkdown(note.body) : null;
      add(routes.releaseNotes(scope.id, label), 'ReleaseNotesPage', {
        page: releaseNotesPageView({catalog, scope, notes, upgrade, highlights, today}),
      });
      const install = routes.install(scope.id, label);
      add(install, 'ChecklistPage', {page: checklistPage(scope, null, label, install)});
    }
    for (const {from, to, url} of upgradePairs(scope)) {
      add(url, 'ChecklistPage', {page: checklistPage(scope, from, to, url)});
    }
  }
}
