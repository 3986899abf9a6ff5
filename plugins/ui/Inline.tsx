import type {ReactNode} from 'react';

/**
 * A sentence of a scope file, in which authors mark names with backticks and escape underscores as in Markdown.
 * Nothing else of Markdown is read, so nothing else can get in.
 */
export function Inline({text}: {readonly text: string}): ReactNode {
  return text
    .split('`')
    .map((part, index) =>
      index % 2 === 1 ? <code key={index}>{part}</code> : part.replace(/\\([_*`])/g, '$1'),
    );
}
