import {absoluteUrl} from '../text/routes';
import {csv} from './csv';
import type {Checklist} from '../scopes/checklist';
import type {Published} from '../scopes/versionOrigin';

/**
 * A checklist as CSV (RFC 4180): a line of names, then one line a step. Testcases and addresses stand in one cell each, with
 * spaces between; the column `done` is empty, for those who tick. Each line says how the version stands, on which day, and
 * where its step is: lines are sorted, filtered and copied apart.
 */
export function checklistCsv(
  checklist: Checklist,
  {siteUrl, origin: {standing, today, url}}: Published,
): string {
  const names =
    'id phase kind obligation module title text testcases command links done version state state_on address';
  const rows = [
    names.split(' '),
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
      checklist.to,
      standing.words,
      today,
      `${url}#${step.id}`,
    ]),
  ];
  return csv(rows);
}
