import {useSyncExternalStore} from 'react';
import type {Severity} from '../../core/text/diagnostic';
import {previewEvents} from '../../ui/previewEvents';
import {FINDINGS_EVENT} from '../events';
import type {ShownFinding, TreeReport} from '../findings';

/** What a browser knows of the working tree. */
type Known = {
  /** Undefined until the server has told. */
  readonly report: TreeReport | undefined;
  /** True while the server does not answer. */
  readonly isLost: boolean;
};

let known: Known = {report: undefined, isLost: false};
const listeners = new Set<() => void>();

function update(next: Partial<Known>): void {
  known = {...known, ...next};
  listeners.forEach((tell) => tell());
}

let isListening = false;

function listen(): void {
  if (isListening) return;
  isListening = true;
  const events = previewEvents();
  events.addEventListener(FINDINGS_EVENT, ({data}: MessageEvent<string>) =>
    update({report: JSON.parse(data) as TreeReport}),
  );
  events.addEventListener('open', () => update({isLost: false}));
  events.addEventListener('error', () => update({isLost: true}));
}

/** Calls back each time that the server tells of the working tree; returns what ends that. */
export function subscribeReport(listener: () => void): () => void {
  listen();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the server told last. */
export const knownReport = (): Known => known;

/** What the server told last, for a component. */
export function useReport(): Known {
  return useSyncExternalStore(subscribeReport, knownReport, knownReport);
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly ShownFinding[]): Record<Severity, number> {
  const count = {error: 0, warning: 0, info: 0};
  for (const {severity} of findings) count[severity] += 1;
  return count;
}

/**
 * Opens the editor for a link that leads to the preview's server: its answer is no page. Links with an address of the editor
 * itself are left to the browser.
 */
export function openEditor(event: {readonly currentTarget: unknown; preventDefault(): void}): void {
  const link = event.currentTarget;
  if (!(link instanceof HTMLAnchorElement) || !link.getAttribute('href')?.startsWith('/')) return;
  event.preventDefault();
  void fetch(link.href);
}

/** What a finding says, with its advice, cut where code begins and ends. */
export function messageParts({
  message,
  advice,
}: Pick<ShownFinding, 'message' | 'advice'>): {readonly text: string; readonly isCode: boolean}[] {
  const whole = advice === undefined ? message : `${message} ${advice}`;
  return whole.split('`').map((text, index) => ({text, isCode: index % 2 === 1}));
}
