import {useCallback} from 'react';
import type {ReactNode} from 'react';
import {useColorMode} from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {copyCodeOn} from '@site/plugins/ui/copyCode';
import {drawDiagrams} from '@site/plugins/ui/drawDiagrams';
import {PageHtml} from '@site/plugins/ui/PageHtml';

type Props = {readonly hasDiagrams: boolean};

/** The text of a document; its code can be copied, its diagrams are drawn. */
export function DocumentText({hasDiagrams}: Props): ReactNode {
  const {colorMode} = useColorMode();
  const base = useBaseUrl('/');
  const onReady = useCallback(
    (element: HTMLElement) => {
      const stopCopying = copyCodeOn(element);
      const stopDrawing = hasDiagrams ? drawDiagrams(element, {base, colorMode}) : undefined;
      return () => {
        stopCopying();
        stopDrawing?.();
      };
    },
    [hasDiagrams, base, colorMode],
  );
  return <PageHtml className="theme-doc-markdown markdown" onReady={onReady} />;
}
