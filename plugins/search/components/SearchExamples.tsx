import {useMemo} from 'react';
import type {ReactNode} from 'react';
import {strings} from '../strings';
import type {ThingSearch} from './thingSearch';
import type {FoundKind, Thing} from './things';

type Props = {
  readonly things: ThingSearch | undefined;
  readonly onChoose: (query: string) => void;
};

/** How an example of a kind is asked for; without one, there is no example of it. */
const ASKED: Partial<Record<FoundKind, (thing: Thing) => string | undefined>> = {
  standard: ({id}) => /^scs-(\d{4})/.exec(id ?? '')?.[1],
  'scope-version': ({names}) => names?.at(-1),
  testcase: ({title}) => (title.startsWith('scs-') ? title : undefined),
  requirement: ({title}) => title,
  advisory: ({names}) => names?.find((name) => name.startsWith('CVE-')),
  environment: ({names, title}) => names?.[1] ?? title,
};

/** The first example of each kind that a site has. */
function examplesOf(things: readonly Thing[]): string[] {
  return Object.entries(ASKED).flatMap(([kind, asked]) => {
    for (const thing of things) {
      const example = thing.kind === kind ? asked(thing) : undefined;
      if (example !== undefined) return [example];
    }
    return [];
  });
}

/** What can be searched for: things that this site has. */
export function SearchExamples({things, onChoose}: Props): ReactNode {
  const examples = useMemo(() => examplesOf(things?.things ?? []), [things]);
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
