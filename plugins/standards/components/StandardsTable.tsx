import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {NumberRef} from '@site/plugins/core/standards/pageView';
import {LifecycleMark} from '@site/plugins/ui/StateMark';

/** Numbers with the state of each version; on a phone each row becomes a block of its own. */
export function StandardsTable({label, numbers}: {readonly label: string; readonly numbers: readonly NumberRef[]}): ReactNode {
  return (
    <table className="scs-table scs-table--stack" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Title</th>
          <th scope="col">Type</th>
          <th scope="col">Versions</th>
          <th scope="col">Notes</th>
        </tr>
      </thead>
      <tbody>
        {numbers.map((entry) => (
          <tr key={entry.number}>
            <td>
              <Link to={entry.url}>scs-{entry.number}</Link>
            </td>
            <td>{entry.title}</td>
            <td>{entry.type}</td>
            <td>
              <ul className="scs-plain-list">
                {entry.versions.toReversed().map((document) => (
                  <li key={document.id}>
                    <Link to={document.url}>v{document.version}</Link> <LifecycleMark dates={document} small />
                  </li>
                ))}
              </ul>
            </td>
            <td {...(entry.supplements.length > 0 ? {'data-label': 'Notes'} : {})}>
              <ul className="scs-plain-list">
                {entry.supplements.map((document) => (
                  <li key={document.id}>
                    <Link to={document.url}>w{document.version}</Link>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
