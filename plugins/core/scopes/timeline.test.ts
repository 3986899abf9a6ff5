import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {addDays} from '../text/isoDate';
import {
  draftVersions,
  effectiveFrom,
  effectiveVersion,
  endsOn,
  inForceFrom,
  inForceUntil,
  validityOn,
  validitySpans,
} from './timeline';
import {inForceText} from './wording';
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
    expect.objectContaining({validity: 'effective', from: '2025-01-01', to: '2026-01-01'}),
    expect.objectContaining({validity: 'warn', from: '2026-01-01', to: '2026-02-15'}),
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

/** As upstream's SCS-compatible IaaS: entries before 2024-12-19 were pruned. */
const document = (id: string, stabilizedAt: string | null, deprecatedAt: string | null = null) => ({
  id,
  url: `/standards/${id}-x`,
  stabilizedAt,
  deprecatedAt,
});
const pruned = (documents: Record<string, ReturnType<typeof document>> = {}) => ({
  versions: [
    {version: 'v6', stabilizedAt: null},
    {version: 'v5.1', stabilizedAt: '2024-12-19'},
    {version: 'v4', stabilizedAt: '2024-02-28'},
    {version: 'v3', stabilizedAt: '2024-02-28'},
  ].map((version) => ({...version, document: documents[version.version] ?? null})),
  timeline: [
    {date: '2025-09-09', versions: {v6: 'draft', 'v5.1': 'effective'}},
    {date: '2025-07-01', versions: {'v5.1': 'effective', v4: 'deprecated'}},
    {date: '2025-02-01', versions: {'v5.1': 'effective', v4: 'warn', v3: 'deprecated'}},
    {date: '2024-12-19', versions: {'v5.1': 'effective', v4: 'effective', v3: 'deprecated'}},
  ] satisfies TimelineEntry[],
});
const said = (scope: ReturnType<typeof pruned>, today = '2026-11-24') =>
  scope.versions.map(({version}) => inForceText(scope, version, today));

describe('a pruned timeline', () => {
  test('bounds what its oldest entry says, but for a version that became stable on that very day', () => {
    expect(said(pruned())).toEqual([
      'No date set for taking effect',
      'In force since 2024-12-19',
      'In force on or before 2024-12-19, until 2025-07-01',
      'Superseded on or before 2024-12-19',
    ]);
    expect(inForceFrom(pruned(), 'v4')).toEqual({date: '2024-12-19', exact: false, by: null});
    expect(said(pruned(), '2025-01-01')[2]).toBe(
      'In force on or before 2024-12-19, planned to end on 2025-07-01',
    );
  });

  test('gives way to the day that the document of a version says', () => {
    const scope = pruned({
      v4: document('scs-0501-v4', '2024-02-28', '2025-07-01'),
      // Older than the day on which the scope file has it stable: that is another v3, but its end fits.
      v3: document('scs-0501-v3', '2023-06-15', '2024-07-31'),
    });
    expect(said(scope).slice(2)).toEqual([
      'In force from 2024-02-28 (by scs-0501-v4) until 2025-07-01',
      'Superseded since 2024-07-31 (by scs-0501-v3)',
    ]);
    expect(validitySpans(scope).find(({version}) => version === 'v4')).toMatchObject({
      from: '2024-02-28',
      to: '2025-02-01',
      entry: '2024-12-19',
    });
  });

  test.each([
    ['after the oldest entry', '2025-01-01'],
    ['before the day of being stable', '2024-02-27'],
    ['not at all', null],
  ])('stays a bound where the document says a day %s', (_what, day) => {
    const scope = pruned({v4: document('scs-0501-v4', day)});
    expect(inForceFrom(scope, 'v4')).toEqual({date: '2024-12-19', exact: false, by: null});
  });

  test('never changes how a version stands on a day', () => {
    const days = ['2024-02-28', '2024-12-18', '2024-12-19', '2025-02-01', '2026-11-24'];
    const dated = pruned({v4: document('scs-0501-v4', '2024-02-28', '2025-07-01')});
    for (const day of days) expect(validityOn(dated, day)).toEqual(validityOn(pruned(), day));
    expect(effectiveFrom(dated, 'v4')).toBe('2024-12-19');
  });
});

test('what is planned is called planned, and a version that has never been in force has no end', () => {
  expect(inForceText(timed, 'v2', '2025-07-01')).toBe('Planned to be in force from 2026-01-01');
  expect(inForceText(timed, 'v1', '2025-07-01')).toBe(
    'In force on or before 2025-01-01, planned to end on 2026-02-15',
  );
  expect([inForceUntil(timed, 'v2'), inForceFrom(timed, 'v9'), inForceUntil(timed, 'v9')]).toEqual([
    null,
    null,
    null,
  ]);
});
