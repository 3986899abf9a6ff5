import {useEffect} from 'react';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Heading from '@theme/Heading';
import {routes, withBase, withoutBase} from '@site/plugins/core/text/routes';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings} from '@site/plugins/ui/strings';

/** A document keeps its id when its slug changes, so an address under any slug can be led on. */
const DOCUMENT = /^\/standards\/(scs-\d{4}-[vw]\d+)(?:-[^/]*)?\/?$/i;

/** Nothing is there: renamed documents are led on to, everything else gets the ways in. */
export default function NotFoundContent(): ReactNode {
  const {pathname, hash} = useLocation();
  const isHydrated = useIsBrowser();
  // The server wrote one page for every address, so that the first rendering knows none.
  const base = useBaseUrl('/');
  const inside = withoutBase(base, pathname);
  const id = isHydrated ? DOCUMENT.exec(inside)?.[1]?.toLowerCase() : undefined;
  useEffect(() => {
    if (id === undefined || inside === routes.documentById(id)) return;
    const address = withBase(base, routes.documentById(id));
    fetch(address, {method: 'HEAD'}).then(
      ({ok}) => ok && window.location.replace(address + hash),
      () => undefined,
    );
  }, [id, base, inside, hash]);
  return (
    <main className="container scs-page">
      <Heading as="h1">{strings.notFound.title}</Heading>
      {id === undefined ? null : (
        <p>
          <Sentence
            parts={strings.notFound.renamed(
              (text) => (
                <Link to={`pathname://${routes.documentById(id)}`}>{text}</Link>
              ),
              id,
            )}
          />
        </p>
      )}
      <ul>
        <li>
          <Link to={routes.standards()}>{strings.notFound.standards}</Link>
        </li>
        <li>
          <Link to={routes.scopes()}>{strings.notFound.scopes}</Link>
        </li>
        <li>
          <Link to={routes.certification()}>{strings.notFound.certification}</Link>
        </li>
      </ul>
    </main>
  );
}
