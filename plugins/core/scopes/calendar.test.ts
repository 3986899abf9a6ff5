import {expect, test} from 'vitest';
import {exampleScope} from '../rules/rule';
import {scopesCalendar} from './calendar';
import {scopesFeed} from './feed';
import {parseScope} from './scope';

const {value: scope} = parseScope({path: 'scopes/scs-compatible-iaas.yaml', text: exampleScope()});
if (!scope) throw new Error('the example scope does not parse');
const calendar = scopesCalendar([scope], 'https://docs.scs.community');

test('a calendar has whole days, stable ids and alarms 90, 30 and 7 days before', () => {
  expect(calendar).toContain('DTSTART;VALUE=DATE:20240101');
  expect(calendar).toContain('UID:scs-compatible-iaas-v1-effective@scs-standards-site');
  expect(calendar.match(/^TRIGGER:.*$/gm)?.map((line) => line.trim())).toEqual(['TRIGGER:-P90D', 'TRIGGER:-P30D', 'TRIGGER:-P7D']);
});

test('lines end in CRLF, are folded at 75 bytes, and nothing in them is of today', () => {
  const lines = calendar.split('\r\n');
  expect(lines.at(-1)).toBe('');
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
  expect(calendar).toContain('DTSTAMP:20240101T000000Z');
  expect(scopesCalendar([scope], 'https://docs.scs.community')).toBe(calendar);
});

test('a calendar without events is one all the same', () => {
  expect(scopesCalendar([], 'https://docs.scs.community')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
});

test('the feed names each event once and is as new as its newest event', () => {
  const feed = scopesFeed([scope], 'https://docs.scs.community');
  expect(feed.match(/<entry>/g)).toHaveLength(1);
  expect(feed).toContain('<updated>2024-01-01T00:00:00.000Z</updated>');
});
