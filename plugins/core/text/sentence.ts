/** A sentence with links or other markup in it: text, and in its place whatever the caller makes of a part. */
export type SentenceParts<Part> = readonly (string | Part)[];

/**
 * A template tag for sentences with markup. The sentence stays whole in one place, so that a translation can put its
 * parts in another order.
 * @example sentence`See ${link('the register')}.` // => ['See ', link('the register'), '.']
 */
export function sentence<Part>(
  texts: TemplateStringsArray,
  ...parts: readonly (string | number | Part)[]
): SentenceParts<Part> {
  return texts
    .flatMap((text, index): (string | Part)[] => {
      const part = parts[index];
      if (part === undefined) return [text];
      return [text, typeof part === 'number' ? String(part) : part];
    })
    .filter((part) => part !== '');
}

/** What makes a link, or any other mark-up, of the words in its place. */
export type Marked<Part> = (text: string) => Part;
