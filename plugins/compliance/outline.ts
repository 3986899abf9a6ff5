type Point = {readonly x: number; readonly y: number};
/** A curve of second order, or a line, which has no control point. */
type Segment = {readonly from: Point; readonly control?: Point; readonly to: Point};

/**
 * Writes outlines of letters short: fonts have more points than a screen shows, and each is written with all its places.
 * Curves that one curve can stand for become one; what is left moves on from where it is, in whole steps.
 * @param path outlines of `M`, `L`, `Q` and `Z`, as satori draws letters
 * @param grid steps in a pixel; nothing is moved by more than about one step
 * @returns the same in steps, to be scaled by `1 / grid`; undefined for a path that holds anything else
 */
export function shortOutline(path: string, grid: number): string | undefined {
  const contours = contoursOf(path, grid);
  if (!contours) return undefined;
  let pen: Point = {x: 0, y: 0};
  let written = '';
  for (const contour of contours) {
    const [first] = contour;
    if (!first) continue;
    const start = rounded(first.from);
    written += `m${numbers(minus(start, pen))}`;
    pen = start;
    let command = '';
    for (const {control, to} of merged(contour)) {
      const end = rounded(to);
      if (end.x === pen.x && end.y === pen.y) continue;
      const letter = control ? 'q' : 'l';
      const steps = [...(control ? [minus(rounded(control), pen)] : []), minus(end, pen)];
      const text = numbers(...steps);
      written += letter === command ? joined(text) : letter + text;
      command = letter;
      pen = end;
    }
    written += 'z';
    // A closed outline is back at its start.
    pen = start;
  }
  return written;
}

function contoursOf(path: string, grid: number): Segment[][] | undefined {
  if (/[^MLQZ\d\s.,-]/.test(path)) return undefined;
  const contours: Segment[][] = [];
  let pen: Point = {x: 0, y: 0};
  let start = pen;
  let current: Segment[] = [];
  const add = (segment: Segment) => {
    if (distance(segment.from, segment.to) > 1e-6) current.push(segment);
    pen = segment.to;
  };
  for (const [, command, text = ''] of path.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    const values = (text.match(/-?\d*\.?\d+/g) ?? []).map((value) => Number(value) * grid);
    const point = (at: number): Point => ({x: values[at] ?? 0, y: values[at + 1] ?? 0});
    if (command === 'M') {
      pen = start = point(0);
      current = [];
      contours.push(current);
    } else if (command === 'L') add({from: pen, to: point(0)});
    else if (command === 'Q') add({from: pen, control: point(0), to: point(2)});
    else if (distance(pen, start) > 1e-6) add({from: pen, to: start});
  }
  return contours;
}

/** Segments that one may stand for: fonts break a bow into two to four of them, and looking further takes time. */
const MOST = 6;

/** As few segments as stand for the same outline. */
function merged(contour: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  let at = 0;
  for (let first = contour[at]; first; first = contour[at]) {
    let best = first;
    let next = at + 1;
    for (let end = at + 1; end < Math.min(contour.length, at + MOST); end += 1) {
      const [before, last] = [contour[end - 1], contour[end]];
      if (!before || !last || dot(endDirection(before), startDirection(last)) < SMOOTH) break;
      const candidate = oneFor(first, last, contour.slice(at, end + 1));
      if (!candidate) break;
      best = candidate;
      next = end + 1;
    }
    result.push(best);
    at = next;
  }
  return result;
}

/** How far apart the directions of two segments may be where one curve goes on as another: about 15 degrees. */
const SMOOTH = Math.cos(Math.PI / 12);

/** One segment that stands for several, from a first to a last one; undefined where none does. */
function oneFor(first: Segment, last: Segment, segments: readonly Segment[]): Segment | undefined {
  const line = {from: first.from, to: last.to};
  const leaving = startDirection(first);
  const arriving = endDirection(last);
  if (dot(leaving, arriving) >= SMOOTH && isNear(line, segments)) return line;
  const control = crossing([first.from, leaving], [last.to, arriving]);
  const curve = control && {...line, control};
  return curve && isNear(curve, segments) ? curve : undefined;
}

