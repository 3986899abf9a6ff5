import type {Block, Inline} from './blocks';
import {plainText} from './blocks';

/** What may stand between two names of one enumeration: `, `, ` and `, ` in GiB, `. */
const GLUE = /^[^.;:()]{0,25}$/;
const PARTS = /,|\/|\b(?:and|or|as well as)\b/;

/**
 * Names in code that a sentence enumerates.
 * @example of "Each image MUST have `a`, `b` in GiB and `c`." // => ['a', 'b', 'c']
 */
export function listedNames(content: readonly Inline[]): string[] {
  const names: string[] = [];
  let run: string[] = [];
  let between: string | undefined;
  const close = () => {
    if (run.length > 1) names.push(...run);
    run = [];
  };
  for (const {text, styles} of content) {
    if (styles?.includes('code')) {
      if (between !== undefined && !(GLUE.test(between) && PARTS.test(between))) close();
      run.push(text);
      between = '';
    } else if (between !== undefined) between += text;
  }
  close();
  return names;
}

/** Names of what a list, table or code holds: names in code where there are some, else its words. */
export function listedIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({kind, cells, path, within}) => {
    if (kind === 'code') return (cells[0]?.[0]?.text ?? '').split('\n').flatMap((line) => line.trim() || []);
    if (kind === 'head') return [];
    // What explains an item further is no item.
    if (kind === 'paragraph' && within >= path.length) return [];
    return namesIn(cells[0] ?? []);
  });
}

/** Names in the first column of a table. */
export function rowNames(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({kind, cells}) => (kind === 'row' ? namesIn(cells[0] ?? []) : []));
}

function namesIn(content: readonly Inline[]): string[] {
  const codes = content.flatMap(({text, styles}) => (styles?.includes('code') ? [text] : []));
  const words = plainText(content).replace(/\s+/g, ' ').trim();
  return codes.length > 0 ? codes : words === '' ? [] : [words];
}
