import {escapeMarkdown} from '../text/markdown';
import type {Checklist, ChecklistStep} from './checklist';
import {phaseTitle, stepsByPhase} from './phases';
import type {ReleaseNotes} from './releaseNotes';
import type {Change} from './change';
import type {Scope} from './scope';

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
  for (const {label, url} of step.links) lines.push(`  - [${escapeMarkdown(label)}](${absolute(url, siteUrl)})`);
  if (step.testcases.length > 0) lines.push(`  - Tests: ${step.testcases.map((id) => `\`${id}\``).join(', ')}`);
  if (step.command !== null) {
    const mark = fence(step.command);
    lines.push('', `  ${mark}sh`, ...step.command.split('\n').map((line) => `  ${line}`), `  ${mark}`);
  }
  return lines.join('\n');
}

/** Escapes a text in which names stand in backticks, and leaves these as code. */
function withCode(text: string): string {
  const parts = text.split('`');
  // A backtick without its partner is no code.
  if (parts.length % 2 === 0) return escapeMarkdown(text);
  return parts.map((part, index) => (index % 2 === 1 ? `\`${part}\`` : escapeMarkdown(part))).join('');
}

function absolute(url: string, siteUrl: string): string {
  return url.startsWith('/') ? siteUrl + url : url;
}

/** A checklist as a task list for a ticket. */
export function checklistMarkdown(checklist: Checklist, siteUrl: string): string {
  const parts = [`# ${checklistTitle(checklist)}`];
  for (const {phase, steps} of stepsByPhase(checklist)) {
    parts.push(`## ${phaseTitle(phase, checklist)}`, steps.map((step) => stepMarkdown(step, siteUrl)).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

/** Release notes as Markdown. */
export function releaseNotesMarkdown(notes: ReleaseNotes, scope: Scope, highlights: string | null): string {
  const dates = [
    notes.stabilizedAt ? `- Stable since ${notes.stabilizedAt}` : '- Not stable yet: a draft that may still change',
    notes.effectiveFrom ? `- In force from ${notes.effectiveFrom}` : '- No day set from which it is in force',
    ...(notes.from ? [`- ${notes.from} ${notes.previousEndsOn ? `counts until ${notes.previousEndsOn}` : 'has no end set'}`] : []),
  ];
  const section = (title: string, changes: readonly Change[]) =>
    changes.length === 0 ? [] : [`## ${title}`, changes.map((change) => changeMarkdown(change, scope)).join('\n')];
  const relaxed = notes.changes.filter((change) => change.testcases.removed.length > 0);
  const parts = [
    `# Release notes: ${notes.scopeName} ${notes.to}`,
    dates.join('\n'),
    ...(highlights ? [highlights.trim()] : []),
    notes.from === null ? 'This is the oldest version on record; there is nothing to compare it with.' : `What changes from ${notes.from}:`,
    ...section('Action required', notes.changes.filter(({level}) => level === 'breaking')),
    ...(relaxed.length === 0
      ? []
      : ['## Relaxed: no longer guaranteed by tests', relaxed.map((change) => `- ${change.module}: ${codes(change.testcases.removed)}`).join('\n')]),
    ...section('Without effect on tests', notes.changes.filter(({level}) => level === 'neutral')),
  ];
  return `${parts.join('\n\n')}\n`;
}

function changeMarkdown(change: Change, scope: Scope): string {
  const module = scope.modules.get(change.module);
  const lines = [`- **${escapeMarkdown(change.text)}**${module ? ` [Standard](${module.url})` : ''}`];
  if (change.testcases.added.length > 0) lines.push(`  - Newly mandatory: ${codes(change.testcases.added)}`);
  if (change.promoted.length > 0) lines.push(`  - Recommended until now: ${codes(change.promoted)}`);
  for (const [name, {from, to}] of Object.entries(change.parameters)) {
    lines.push(`  - Parameter \`${name}\`: ${from === null ? 'none' : `\`${from}\``} → ${to === null ? 'none' : `\`${to}\``}`);
  }
  return lines.join('\n');
}

function codes(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(', ');
}
