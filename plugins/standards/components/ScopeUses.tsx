import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {ScopeUse, UsedScope} from '@site/plugins/core/pages/scopeUse';
import {strings} from '@site/plugins/standards/strings';
import {ValidityMark} from '@site/plugins/ui/StateMark';

type Props = {readonly uses: readonly ScopeUse[]; readonly scopes: Readonly<Record<string, UsedScope>>};

/** The scope versions that include a document, each with how it stands today. */
export function ScopeUses({uses, scopes}: Props): ReactNode {
  return (
    <ul className="scs-plain-list">
      {uses.map(({scope, version, url}) => (
        <li key={url}>
          <Link to={url}>{strings.scopeVersion(scopes[scope]?.name ?? scope, version)}</Link>{' '}
          <ValidityMark timeline={scopes[scope]?.timeline ?? []} version={version} small />
        </li>
      ))}
    </ul>
  );
}
