import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {IsoDate} from '@site/plugins/core/text/isoDate';
import type {Neighbours} from '@site/plugins/core/pages/neighbours';
import {Day} from './Day';
import {Sentence} from './Sentence';
import {strings} from './strings';

type Props = {
  /** Null where nothing reliable is known. */
  readonly changedOn?: IsoDate | null;
  readonly neighbours?: Neighbours;
  /** What the pages before and after belong to. */
  readonly label: string;
  /** Links of the page's kind. */
  readonly children?: ReactNode;
};

/** What stands below the text of a page: when it was changed, what to follow, and the pages before and after. */
export function PageFoot({changedOn = null, neighbours, label, children}: Props): ReactNode {
  const {previous, next} = neighbours ?? {previous: null, next: null};
  if (changedOn === null && !previous && !next && children === undefined) return null;
  return (
    <footer className="scs-foot" data-pagefind-ignore>
      <p className="scs-links">
        {changedOn === null ? null : (
          <span>
            <Sentence parts={strings.changedOn(<Day date={changedOn} />)} />
          </span>
        )}
        {children}
      </p>
      {previous || next ? (
        <nav className="scs-neighbours" aria-label={label}>
          {previous ? (
            <Link to={previous.url} rel="prev">
              <span className="scs-muted">{strings.previous}</span>
              {previous.title}
            </Link>
          ) : null}
          {next ? (
            <Link to={next.url} rel="next">
              <span className="scs-muted">{strings.next}</span>
              {next.title}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </footer>
  );
}
