import {absoluteUrl} from '../text/routes';
import {csv} from './csv';
import type {Checklist} from '../scopes/checklist';

/**
 * A checklist as CSV (RFC 4180): a line of names, then one line a step. Testcases and addresses stand in one cell each, with
 * spaces between; the last column is empty, for those who tick.
 * @param siteUrl origin without a slash at its end; links within the site become whole addresses
 */
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
