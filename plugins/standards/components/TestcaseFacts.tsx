import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {passesOn} from '@site/plugins/core/scopes/lifetime';
import type {CoveringTestcase} from '@site/plugins/core/pages/coveragePage';
import type {UsedScope} from '@site/plugins/core/pages/scopeUse';
import type {TraceBasis} from '@site/plugins/core/standards/wording';
import {targetWord} from '@site/plugins/core/scopes/wording';
import {TRACE_BASIS} from '@site/plugins/core/standards/wording';
import {Inline} from '@site/plugins/ui/Inline';
import {Commas} from '@site/plugins/ui/Commas';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings} from '@site/plugins/standards/strings';
import {useToday} from '@site/plugins/ui/useToday';

type Props = {
  readonly id: string;
  readonly testcase: CoveringTestcase | undefined;
  readonly scopes: Readonly<Record<string, UsedScope>>;
  /** Why it counts for a requirement; left out where it checks a standard as a whole. */
  readonly basis?: TraceBasis;
};

/** A testcase: what it checks, which scope versions want it, how many listed environments pass it today. */
export function TestcaseFacts({id, testcase, scopes, basis}: Props): ReactNode {
  const today = useToday();
  if (!testcase) return <code>{id}</code>;
  const {description, manual, url, uses, listed, passingUntil} = testcase;
  const passing = passingUntil.filter((until) => passesOn(until, today)).length;
  return (
    <>
      {url === null ? (
        <code>{id}</code>
      ) : (
        <Link to={url}>
          <code>{id}</code>
        </Link>
      )}{' '}
      <Inline text={description} /> {manual ? strings.testcase.manual : null}
      <span className="scs-block scs-small scs-muted">
        {uses.length === 0 ? strings.testcase.unused : null}
        {uses.map(({scope, target, versions}) => (
          <span key={`${scope} ${target}`} className="scs-block scs-sentence">
            <Sentence
              parts={strings.testcase.use<ReactNode>({
                target: targetWord(target),
                scope: scopes[scope]?.name ?? scope,
                versions: (
                  <Commas>
                    {versions.map(({version, url: to}) => (
                      <Link key={version} to={to}>
                        {version}
                      </Link>
                    ))}
                  </Commas>
                ),
              })}
            />{' '}
          </span>
        ))}
        {listed === 0 ? null : strings.testcase.passing(passing, listed)}{' '}
        {basis === undefined ? null : TRACE_BASIS[basis]}
      </span>
    </>
  );
}
