import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {AdvisoryRef} from '@site/plugins/core/catalog/advisoryView';

/** The security advisories that affect a standard. */
export function Advisories({advisories}: {readonly advisories: readonly AdvisoryRef[]}): ReactNode {
  return (
    <ul className="scs-plain-list">
      {advisories.map(({id, title, url}) => (
        <li key={url}>
          <Link to={url}>
            {id} {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
