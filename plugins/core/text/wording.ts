/**
 * The words for a state: label, symbol (never colour alone), tone and explanation. Each subject keeps its own in its
 * `wording.ts`, so that a state and its words are changed in one folder.
 */
export type Wording = {
  readonly label: string;
  /** Shown before the label, so that a state is told apart without colour. */
  readonly symbol: string;
  /** Colour family of the style sheet. */
  readonly tone: 'effective' | 'upcoming' | 'draft' | 'ending' | 'deprecated' | 'nodata';
  /** One sentence for the tooltip and for legends. */
  readonly meaning: string;
};
