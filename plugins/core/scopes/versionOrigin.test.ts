import {expect, test} from 'vitest';
import {originHead, versionStanding, withOriginHead, withStepOrigin} from './versionOrigin';
import {readTaskList, stepMark} from './taskList';

const timeline = [
  {date: '2024-01-01', versions: {v1: 'effective'}},
  {date: '2026-01-01', versions: {v1: 'effective', v2: 'draft'}},
  {date: '2027-04-01', versions: {v1: 'warn', v2: 'effective'}},
  {date: '2027-05-13', versions: {v2: 'effective'}},
] as const;

const scope = {timeline, versions: [{version: 'v1'}, {version: 'v2'}]};

test.each([
  ['v2', '2026-11-24', 'Draft, planned to be in force from 2027-04-01'],
  ['v1', '2026-11-24', 'In force on or before 2024-01-01, planned to end on 2027-05-13'],
  ['v1', '2027-04-02', 'In force on or before 2024-01-01, planned to end on 2027-05-13'],
  ['v2', '2027-04-01', 'In force since 2027-04-01'],
  ['v1', '2027-05-13', 'Superseded, in force on or before 2024-01-01, until 2027-05-13'],
  ['v2', '2025-01-01', 'Planned to be in force from 2027-04-01'],
  ['v3', '2026-11-24', 'Superseded'],
])('%s on %s: %s', (version, day, words) => expect(versionStanding(scope, version, day).words).toBe(words));

test('a day that a document of the version says is told with it', () => {
  const document = {id: 'scs-0501-v1', url: '/x', stabilizedAt: '2023-05-05', deprecatedAt: null};
  const told = {timeline, versions: [{version: 'v1', document}]};
  expect(versionStanding(told, 'v1', '2026-11-24').words).toContain('2023-05-05 (by scs-0501-v1)');
});

test('a draft without a day says so, and only a draft has a note', () => {
  const open = [{date: '2026-01-01', versions: {v2: 'draft', v1: 'effective'}}] as const;
  const draft = {timeline: open, versions: [{version: 'v1'}, {version: 'v2'}]};
  expect(versionStanding(draft, 'v2', '2026-11-24')).toEqual({
    validity: 'draft',
    words: 'Draft, no date set for taking effect',
    note: 'It may still change, and no certificates are issued for it.',
  });
  expect(versionStanding(draft, 'v1', '2026-11-24').note).toBe('');
});

const origin = (today: string) => ({
  standing: versionStanding(scope, 'v2', today),
  today,
  url: 'https://x.example/list',
});

test('a copy gets the state of the day on which it is copied, and nothing else of it changes', () => {
  const [state, where] = originHead(origin('2026-11-24'));
  const copy = `# Title\n\n${state}\n\n${where}\n\n## Now\n\n- [ ] **Do it** ${stepMark('a')}\n`;
  expect(withOriginHead(copy, origin('2027-04-01'))).toBe(
    `# Title\n\n**In force since 2027-04-01.**\n\nState on 2027-04-01: <https://x.example/list>\n\n## Now\n\n- [ ] **Do it** ${stepMark('a')}\n`,
  );
  expect(withOriginHead(copy, origin('2026-11-24'))).toBe(copy);
});

test('a single step says which list it is of, and can still be read back', () => {
  const step = `- [x] **Do it** ${stepMark('a')}\n`;
  const copied = withStepOrigin(step, '# A \\*list\\*\n\nText', {...origin('2026-11-24'), id: 'a'});
  expect(copied).toBe(
    `- [x] **Do it** ${stepMark('a')}\n\n  A \\*list\\*: <https://x.example/list#a>. Draft, planned to be in force from 2027-04-01; state on 2026-11-24.\n`,
  );
  expect([...readTaskList(copied).keys()]).toEqual(['a']);
});
