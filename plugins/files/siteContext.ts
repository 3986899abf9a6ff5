import logger from '@docusaurus/logger';
import type {LoadContext, Plugin, PluginContentLoadedActions} from '@docusaurus/types';
import path from 'node:path';
import {dayOf, utcMoment} from '../core/text/isoDate';
import type {IsoDate, IsoDateTime} from '../core/text/isoDate';
import type {Diagnostic} from '../core/text/diagnostic';
import {formatDiagnostic} from '../core/text/diagnostic';
import {buildCatalog} from '../core/catalog/catalog';
import {processWide} from '../core/text/processWide';
import {endBuild, isBuild} from './endBuild';
import type {LoadedCatalog} from './loadCatalog';
import {loadCatalog} from './loadCatalog';
import {buildMoment, sourceFolders} from './sourceFolders';
import {plural} from '../core/text/plural';
import {contentToShow, failure, hasErrors, lastGoodContent, reportFindings} from './workingTree';

/** What every plugin of ours starts from. */
export type SiteContent = LoadedCatalog & {
  /** The build's day; pages compute states for the reader's. */
  readonly today: IsoDate;
  /** The build's moment, UTC. */
  readonly moment: IsoDateTime;
};

/**
 * How a plugin makes its pages and files of the content. All plugins do so in the hook that Docusaurus runs for every one of
 * them, whichever has seen a change: the preview makes one consistent site of a change, not one for each plugin. Errors end a
 * build's process, with all findings listed; the preview shows them and keeps running.
 * @param name of the plugin
 */
export function madeOfContent(
  context: Pick<LoadContext, 'siteDir'>,
  name: string,
  make: (content: SiteContent, actions: PluginContentLoadedActions) => void | Promise<void>,
): Required<Pick<Plugin, 'allContentLoaded'>> {
  return {
    async allContentLoaded({actions}) {
      const content = await sharedContent(context);
      if (isBuild()) return make(content, actions);
      const made = makeInPreview(name, async () => make(content, actions));
      underWay.add(made);
      await made.finally(() => underWay.delete(made));
    },
  };
}

/** What plugins are making at the moment. */
const underWay = processWide('underWay', () => new Set<Promise<void>>());
/** Plugins that have made their pages before. */
const complete = processWide('complete', () => new Set<string>());

/** Resolves when no plugin is making anything of the content. */
export async function contentSettled(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}

async function makeInPreview(name: string, make: () => Promise<void>): Promise<void> {
  try {
    await make();
    complete.add(name);
    reportFindings(name, []);
  } catch (error) {
    reportFindings(name, [failure(`plugins/${name.replace('scs-', '')}`, 'page-failure', error)]);
    // Docusaurus then keeps the site as it was. At the start there is none, and the server would not come up.
    if (complete.has(name)) throw error;
    logger.error(String(error));
  }
}

/** What is being loaded for all plugins that ask at the same time: to look for changes takes as long as to read them. */
const loading = processWide('loading', (): {content?: Promise<SiteContent> | undefined} => ({}));

function sharedContent(context: Pick<LoadContext, 'siteDir'>): Promise<SiteContent> {
  loading.content ??= loadSiteContent(context).finally(() => {
    loading.content = undefined;
  });
  return loading.content;
}

async function loadSiteContent({siteDir}: Pick<LoadContext, 'siteDir'>): Promise<SiteContent> {
  const loaded = isBuild() ? await loadCatalog(siteDir, {html: true}) : await contentOfPreview(siteDir);
  report(loaded);
  if (isBuild() && hasErrors(loaded.diagnostics)) endBuild();
  const now = buildMoment();
  return {...loaded, today: dayOf(now), moment: utcMoment(now)};
}

/** What is under embargo may be previewed, where its page says so. Kept, so that findings are shown once. */
const forPreview = processWide('previewed', () => new WeakMap<LoadedCatalog, LoadedCatalog>());

function previewed(loaded: LoadedCatalog): LoadedCatalog {
  const known = forPreview.get(loaded) ?? {
    ...loaded,
    diagnostics: loaded.diagnostics.map((one) =>
      one.ruleId === 'embargo' ? {...one, severity: 'warning' as const} : one,
    ),
  };
  forPreview.set(loaded, known);
  return known;
}

async function contentOfPreview(siteDir: string): Promise<LoadedCatalog> {
  try {
    const loaded = previewed(await loadCatalog(siteDir, {html: true}));
    report(loaded);
    return contentToShow(loaded);
  } catch (error) {
    const isNew = reportFindings('content', [failure('.', 'source-folder', error)]);
    if (isNew) logger.error(String(error));
    return lastGoodContent() ?? {catalog: buildCatalog([]), diagnostics: [], folders: sourceFolders(siteDir)};
  }
}

/** Lists findings in the terminal, those of one state of the sources once. */
function report(loaded: LoadedCatalog): void {
  if (reported.has(loaded)) return;
  reported.add(loaded);
  for (const [severity, log] of [
    ['warning', logger.warn],
    ['error', logger.error],
  ] as const) {
    const found = loaded.diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    if (found.length > 0) log(summary(found, severity));
  }
}

/** Catalogs whose findings have been shown already, to whichever plugin. */
const reported = processWide('reported', () => new WeakSet<LoadedCatalog>());

function summary(diagnostics: readonly Diagnostic[], what: string): string {
  const count = `${plural(diagnostics.length, what)} in the content.`;
  return `${diagnostics.map(formatDiagnostic).join('\n')}\n${count}`;
}

/** Globs of everything that a preview must follow. */
export function sourceGlobs(siteDir: string): string[] {
  const {standards, scopes, compliance, blog} = sourceFolders(siteDir);
  const shown = (folder: string, glob: string) => path.join(folder, glob).split(path.sep).join('/');
  return [
    shown(standards, 'scs-*.{md,mdx}'),
    shown(scopes, '{scs-*.yaml,scs-*.yml,policy.yaml}'),
    shown(scopes, '{notes/**/*.{md,mdx},recorded/**/*.yaml,recorded/**/*.yml}'),
    shown(compliance, '**/*.{yaml,json}'),
    shown(blog, '**/*.{md,mdx}'),
    shown(blog, '{authors,tags}.{yml,yaml}'),
    ...[standards, blog].map((folder) => shown(folder, '**/*.{png,jpg,jpeg,gif,webp,avif}')),
  ];
}
