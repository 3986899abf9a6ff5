import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {ComparisonPageView} from '@site/plugins/core/standards/comparison';
import type {RedlineRow, Words} from '@site/plugins/core/standards/redline';
import {Inline} from '@site/plugins/ui/Inline';

type Props = {
  readonly rows: ComparisonPageView['rows'];
  readonly sideBySide: boolean;
  /** Page of the new version, where the unchanged parts can be read. */
  readonly url: string;
};

/** A redline, inline or in two columns; long stretches that did not change are left out. */
export function Redline({rows, sideBySide, url}: Props): ReactNode {
  return rows.map((row, index) =>
    row.change === 'folded' ? (
      <p key={index} className="scs-redline__fold">
        <Link to={row.anchor === '' ? url : `${url}#${row.anchor}`}>
          {row.count} unchanged {row.count === 1 ? 'part' : 'parts'}
        </Link>
      </p>
    ) : (
      <Row key={index} row={row} sideBySide={sideBySide} />
    ),
  );
}

type RowProps = {readonly row: Omit<RedlineRow, 'anchor'>; readonly sideBySide: boolean};

/** One block. A page can have hundreds of them, so each has as little markup as can be; the style sheet does the rest. */
function Row({row: {kind, change, words}, sideBySide}: RowProps): ReactNode {
  const changed = change === 'same' ? {} : {'data-change': change};
  if (!sideBySide) {
    return (
      <div data-kind={kind} {...changed}>
        <AllWords words={words} />
      </div>
    );
  }
  return (
    <div data-kind={kind} {...changed} className="scs-sides">
      <div>
        <AllWords words={words.filter((word) => word.change !== 'inserted')} />
      </div>
      <div>
        <AllWords words={words.filter((word) => word.change !== 'deleted')} />
      </div>
    </div>
  );
}

function AllWords({words}: {readonly words: readonly Words[]}): ReactNode {
  return words.map(({text, change}, index) => {
    // Backticks are paired within a block that is whole; in a stretch of words they may not be.
    const shown = words.length === 1 ? <Inline text={text} /> : text.replaceAll('`', '');
    if (change === 'inserted') return <ins key={index}>{shown}</ins>;
    if (change === 'deleted') return <del key={index}>{shown}</del>;
    return shown;
  });
}
