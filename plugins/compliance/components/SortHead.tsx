import type {ReactNode} from 'react';
import {pressed} from '@site/plugins/core/pages/certificationOrder';
import type {OverviewColumn, OverviewOrder} from '@site/plugins/core/pages/certificationOrder';

type Props = {
  readonly label: string;
  readonly column: OverviewColumn;
  readonly order: OverviewOrder;
  readonly onOrder: (order: OverviewOrder) => void;
};

/** The head of a column that sorts its table; pressed again, the other way round. */
export function SortHead({label, column, order, onOrder}: Props): ReactNode {
  const current = order.key === column ? order.direction : null;
  return (
    <th scope="col" {...(current === null ? {} : {'aria-sort': current})}>
      {/* On a phone, where a choice takes the place of the buttons. */}
      <span className="scs-phone-only">{label}</span>
      <button type="button" className="scs-sort" onClick={() => onOrder(pressed(order, column))}>
        {label}
        <span aria-hidden="true" className="scs-sort__arrow">
          {current === 'ascending' ? '▲' : current === 'descending' ? '▼' : '↕'}
        </span>
      </button>
    </th>
  );
}
