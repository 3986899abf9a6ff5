import type {Catalog} from '../core/catalog/catalog';
import {routes} from '../core/text/routes';
import type {AddPage} from '../files/siteRoutes';
import {checklistPageView} from '../core/pages/checklistPage';
import {scopeEvents} from '../core/scopes/events';
import {scopePageView} from '../core/pages/scopePage';
import {scopeRef} from '../core/pages/scopeRef';
import {scopeVersionPageView} from '../core/pages/scopeVersionPage';
import {noteRenderer, releaseNotesPageView} from '../core/pages/releaseNotesPage';
import {baseName} from '../core/standards/documentId';
import type {IsoDate} from '../core/text/isoDate';
import {textTargets} from '../core/catalog/textTargets';
import {traceability} from '../core/catalog/traceability';
import type {ScopeDocuments} from '../core/catalog/scopeDocuments';

type Input = {
  catalog: Catalog;
  documents: readonly ScopeDocuments[];
  today: IsoDate;
  addPage: AddPage;
  viewUrl: string;
  /** Path of the site, with a slash at both ends. */
  baseUrl: string;
  pictureHosts: readonly string[];
};

/** Adds the routes of all scope pages. */
export function addScopeRoutes({
  catalog,
  documents,
  today,
  addPage,
  viewUrl,
  baseUrl,
  pictureHosts,
}: Input): void {
  // Notes lie beside scopes, where no pictures are.
  const renderNote = noteRenderer(textTargets(catalog, {sourceUrl: viewUrl, baseUrl, pictureHosts})(''));
  const trace = traceability(catalog, today);
  const scopes = documents.map(({scope}) => scope);
  addPage(routes.scopes(), 'ScopesOverview', {scopes: scopes.map(scopeRef)});
  addPage(routes.calendar(), 'CalendarPage', {
    events: scopes.flatMap(scopeEvents),
    scopes: scopes.map(scopeRef),
  });
  for (const {scope, tasks, checklists, releaseNotes} of documents) {
    addPage(routes.scope(scope.id), 'ScopePage', {
      page: scopePageView({catalog, scope, yamlUrl: viewUrl + baseName(scope.source.path), today}),
    });
    for (const version of scope.versions) {
      addPage(routes.scopeVersion(scope.id, version.version), 'ScopeVersionPage', {
        page: scopeVersionPageView({catalog, trace, scope, version}),
      });
    }
    for (const {notes, address, upgrade} of releaseNotes) {
      addPage(address, 'ReleaseNotesPage', {
        page: releaseNotesPageView({catalog, scope, notes, tasks, upgrade, today, renderNote}),
      });
    }
    for (const {checklist, address} of checklists) {
      addPage(address, 'ChecklistPage', {
        page: checklistPageView({catalog, scope, checklist, address, today}),
      });
    }
  }
}
