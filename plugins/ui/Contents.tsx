import type {ReactNode} from 'react';
import TOC from '@theme/TOC';
import TOCCollapsible from '@theme/TOCCollapsible';
import {escapeMarkup} from '@site/plugins/core/text/escapeMarkup';
import type {TocEntry} from '@site/plugins/core/pages/tableOfContents';

type Props = {readonly toc: readonly TocEntry[]};

/** The theme takes the texts of its contents for HTML. */
const forTheme = (toc: Props['toc']) => ({
  toc: toc.map(({value, ...entry}) => ({...entry, value: escapeMarkup(value)})),
  minHeadingLevel: 2,
  maxHeadingLevel: 3,
});

/** The headings of a text, beside it. */
export function Contents({toc}: Props): ReactNode {
  return toc.length === 0 ? null : <TOC {...forTheme(toc)} className="theme-doc-toc-desktop" />;
}

/** The headings of a text on a small screen, folded away above it. */
export function FoldedContents({toc}: Props): ReactNode {
  if (toc.length === 0) return null;
  return (
    <div data-pagefind-ignore>
      <TOCCollapsible {...forTheme(toc)} className="theme-doc-toc-mobile" />
    </div>
  );
}
