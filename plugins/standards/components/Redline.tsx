import {useCallback} from 'react';
import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import {PageHtml} from '@site/plugins/ui/PageHtml';

/** Every word of two versions, inline or side by side. */
export function Redline({sideBySide}: {readonly sideBySide: boolean}): ReactNode {
  const arrange = useCallback(
    (element: HTMLElement, html: string) => {
      if (!sideBySide) return undefined;
      element.querySelectorAll(':scope > details').forEach(splitChildren);
      splitChildren(element);
      return () => {
        element.innerHTML = html;
      };
    },
    [sideBySide],
  );
  return (
    <PageHtml
      className={clsx('markdown', 'scs-redline', sideBySide && 'scs-redline--side-by-side')}
      onReady={arrange}
    />
  );
}

/** Shows each part twice: as it was, and as it is. Items of a list are parts of their own, so that they stay level. */
function splitChildren(parent: Element): void {
  [...parent.children].forEach((child) => {
    if (child.matches('details, summary')) return;
    const parts = child.matches('ul, ol')
      ? [...child.children].map((item) => {
          const list = child.cloneNode(false) as Element;
          list.append(item.cloneNode(true));
          return list;
        })
      : [child];
    child.replaceWith(
      ...parts.map((part) => {
        const row = document.createElement('div');
        row.className = 'scs-sides';
        row.append(
          sideOf(part, 'ins, [data-change="added"], [data-change="moved-to"]'),
          sideOf(part, 'del, [data-change="removed"], [data-change="moved-from"]'),
        );
        return row;
      }),
    );
  });
}

const CONTAINERS = ['li', 'ul', 'ol', 'tr', 'table', 'blockquote', '.scs-wide'].join();

/** A part without what belongs to the other version, and without what is empty then. */
function sideOf(part: Element, others: string): HTMLElement {
  const side = document.createElement('div');
  side.append(part.cloneNode(true));
  side.querySelectorAll(others).forEach((node) => node.remove());
  for (const node of [...side.querySelectorAll(CONTAINERS)].toReversed())
    if (node.textContent.trim() === '') node.remove();
  return side;
}
