import {Children, Fragment} from 'react';
import type {ReactNode} from 'react';

/** Things of one kind in a line. */
export function Commas({children}: {readonly children: ReactNode}): ReactNode {
  return Children.toArray(children).map((child, index) => (
    <Fragment key={index}>
      {index > 0 ? ', ' : ''}
      {child}
    </Fragment>
  ));
}
