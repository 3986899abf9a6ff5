import logger from '@docusaurus/logger';
import type {LoadContext} from '@docusaurus/types';
import path from 'node:path';
import {dayOf, utcMoment} from '../core/text/isoDate';
import type {IsoDate, IsoDateTime} from '../core/text/isoDate';
import type {Diagnostic} from '../core/text/diagnostic';
import {formatDiagnostic} from '../core/text/diagnostic';
import {processWide} from '../core/text/processWide';
import {endBuild} from './endBuild';
import type {LoadedCatalog} from './loadCatalog';
import {loadCatalog} from './loadCatalog';
import {buildMoment, sourceFolders} from './sourceFolders';
import {plural} from '../core/text/plural';

/** What every plugin of ours starts from. */
export type SiteContent = LoadedCatalog & {
  /** The build's day; pages compute states for the reader's. */
  readonly today: IsoDate;
  /** The build's moment, UTC. */
  readonly moment: IsoDateTime;
};

/**
 * Loads the content for a plugin. Errors end a build's process, with all findings listed; in `start` they are shown,
 * and the preview goes on with what is usable.
 */
export async function loadSiteContent({siteDir}: Pick<LoadContext, 'siteDir'>): Promise<SiteContent> {
  const loaded = previewed(await loadCatalog(siteDir, {html: true}));
  const errors = loaded.diagnostics.filter(({severity}) => severity === 'error');
  if (!reported.has(loaded)) {
    reported.add(loaded);
    const warnings = loaded.diagnostics.filter(({severity}) => severity === 'warning');
    if (warnings.length > 0) logger.warn(summary(warnings, 'warning'));
    if (errors.length > 0) logger.error(summary(errors, 'error'));
  }
  if (errors.length > 0) endBuild();
  const now = buildMoment();
  return {...loaded, today: dayOf(now), moment: utcMoment(now)};
}

/** What is under embargo may be previewed, where its page says so. Kept, so that findings are shown once. */
const forPreview = processWide('previewed', () => new WeakMap<LoadedCatalog, LoadedCatalog>());

function previewed(loaded: LoadedCatalog): LoadedCatalog {
  if (process.env.NODE_ENV === 'production') return loaded;
  const known = forPreview.get(loaded) ?? {
    ...loaded,
    diagnostics: loaded.diagnostics.map((one) =>
      one.ruleId === 'embargo' ? {...one, severity: 'warning' as const} : one,
    ),
  };
  forPreview.set(loaded, known);
  return known;
}

/** Catalogs whose findings have been shown already; shared by all plugins, whose modules are evaluated one by one. */
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
    shown(standards, 'scs-*.md'),
    shown(scopes, '{scs-*.yaml,scs-*.yml,policy.yaml}'),
    shown(scopes, '{notes/**/*.md,recorded/**/*.yaml,recorded/**/*.yml}'),
    shown(compliance, '**/*.{yaml,json}'),
    shown(blog, '**/*.md'),
    shown(blog, '{authors,tags}.{yml,yaml}'),
    ...[standards, blog].map((folder) => shown(folder, '**/*.{png,jpg,jpeg,gif,webp,avif}')),
  ];
}
