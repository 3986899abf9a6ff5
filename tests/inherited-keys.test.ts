import {expect, test} from 'vitest';
import {PUBLISHED} from './support/exampleOrigin';
import {makeReleaseNotes} from '../plugins/core/catalog/releaseNotes';
import {impactOf} from '../plugins/core/catalog/impact';
import {releaseNotesMarkdown} from '../plugins/core/exports/releaseNotesMarkdown';
import {releaseNotesApi} from '../plugins/core/exports/releaseNotesApi';
import {exampleScope} from '../plugins/core/rules/rule';
import {diffScopeVersions} from '../plugins/core/scopes/change';
import {parameterChanges} from '../plugins/core/scopes/effect';
import {makeChecklist} from '../plugins/core/scopes/checklist';
import {targetWord} from '../plugins/core/scopes/wording';
import {highlightCode} from '../plugins/core/text/highlightCode';
import {ownValue} from '../plugins/core/text/ownValue';
import {readPostText} from '../plugins/core/advisories/post';
import {catalogOf, theOne} from './support/catalogOf';

/** What every object has without being told; the second cannot be assigned to like other keys. */
const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

test.each(INHERITED)('a record has nothing under `%s` that nobody put there', (key) => {
  expect(ownValue({}, key)).toBeUndefined();
  expect(ownValue(Object.fromEntries([[key, 1]]), key)).toBe(1);
});

test.each(INHERITED)('a parameter `%s` that comes, goes or changes has its values alone', (key) => {
  const values = (value: string) => Object.fromEntries([[key, value]]);
  expect(parameterChanges({}, values('a'))).toEqual(Object.fromEntries([[key, {from: null, to: 'a'}]]));
  expect(parameterChanges(values('a'), {})).toEqual(Object.fromEntries([[key, {from: 'a', to: null}]]));
  expect(parameterChanges(values('a'), values('a'))).toEqual({});
});

test('such names of parameters, testcases, modules and versions come out of every file as they are', () => {
  const catalog = catalogOf({
    'scopes/scs-a.yaml': exampleScope({
      scripts: 'scripts:\n- executable: ./x\n  testcases: [{id: constructor}, {id: toString}]',
      modules:
        'modules:\n- {id: constructor, name: M, url: "https://x.example/scs-1", parameters: {constructor: C, toString: T}, targets: {main: [constructor], valueOf: [toString]}}\n- {id: toString, name: N, url: "https://x.example/scs-2", targets: {recommended: [toString]}}',
      versions:
        'versions:\n- version: hasOwnProperty\n  include: [{ref: constructor, parameters: {constructor: a, toString: b}}, toString]\n- version: constructor\n  include: [constructor]',
      timeline: 'timeline:\n- date: 2024-01-01\n  versions: {constructor: effective}',
    }),
  });
  const scope = theOne(catalog.scopes.get('scs-a'));
  const notes = makeReleaseNotes({catalog, scope, to: 'hasOwnProperty', today: '2026-11-21'});
  const texts = [
    releaseNotesMarkdown(notes, scope, PUBLISHED),
    JSON.stringify(releaseNotesApi(notes, PUBLISHED.origin)),
    JSON.stringify(makeChecklist({scope, from: null, to: 'hasOwnProperty'})),
    JSON.stringify(makeChecklist({scope, from: 'constructor', to: 'hasOwnProperty'})),
  ];
  for (const text of texts) expect(text).not.toContain('function');
  expect(diffScopeVersions({scope, from: 'constructor', to: 'hasOwnProperty'})[0]?.parameters).toEqual({
    constructor: {from: null, to: 'a'},
    toString: {from: null, to: 'b'},
  });
});

test('an environment that was never checked for `constructor` does not pass it', () =>
  expect(impactOf([{id: 'a', name: 'A', passing: {}}], ['constructor'], '2026-11-21')).toMatchObject({
    ready: 0,
    listed: 1,
  }));

test.each(INHERITED)('`%s` is no word for a target, no language and no admonition', (key) => {
  expect(targetWord(key)).toBe(key);
  expect(highlightCode('a', key)).toEqual([{type: 'text', value: 'a'}]);
  const text = `:::${key}\n\nText.\n\n:::\n\n\`\`\`${key}\na\n\`\`\`\n`;
  const html = theOne(readPostText(text, {html: true}).rendered).html;
  expect(html).not.toContain('function');
  expect(html).not.toContain('theme-admonition');
});
