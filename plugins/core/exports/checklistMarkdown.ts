import {absoluteUrl} from '../text/routes';
import {escapeMarkdown} from './escapeMarkdown';
import type {Checklist, ChecklistStep} from '../scopes/checklist';
import {phaseTitle} from '../scopes/wording';
import {stepsByPhase} from '../scopes/phases';

export function checklistTitle({scopeName, from, to}: Checklist): string {
  return from === null ? `Install ${scopeName} ${to}` : `Upgrade ${scopeName} from ${from} to ${to}`;
}

/** A fence that no backticks inside can close. */
function fence(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(longest + 1);
}

/** One step as a GFM task; its id stands in a comment, so that a copied list can be read back. */
export function stepMarkdown(step: ChecklistStep, siteUrl: string): string {
  const obligation = step.obligation === 'mandatory' ? '' : ` *(${step.obligation})*`;
  const lines = [`- [ ] **${escapeMarkdown(step.title)}**${obligation} <!-- step:${step.id} -->`];
  if (step.text) lines.push(`  ${withCode(step.text)}`);
  for (const {label, url} of step.links)
    lines.push(`  - [${escapeMarkdown(label)}](${absoluteUrl(url, siteUrl)})`);
  if (step.testcases.length > 0)
    lines.push(`  - Tests: ${step.testcases.map((id) => `\`${id}\``).join(', ')}`);
  if (step.command !== null) {
    const mark = fence(step.command);
    lines.push('', `  ${mark}sh`, ...step.command.split('\n').map((line) => `  ${line}`), `  ${mark}`);
  }
  return lines.join('\n');
}

/** Escapes a text in which names stand in backticks, and leaves these as code. */
export function withCode(text: string): string {
  const parts = text.split('`');
  // A backtick without its partner is no code.
  if (parts.length % 2 === 0) return escapeMarkdown(text);
  return parts.map((part, index) => (index % 2 === 1 ? `\`${part}\`` : escapeMarkdown(part))).join('');
}

/** A checklist as a task list for a ticket. */
export function checklistMarkdown(checklist: Checklist, siteUrl: string): string {
  const parts = [`# ${checklistTitle(checklist)}`];
  for (const {phase, steps} of stepsByPhase(checklist)) {
    parts.push(
      `## ${phaseTitle(phase, checklist)}`,
      steps.map((step) => stepMarkdown(step, siteUrl)).join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}
