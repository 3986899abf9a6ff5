import {versionPairs} from '../catalog/versionPairs';
import type {NumberGroup} from '../catalog/catalog';
import {routes} from '../text/routes';
import type {DocumentRef} from './documentRef';
import {documentRef} from './documentRef';
import {foldUnchanged, redline} from '../standards/redline';
import {redlineHtml} from '../standards/redlineHtml';
import type {Requirement} from '../standards/requirement';
import type {RequirementLevel} from '../standards/requirementLevel';
import type {RequirementChange} from '../standards/requirementChange';
import {compareRequirements} from '../standards/requirementChange';
import type {StandardDocument} from '../standards/standard';

/** A requirement as a comparison shows it. */
export type ComparedRequirement = {
  readonly id: string;
  readonly level: RequirementLevel;
  readonly text: string;
  /** Its place on its document's page, site-absolute. */
  readonly url: string;
};

/** The page that compares two versions of a number. */
export type ComparisonPageView = {
  /** Four digits. */
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
  /** How many blocks differ; 0 for texts that are the same. */
  readonly changes: number;
};

/** A comparison with its redline, which is too heavy for a page's data. */
export type Comparison = {
  /** Site-absolute. */
  readonly url: string;
  readonly page: ComparisonPageView;
  /** HTML in which everything of the authors' is escaped. */
  readonly redline: string;
};

/** Compares any two versions of a number; one comparison for each pair, from the older to the newer version. */
export function comparisonsOf(group: NumberGroup): Comparison[] {
  return versionPairs(group).map(({from, to, url}) => {
    const rows = redline(from.blocks, to.blocks);
    return {
      url,
      redline: redlineHtml(foldUnchanged(rows)),
      page: {
        number: group.number,
        numberUrl: routes.number(group.track, group.number),
        track: group.track,
        from: documentRef(from),
        to: documentRef(to),
        requirements: compareRequirements(from.requirements, to.requirements).map(
          ({kind, before, after}) => ({
            kind,
            before: compared(from, before),
            after: compared(to, after),
          }),
        ),
        changes: rows.filter(({change}) => change !== 'same').length,
      },
    };
  });
}

function compared(document: StandardDocument, requirement: Requirement | null): ComparedRequirement | null {
  if (!requirement) return null;
  const {id, level, text} = requirement;
  return {id, level, text, url: `${routes.document(document.name)}#${id}`};
}
