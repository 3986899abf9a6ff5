import {absoluteUrl} from '../text/routes';
import {csv} from './csv';
import type {Checklist} from '../scopes/checklist';

/** A checklist as CSV, one line a step. */
export function checklistCsv(checklist: Checklist, siteUrl: string): string {
  const rows = [
    ['id', 'phase', 'kind', 'obligation', 'module', 'title', 'text', 'testcases', 'command', 'links', 'done'],
    ...checklist.steps.map((step) => [
      step.id,
      step.phase,
      step.kind,
      step.obligation,
      step.module ?? '',
      step.title,
      step.text,
      step.testcases.join(' '),
      step.command ?? '',
      step.links.map(({url}) => absoluteUrl(url, siteUrl)).join(' '),
      '',
    ]),
  ];
  return csv(rows);
}
