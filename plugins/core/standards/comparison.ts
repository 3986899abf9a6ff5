import type {NumberGroup} from '../catalog';
import {routes} from '../routes';
import {blocksOf} from './blocks';
import {comparablePairs} from './comparablePairs';
import type {DocumentRef} from './pageView';
import {documentRef} from './pageView';
import type {FoldedRows, RedlineRow} from './redline';
import {foldUnchanged, redline} from './redline';
import type {Requirement} from './requirement';
import type {RequirementLevel} from './requirementLevel';
import type {RequirementChange} from './requirementChange';
import {compareRequirements} from './requirementChange';
import type {StandardDocument} from './standard';

/** A requirement as a comparison shows it. */
export type ComparedRequirement = {
  readonly id: string;
  readonly level: RequirementLevel;
  readonly text: string;
  /** The section that it stands in, site-absolute. */
  readonly url: string;
};

/** The page that compares two versions of a number. */
export type ComparisonPageView = {
  readonly number: string;
  readonly numberUrl: string;
  readonly track: string;
  readonly from: DocumentRef;
  readonly to: DocumentRef;
  readonly requirements: readonly {
    readonly kind: RequirementChange['kind'];
    readonly before: ComparedRequirement | null;
    readonly after: ComparedRequirement | null;
  }[];
  /** Only folded rows need their section; the others would carry it for nothing. */
  readonly rows: readonly (Omit<RedlineRow, 'anchor'> | FoldedRows)[];
};

/** The pairs of versions of a number that have a page of their own, with its address. */
export function versionPairs(group: NumberGroup): {from: StandardDocument; to: StandardDocument; url: string}[] {
  return comparablePairs(group.versions).map(({from, to}) => ({
    from,
    to,
    url: routes.comparison(group.track, group.number, from.version, to.version),
  }));
}

export function comparisonPageView(group: NumberGroup, from: StandardDocument, to: StandardDocument): ComparisonPageView {
  const compared = (document: StandardDocument, requirement: Requirement | null): ComparedRequirement | null =>
    requirement && {
      id: requirement.id,
      level: requirement.level,
      text: requirement.text,
      url: routes.document(document.name) + (requirement.anchor ? `#${requirement.anchor}` : ''),
    };
  return {
    number: group.number,
    numberUrl: routes.number(group.track, group.number),
    track: group.track,
    from: documentRef(from),
    to: documentRef(to),
    requirements: compareRequirements(from.requirements, to.requirements).map(({kind, before, after}) => ({
      kind,
      before: compared(from, before),
      after: compared(to, after),
    })),
    rows: foldUnchanged(redline(blocksOf(from), blocksOf(to))).map((row) =>
      row.change === 'folded' ? row : {kind: row.kind, change: row.change, words: row.words},
    ),
  };
}
