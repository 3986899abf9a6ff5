import type {ReactNode} from 'react';
import type {Wording} from '../core/text/wording';
import {ExplainedBeside, Mark} from './StateMark';
import {strings} from './strings';

type Props = {
  /** All that the pills can say, in the order of the list; those without a meaning are left out. */
  readonly states: readonly Wording[];
};

/** What states mean, as a list. */
export function StateLegend({states}: Props): ReactNode {
  return (
    <ExplainedBeside.Provider value>
      <ul className="scs-legend" aria-label={strings.statesLegend}>
        {states.map((wording) => (
          <li key={wording.label + wording.meaning}>
            <Mark wording={wording} small /> {wording.meaning}
          </li>
        ))}
      </ul>
    </ExplainedBeside.Provider>
  );
}

/**
 * A table or list with a pill in each row. A hundred pills that explain themselves would be a hundred stops for a keyboard, and
 * the same sentence read out a hundred times: so their meanings stand above, once, in a fold that is a single stop. It opens by
 * key, by tap, for screen readers, and without scripts.
 */
export function StatesExplained({
  states,
  children,
}: Props & {
  readonly children: ReactNode;
}): ReactNode {
  return (
    <>
      <details className="scs-small scs-states" data-pagefind-ignore>
        <summary>{strings.statesLegend}</summary>
        <StateLegend states={states} />
      </details>
      <ExplainedBeside.Provider value>{children}</ExplainedBeside.Provider>
    </>
  );
}
