import fc from 'fast-check';
import {toString} from 'mdast-util-to-string';
import {expect, test} from 'vitest';
import {PUBLISHED} from '../../../tests/support/exampleOrigin';
import {catalogOf, theOne} from '../../../tests/support/catalogOf';
import {makeReleaseNotes} from '../catalog/releaseNotes';
import {linksOf, parseMarkdown} from '../text/markdown';
import {releaseNotesMarkdown} from './releaseNotesMarkdown';

/** One line, trimmed, as names are where they are read. */
const words = fc
  .oneof(
    fc.string({unit: 'grapheme', minLength: 1, maxLength: 30}),
    fc
      .array(
        fc.constantFrom('[', ']', '](x)', '`', '*', '_', '<b>', '<!--', '&amp;', '\\', '# ', '- ', '|', 'a'),
      )
      .map((parts) => parts.join('')),
  )
  .map((text) => `A ${text.replace(/[\p{C}\p{Z}]+/gu, ' ')} z`.replace(/\s+/g, ' '));
const address = fc
  .array(
    fc.constantFrom('a', '(', ')', '%', '%2F', '\\', '<', '>', '"', "'", '?', '&', '[', ']', ' ', '`', '*'),
  )
  .map((parts) => `https://x.example/${parts.join('')}z`);

test('whatever names and addresses hold, the title is whole, and each link leads where it should', () => {
  fc.assert(
    fc.property(words, words, address, (name, module, url) => {
      const catalog = catalogOf({
        'scopes/scs-a.yaml': JSON.stringify({
          name,
          uuid: '00000000-0000-4000-8000-000000000001',
          scripts: [{executable: 'x', testcases: [{id: 'a'}]}],
          modules: [{id: 'm', name: module, url, targets: {main: ['a']}}],
          timeline: [{date: '2024-01-01', versions: {v1: 'effective'}}],
          versions: [
            {version: 'v2', include: ['m']},
            {version: 'v1', stabilized_at: '2024-01-01', include: []},
          ],
        }),
      });
      const scope = theOne(catalog.scopes.get('scs-a'));
      const notes = makeReleaseNotes({catalog, scope, to: 'v2', today: '2026-11-21'});
      const root = parseMarkdown(releaseNotesMarkdown(notes, scope, PUBLISHED));
      const [title] = root.children;
      expect(title).toMatchObject({type: 'heading', depth: 1});
      expect(toString(title)).toBe(`Release notes: ${name} v2`);
      expect(linksOf(root).map((link) => link.url)).toEqual([PUBLISHED.origin.url, url, url]);
      expect(toString(root)).toContain(module);
    }),
    {seed: 1, numRuns: 40},
  );
});
