import fc from 'fast-check';
import ICAL from 'ical.js';
import {XMLParser, XMLValidator} from 'fast-xml-parser';
import {expect, test} from 'vitest';
import {exampleScope} from '../rules/rule';
import {scopesCalendar} from './calendar';
import {scopesFeed} from './scopesFeed';
import {parseScope} from '../scopes/scope';
import {formatDiagnostic} from '../text/diagnostic';
import {escapeMarkup} from '../text/escapeMarkup';

const SITE = {siteUrl: 'https://docs.scs.community', today: '2026-11-21'};

/** v1 is in force, then warned, then no longer named; v2 is announced, takes effect, and is drafted again. */
const scopeWith = (effective: string) => {
  const {value} = parseScope({
    path: 'scopes/scs-compatible-iaas.yaml',
    text: exampleScope({
      timeline: `timeline:\n- date: 2024-01-01\n  versions: {v1: effective}\n- date: 2026-10-01\n  versions: {v1: effective, v2: draft}\n- date: ${effective}\n  versions: {v1: warn, v2: effective}\n- date: 2027-08-01\n  versions: {v2: effective}`,
      versions:
        'versions:\n- version: v2\n  include: []\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [scs-0100-v1]',
    }),
  });
  if (!value) throw new Error('the example scope does not parse');
  return value;
};
const scope = scopeWith('2027-06-01');
const calendar = scopesCalendar([scope], SITE);

/** What an independent reader of RFC 5545 finds. */
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => ({component, event: new ICAL.Event(component)}));

test('an independent parser reads every event, as a whole day with its own id', () => {
  const events = eventsOf(calendar);
  expect(
    events.map(({event}) => [event.startDate.toString(), event.endDate.toString(), event.summary]),
  ).toEqual([
    ['2024-01-01', '2024-01-02', 'SCS-compatible IaaS v1 takes effect'],
    ['2026-10-01', '2026-10-02', 'SCS-compatible IaaS v2 is available as a draft'],
    ['2027-06-01', '2027-06-02', 'SCS-compatible IaaS v1 will be superseded soon'],
    ['2027-06-01', '2027-06-02', 'SCS-compatible IaaS v2, a draft until then, is planned to take effect'],
    ['2027-08-01', '2027-08-02', 'SCS-compatible IaaS v1 is superseded'],
  ]);
  expect(new Set(events.map(({event}) => event.uid)).size).toBe(events.length);
});

test('each event says of which day it is, and a draft what a draft is', () => {
  const descriptions = eventsOf(calendar).map(({event}) => event.description);
  expect(descriptions[1]).toBe(
    'A draft may still change, and no certificates are issued for it. As of 2026-11-21. Current state: https://docs.scs.community/scopes/scs-compatible-iaas/v2/release-notes',
  );
  expect(descriptions.every((text) => text.includes('As of 2026-11-21.'))).toBe(true);
});

test('what the oldest entry of a pruned timeline says happened on or before its day', () => {
  const early = {...scope, versions: scope.versions.map((version) => ({...version, stabilizedAt: null}))};
  expect(eventsOf(scopesCalendar([early], SITE))[0]?.event.summary).toBe(
    'SCS-compatible IaaS v1 in force on or before this day',
  );
  expect(scopesFeed([early], SITE)).toContain(
    'SCS-compatible IaaS v1 in force on or before this day: 2024-01-01.',
  );
  const document = {id: 'scs-0501-v1', url: '/x', stabilizedAt: '2023-05-05', deprecatedAt: null};
  const dated = {...early, versions: early.versions.map((version) => ({...version, document}))};
  const [first] = eventsOf(scopesCalendar([dated], SITE));
  expect([first?.event.startDate.toString(), first?.event.uid]).toEqual([
    '2023-05-05',
    'scs-compatible-iaas-v1-effective@scs-standards-site',
  ]);
  expect(first?.event.description).toContain('The day is that of scs-0501-v1');
  expect(scopesFeed([dated], SITE)).toContain('/v1/#effective-2024-01-01');
});

test('each event reminds 90, 30 and 7 days before, by durations that RFC 5545 knows', () => {
  for (const {component} of eventsOf(calendar)) {
    const triggers = component
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    expect(triggers).toEqual(['-P90D', '-P30D', '-P7D']);
  }
  expect(calendar.match(/^TRIGGER:.*$/gm)?.every((line) => /^TRIGGER:-P\d+D$/.test(line.trim()))).toBe(true);
});

test('a day that moves keeps the id of its event, and a later calendar has a higher sequence number', () => {
  const later = scopesCalendar([scopeWith('2027-07-01')], {...SITE, today: '2026-12-01'});
  const find = (text: string) =>
    eventsOf(text).find(({event}) => event.uid === 'scs-compatible-iaas-v2-effective@scs-standards-site')
      ?.event;
  expect(find(calendar)?.startDate.toString()).toBe('2027-06-01');
  expect(find(later)?.startDate.toString()).toBe('2027-07-01');
  expect(find(later)?.sequence ?? 0).toBeGreaterThan(find(calendar)?.sequence ?? 0);
});

test('a version that comes to stand the same way twice has two events', () => {
  const {value} = parseScope({
    path: 'scopes/scs-compatible-iaas.yaml',
    text: exampleScope({
      timeline:
        'timeline:\n- date: 2024-01-01\n  versions: {v1: effective}\n- date: 2025-01-01\n  versions: {v1: warn}\n- date: 2025-02-01\n  versions: {v1: effective}',
    }),
  });
  const ids = eventsOf(scopesCalendar(value ? [value] : [], SITE)).map(({event}) => event.uid);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
});

