import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {NumberRef} from '@site/plugins/core/pages/trackPage';
import {LifecycleMark} from '@site/plugins/ui/StateMark';
import {strings} from '@site/plugins/standards/strings';
import {StackTable} from '@site/plugins/ui/StackTable';

/** Numbers with the state of each version; on a phone each row becomes a block of its own. */
export function StandardsTable({
  label,
  numbers,
}: {
  readonly label: string;
  readonly numbers: readonly NumberRef[];
}): ReactNode {
  return (
    <StackTable
      label={label}
      columns={[strings.number, strings.title, strings.type, strings.versions, strings.notes]}
    >
      {numbers.map((entry) => (
        <tr key={entry.number}>
          <th scope="row">
            <Link to={entry.url}>scs-{entry.number}</Link>
          </th>
          <td data-label={strings.title}>{entry.title}</td>
          <td data-label={strings.type}>{entry.type}</td>
          <td data-label={strings.versions}>
            <ul className="scs-plain-list">
              {entry.versions.toReversed().map((document) => (
                <li key={document.id}>
                  <Link to={document.url}>{strings.version(document.version)}</Link>{' '}
                  <LifecycleMark dates={document} small />
                </li>
              ))}
            </ul>
          </td>
          <td data-label={strings.notes}>
            {entry.supplements.length === 0 ? null : (
              <ul className="scs-plain-list">
                {entry.supplements.map((document) => (
                  <li key={document.id}>
                    <Link to={document.url}>{strings.notesVersion(document.version)}</Link>
                  </li>
                ))}
              </ul>
            )}
          </td>
        </tr>
      ))}
    </StackTable>
  );
}
