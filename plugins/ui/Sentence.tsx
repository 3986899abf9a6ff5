import {Children} from 'react';
import type {ReactNode} from 'react';
import type {SentenceParts} from '@site/plugins/core/text/sentence';
import {DatedText} from './Day';

/** A sentence with links or other markup in it, as a `strings.en.ts` writes it. */
export function Sentence({parts}: {readonly parts: SentenceParts<ReactNode>}): ReactNode {
  return Children.toArray(parts).map((part, index) =>
    typeof part === 'string' ? <DatedText key={index} text={part} /> : part,
  );
}
