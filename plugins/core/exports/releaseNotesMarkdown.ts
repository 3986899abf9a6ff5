import {escapeMarkdown} from './escapeMarkdown';
import {CUSTOMER_VIEW} from '../scopes/wording';
import type {Change} from '../scopes/change';
import {withCode} from './checklistMarkdown';
import type {Effect} from '../scopes/effect';
import type {ReleaseNotes, AuthorNote} from '../catalog/releaseNotes';
import type {Scope} from '../scopes/scope';

/** Release notes as Markdown, for providers first, then for their customers; links are whole addresses. */
export function releaseNotesMarkdown(notes: ReleaseNotes, scope: Scope, siteUrl: string): string {
  const ofLevel = (level: Change['level']) => notes.changes.filter((change) => change.level === level);
  const relaxed = notes.changes.flatMap(({effects}) => effects.filter(({level}) => level === 'relaxing'));
  const evidence = notes.changes.flatMap(({effects}) =>
    effects.filter(({kind}) => kind === 'manual-check-added'),
  );
  const parts = [
    `# Release notes: ${notes.scopeName} ${notes.to}`,
    dates(notes).join('\n'),
    ...notes.highlights.map(({version, markdown}) =>
      version === notes.to ? markdown : `In ${version}:\n\n${markdown}`,
    ),
    notes.from === null
      ? 'This is the oldest version on record; there is nothing to compare it with.'
      : `What changes from ${notes.from}:`,
    ...impact(notes),
    ...section(
      'Action required',
      ofLevel('breaking').map((change) => changeMarkdown(change, scope, notes.remarks[change.id])),
    ),
    ...section('Documents to hand in', evidence.map(effectMarkdown)),
    ...section('Relaxed: no longer guaranteed by tests', relaxed.map(effectMarkdown)),
    ...section(
      'Without effect on tests',
      ofLevel('neutral').map((change) => changeMarkdown(change, scope, notes.remarks[change.id])),
    ),
    ...section(
      'For customers',
      notes.changes
        .filter(({customer}) => customer !== 'unchanged')
        .map(({customer, text}) => `- ${CUSTOMER_VIEW[customer].label}: ${escapeMarkdown(text)}`),
    ),
  ];
  const text = `${parts.join('\n\n')}\n`;
  // People link within the site, but the file is read anywhere.
  return text.replace(/\]\((?=\/)/g, `](${siteUrl}`).replace(/\n{3,}/g, '\n\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

function dates({from, stabilizedAt, effectiveFrom, previousEndsOn, moved}: ReleaseNotes): string[] {
  return [
    stabilizedAt ? `- Stable since ${stabilizedAt}` : '- Not stable yet: a draft that may still change',
    effectiveFrom ? `- In force from ${effectiveFrom}` : '- No day set from which it is in force',
    ...(from ? [`- ${from} ${previousEndsOn ? `counts until ${previousEndsOn}` : 'has no end set'}`] : []),
    ...moved.map(({text}) => `- Moved: ${text}`),
  ];
}

function impact({impact: counted}: ReleaseNotes): string[] {
  if (!counted) return [];
  const [most] = counted.holding;
  const back = most
    ? ` What holds most of them back: \`${most.testcase}\`, which ${most.environments} ${most.environments === 1 ? 'does' : 'do'} not pass yet.`
    : '';
  return [
    `On ${counted.on}, ${counted.ready} of ${counted.listed} listed environments pass all newly mandatory tests.${back}`,
  ];
}

function effectMarkdown({text}: Effect): string {
  return `- ${withCode(text)}`;
}

function changeMarkdown(change: Change, scope: Scope, remarks: readonly AuthorNote[] = []): string {
  const module = scope.modules.get(change.module);
  const lines = [`- **${escapeMarkdown(change.text)}**${module ? ` [Standard](${module.url})` : ''}`];
  for (const effect of change.effects) {
    const {from, to} =
      effect.kind === 'parameter-value'
        ? (change.parameters[effect.subject] ?? {from: null, to: null})
        : {from: null, to: null};
    const values =
      effect.kind === 'parameter-value'
        ? ` ${from === null ? 'None' : `\`${from}\``} → ${to === null ? 'none' : `\`${to}\``}`
        : '';
    lines.push(`  ${effectMarkdown(effect)}${values}`);
  }
  lines.push(...remarks.map(({markdown}) => `\n${markdown.replace(/^/gm, '  ')}\n`));
  return lines.join('\n');
}
