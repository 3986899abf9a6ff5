import * as z from 'zod';
import {routes} from '../core/text/routes';
import {checklistApi, checklistApiSchema} from '../core/exports/checklistApi';
import {releaseNotesApi, releaseNotesApiSchema} from '../core/exports/releaseNotesApi';
import {scopeApi, scopeApiSchema} from '../core/exports/scopesApi';
import {scopesCalendar} from '../core/exports/calendar';
import {scopeVersionMarkdown} from '../core/exports/scopeVersionMarkdown';
import type {Catalog} from '../core/catalog/catalog';
import type {Checklist} from '../core/scopes/checklist';
import {checklistCsv} from '../core/exports/checklistCsv';
import type {ChecklistEnding} from '../core/exports/checklistEndings';
import {CHECKLIST_ENDINGS} from '../core/exports/checklistEndings';
import {checklistMarkdown} from '../core/exports/checklistMarkdown';
import {checklistPdf} from '../core/exports/checklistPdf';
import {scopesFeed} from '../core/exports/scopesFeed';
import {releaseNotesMarkdown} from '../core/exports/releaseNotesMarkdown';
import type {IsoDate} from '../core/text/isoDate';
import type {Asset} from '../files/assets';
import {jsonAsset} from '../files/assets';
import type {ScopeDocuments} from '../core/catalog/scopeDocuments';

type Input = {
  readonly catalog: Catalog;
  readonly documents: readonly ScopeDocuments[];
  readonly today: IsoDate;
  /** Without a slash at its end. */
  readonly siteUrl: string;
};

/** Data files about scopes, and the twins of their pages. */
export async function scopeAssets({catalog, documents, today, siteUrl}: Input): Promise<Asset[]> {
  const scopes = documents.map(({scope}) => scope);
  const checklists = documents.flatMap((document) => document.checklists);
  const twins = await Promise.all(
    checklists.map(({checklist, address}) => checklistTwins(checklist, address, siteUrl)),
  );
  return [
    jsonAsset(routes.api.schema('scope'), z.toJSONSchema(scopeApiSchema)),
    jsonAsset(routes.api.schema('checklist'), z.toJSONSchema(checklistApiSchema)),
    jsonAsset(routes.api.schema('release-notes'), z.toJSONSchema(releaseNotesApiSchema)),
    {path: routes.scopesFeed(), content: scopesFeed(scopes, {siteUrl, today})},
    {path: routes.allCalendars(), content: scopesCalendar(scopes, {siteUrl, today})},
    ...documents.flatMap(({scope, releaseNotes}) => [
      jsonAsset(routes.api.scope(scope.id), scopeApi(scope, today)),
      ...scope.versions.map((version) => ({
        path: routes.scopeVersionMarkdown(scope.id, version.version),
        content: scopeVersionMarkdown({catalog, scope, version, today, siteUrl}),
      })),
      {path: routes.scopeCalendar(scope.id), content: scopesCalendar([scope], {siteUrl, today})},
      ...releaseNotes.flatMap(({notes, address}) => [
        {path: `${address}.md`, content: releaseNotesMarkdown(notes, scope, siteUrl)},
        jsonAsset(`${address}.json`, releaseNotesApi(notes)),
      ]),
    ]),
    ...twins.flat(),
  ];
}

async function checklistTwins(checklist: Checklist, address: string, siteUrl: string): Promise<Asset[]> {
  const twins: Record<ChecklistEnding, Asset> = {
    pdf: {path: `${address}.pdf`, content: await checklistPdf(checklist, siteUrl)},
    md: {path: `${address}.md`, content: checklistMarkdown(checklist, siteUrl)},
    csv: {path: `${address}.csv`, content: checklistCsv(checklist, siteUrl)},
    json: jsonAsset(`${address}.json`, checklistApi(checklist)),
  };
  return CHECKLIST_ENDINGS.map((ending) => twins[ending]);
}
