/** The words for a state. Each subject has its own in its `strings.en.ts`. */
export type Words = {
  readonly label: string;
  /** One sentence for the tooltip and for legends. */
  readonly meaning: string;
};

/** What no language changes of a state: its symbol and its tone. */
export type StateMark = {
  /** Shown before the label, so that a state is recognised without colour. */
  readonly symbol: string;
  /** Colour family of the style sheet. */
  readonly tone: 'effective' | 'upcoming' | 'draft' | 'ending' | 'deprecated' | 'nodata';
};

/** How a state is shown. Each subject has its own in its `wording.ts`. */
export type Wording = Words & StateMark;

/** Words of a language and marks that no language changes, state by state, in the order of the marks. */
export function withMarks<State extends string>(
  words: Readonly<Record<State, Words>>,
  marks: Readonly<Record<State, readonly [symbol: string, tone: StateMark['tone']]>>,
): Record<State, Wording> {
  return Object.fromEntries(
    (Object.keys(marks) as State[]).map((state) => [
      state,
      {...words[state], symbol: marks[state][0], tone: marks[state][1]},
    ]),
  ) as Record<State, Wording>;
}
