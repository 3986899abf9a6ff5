import {versionPairs} from '../catalog/versionPairs';
import type {NumberGroup} from '../catalog/catalog';
import {routes} from '../text/routes';
import type {DocumentRef} from '../standards/documentRef';
import {documentRef} from '../standards/documentRef';
import {foldUnchanged} from '../standards/foldedRows';
import {redline} from '../standards/redline';
import type {RedlineOptions} from '../standards/redlineHtml';
import {placesOf, redlineHtml} from '../standards/redlineHtml';
import type {Requirement} from '../standards/requirement';
import type {RequirementLevel} from '../standards/requirementLevel';
import type {RequirementChange} from '../standards/requirementChange';
import {compareRequirements} from '../standards/requirementChange';
import type {StandardDocument} from '../standards/standard';

/** A requirement as a comparison shows it. */
export type ComparedRequirement = {
  readonly id: string;
  readonly level: RequirementLevel;
  /** Safe HTML of it, with what follows its colon; what the other version has not is marked. */
  readonly html: string;
  /** Its place on its document's page, site-absolute. */
  readonly url: string;
};

/** What became of a requirement. */
export type ShownRequirementChange = Pick<
  RequirementChange,
  'kind' | 'effect' | 'gained' | 'lost' | 'isChoice'
> & {
  /** Null for an added one. */
  readonly before: ComparedRequirement | null;
  /** Null for a removed one. */
  readonly after: ComparedRequirement | null;
};

/** The page that compares two versions of a number. */
export type ComparisonPageView = {
  /** Four digits. */
  readonly number: string;
  readonly numberUrl: string;
  readonly track: string;
  readonly from: DocumentRef;
  readonly to: DocumentRef;
  /** All versions of the number, rising: any two of them can be compared. */
  readonly versions: readonly DocumentRef[];
  readonly requirements: readonly ShownRequirementChange[];
  /** At how many places the texts differ; 0 for texts that are the same. */
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

/**
 * Compares any two versions of a number; one comparison for each pair, from the older to the newer version.
 * @param linkOf where links of the texts lead; left out, they are plain text
 */
export function comparisonsOf(group: NumberGroup, linkOf?: RedlineOptions['linkOf']): Comparison[] {
  // A place of the same document is none of the comparison's.
  const options: RedlineOptions = linkOf
    ? {linkOf: (url) => (url.startsWith('#') ? undefined : linkOf(url))}
    : {};
  const versions = group.versions.map(documentRef);
  return versionPairs(group).map(({from, to, url}) => {
    const rows = redline(from.blocks, to.blocks);
    return {
      url,
      redline: redlineHtml(foldUnchanged(rows), options),
      page: {
        number: group.number,
        numberUrl: routes.number(group.track, group.number),
        track: group.track,
        from: documentRef(from),
        to: documentRef(to),
        versions,
        requirements: compareRequirements(from.requirements, to.requirements).map((change) =>
          shown(change, {from, to, options}),
        ),
        changes: placesOf(rows),
      },
    };
  });
}

type Versions = {
  readonly from: StandardDocument;
  readonly to: StandardDocument;
  readonly options: RedlineOptions;
};

function shown(
  {kind, effect, gained, lost, isChoice, before, after}: RequirementChange,
  {from, to, options}: Versions,
): ShownRequirementChange {
  // One that stands alone has nothing to be marked against.
  const rows = redline((before ?? after)?.blocks ?? [], (after ?? before)?.blocks ?? []);
  const compared = (
    document: StandardDocument,
    requirement: Requirement | null,
    side: 'before' | 'after',
  ): ComparedRequirement | null =>
    requirement && {
      id: requirement.id,
      level: requirement.level,
      html: redlineHtml(rows, {...options, side}),
      url: `${routes.document(document.name)}#${requirement.id}`,
    };
  return {
    kind,
    effect,
    gained,
    lost,
    isChoice,
    before: compared(from, before, 'before'),
    after: compared(to, after, 'after'),
  };
}
