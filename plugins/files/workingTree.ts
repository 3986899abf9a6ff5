import type {Diagnostic} from '../core/text/diagnostic';
import {atStart, sortDiagnostics} from '../core/text/diagnostic';
import {processWide} from '../core/text/processWide';
import type {LoadedCatalog} from './loadCatalog';

/** What the preview keeps of the files that authors are working on. */
type WorkingTree = {
  /** The last content without an error; undefined until there was one. */
  good: LoadedCatalog | undefined;
  /** By the part of the preview that found them. */
  readonly findings: Map<string, readonly Diagnostic[]>;
  readonly listeners: Set<() => void>;
};

const tree = processWide('workingTree', (): WorkingTree => ({
  good: undefined,
  findings: new Map(),
  listeners: new Set(),
}));

/**
 * What the preview shows of content that was just read: the content itself, or the last one without errors. Where there was
 * none yet, what is usable of it.
 */
export function contentToShow(loaded: LoadedCatalog): LoadedCatalog {
  reportFindings('content', loaded.diagnostics);
  if (hasErrors(loaded.diagnostics)) return tree.good ?? loaded;
  tree.good = loaded;
  return loaded;
}

/** The last content without an error; undefined where the sources have had errors from the start. */
export function lastGoodContent(): LoadedCatalog | undefined {
  return tree.good;
}

/** Something that went wrong while a part of the site was made, as a finding. */
export function failure(path: string, ruleId: string, error: unknown): Diagnostic {
  return atStart({path}, ruleId, error instanceof Error ? error.message : String(error));
}

/** True where pages stay as they were before, until the errors are fixed. */
export function showsEarlierContent(): boolean {
  return tree.good !== undefined && hasErrors(workingFindings());
}

/** True if something among findings would end a build. */
export function hasErrors(findings: readonly Diagnostic[]): boolean {
  return findings.some(({severity}) => severity === 'error');
}

/**
 * Puts the findings of a part of the preview in the place of those that it reported before.
 * @param part `content`, or who makes something of it
 * @returns true if they are others than before
 */
export function reportFindings(part: string, findings: readonly Diagnostic[]): boolean {
  const before = JSON.stringify(tree.findings.get(part) ?? []);
  if (JSON.stringify(findings) === before) return false;
  tree.findings.set(part, findings);
  tree.listeners.forEach((tell) => tell());
  return true;
}

/** All findings of the working tree, sorted by file and line. */
export function workingFindings(): readonly Diagnostic[] {
  return sortDiagnostics([...tree.findings.values()].flat());
}

/** Calls back each time that findings change; returns what ends that. */
export function onFindings(listener: () => void): () => void {
  tree.listeners.add(listener);
  return () => tree.listeners.delete(listener);
}
