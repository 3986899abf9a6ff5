import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {lifecycleOn} from '@site/plugins/core/standards/lifecycle';
import type {NumberRef} from '@site/plugins/core/pages/trackPage';
import type {UsedScope} from '@site/plugins/core/pages/scopeUse';
import type {GraphBox, GraphLine} from '@site/plugins/core/pages/relationGraph';
import {relationGraph} from '@site/plugins/core/pages/relationGraph';
import {RELATION} from '@site/plugins/core/standards/wording';
import {Scroll} from '@site/plugins/ui/Scroll';
import {lifecycleWording} from '@site/plugins/core/standards/wording';
import {strings} from '@site/plugins/standards/strings';
import {useToday} from '@site/plugins/ui/useToday';

const COLUMN = 200;
const ROW = 62;
const BOX = {width: 168, height: 38};
/** Id of the head of an arrow, for lines that can lead up as well as down. */
const ARROW = 'scs-relations-arrow';

/** How the documents of a number belong together, as a picture whose boxes are links, and in words. */
export function RelationsPicture({
  page,
  scopes,
}: {
  readonly page: NumberRef;
  readonly scopes: Readonly<Record<string, UsedScope>>;
}): ReactNode {
  const {boxes, lines, columns, rows} = relationGraph(page, (scope) => scopes[scope]?.name ?? scope);
  if (lines.length === 0) return null;
  const boxOf = new Map(boxes.map((box) => [box.key, box]));
  const [width, height] = [columns * COLUMN, rows * ROW];
  return (
    <figure className="scs-relations">
      <Scroll label={strings.relations.picture(page.number)}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-label={strings.relations.about(page.number)}
        >
          <defs>
            <marker
              id={ARROW}
              viewBox="0 0 10 10"
              refX={9}
              refY={5}
              markerWidth={8}
              markerHeight={8}
              orient="auto"
            >
              <path d="M1 1L9 5L1 9" />
            </marker>
          </defs>
          {lines.map((line) => (
            <Line
              key={`${line.from} ${line.to}`}
              line={line}
              from={boxOf.get(line.from)}
              to={boxOf.get(line.to)}
            />
          ))}
          {boxes.map((box) => (
            <Box key={box.key} box={box} />
          ))}
        </svg>
      </Scroll>
      <figcaption>
        <details>
          <summary>{strings.relations.inWords}</summary>
          <ul>
            {boxes
              .filter(({kind}) => kind === 'scope')
              .map(({key, label, column}) => (
                <li key={key}>
                  {RELATION.includes(
                    label,
                    boxes.find(
                      (box) => box.column === column && box.document !== null && box.kind !== 'supplement',
                    )?.label ?? '',
                  )}
                </li>
              ))}
            {lines
              .filter(({kind}) => kind !== 'includes')
              .map(({from, to, kind}) => (
                <li key={`${from} ${to}`}>{RELATION[kind](from, to)}</li>
              ))}
          </ul>
        </details>
      </figcaption>
    </figure>
  );
}

/** Upper left corner of a box, in units of the picture. */
function cornerOf({column, row}: GraphBox): {x: number; y: number} {
  return {x: column * COLUMN + (COLUMN - BOX.width) / 2, y: row * ROW + (ROW - BOX.height) / 2};
}

/** Sideways for what replaces what, up and down for the rest; one that skips versions bends around them. */
function Line({
  line,
  from,
  to,
}: {
  readonly line: GraphLine;
  readonly from: GraphBox | undefined;
  readonly to: GraphBox | undefined;
}): ReactNode {
  if (!from || !to) return null;
  const [a, b] = [cornerOf(from), cornerOf(to)];
  const half = {x: BOX.width / 2, y: BOX.height / 2};
  if (line.kind === 'includes' && from.row < to.row - 1) {
    // Around the boxes below it, and down to its version beside their lines.
    const [side, down] = [a.x + BOX.width + 10, b.x + BOX.width - 18];
    return (
      <path
        className="scs-relations__includes"
        d={`M${a.x + BOX.width} ${a.y + half.y}H${side}V${b.y - 12}H${down}V${b.y}`}
      />
    );
  }
  if (line.kind === 'enhances') {
    const [start, end] = a.y < b.y ? [a.y + BOX.height, b.y - 2] : [a.y, b.y + BOX.height + 2];
    return (
      <path
        className="scs-relations__enhances"
        markerEnd={`url(#${ARROW})`}
        d={`M${a.x + half.x} ${start}L${b.x + half.x} ${end}`}
      />
    );
  }
  if (line.kind !== 'replaced-by') {
    const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
    return (
      <path
        className={`scs-relations__${line.kind}`}
        d={`M${upper.x + half.x} ${upper.y + BOX.height}L${lower.x + half.x} ${lower.y}`}
      />
    );
  }
  const [start, end] = [a.x + BOX.width, b.x - 7];
  const d =
    to.column === from.column + 1
      ? `M${start} ${a.y + half.y}L${end} ${b.y + half.y}`
      : `M${a.x + half.x} ${a.y + BOX.height}C${a.x + half.x} ${a.y + BOX.height + 26} ${b.x + half.x} ${b.y + BOX.height + 26} ${b.x + half.x} ${b.y + BOX.height + 6}`;
  return (
    <g className="scs-relations__replaced-by">
      <path d={d} />
      {to.column === from.column + 1 ? (
        <path
          d={`M${end - 5} ${b.y + half.y - 5}L${end + 4} ${b.y + half.y}L${end - 5} ${b.y + half.y + 5}`}
        />
      ) : null}
    </g>
  );
}

function Box({box}: {readonly box: GraphBox}): ReactNode {
  const today = useToday();
  const {x, y} = cornerOf(box);
  const wording =
    box.document?.kind === 'standard' ? lifecycleWording(lifecycleOn(box.document, today)) : undefined;
  const label = wording ? strings.relations.box(box.label, wording.label) : box.label;
  return (
    <Link
      to={box.url}
      className={`scs-relations__box scs-relations__box--${box.kind} scs-tone-${wording?.tone ?? 'nodata'}`}
      aria-label={label}
    >
      <rect x={x} y={y} width={BOX.width} height={BOX.height} rx={7} />
      <text x={x + BOX.width / 2} y={y + BOX.height / 2 + 5} textAnchor="middle">
        {wording ? `${wording.symbol} ` : ''}
        {box.label}
      </text>
    </Link>
  );
}
