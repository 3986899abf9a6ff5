import {useCallback, useEffect, useRef, useState} from 'react';
import type {ReactNode} from 'react';
import {useHistory} from '@docusaurus/router';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {routes} from '@site/plugins/core/text/routes';
import {lifecycleOn} from '@site/plugins/core/standards/lifecycle';
import type {ComparisonPageView} from '@site/plugins/core/pages/comparisonPage';
import {comparisonStrings} from '@site/plugins/standards/comparisonStrings';
import {strings} from '@site/plugins/standards/strings';
import {Sentence} from '@site/plugins/ui/Sentence';
import {lifecycleWording} from '@site/plugins/core/standards/wording';
import {LifecycleMark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';

type Props = {
  readonly page: ComparisonPageView;
  readonly sideBySide: boolean;
  readonly onSideBySide: (sideBySide: boolean) => void;
};

/** Stays in sight: which versions are compared, how they are laid out, and the way from change to change. */
export function ComparisonBar({page, sideBySide, onSideBySide}: Props): ReactNode {
  const place = useChangeKeys();
  const buttons = [
    {label: comparisonStrings.inline, side: false},
    {label: comparisonStrings.sideBySide, side: true},
  ];
  return (
    <div className="scs-compare" role="group" aria-label={comparisonStrings.tools}>
      <div className="scs-compare__tools">
        <Picker page={page} />
        {page.changes === 0 ? null : (
          <>
            <div
              className="scs-compare__layout scs-scripted"
              role="group"
              aria-label={comparisonStrings.layout}
            >
              {buttons.map(({label, side}) => (
                <button
                  key={label}
                  type="button"
                  className="scs-button"
                  aria-pressed={sideBySide === side}
                  onClick={() => onSideBySide(side)}
                >
                  {label}
                </button>
              ))}
            </div>
            <div className="scs-compare__places">
              <span role="status">
                {place.current === 0
                  ? comparisonStrings.places(page.changes)
                  : comparisonStrings.place(place.current, page.changes)}
              </span>
              <button type="button" className="scs-button" onClick={() => place.go(-1)}>
                <Sentence parts={comparisonStrings.previous(<kbd>p</kbd>)} />
              </button>
              <button type="button" className="scs-button" onClick={() => place.go(1)}>
                <Sentence parts={comparisonStrings.next(<kbd>n</kbd>)} />
              </button>
            </div>
          </>
        )}
      </div>
      {sideBySide && page.changes > 0 ? (
        <div className="scs-compare__heads">
          {[page.from, page.to].map((document) => (
            <p key={document.id}>
              <strong>{strings.version(document.version)}</strong> <LifecycleMark dates={document} small />
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** Any two versions of the number; the older one may be named last. */
function Picker({page}: Pick<Props, 'page'>): ReactNode {
  const history = useHistory();
  const {withBaseUrl} = useBaseUrlUtils();
  const today = useToday();
  const [from, setFrom] = useState(page.from.version);
  const [to, setTo] = useState(page.to.version);
  const isShown = from === to || (from === page.from.version && to === page.to.version);
  const picker = (label: string, value: number, set: (version: number) => void) => (
    <label>
      <span className="scs-visually-hidden">{label}</span>
      <select value={value} onChange={(event) => set(Number(event.target.value))}>
        {page.versions.map((document) => (
          <option key={document.version} value={document.version}>
            {comparisonStrings.option(document.version, lifecycleWording(lifecycleOn(document, today)).label)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      className="scs-compare__picker scs-scripted"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isShown)
          history.push(withBaseUrl(routes.comparison(page, Math.min(from, to), Math.max(from, to))));
      }}
    >
      {picker(comparisonStrings.older, from, setFrom)}
      <span aria-hidden="true">→</span>
      {picker(comparisonStrings.newer, to, setTo)}
      {page.versions.length > 2 ? (
        <button type="submit" className="scs-button" disabled={isShown}>
          {comparisonStrings.compare}
        </button>
      ) : null}
    </form>
  );
}

/** The places that changed, each once: side by side, some are shown twice. */
function placesOf(): HTMLElement[] {
  const places = new Map<string, HTMLElement>();
  for (const element of document.querySelectorAll<HTMLElement>('.scs-redline [data-hunk]')) {
    const number = element.dataset.hunk ?? '';
    if (!places.has(number)) places.set(number, element);
  }
  return [...places.values()];
}

/** Moves the focus to the next or previous change; at an end it stays. `n` and `p` do so, but not while somebody types. */
function useChangeKeys(): {readonly current: number; readonly go: (step: 1 | -1) => void} {
  const [current, setCurrent] = useState(0);
  // The focus does not tell: whoever presses a button has it there.
  const last = useRef(0);
  const go = useCallback((step: 1 | -1) => {
    const places = placesOf();
    const next = last.current === 0 && step === -1 ? places.length : last.current + step;
    const place = places[next - 1];
    if (!place) return;
    last.current = next;
    setCurrent(next);
    place.tabIndex = -1;
    place.focus({preventScroll: true});
    place.scrollIntoView({block: 'center'});
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [contenteditable]') !== null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n') go(1);
      if (event.key === 'p') go(-1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [go]);
  return {current, go};
}
