import path from 'node:path';
import type {Diagnostic} from '../core/text/diagnostic';
import {showsEarlierContent, workingFindings} from '../files/workingTree';

/** Browsers get the first of these; a working tree with more has one cause for most. */
const SENT = 1000;

/** A finding as browsers of the preview get it. */
export type ShownFinding = Diagnostic & {
  /** Opens the editor at the place. */
  readonly editor: string;
};

/** What browsers of the preview are told of the working tree. */
export type TreeReport = {
  /** True where pages stay as they were before the errors. */
  readonly earlier: boolean;
  /** Sorted by file and line, errors included for certain. */
  readonly findings: readonly ShownFinding[];
  /** How many more there are. */
  readonly more: number;
};

/**
 * The findings of the working tree for a browser, bounded.
 * @param siteDir absolute path of the project root, which paths of findings are relative to
 */
export function treeReport(siteDir: string, env: NodeJS.ProcessEnv = process.env): TreeReport {
  const all = workingFindings();
  const kept = new Set(
    [...all].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error')).slice(0, SENT),
  );
  return {
    earlier: showsEarlierContent(),
    findings: all
      .filter((finding) => kept.has(finding))
      .map((finding) => ({...finding, editor: editorLink(siteDir, finding, env)})),
    more: all.length - kept.size,
  };
}

/** Programs that an address of this kind would run in the page itself. */
const IN_PAGE = /^(?:javascript|data|vbscript|blob):/i;

/**
 * What opens the editor: the form in `SCS_EDITOR_URL`, such as `vscode://file{file}:{line}:{column}`, or else the address of
 * the preview's server that starts the editor of its machine. That one is found by the programs that run, or named by
 * `LAUNCH_EDITOR` or `EDITOR`.
 */
export function editorLink(
  siteDir: string,
  {path: shown, line, column}: Pick<Diagnostic, 'path' | 'line' | 'column'>,
  env: NodeJS.ProcessEnv,
): string {
  const file = path.resolve(siteDir, shown);
  const form = env.SCS_EDITOR_URL;
  if (form && !IN_PAGE.test(form.trim())) {
    const values: Readonly<Record<string, string>> = {
      file: encodeURI(file),
      line: String(line),
      column: String(column),
    };
    return form.replaceAll(/\{(file|line|column)\}/g, (_whole, name: string) => values[name] ?? '');
  }
  return `${EDITOR_ENDPOINT}?${new URLSearchParams({fileName: `${file}:${line}:${column}`}).toString()}`;
}

/** Of webpack's development server; it answers requests of its own pages only. */
const EDITOR_ENDPOINT = '/webpack-dev-server/open-editor';
