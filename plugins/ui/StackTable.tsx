import type {ReactNode} from 'react';

type Props = {
  readonly label: string;
  readonly columns: readonly string[];
  /** Rows; on a phone each becomes a block of its own, and `data-label` names its cells. */
  readonly children: ReactNode;
};

/** A table whose rows stack on a phone. */
export function StackTable({label, columns, children}: Props): ReactNode {
  return (
    <table className="scs-table scs-table--stack" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
