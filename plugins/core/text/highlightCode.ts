import type {ElementContent} from 'hast';
import {refractor} from 'refractor';

/** Names of languages that authors write and Prism does not know. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['commandline', 'bash'],
  ['console', 'bash'],
  ['conf', 'ini'],
]);

/** Longer blocks are shown without colours: patterns of a grammar can take time that grows with the square of them. */
const MOST_CHARACTERS = 50_000;

/**
 * Marks up code for the style sheet: `<span class="token …">`, the classes of Prism.
 * @param language as written behind the fence, in lower case; unknown or missing ones leave the code plain
 * @returns nodes with exactly the text of the code
 */
export function highlightCode(code: string, language: string | undefined): ElementContent[] {
  const name = language === undefined ? undefined : (ALIASES.get(language) ?? language);
  if (name === undefined || code.length > MOST_CHARACTERS || !refractor.registered(name)) {
    return [{type: 'text', value: code}];
  }
  return refractor.highlight(code, name).children as ElementContent[];
}
