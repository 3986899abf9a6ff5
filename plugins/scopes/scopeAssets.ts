import * as z from 'zod';
import type {Catalog} from '../core/catalog';
import {routes} from '../core/routes';
import {scopeApi, scopeApiSchema} from '../core/scopes/api';
import type {Checklist} from '../core/scopes/checklist';
import {makeChecklist} from '../core/scopes/checklist';
import {checklistCsv} from '../core/scopes/checklistCsv';
import {scopesFeed} from '../core/scopes/feed';
import {scopesCalendar} from '../core/scopes/calendar';
import {checklistMarkdown, releaseNotesMarkdown} from '../core/scopes/markdownTwins';
import {upgradePairs} from '../core/scopes/pageView';
import {makeReleaseNotes} from '../core/scopes/releaseNotes';
import type {Scope} from '../core/scopes/scope';
import type {IsoDate} from '../core/text/isoDate';
import type {Asset} from '../files/emitAssets';
import {jsonAsset} from '../files/emitAssets';

/** Data files about scopes, and the twins of their pages. */
export function scopeAssets(catalog: Catalog, today: IsoDate, siteUrl: string): Asset[] {
  const scopes = [...catalog.scopes.values()];
  return [
    jsonAsset(routes.api.schema('scope'), z.toJSONSchema(scopeApiSchema)),
    {path: routes.scopesFeed(), content: scopesFeed(scopes, siteUrl)},
    {path: routes.calendar(), content: scopesCalendar(scopes, siteUrl)},
    ...scopes.flatMap((scope) => [
      jsonAsset(routes.api.scope(scope.id), scopeApi(scope, today)),
      {path: routes.scopeCalendar(scope.id), content: scopesCalendar([scope], siteUrl)},
      ...scope.versions.flatMap(({version}) => [
        ...releaseNotesTwins(catalog, scope, version),
        ...checklistTwins(makeChecklist({scope, from: null, to: version}), routes.install(scope.id, version), siteUrl),
      ]),
      ...upgradePairs(scope).flatMap(({from, to, url}) => checklistTwins(makeChecklist({scope, from, to}), url, siteUrl)),
    ]),
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

function checklistTwins(checklist: Checklist, address: string, siteUrl: string): Asset[] {
  return [
    {path: `${address}.md`, content: checklistMarkdown(checklist, siteUrl)},
    {path: `${address}.csv`, content: checklistCsv(checklist)},
    jsonAsset(`${address}.json`, checklist),
  ];
}
