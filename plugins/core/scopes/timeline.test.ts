import fc from 'fast-check';
import {expect, test} from 'vitest';
import {addDays} from '../text/isoDate';
import {draftVersions, effectiveFrom, effectiveVersion, endsOn, validityOn, validitySpans} from './timeline';
import type {TimelineEntry} from './timeline';

const timed = {
  versions: [{version: 'v2'}, {version: 'v1'}],
  timeline: [
    {date: '2025-01-01', versions: {v1: 'effective'}},
    {date: '2026-01-01', versions: {v2: 'effective', v1: 'warn'}},
    {date: '2026-02-15', versions: {v2: 'effective'}},
    {date: '2025-06-01', versions: {v2: 'draft', v1: 'effective'}},
  ] satisfies TimelineEntry[],
};

test('the newest entry up to the day rules, whatever the order in the file', () => {
  expect(validityOn(timed, '2025-12-31')).toEqual({
    v1: {validity: 'effective', explicit: true},
    v2: {validity: 'draft', explicit: true},
  });
  expect(validityOn(timed, '2026-01-01T12:00:00')).toEqual({
    v1: {validity: 'warn', explicit: true},
    v2: {validity: 'effective', explicit: true},
  });
});

test('a version that is not named is deprecated, not explicit', () => {
  expect(validityOn(timed, '2026-03-01').v1).toEqual({validity: 'deprecated', explicit: false});
  expect(validityOn(timed, '2024-01-01').v1).toEqual({validity: 'deprecated', explicit: false});
});

test('spans join entries that say the same', () => {
  expect(validitySpans(timed).filter(({version}) => version === 'v1')).toEqual([
    {version: 'v1', validity: 'effective', from: '2025-01-01', to: '2026-01-01'},
    {version: 'v1', validity: 'warn', from: '2026-01-01', to: '2026-02-15'},
  ]);
});

test('start, end, current and coming versions follow from the spans', () => {
  expect([effectiveFrom(timed, 'v2'), endsOn(timed, 'v1'), endsOn(timed, 'v2')]).toEqual([
    '2026-01-01',
    '2026-02-15',
    null,
  ]);
  expect([effectiveVersion(timed, '2025-07-01'), draftVersions(timed, '2025-07-01')]).toEqual(['v1', ['v2']]);
});

test('spans and the validity on a day agree', () => {
  const day = fc.integer({min: 0, max: 2000}).map((n) => addDays('2024-01-01', n));
  const entry = fc.record({
    date: day,
    versions: fc.dictionary(
      fc.constantFrom('v1', 'v2'),
      fc.constantFrom('effective', 'warn', 'draft', 'deprecated'),
    ),
  });
  fc.assert(
    fc.property(fc.uniqueArray(entry, {selector: ({date}) => date, maxLength: 8}), day, (timeline, when) => {
      const given = {versions: timed.versions, timeline: timeline as TimelineEntry[]};
      const spans = validitySpans(given);
      for (const [version, {validity, explicit}] of Object.entries(validityOn(given, when))) {
        const span = spans.find(
          (one) => one.version === version && one.from <= when && (one.to === null || when < one.to),
        );
        expect(span?.validity).toBe(explicit ? validity : undefined);
      }
    }),
  );
});
