import {useEffect, useState} from 'react';
import type {ReactNode} from 'react';
import {useColorMode} from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {drawDiagrams} from '@site/plugins/ui/drawDiagrams';

/** A diagram in a post; its source until it is drawn. */
export default function Mermaid({value}: {readonly value: string}): ReactNode {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const {colorMode} = useColorMode();
  const base = useBaseUrl('/');
  useEffect(
    () => (element ? drawDiagrams(element, {base, colorMode}) : undefined),
    [element, base, colorMode],
  );
  return (
    <div ref={setElement}>
      <div className="scs-diagram" data-diagram="">
        <pre className="scs-code__text">
          <code>{value}</code>
        </pre>
      </div>
    </div>
  );
}
