import type {CatalogSource, SourceKind} from '../../plugins/core/catalog/source';
import type {IsoDate} from '../../plugins/core/text/isoDate';

/** A source, or a report that a provider drops onto the checklists of a scope. */
export type FuzzFile = Omit<CatalogSource, 'kind'> & {readonly kind: SourceKind | 'report'};

/** What a thread is to run. */
export type Job = {
  readonly files: readonly FuzzFile[];
  readonly today: IsoDate;
  /** Path of the file that is like no other; what was read of the rest is kept. Undefined where all are. */
  readonly changed: string | undefined;
  /** Whether an error among the findings is a fault of ours. */
  readonly mustBeValid: boolean;
  /** Any whole number: which of the many checklists and release notes are written. */
  readonly sample: number;
  /** Whether a PDF and calendars are made, too: they take longest. */
  readonly slow: boolean;
};

/** How far a job got. */
export type Ran =
  | {readonly reached: 'rules' | 'exports'}
  /** A set that should have been valid has errors. */
  | {readonly reached: 'refused'; readonly errors: readonly string[]};
