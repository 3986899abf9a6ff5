import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {passesOn} from '@site/plugins/core/scopes/lifetime';
import type {CoveringTestcase} from '@site/plugins/core/pages/coveragePage';
import type {UsedScope} from '@site/plugins/core/pages/scopeUse';
import type {TraceBasis} from '@site/plugins/core/standards/wording';
import {targetWord} from '@site/plugins/core/scopes/wording';
import {TRACE_BASIS} from '@site/plugins/core/standards/wording';
import {Inline} from '@site/plugins/ui/Inline';
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
      <Inline text={description} /> {manual ? 'Checked by hand.' : null}
      <span className="scs-block scs-sentence scs-small scs-muted">
        {uses.length === 0 ? 'In no scope version.' : null}
        {uses.map(({scope, target, versions}, index) => (
          <span key={`${scope} ${target}`}>
            {index > 0 ? '; ' : ''}
            {targetWord(target)} in {scopes[scope]?.name ?? scope}{' '}
            {versions.map(({version, url: to}, place) => (
              <span key={version}>
                {place > 0 ? ', ' : ''}
                <Link to={to}>{version}</Link>
              </span>
            ))}
          </span>
        ))}
        {uses.length === 0 ? null : '.'}{' '}
        {listed === 0 ? null : `${passing} of ${listed} listed environments pass it today.`}{' '}
        {basis === undefined ? null : TRACE_BASIS[basis]}
      </span>
    </>
  );
}
