import {lazy, Suspense, useState} from 'react';
import type {ReactNode} from 'react';
import {strings as shared} from '@site/plugins/ui/strings';
import {strings} from '@site/plugins/standards/strings';

/** With its data, only for those who open it: every page has this menu. */
const StandardsTree = lazy(() => import('./StandardsTree'));

type Props = {
  /** Whether the item is in the menu of a phone; on a desk, standards have their navigation beside them. */
  readonly mobile?: boolean;
  /** Closes the menu. */
  readonly onClick?: () => void;
};

/** All standards in the menu of a phone: track, number, version. */
export default function StandardsMenu({mobile = false, onClick}: Props): ReactNode {
  const [seen, setSeen] = useState(false);
  if (!mobile) return null;
  return (
    <li className="menu__list-item">
      <details className="scs-menu" onToggle={() => setSeen(true)}>
        <summary className="menu__link">{strings.navigation.tree}</summary>
        {seen ? (
          <Suspense fallback={<p role="status">{shared.loading}</p>}>
            <StandardsTree onVisit={onClick} />
          </Suspense>
        ) : null}
      </details>
    </li>
  );
}
