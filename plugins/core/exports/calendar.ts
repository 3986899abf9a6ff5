import type {EventAttributes} from 'ics';
import {createEvents} from 'ics';
import type {IsoDate} from '../text/isoDate';
import {addDays, daysBetween} from '../text/isoDate';
import {eventRemarks, eventTitle, scopeEvents} from '../scopes/events';
import type {Published, ScopeEvent} from '../scopes/events';
import {strings} from './strings';
import type {Scope} from '../scopes/scope';

const ALARM_DAYS = [90, 30, 7];

/**
 * The timeline as a calendar (RFC 5545): one whole-day event per change, alarms 90, 30 and 7 days before.
 * Ids are stable, and the sequence number rises with the day of the build, so that a changed day moves the event instead
 * of adding one.
 * @returns text of an `.ics` file, lines end with CRLF; without events a calendar that has none
 * @throws Error where the library refuses an event
 */
export function scopesCalendar(scopes: readonly Scope[], published: Published): string {
  const events = scopes.flatMap(scopeEvents);
  if (events.length === 0) return emptyCalendar();
  const {value, error} = createEvents(
    withIds(events).map((event) => attributes(event, published)),
    {
      productId: 'scs-standards-site/scopes',
      calName: strings.calendarName,
    },
  );
  if (value == null) throw new Error('the calendar library refused an event', {cause: error});
  return (
    value
      .split(/\r*\n/)
      .join('\n')
      .replaceAll('\n\t', '')
      .split('\n')
      // The library writes an empty time part behind days, which RFC 5545 does not know, and counts letters, not bytes.
      .map((line) => folded(line.replace(/^(TRIGGER:-P\d+D)T$/, '$1')))
      .join('\r\n')
  );
}

/** Bytes of a line (RFC 5545, 3.1), the blank in front of a further part counted. */
const LINE_BYTES = 75;

function folded(line: string): string {
  let bytes = 0;
  return Array.from(line, (character) => {
    const length = new TextEncoder().encode(character).length;
    bytes += length;
    if (bytes <= LINE_BYTES) return character;
    bytes = length + 1;
    return `\r\n ${character}`;
  }).join('');
}

/** A value of the type TEXT (RFC 5545, 3.3.11): the library escapes those of events, and leaves those of alarms. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

function emptyCalendar(): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:scs-standards-site/scopes', 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}

/** The library knows `timestamp` but does not declare it. */
type DatedEvent = EventAttributes & {timestamp: number};

/** A version can come to stand the same way twice; its second time is another event. */
function withIds(events: readonly ScopeEvent[]): (ScopeEvent & {readonly uid: string})[] {
  const times = new Map<string, number>();
  return events.map((event) => {
    const name = `${event.scope}-${event.version}-${event.validity}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return {...event, uid: `${name}${time === 1 ? '' : `-${time}`}@scs-standards-site`};
  });
}

/** First day that a sequence number can count from. */
const SEQUENCE_START = '2026-01-01';

function attributes(event: ScopeEvent & {readonly uid: string}, {siteUrl, today}: Published): DatedEvent {
  const {uid, date, url} = event;
  const title = eventTitle(event, today);
  return {
    uid,
    sequence: Math.max(0, daysBetween(SEQUENCE_START, today)),
    title,
    // Calendars keep what they were given: it says of which day it is, and where the current state is.
    description: [eventRemarks(event, today), strings.calendarAsOf(today, siteUrl + url)]
      .filter(Boolean)
      .join(' '),
    start: parts(date),
    end: parts(addDays(date, 1)),
    url: siteUrl + url,
    timestamp: Date.parse(`${today}T00:00:00Z`),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    alarms: ALARM_DAYS.map((days) => ({
      action: 'display',
      description: escaped(title),
      trigger: {before: true, days},
    })),
  };
}

function parts(date: IsoDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
