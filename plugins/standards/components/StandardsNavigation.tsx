import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {preferredVersion} from '@site/plugins/core/standards/lifecycle';
import type {NavigationNumber, NavigationView} from '@site/plugins/core/pages/numberPage';
import {LifecycleDot} from '@site/plugins/ui/StateMark';
import {strings} from '@site/plugins/standards/strings';
import {DocumentLabel} from './DocumentLabel';
import {useToday} from '@site/plugins/ui/useToday';

type Props = {readonly navigation: NavigationView; readonly current: string};

/** The way through the standards: tracks closed but the page's own, in it the numbers, in the number its documents. */
export default function StandardsNavigation({navigation, current}: Props): ReactNode {
  const {track, tracks, numbers, total, number, documents} = navigation;
  return (
    <nav aria-label={strings.standards} className="scs-nav">
      <ul>
        {tracks.map((item) => (
          <li key={item.track}>
            <Link to={item.url} className="scs-nav__track">
              {item.track}
            </Link>
            {item.track === track ? (
              <ul>
                {numbers.map((entry) => (
                  <NumberItem
                    key={entry.number}
                    entry={entry}
                    documents={entry.number === number ? documents : []}
                    current={current}
                  />
                ))}
                {total > numbers.length ? (
                  <li>
                    <Link to={item.url}>{strings.navigation.allNumbers(total)}</Link>
                  </li>
                ) : null}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NumberItem({
  entry,
  documents,
  current,
}: {
  readonly entry: NavigationNumber;
  /** Of the number that is open; none of the others. */
  readonly documents: NavigationView['documents'];
  readonly current: string;
}): ReactNode {
  const shown = preferredVersion(entry.versions, useToday());
  return (
    <li>
      <Link
        to={entry.url}
        className="scs-nav__number"
        {...(current === entry.url ? {'aria-current': 'page' as const} : {})}
      >
        <span className="scs-muted">{entry.number}</span> {entry.title}{' '}
        {shown ? <LifecycleDot dates={shown} /> : null}
      </Link>
      {documents.length > 0 ? (
        <ul>
          {documents.map((document) => (
            <li key={document.id}>
              <Link
                to={document.url}
                {...(current === document.url ? {'aria-current': 'page' as const} : {})}
              >
                <DocumentLabel document={document} />
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
