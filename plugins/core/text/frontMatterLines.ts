import type {Diagnostic, SourceFile} from './diagnostic';
import {atStart, quote} from './diagnostic';
import {splitFrontMatter} from './markdown';

/**
 * The findings on the lines around front matter: YAML between two lines `---`, and nothing else. Other programs take
 * `---js` for a program to run; here such a block is text, and its author has to know.
 */
export function frontMatterLineFindings(source: SourceFile): Diagnostic[] {
  const [first = ''] = source.text.replace(/^\uFEFF/, '').split('\n', 1);
  const opening = first.trimEnd();
  const at = (message: string) => [atStart(source, 'front-matter', message)];
  if (/^---+[^\s-]/.test(opening))
    return at(`Unexpected first line ${quote(opening)}, expected \`---\`: front matter is YAML.`);
  return opening === '---' && splitFrontMatter(source.text).frontMatter === undefined
    ? at('Missing end of the front matter, expected a second line `---`.')
    : [];
}
