import {useEffect, useState} from 'react';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {routes, withoutBase} from '@site/plugins/core/text/routes';
import type {ListedDocument, TreeNumber, TreeTrack} from '@site/plugins/core/pages/standardsTree';
import {standardsTree} from '@site/plugins/core/pages/standardsTree';
import {strings as shared} from '@site/plugins/ui/strings';
import {DocumentLabel} from './DocumentLabel';
import {useToday} from '@site/plugins/ui/useToday';

type Props = {
  /** Called when a reader goes somewhere. */
  readonly onVisit?: (() => void) | undefined;
};

/** Every standard by track, number and version, from the site's published data. */
export default function StandardsTree({onVisit}: Props): ReactNode {
  const today = useToday();
  const base = useBaseUrl('/');
  const current = withoutBase(base, useLocation().pathname).replace(/(.)\/$/, '$1');
  const documents = usePublished(useBaseUrl(routes.api.standards()));
  if (documents === undefined) return <p role="status">{shared.loading}</p>;
  const tree = documents === 'missing' ? [] : standardsTree(documents, today);
  if (tree.length === 0) {
    return (
      <Link className="menu__link" to={routes.standards()} onClick={onVisit}>
        {shared.notFound.standards}
      </Link>
    );
  }
  return (
    <ul className="scs-menu__tracks">
      {tree.map((track) => (
        <Track key={track.track} track={track} current={current} onVisit={onVisit} />
      ))}
    </ul>
  );
}

type Place = Props & {readonly current: string};

const here = (url: string, current: string) => (url === current ? {'aria-current': 'page' as const} : {});

function Track({track, current, onVisit}: Place & {readonly track: TreeTrack}): ReactNode {
  const isOpen = track.numbers.some(
    ({url, documents}) => url === current || documents.some((document) => document.url === current),
  );
  return (
    <li>
      <details open={isOpen}>
        <summary className="menu__link">{track.track}</summary>
        <ul>
          {track.numbers.map((number) => (
            <NumberItem key={number.number} number={number} current={current} onVisit={onVisit} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function NumberItem({number, current, onVisit}: Place & {readonly number: TreeNumber}): ReactNode {
  return (
    <li>
      <Link className="menu__link" to={number.url} onClick={onVisit} {...here(number.url, current)}>
        {number.number} {number.title}
      </Link>
      <ul className="scs-menu__versions">
        {number.documents.map((document) => (
          <li key={document.id}>
            <Link to={document.url} onClick={onVisit} {...here(document.url, current)}>
              <DocumentLabel document={document} />
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Undefined until it has come. */
function usePublished(address: string): readonly ListedDocument[] | 'missing' | undefined {
  const [documents, setDocuments] = useState<readonly ListedDocument[] | 'missing'>();
  useEffect(() => {
    let isHere = true;
    const settle = (found: readonly ListedDocument[] | 'missing') => isHere && setDocuments(found);
    fetch(address)
      .then((response) => response.json() as Promise<readonly ListedDocument[]>)
      .then(settle, () => settle('missing'));
    return () => {
      isHere = false;
    };
  }, [address]);
  return documents;
}
