import type {ReactNode} from 'react';
import type {GlossaryTerm} from '@site/plugins/core/text/glossary';
import {glossary} from '@site/plugins/core/text/glossary';
import {routes} from '@site/plugins/core/text/routes';
import {Explained} from './Explained';
import {Inline} from './Inline';

type Props = {
  readonly name: GlossaryTerm;
  /** The word as it stands in its sentence. */
  readonly children: ReactNode;
};

/** A term at its first use, which leads to the glossary and is explained on the spot. */
export function Term({name, children}: Props): ReactNode {
  return (
    <Explained isTerm to={routes.term(name)} meaning={<Inline text={glossary[name]} />}>
      {children}
    </Explained>
  );
}
