import * as z from 'zod';
import type {Catalog} from '../core/catalog';
import {routes} from '../core/routes';
import {checklistApiSchema, releaseNotesApiSchema, scopeApi, scopeApiSchema} from '../core/scopes/api';
import type {Checklist} from '../core/scopes/checklist';
import {makeChecklist} from '../core/scopes/checklist';
import {checklistCsv} from '../core/scopes/checklistCsv';
import {checklistPdf} from '../core/scopes/checklistPdf';
import {scopesFeed} from '../core/scopes/feed';
import {authoredTasks} from '../core/scopes/authoredTasks';
import {scopesCalendar} from '../core/scopes/calendar';
import {checklistMarkdown, releaseNotesMarkdown} from '../core/scopes/markdownTwins';
import {upgradePairs} from '../core/scopes/pageView';
import {makeReleaseNotes} from '../core/scopes/releaseNotes';
import type {Scope} from '../core/scopes/scope';
import type {IsoDate} from '../core/text/isoDate';
import type {Asset} from '../files/emitAssets';
import {jsonAsset} from '../files/emitAssets';

/** Data files about scopes, and the twins of their pages. */
export async function scopeAssets(catalog: Catalog, today: IsoDate, siteUrl: string): Promise<Asset[]> {
  const scopes = [...catalog.scopes.values()];
  const tasks = authoredTasks(catalog);
  const checklists = scopes.flatMap((scope) => [
    ...scope.versions.map(({version}) => ({checklist: makeChecklist({scope, from: null, to: version, tasks}), address: routes.install(scope.id, version)})),
    ...upgradePairs(scope).map(({from, to, url}) => ({checklist: makeChecklist({scope, from, to, tasks}), address: url})),
  ]);
  const twins = await Promise.all(checklists.map(({checklist, address}) => checklistTwins(checklist, address, siteUrl)));
  return [
    jsonAsset(routes.api.schema('scope'), z.toJSONSchema(scopeApiSchema)),
    jsonAsset(routes.api.schema('checklist'), z.toJSONSchema(checklistApiSchema)),
    jsonAsset(routes.api.schema('release-notes'), z.toJSONSchema(releaseNotesApiSchema)),
    {path: routes.scopesFeed(), content: scopesFeed(scopes, siteUrl)},
    {path: routes.allCalendars(), content: scopesCalendar(scopes, siteUrl)},
    ...scopes.flatMap((scope) => [
      jsonAsset(routes.api.scope(scope.id), scopeApi(scope, today)),
      {path: routes.scopeCalendar(scope.id), content: scopesCalendar([scope], siteUrl)},
      ...scope.versions.flatMap(({version}) => releaseNotesTwins(catalog, scope, version)),
    ]),
    ...twins.flat(),
  ];
}

function releaseNotesTwins(catalog: Catalog, scope: Scope, version: string): Asset[] {
  const notes = makeReleaseNotes({scope, to: version});
  const highlights = catalog.notes.get(`${scope.id}/${version}`)?.body ?? null;
  const address = routes.releaseNotes(scope.id, version);
  return [
    {path: `${address}.md`, content: releaseNotesMarkdown(notes, scope, highlights)},
    jsonAsset(`${address}.json`, notes),
  ];
}

async function checklistTwins(checklist: Checklist, address: string, siteUrl: string): Promise<Asset[]> {
  return [
    {path: `${address}.md`, content: checklistMarkdown(checklist, siteUrl)},
    {path: `${address}.csv`, content: checklistCsv(checklist)},
    jsonAsset(`${address}.json`, checklist),
    {path: `${address}.pdf`, content: await checklistPdf(checklist)},
  ];
}
