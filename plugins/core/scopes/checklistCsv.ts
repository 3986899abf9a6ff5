import {absoluteUrl} from '../routes';
import type {Checklist} from './checklist';

/**
 * A checklist as CSV (RFC 4180), one line a step. A cell that a spreadsheet would take for a formula
 * starts with an apostrophe.
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
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
