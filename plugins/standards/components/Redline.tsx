import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import type {RedlineRow, Words} from '@site/plugins/core/standards/redline';
import {Inline} from '@site/plugins/ui/Inline';

type Run = {readonly same: boolean; readonly rows: readonly RedlineRow[]};

/** Longer stretches of unchanged parts are folded. */
const FOLD = 3;

/** A redline, inline or in two columns; what did not change is folded. */
export function Redline({rows, sideBySide}: {readonly rows: readonly RedlineRow[]; readonly sideBySide: boolean}): ReactNode {
  return runsOf(rows).map((run, index) =>
    run.same && run.rows.length > FOLD ? (
      <details key={index} className="scs-redline__fold">
        <summary>{run.rows.length} unchanged parts</summary>
        <Rows rows={run.rows} sideBySide={sideBySide} />
      </details>
    ) : (
      <Rows key={index} rows={run.rows} sideBySide={sideBySide} />
    ),
  );
}

function runsOf(rows: readonly RedlineRow[]): Run[] {
  const runs: {same: boolean; rows: RedlineRow[]}[] = [];
  for (const row of rows) {
    const same = row.change === 'same';
    const last = runs.at(-1);
    if (last?.same === same) last.rows.push(row);
    else runs.push({same, rows: [row]});
  }
  return runs;
}

function Rows({rows, sideBySide}: {readonly rows: readonly RedlineRow[]; readonly sideBySide: boolean}): ReactNode {
  return rows.map((row, index) => <Row key={index} row={row} sideBySide={sideBySide} />);
}

const LABEL: Record<RedlineRow['change'], string | null> = {
  same: null,
  changed: 'Changed',
  added: 'Added',
  removed: 'Removed',
  'moved-from': 'Moved away',
  'moved-to': 'Moved here',
};

function Row({row, sideBySide}: {readonly row: RedlineRow; readonly sideBySide: boolean}): ReactNode {
  const label = LABEL[row.change];
  const changed = label === null ? {} : {'data-change': row.change, tabIndex: -1};
  return (
    <div className={clsx('scs-row', `scs-row--${row.kind}`, `scs-row--${row.change}`)} {...changed}>
      {label === null ? null : <span className="scs-row__label">{label}</span>}
      {sideBySide ? (
        <div className="scs-row__sides">
          <div className="scs-row__text">
            <AllWords words={row.words.filter(({change}) => change !== 'inserted')} />
          </div>
          <div className="scs-row__text">
            <AllWords words={row.words.filter(({change}) => change !== 'deleted')} />
          </div>
        </div>
      ) : (
        <div className="scs-row__text">
          <AllWords words={row.words} />
        </div>
      )}
    </div>
  );
}

function AllWords({words}: {readonly words: readonly Words[]}): ReactNode {
  return words.map(({text, change}, index) => {
    // Backticks are paired within a block that is whole; in a stretch of words they may not be.
    const shown = words.length === 1 ? <Inline text={text} /> : text.replaceAll('`', '');
    if (change === 'inserted') return <ins key={index}>{shown}</ins>;
    if (change === 'deleted') return <del key={index}>{shown}</del>;
    return <span key={index}>{shown}</span>;
  });
}
