import * as z from 'zod';
import {routes} from '../core/text/routes';
import {checklistApi, checklistApiSchema} from '../core/exports/checklistApi';
import {releaseNotesApi, releaseNotesApiSchema} from '../core/exports/releaseNotesApi';
import {scopeFileSchema} from '../core/scopes/scopeSchema';
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
import type {Scope} from '../core/scopes/scope';
import type {Published, VersionOrigin} from '../core/scopes/versionOrigin';
import {versionStanding} from '../core/scopes/versionOrigin';
import type {IsoDate} from '../core/text/isoDate';
import type {Asset} from '../files/assets';
import {jsonAsset} from '../files/assets';
import {loadPdfFonts} from '../files/pdfFonts';
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
  const originOf = (scope: Scope, version: string, address: string): VersionOrigin => ({
    standing: versionStanding(scope, version, today),
    today,
    url: siteUrl + address,
  });
  const twins = await Promise.all(
    documents.flatMap(({scope, checklists}) =>
      checklists.map(({checklist, address}) =>
        checklistTwins(checklist, address, {siteUrl, origin: originOf(scope, checklist.to, address)}),
      ),
    ),
  );
  return [
    jsonAsset(routes.api.schema('scope'), z.toJSONSchema(scopeApiSchema)),
    jsonAsset(routes.api.schema('scope-file'), z.toJSONSchema(scopeFileSchema, {io: 'input'})),
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
      ...releaseNotes.flatMap(({notes, address}) => {
        const origin = originOf(scope, notes.to, address);
        return [
          {path: `${address}.md`, content: releaseNotesMarkdown(notes, scope, {siteUrl, origin})},
          jsonAsset(`${address}.json`, releaseNotesApi(notes, origin)),
        ];
      }),
    ]),
    ...twins.flat(),
  ];
}

async function checklistTwins(checklist: Checklist, address: string, published: Published): Promise<Asset[]> {
  const fonts = await loadPdfFonts();
  const twins: Record<ChecklistEnding, Asset> = {
    pdf: {path: `${address}.pdf`, content: await checklistPdf(checklist, {...published, fonts})},
    md: {path: `${address}.md`, content: checklistMarkdown(checklist, published)},
    csv: {path: `${address}.csv`, content: checklistCsv(checklist, published)},
    json: jsonAsset(`${address}.json`, checklistApi(checklist, published.origin)),
  };
  return CHECKLIST_ENDINGS.map((ending) => twins[ending]);
}