test('lines end in CRLF and are folded at 75 bytes; the clock is that of the build', () => {
  const lines = calendar.split('\r\n');
  expect(lines.at(-1)).toBe('');
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
  expect(calendar).toContain('DTSTAMP:20261121T000000Z');
  expect(scopesCalendar([scope], SITE)).toBe(calendar);
});

/** Names as a scope file may have them; the check refuses all others. */
const name = fc
  .oneof(
    fc.string({unit: 'grapheme', minLength: 1, maxLength: 40}),
    fc
      .array(
        fc.constantFrom(',', ';', '\\\\', '\\\\n', '"', ':', 'BEGIN:VEVENT', '<b>&', ']]>', ' ', 'ü', '漢'),
      )
      .map((parts) => parts.join('')),
  )
  .map((text) => parseScope({path: 'scopes/scs-a.yaml', text: namedScope(text)}).value)
  .filter((value) => value !== undefined);

function namedScope(text: string): string {
  return exampleScope({name: `name: ${JSON.stringify(text)}`});
}

test('whatever a name holds, calendar and feed give it back letter by letter', () => {
  fc.assert(
    fc.property(name, (given) => {
      const text = scopesCalendar([given], SITE);
      const title = `${given.name} v1 takes effect`;
      const events = eventsOf(text);
      expect(events.map(({event}) => event.summary)).toEqual([title]);
      const alarms = events.flatMap(({component}) => component.getAllSubcomponents('valarm'));
      expect(alarms.map((alarm) => alarm.getFirstPropertyValue('description'))).toEqual([
        title,
        title,
        title,
      ]);
      for (const line of text.split('\r\n')) {
        expect(line).not.toMatch(/[\r\n]/);
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
      const feed = scopesFeed([given], SITE);
      expect(XMLValidator.validate(feed)).toBe(true);
      const read = new XMLParser({ignoreAttributes: false, trimValues: false, processEntities: true}).parse(
        feed,
      ) as {
        feed: {entry: {title: {'#text': string}}};
      };
      // What stands in the title is HTML.
      expect(escapeMarkup(title)).toBe(read.feed.entry.title['#text']);
    }),
    {seed: 1, numRuns: 150},
  );
});

test.each([
  ['a newline', 'A\nDESCRIPTION:B'],
  ['a control character', 'A\u0008'],
  ['half a character', 'A\ud800'],
])('%s in the name of a scope is a finding at its line', (_what, text) =>
  expect(
    parseScope({path: 'scopes/scs-a.yaml', text: namedScope(text)}).diagnostics.map(formatDiagnostic),
  ).toEqual([
    expect.stringMatching(
      /^scopes\/scs-a\.yaml:1:1: error: Unexpected value `.*` for `name`, expected a text of one line without control or direction marks\. \[scope-shape\]$/,
    ),
  ]),
);

test.each(['9999-12-31', '2200-01-01', '1969-12-31', '0001-01-01'])(
  'a timeline entry of %s is a finding at its line',
  (date) =>
    expect(
      parseScope({
        path: 'scopes/scs-a.yaml',
        text: exampleScope({timeline: `timeline:\n- date: ${date}\n  versions: {v1: effective}`}),
      }).diagnostics.map(formatDiagnostic),
    ).toEqual([
      `scopes/scs-a.yaml:15:3: error: Unexpected value \`${date}\` for \`timeline[0].date\`, expected a day from 1970-01-01 to 2199-12-31. [scope-shape]`,
    ]),
);

test.each(['1970-01-01', '2199-12-31'])('an entry of %s has its event', (date) => {
  const {value} = parseScope({
    path: 'scopes/scs-a.yaml',
    text: exampleScope({timeline: `timeline:\n- date: ${date}\n  versions: {v1: effective}`}),
  });
  const text = scopesCalendar(value ? [value] : [], SITE);
  expect(eventsOf(text).map(({event}) => event.startDate.toString())).toEqual([date]);
});

test.each([
  'scs-a b',
  'scs-ä',
  'scs-a/../b%2F',
  'scs-a..b',
  'scs-a.dark',
  'scs-a.SEAL',
  `scs-${'a'.repeat(100)}`,
])('a scope file called %s is a finding: its name is part of addresses', (id) => {
  const {value, diagnostics} = parseScope({path: `scopes/${id}.yaml`, text: exampleScope()});
  expect(value).toBeUndefined();
  expect(diagnostics.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`)).toEqual([
    '1:1 unsafe-name',
  ]);
});

test('a calendar without events is one all the same', () => {
  expect(scopesCalendar([], SITE)).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
});

test('the feed is Atom: it and each entry have id, title and day, and nothing was written in the future', () => {
  const {feed} = new XMLParser({ignoreAttributes: false, isArray: (name) => name === 'entry'}).parse(
    scopesFeed([scope], SITE),
  ) as {
    feed: Record<string, unknown> & {entry: Record<string, string>[]; author: {name: string}};
  };
  expect(feed['@_xmlns']).toBe('http://www.w3.org/2005/Atom');
  expect([feed['id'], feed['title'], feed['updated']]).toEqual([
    expect.stringMatching(/^https:/),
    'Certificate scopes',
    '2026-10-01T00:00:00.000Z',
  ]);
  expect(feed.author.name).not.toBe('');
  expect(feed.entry).toHaveLength(5);
  expect(new Set(feed.entry.map(({id}) => id)).size).toBe(5);
  for (const {id, title, updated} of feed.entry) {
    expect([id, title]).not.toContain(undefined);
    expect(updated && updated <= '2026-11-21').toBe(true);
  }
});
