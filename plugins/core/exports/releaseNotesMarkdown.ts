import type {BlockContent, ListItem, PhrasingContent, RootContent} from 'mdast';
import type {ReleaseNotes, AuthorNote} from '../catalog/releaseNotes';
import type {ReleaseNotesItem, ReleaseNotesSection} from '../catalog/releaseNotesSections';
import {releaseNotesSections} from '../catalog/releaseNotesSections';
import type {Effect} from '../scopes/effect';
import type {Scope} from '../scopes/scope';
import {authored, code, h, item, link, list, p, strong, toMarkdown, withCodeNames} from '../text/mdast';
import {ownValue} from '../text/ownValue';
import {pluralForm} from '../text/plural';

/**
 * Release notes as Markdown (CommonMark with GFM), for providers first, then for their customers; the sections are
 * those of the page. The text ends with a line break.
 * @param siteUrl origin without a slash at its end; links within the site become whole addresses
 */
export function releaseNotesMarkdown(notes: ReleaseNotes, scope: Scope, siteUrl: string): string {
  const sectionsFor = (audience: 'providers' | 'customers', depth: 2 | 3) =>
    releaseNotesSections(notes, audience).flatMap((section) =>
      sectionBlocks(section, depth, (entry) =>
        // Authors write for those who have to act.
        changeItem({
          entry,
          scope,
          remarks: audience === 'providers' ? (notes.remarks[entry.change.id] ?? []) : [],
          siteUrl,
        }),
      ),
    );
  const customers = sectionsFor('customers', 3);
  return toMarkdown([
    h(1, `Release notes: ${notes.scopeName} ${notes.to}`),
    list(...dates(notes)),
    ...notes.highlights.flatMap(({version, markdown}) => [
      ...(version === notes.to ? [] : [p(`In ${version}:`)]),
      ...authored(markdown, siteUrl),
    ]),
    p(
      notes.from === null
        ? 'This is the oldest version on record; there is nothing to compare it with.'
        : `What changes from ${notes.from}:`,
    ),
    ...impact(notes),
    ...sectionsFor('providers', 2),
    ...(customers.length === 0 ? [] : [h(2, 'For customers'), ...customers]),
  ]);
}

function sectionBlocks(
  {heading, intro, items}: ReleaseNotesSection,
  depth: 2 | 3,
  toItem: (entry: ReleaseNotesItem) => ListItem,
): RootContent[] {
  return [h(depth, heading), ...(intro === null ? [] : [p(intro)]), list(...items.map(toItem))];
}

function dates({from, stabilizedAt, effectiveFrom, previousEndsOn, moved}: ReleaseNotes): ListItem[] {
  return [
    stabilizedAt ? `Stable since ${stabilizedAt}` : 'Not stable yet: a draft that may still change',
    effectiveFrom ? `In force from ${effectiveFrom}` : 'No day set from which it is in force',
    ...(from ? [`${from} ${previousEndsOn ? `counts until ${previousEndsOn}` : 'has no end set'}`] : []),
    ...moved.map(({text}) => `Moved: ${text}`),
  ].map((text) => item(p(text)));
}

function impact({impact: counted}: ReleaseNotes): RootContent[] {
  if (!counted) return [];
  const [most] = counted.holding;
  const ready = `On ${counted.on}, ${counted.ready} of ${counted.listed} listed environments pass all newly mandatory tests.`;
  if (!most) return [p(ready)];
  const verb = pluralForm(most.environments, 'does', 'do');
  return [
    p(
      `${ready} What holds most of them back: `,
      code(most.testcase),
      `, which ${most.environments} ${verb} not pass yet.`,
    ),
  ];
}

type ItemInput = {
  readonly entry: ReleaseNotesItem;
  readonly scope: Scope;
  readonly remarks: readonly AuthorNote[];
  readonly siteUrl: string;
};

function changeItem({entry, scope, remarks, siteUrl}: ItemInput): ListItem {
  const {change, effects, isRepeated} = entry;
  const module = scope.modules.get(change.module);
  const blocks: BlockContent[] = [
    p(strong(change.text), ...(module ? [' ', link(module.url, 'Standard')] : [])),
    ...(effects.length === 0
      ? []
      : [
          list(
            ...effects.map((effect) =>
              item(p(...withCodeNames(effect.text), ...values(effect, change.parameters))),
            ),
          ),
        ]),
  ];
  const words = isRepeated ? [] : remarks.flatMap(({markdown}) => authored(markdown, siteUrl));
  return item(...blocks, ...(words as BlockContent[]));
}

/** What a parameter was and becomes. */
function values(
  {kind, subject}: Effect,
  parameters: ReleaseNotesItem['change']['parameters'],
): (string | PhrasingContent)[] {
  if (kind !== 'parameter-value') return [];
  const {from, to} = ownValue(parameters, subject) ?? {from: null, to: null};
  return [' ', from === null ? 'None' : code(from), ' → ', to === null ? 'none' : code(to)];
}
