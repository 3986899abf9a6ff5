import {expect, test} from 'vitest';
import {timelineDrawing} from './timelineDrawing';

const versions = [{version: 'v3'}, {version: 'v2'}, {version: 'v1'}];
const timed = {
  versions,
  timeline: [
    {date: '2024-01-01', versions: {v1: 'effective'}},
    {date: '2025-01-01', versions: {v1: 'warn', v2: 'effective', v3: 'draft'}},
    {date: '2025-02-01', versions: {v2: 'effective', v3: 'draft'}},
    {date: '2027-01-01', versions: {v2: 'warn', v3: 'effective'}},
  ],
} as const;
const TODAY = '2026-07-02';

test('a version has one row, the newest first, and a bar for each of its states', () =>
  expect(
    timelineDrawing(timed, TODAY)?.rows.map(({version, bars}) => [
      version,
      bars.map(({validity, isAhead}) => [validity, isAhead]),
    ]),
  ).toEqual([
    [
      'v3',
      [
        ['draft', false],
        ['effective', true],
      ],
    ],
    [
      'v2',
      [
        ['effective', false],
        ['warn', true],
      ],
    ],
    [
      'v1',
      [
        ['effective', false],
        ['warn', false],
      ],
    ],
  ]));

test('positions are percentages: bars follow each other, and those without end reach the edge', () => {
  const bars = timelineDrawing(timed, TODAY)?.rows[0]?.bars ?? [];
  const [draft, effective] = bars;
  expect((draft?.x ?? 0) + (draft?.width ?? 0)).toBeCloseTo(effective?.x ?? 0, 1);
  expect((effective?.x ?? 0) + (effective?.width ?? 0)).toBeCloseTo(100, 1);
});

test('what has ended is left out on demand, and what began long ago begins at the edge', () => {
  const drawing = timelineDrawing(timed, '2026-12-02', true);
  expect(drawing?.rows.map(({version}) => version)).toEqual(['v3', 'v2']);
  expect(drawing?.spans.some(({version}) => version === 'v1')).toBe(false);
  expect(drawing?.rows[1]?.bars[0]?.x).toBe(0);
});

test('years are as far apart as their numbers need, and none is cut off at the edge', () => {
  const long = {versions: [{version: 'v1'}], timeline: [{date: '2010-03-01', versions: {v1: 'effective'}}]};
  const labelled = timelineDrawing(long as never, TODAY)?.years.filter(({isLabelled}) => isLabelled) ?? [];
  const gaps = labelled.slice(1).map(({x}, index) => x - (labelled[index]?.x ?? 0));
  expect(labelled.length).toBeGreaterThan(2);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
  expect(Math.max(...labelled.map(({x}) => x))).toBeLessThanOrEqual(85);
});

test('a timeline that names nothing, or only what has ended, has no drawing', () => {
  expect(timelineDrawing({versions, timeline: []}, TODAY)).toBeUndefined();
  const ended = [
    {date: '2024-01-01', versions: {v1: 'effective' as const}},
    {date: '2025-01-01', versions: {}},
  ];
  expect(timelineDrawing({versions, timeline: ended}, TODAY, true)).toBeUndefined();
});
