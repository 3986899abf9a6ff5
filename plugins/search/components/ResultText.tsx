import {useEffect, useState} from 'react';
import type {ReactNode} from 'react';
import {Inline} from '@site/plugins/ui/Inline';
import {Mark} from '@site/plugins/ui/StateMark';
import {strings} from '../strings';
import {markedPieces} from './query';
import type {Result} from './results';
import type {FoundText, TextHit} from './textSearch';

/** A text with what was searched for marked in it. */
export function Marked({text, words}: {readonly text: string; readonly words: readonly string[]}): ReactNode {
  return markedPieces(text, words).map(({text: piece, isMarked}, index) =>
    isMarked ? <mark key={index}>{piece}</mark> : piece,
  );
}

/** What a result is called: kind, title, id and state on one line. */
export function ResultName({
  result,
  words,
  title,
}: {
  readonly result: Result;
  readonly words: readonly string[];
  /** The title as the page shows it: a link, or plain. */
  readonly title: (text: ReactNode) => ReactNode;
}): ReactNode {
  const {kind, thing, state} = result;
  const name = thing?.title ?? result.address;
  return (
    <>
      <span className="scs-hit__kind">{strings.kinds[kind].one}</span>{' '}
      <span className="scs-hit__title">
        {title(<Marked text={name} words={words} />)}
        {thing?.id === undefined || thing.id === name ? null : (
          <>
            {' '}
            <code>
              <Marked text={thing.id} words={words} />
            </code>
          </>
        )}
      </span>{' '}
      {state ? <Mark wording={state.wording} small /> : null}
    </>
  );
}

/** What a page says about the query; undefined until it is loaded. */
export function useFoundText(hit: TextHit | undefined): FoundText | undefined {
  const [loaded, setLoaded] = useState<{readonly hit: TextHit; readonly text: FoundText}>();
  useEffect(() => {
    let isShown = true;
    hit?.load().then(
      (text) => isShown && setLoaded({hit, text}),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [hit]);
  return loaded !== undefined && loaded.hit === hit ? loaded.text : undefined;
}

/** One line about a result: what it is, else what its text says. */
export function ResultAbout({
  result: {thing, text},
  found,
}: {
  readonly result: Result;
  readonly found: FoundText | undefined;
}): ReactNode {
  if (thing?.about !== undefined && thing.about !== '') return <Inline text={thing.about} />;
  if (!text) return null;
  return found ? <Excerpt html={found.excerpt} /> : strings.loading;
}

/** Takes nothing over of the index's HTML but its text and what is marked in it. */
function Excerpt({html}: {readonly html: string}): ReactNode {
  const {body} = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node, index) =>
    node.nodeName === 'MARK' ? <mark key={index}>{node.textContent}</mark> : node.textContent,
  );
}
