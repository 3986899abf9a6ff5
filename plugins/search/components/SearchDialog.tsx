import {useEffect, useId, useRef, useState} from 'react';
import type {KeyboardEvent, MouseEvent, ReactNode} from 'react';
import {createPortal} from 'react-dom';
import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {clsx} from 'clsx';
import {routes, withBase} from '@site/plugins/core/text/routes';
import {strings} from '../strings';
import {queryText} from './query';
import type {Result} from './results';
import {countOf, GROUPS} from './results';
import {ResultAbout, ResultName, useFoundText} from './ResultText';
import {SearchExamples} from './SearchExamples';
import {SearchIcon} from './SearchIcon';
import {SearchNotes} from './SearchNotes';
import {useSearch} from './useSearch';
import {ExplainedBeside} from '@site/plugins/ui/StateMark';

/** How many results of each group are shown; the page of the search has them all. */
const SHOWN = {best: 8, texts: 4, ended: 3} as const;

type Choice = {readonly address: string; readonly result: Result | undefined};

type Props = {
  /** What was typed before it was there. */
  readonly initialText: string;
  /** Called once the dialog is closed, in whatever way. */
  readonly onClose: () => void;
};

/**
 * The search over any page: a field that lists what it finds while somebody types (the combobox pattern of ARIA), in a
 * dialog that keeps focus and gives it back.
 */
export default function SearchDialog({initialText, onClose}: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const base = useBaseUrl('/');
  const history = useHistory();
  const [text, setText] = useState(initialText);
  const [active, setActive] = useState(0);
  const search = useSearch(text);
  const {results, found} = search;

  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    // All of the dialog is covered by its box, so whatever else is clicked lies outside.
    const onClick = ({target}: Event) => target === element && element.close();
    element.addEventListener('click', onClick);
    element.showModal();
    return () => {
      element.removeEventListener('click', onClick);
      element.close();
    };
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({block: 'nearest'});
  }, [id, active]);

  const all = withBase(base, `${routes.search()}?${new URLSearchParams({q: queryText(text)}).toString()}`);
  const choices: Choice[] =
    results && countOf(results) > 0
      ? [
          ...GROUPS.flatMap((group) =>
            results[group]
              .slice(0, SHOWN[group])
              .map((result): Choice => ({address: withBase(base, result.address), result})),
          ),
          {address: all, result: undefined},
        ]
      : [];
  const selected = Math.min(active, choices.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  const close = () => dialog.current?.close();
  const go = (address: string) => {
    close();
    history.push(address);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A key that ends the composition of a letter is none of ours.
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      setActive((selected + step + choices.length) % choices.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(choices[selected]?.address ?? all);
    }
  };

  const optionOf = (result: Result) => {
    const index = choices.findIndex((choice) => choice.result === result);
    return {
      id: optionId(index),
      href: choices[index]?.address ?? '',
      isSelected: index === selected,
      onPoint: () => setActive(index),
      onChoose: go,
    };
  };
  const words = found?.words ?? [];

  return createPortal(
    <dialog ref={dialog} className="scs-search" aria-label={strings.searchSite} onClose={onClose}>
      <div className="scs-search__box">
        <div className="scs-search__head">
          <SearchIcon />
          <input
            type="text"
            role="combobox"
            className="scs-search__input"
            aria-label={strings.searchFor}
            aria-autocomplete="list"
            aria-expanded={choices.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={choices.length > 0 ? optionId(selected) : undefined}
            placeholder={strings.placeholder}
            enterKeyHint="search"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="scs-search__close" onClick={close}>
            {strings.close}
          </button>
        </div>
        <div className="scs-search__body">
          <SearchNotes text={text} search={search} />
          {text.trim() === '' ? <SearchExamples things={search.things} onChoose={setText} /> : null}
          {/* A choice holds no link; all results have a page, which explains the states. */}
          <ExplainedBeside.Provider value>
            <div role="listbox" id={`${id}-list`} aria-label={strings.results}>
              {results && choices.length > 0
                ? GROUPS.map((group) =>
                    results[group].length === 0 ? null : (
                      <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
                        <p className="scs-search__group" id={`${id}-${group}`}>
                          {strings.groups[group]}
                        </p>
                        {results[group].slice(0, SHOWN[group]).map((result) => (
                          <Option key={result.key} result={result} words={words} {...optionOf(result)} />
                        ))}
                      </div>
                    ),
                  )
                : null}
              {choices.length > 0 ? (
                <a
                  role="option"
                  id={optionId(choices.length - 1)}
                  href={all}
                  tabIndex={-1}
                  className={clsx('scs-option', 'scs-option--all')}
                  aria-selected={selected === choices.length - 1}
                  onPointerMove={() => setActive(choices.length - 1)}
                  onClick={(event) => isPlain(event) && (event.preventDefault(), go(all))}
                >
                  {strings.allResults(queryText(text))}
                </a>
              ) : null}
            </div>
          </ExplainedBeside.Provider>
        </div>
        <p className="scs-search__keys" aria-hidden="true">
          <kbd>↑</kbd>
          <kbd>↓</kbd> {strings.keys.move} <kbd>↵</kbd> {strings.keys.open} <kbd>{strings.keys.escape}</kbd>{' '}
          {strings.keys.close}
        </p>
      </div>
    </dialog>,
    document.body,
  );
}

type OptionProps = {
  readonly result: Result;
  readonly words: readonly string[];
  readonly id: string;
  readonly href: string;
  readonly isSelected: boolean;
  readonly onPoint: () => void;
  readonly onChoose: (address: string) => void;
};

function Option({result, words, id, href, isSelected, onPoint, onChoose}: OptionProps): ReactNode {
  const found = useFoundText(result.thing?.about === undefined ? result.text : undefined);
  return (
    <a
      role="option"
      id={id}
      href={href}
      tabIndex={-1}
      aria-selected={isSelected}
      className="scs-option"
      onPointerMove={onPoint}
      onClick={(event) => isPlain(event) && (event.preventDefault(), onChoose(href))}
    >
      <span className="scs-hit">
        <ResultName result={result} words={words} title={(text) => text} />
      </span>
      <span className="scs-option__about">
        <ResultAbout result={result} found={found} />
      </span>
    </a>
  );
}

/** A click that is for this window; the browser does the others best itself. */
function isPlain({button, ctrlKey, metaKey, shiftKey, altKey}: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}
