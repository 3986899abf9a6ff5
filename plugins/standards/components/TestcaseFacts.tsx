import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {passesOn} from '@site/plugins/core/scopes/lifetime';
import type {CoveringTestcase} from '@site/plugins/core/pages/coveragePage';
import type {UsedScope} from '@site/plugins/core/pages/scopeUse';
import type {TraceBasis} from '@site/plugins/core/standards/wording';
import {ownValue} from '@site/plugins/core/text/ownValue';
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
        {uses.map((entry) => (
          <span key={`${entry.scope} ${entry.target}`} className="scs-block">
            <InVersions entry={entry} scope={scopes[entry.scope]?.name ?? entry.scope} />{' '}
          </span>
        ))}
        {listed === 0 ? null : strings.testcase.passing(passing, listed)}{' '}
        {basis === undefined ? null : TRACE_BASIS[basis]}
      </span>
    </>
  );
}

/** The versions of a scope in which a testcase has a target. */
function InVersions({
  entry: {target, versions},
  scope,
}: {
  readonly entry: CoveringTestcase['uses'][number];
  readonly scope: string;
}): ReactNode {
  const links = (
    <Commas>
      {versions.map(({version, url}) => (
        <Link key={version} to={url}>
          {version}
        </Link>
      ))}
    </Commas>
  );
  const known = ownValue(strings.testcase.uses, target);
  return (
    <Sentence
      parts={
        known === undefined
          ? strings.testcase.asTarget<ReactNode>({target, scope, versions: links})
          : known(scope, links)
      }
    />
  );
}
