import type {ReactNode} from 'react';
import {strings} from '../strings';
import type {ThingSearch} from './thingSearch';
import type {FoundKind} from './things';

type Props = {
  readonly things: ThingSearch | undefined;
  readonly onChoose: (query: string) => void;
};

/** Kinds that an example of is given. */
const KINDS: readonly FoundKind[] = [
  'standard',
  'scope-version',
  'testcase',
  'requirement',
  'advisory',
  'environment',
];

/** What can be searched for: things that this site has. */
export function SearchExamples({things, onChoose}: Props): ReactNode {
  const examples = KINDS.flatMap((kind) => {
    const thing = things?.things.find((own) => own.kind === kind);
    return thing ? [kind === 'standard' ? (thing.id ?? thing.title) : (thing.names?.[0] ?? thing.title)] : [];
  });
  return (
    <div className="scs-search-intro">
      <p>{strings.intro}</p>
      {examples.length === 0 ? null : (
        <ul className="scs-search-examples" aria-label={strings.examples}>
          {examples.map((example) => (
            <li key={example}>
              <button type="button" className="scs-search-example" onClick={() => onChoose(example)}>
                {example}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="scs-muted">{strings.order}</p>
    </div>
  );
}
