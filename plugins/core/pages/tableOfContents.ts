import type {HeadingPlace} from '../text/markdown';

/** A heading in a table of contents. */
export type TocEntry = {
  /** Plain text: whoever shows it as HTML has to escape it. */
  readonly value: string;
  /** Fragment without `#`. */
  readonly id: string;
  /** 2 or 3. */
  readonly level: number;
};

/** The headings of the second and third level, in reading order. */
export function tableOfContents(headings: readonly HeadingPlace[]): TocEntry[] {
  return headings
    .filter(({depth}) => depth === 2 || depth === 3)
    .map(({text, anchor, depth}) => ({value: text, id: anchor, level: depth}));
}
