import type {NumberGroup} from '../catalog';
import {routes} from '../routes';
import {blocksOf} from './blocks';
import type {DocumentRef} from './pageView';
import {documentRef} from './pageView';
import type {RedlineRow} from './redline';
import {redline} from './redline';
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
  readonly rows: readonly RedlineRow[];
};

/** Every pair of versions of a number, older first. */
export function versionPairs(group: NumberGroup): {from: StandardDocument; to: StandardDocument; url: string}[] {
  return group.versions.flatMap((from, index) =>
    group.versions
      .slice(index + 1)
      // Two files of one version are a fault that a rule reports; they have no address to be compared at.
      .filter((to) => to.version > from.version)
      .map((to) => ({from, to, url: routes.comparison(group.track, group.number, from.version, to.version)})),
  );
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
    rows: redline(blocksOf(from), blocksOf(to)),
  };
}
