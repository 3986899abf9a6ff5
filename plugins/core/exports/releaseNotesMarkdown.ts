import type {BlockContent, ListItem, PhrasingContent, RootContent} from 'mdast';
import type {ReleaseNotes, AuthorNote} from '../catalog/releaseNotes';
import type {ReleaseNotesItem, ReleaseNotesSection} from '../catalog/releaseNotesSections';
import {releaseNotesSections} from '../catalog/releaseNotesSections';
import type {Effect} from '../scopes/effect';
import type {Scope} from '../scopes/scope';
import type {Published} from '../scopes/versionOrigin';
import {boundText, inForceText} from '../scopes/wording';
import {authored, code, h, item, link, list, p, strong, withCodeNames} from '../text/mdast';
import {ownValue} from '../text/ownValue';
import {withHead} from './originMarkdown';
import {strings as scopeStrings} from '../scopes/strings';
import {strings} from './strings';

/**
 * Release notes as Markdown (CommonMark with GFM), for providers first, then for their customers; the sections are
 * those of the page. The text ends with a line break.
 */
export function releaseNotesMarkdown(
  notes: ReleaseNotes,
  scope: Scope,
  {siteUrl, origin}: Published,
): string {
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
  return withHead(strings.notes.title(notes.scopeName, notes.to), origin, [
    list(...dates(notes, scope)),
    ...notes.highlights.flatMap(({version, markdown}) => [
      ...(version === notes.to ? [] : [p(strings.notes.inVersion(version))]),
      ...authored(markdown, siteUrl),
    ]),
    ...notes.untold.map((label) => p(scopeStrings.kept.document(label))),
    p(notes.from === null ? strings.notes.oldest : strings.notes.changesFrom(notes.from)),
    ...impact(notes),
    ...sectionsFor('providers', 2),
    ...(customers.length === 0 ? [] : [h(2, strings.notes.forCustomers), ...customers]),
  ]);
}

function sectionBlocks(
  {heading, intro, items}: ReleaseNotesSection,
  depth: 2 | 3,
  toItem: (entry: ReleaseNotesItem) => ListItem,
): RootContent[] {
  return [h(depth, heading), ...(intro === null ? [] : [p(intro)]), list(...items.map(toItem))];
}

function dates(notes: ReleaseNotes, scope: Scope): ListItem[] {
  const {asOf, from, to, stabilizedAt, previousEndsOn, moved} = notes;
  return [
    stabilizedAt ? strings.notes.stableSince(stabilizedAt) : strings.notes.notStable,
    inForceText(scope, to, asOf),
    ...(from === null
      ? []
      : [previousEndsOn ? strings.notes.ends(from, boundText(previousEndsOn)) : strings.notes.noEnd(from)]),
    ...moved.map(({text}) => strings.notes.moved(text)),
  ].map((text) => item(p(text)));
}

function impact({impact: counted}: ReleaseNotes): RootContent[] {
  if (!counted) return [];
  const [most] = counted.holding;
  const ready = strings.notes.ready({day: counted.on, ready: counted.ready, listed: counted.listed});
  if (!most) return [p(ready)];
  return [p(ready, ' ', ...strings.notes.mostHolding(most.environments, code(most.testcase)))];
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
    p(strong(change.text), ...(module ? [' ', link(module.url, strings.notes.standard)] : [])),
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
  return [
    ' ',
    ...strings.notes.valueChanged(from === null ? null : code(from), to === null ? null : code(to)),
  ];
}
