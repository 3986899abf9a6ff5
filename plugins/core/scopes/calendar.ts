import type {EventAttributes} from 'ics';
import {createEvents} from 'ics';
import type {IsoDate} from '../text/isoDate';
import {addDays} from '../text/isoDate';
import {scopeEvents} from './events';
import type {ScopeEvent} from './events';
import type {Scope} from './scope';

const ALARM_DAYS = [90, 30, 7];

/**
 * The timeline as a calendar (RFC 5545): one whole-day event per change, alarms 90, 30 and 7 days before.
 * Ids are stable, so that a changed day moves the event instead of adding one.
 */
export function scopesCalendar(scopes: readonly Scope[], siteUrl: string): string {
  const events = scopes.flatMap(scopeEvents);
  if (events.length === 0) return emptyCalendar();
  const {value, error} = createEvents(events.map((event) => attributes(event, siteUrl)), {
    productId: 'scs-standards-site/scopes',
    calName: 'SCS certificate scopes',
  });
  if (value == null) throw new Error('the calendar library refused an event', {cause: error});
  // The library writes an empty time part behind days, which RFC 5545 does not know.
  return value.replace(/^(TRIGGER:-P\d+D)T\r?$/gm, '$1\r').replace(/\r*\n/g, '\r\n');
}

function emptyCalendar(): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:scs-standards-site/scopes', 'END:VCALENDAR', ''].join('\r\n');
}

/** The library knows `timestamp` but does not declare it. */
type DatedEvent = EventAttributes & {timestamp: number};

function attributes({date, scope, version, validity, title, url}: ScopeEvent, siteUrl: string): DatedEvent {
  return {
    uid: `${scope}-${version}-${validity}@scs-standards-site`,
    title,
    start: parts(date),
    end: parts(addDays(date, 1)),
    url: siteUrl + url,
    // Fixed, so that two builds of the same timeline are the same.
    timestamp: Date.parse(`${date}T00:00:00Z`),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    alarms: ALARM_DAYS.map((days) => ({action: 'display', description: title, trigger: {before: true, days}})),
  };
}

function parts(date: IsoDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