/** Lines that a candidate is taken for where its distance from a point is measured. */
const PARTS = 8;

/** True where no point of the segments is further than a step from a candidate. */
function isNear(candidate: Segment, segments: readonly Segment[]): boolean {
  const drawn = linesOf(candidate);
  for (const segment of segments) {
    if (segment.control && !isOn(drawn, pointOn(segment, 0.5))) return false;
    // The end is that of the candidate.
    if (segment.to !== candidate.to && !isOn(drawn, segment.to)) return false;
  }
  return true;
}

/** Ends of the lines that a segment consists of, or is taken for. */
function linesOf(segment: Segment): Point[] {
  if (!segment.control) return [segment.from, segment.to];
  const points: Point[] = [];
  for (let part = 0; part <= PARTS; part += 1) points.push(pointOn(segment, part / PARTS));
  return points;
}

function isOn(drawn: readonly Point[], {x, y}: Point): boolean {
  for (let index = 1; index < drawn.length; index += 1) {
    const from = drawn[index - 1];
    const to = drawn[index];
    if (!from || !to) continue;
    const wayX = to.x - from.x;
    const wayY = to.y - from.y;
    const square = wayX * wayX + wayY * wayY;
    const along = square === 0 ? 0 : ((x - from.x) * wayX + (y - from.y) * wayY) / square;
    const part = along < 0 ? 0 : along > 1 ? 1 : along;
    const offX = x - from.x - part * wayX;
    const offY = y - from.y - part * wayY;
    if (offX * offX + offY * offY <= 1) return true;
  }
  return false;
}

function pointOn({from, control, to}: Segment, part: number): Point {
  const rest = 1 - part;
  if (!control) return {x: rest * from.x + part * to.x, y: rest * from.y + part * to.y};
  const [a, b, c] = [rest * rest, 2 * rest * part, part * part];
  return {x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y};
}

/** A point, and a direction of length 1. */
type Ray = readonly [Point, Point];

/** Where two lines meet in front of the first point and behind the second one; undefined where they do not. */
function crossing([from, leaving]: Ray, [to, arriving]: Ray): Point | undefined {
  const area = leaving.x * arriving.y - leaving.y * arriving.x;
  if (Math.abs(area) < 1e-6) return undefined;
  const way = minus(to, from);
  const ahead = (way.x * arriving.y - way.y * arriving.x) / area;
  const behind = (leaving.x * way.y - leaving.y * way.x) / area;
  return ahead > 0 && behind > 0 ? {x: from.x + ahead * leaving.x, y: from.y + ahead * leaving.y} : undefined;
}

function startDirection({from, control, to}: Segment): Point {
  return unit(minus(control && distance(control, from) > 1e-6 ? control : to, from));
}

function endDirection({from, control, to}: Segment): Point {
  return unit(minus(to, control && distance(control, to) > 1e-6 ? control : from));
}

function unit(way: Point): Point {
  const length = Math.hypot(way.x, way.y) || 1;
  return {x: way.x / length, y: way.y / length};
}

function minus(a: Point, b: Point): Point {
  return {x: a.x - b.x, y: a.y - b.y};
}

function dot(a: Point, b: Point): number {
  return a.x * b.x + a.y * b.y;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function rounded({x, y}: Point): Point {
  return {x: Math.round(x), y: Math.round(y)};
}

/** A minus sign parts numbers as well as a blank. */
function joined(text: string): string {
  return text.startsWith('-') ? text : ` ${text}`;
}

function numbers(...points: readonly Point[]): string {
  return points
    .flatMap(({x, y}) => [x, y])
    .map((value, index) => (index === 0 ? String(value) : joined(String(value))))
    .join('');
}
