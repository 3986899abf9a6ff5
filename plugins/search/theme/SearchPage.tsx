import {useEffect, useRef, useState} from 'react';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import {QUERY_CHARACTERS} from '@site/plugins/search/components/query';
import {ResultAbout, ResultName, useFoundText} from '@site/plugins/search/components/ResultText';
import type {Facets, Result, Results} from '@site/plugins/search/components/results';
import {countOf, facetOptions, facetsOf, GROUPS, narrowed} from '@site/plugins/search/components/results';
import {SearchExamples} from '@site/plugins/search/components/SearchExamples';
import {SearchNotes} from '@site/plugins/search/components/SearchNotes';
import {useSearch} from '@site/plugins/search/components/useSearch';
import {strings} from '@site/plugins/search/strings';
import {Choice} from '@site/plugins/ui/Choice';
import {Page} from '@site/plugins/ui/Page';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {StatesExplained} from '@site/plugins/ui/StateLegend';
import {STANDARD_STATE} from '@site/plugins/core/standards/wording';
import {SCOPE_VALIDITY} from '@site/plugins/core/scopes/wording';
import {CERTIFICATE_STATE} from '@site/plugins/core/compliance/wording';

/** Servers take no address of any length, so only so much more than is searched for gets into it. */
const KEPT_CHARACTERS = 2 * QUERY_CHARACTERS;
/** How many results of a group are shown, and their texts loaded, at a time. */
const STEP = 10;
/** Sections that are shown of a page. */
const SECTIONS = 3;

/** What results are marked with. */
const STATES = [
  ...Object.values(STANDARD_STATE),
  SCOPE_VALIDITY.deprecated,
  ...Object.values(CERTIFICATE_STATE),
];

/** All that the site has on a query, to be narrowed down by kind, track and state; its address can be shared. */
export default function SearchPage(): ReactNode {
  const [values, set] = useAddressState();
  const text = values.get('q') ?? '';
  const facets = facetsOf(values);
  const search = useSearch(text);
  const {results} = search;
  const shown = results && narrowed(results, facets);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = page.current;
    element?.addEventListener('keydown', moveByArrows);
    return () => element?.removeEventListener('keydown', moveByArrows);
  }, []);
  return (
    <Page title={strings.search} description={strings.description} noIndex inSearch={false}>
      <noscript>
        <p>{strings.noScript}</p>
        <p className="scs-links">
          <Link to={routes.standards()}>{strings.lists.standards}</Link>
          <Link to={routes.requirements()}>{strings.lists.requirements}</Link>
          <Link to={routes.scopes()}>{strings.lists.scopes}</Link>
          <Link to={routes.certification()}>{strings.lists.certification}</Link>
        </p>
      </noscript>
      <div ref={page}>
        <form
          role="search"
          aria-label={strings.filters}
          className="scs-filters scs-search-page__filters"
          onSubmit={(event) => event.preventDefault()}
        >
          <label className="scs-search-page__query">
            {strings.searchFor}
            <input
              type="search"
              name="q"
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={(event) => set({q: event.target.value.slice(0, KEPT_CHARACTERS)})}
              data-hit=""
            />
          </label>
          {results && countOf(results) > 0 ? (
            <FacetChoices results={results} facets={facets} onChange={set} />
          ) : null}
        </form>
        <SearchNotes text={text} search={search} shown={shown && countOf(shown)} />
        {text.trim() === '' ? <SearchExamples things={search.things} onChoose={(q) => set({q})} /> : null}
        {results && shown && countOf(results) > 0 && countOf(shown) === 0 ? (
          <p>
            {strings.noMatch}{' '}
            <button
              type="button"
              className="scs-button"
              onClick={() => set({kind: '', track: '', state: ''})}
            >
              {strings.clearFilters}
            </button>
          </p>
        ) : null}
        {shown && text.trim() !== '' ? (
          <StatesExplained states={STATES}>
            {GROUPS.map((group) => (
              <Group
                key={`${group} ${text}`}
                label={strings.groups[group]}
                results={shown[group]}
                words={search.found?.words ?? []}
              />
            ))}
          </StatesExplained>
        ) : null}
      </div>
    </Page>
  );
}

type FacetProps = {
  readonly results: Results;
  readonly facets: Facets;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
};

function FacetChoices({results, facets, onChange}: FacetProps): ReactNode {
  const choice = <Name extends keyof Facets>(
    name: Name,
    label: string,
    labelOf: (value: Exclude<Facets[Name], ''>) => string,
  ) => (
    <Choice
      label={label}
      value={facets[name]}
      options={facetOptions(results, facets, name).map(({value, count}) => [
        value,
        strings.option(labelOf(value), count),
      ])}
      onChange={(value) => onChange({[name]: value})}
    />
  );
  return (
    <>
      {choice('kind', strings.kind, (kind) => strings.kinds[kind].many)}
      {choice('track', strings.track, (track) => track)}
      {choice('state', strings.state, (state) => strings.standings[state])}
    </>
  );
}

type GroupProps = {
  readonly label: string;
  readonly results: readonly Result[];
  readonly words: readonly string[];
};

function Group({label, results, words}: GroupProps): ReactNode {
  const [count, setCount] = useState(STEP);
  if (results.length === 0) return null;
  return (
    <section>
      <Heading as="h2" className="scs-search-page__group">
        {label}
      </Heading>
      <ol className="scs-cards">
        {results.slice(0, count).map((result) => (
          <ResultCard key={result.key} result={result} words={words} />
        ))}
      </ol>
      {results.length > count ? (
        <button type="button" className="scs-button" data-hit="" onClick={() => setCount(count + STEP)}>
          {strings.more(Math.min(STEP, results.length - count))}
        </button>
      ) : null}
    </section>
  );
}

function ResultCard({
  result,
  words,
}: {
  readonly result: Result;
  readonly words: readonly string[];
}): ReactNode {
  const found = useFoundText(result.text);
  const [path = ''] = result.address.split('#');
  const sections = (found?.sections ?? []).slice(0, SECTIONS);
  return (
    <li className="scs-card">
      <div className="scs-hit">
        <ResultName
          result={result}
          words={words}
          title={(name) => (
            <Link to={result.address} data-hit="">
              {name}
            </Link>
          )}
        />
      </div>
      <p className="scs-option__about">
        <ResultAbout result={result} found={found} />
      </p>
      {sections.length === 0 ? null : (
        <ul className="scs-links scs-small scs-search-page__sections" aria-label={strings.sections}>
          {sections.map(({title, anchor}) => (
            <li key={anchor}>
              <Link to={`${path}#${anchor}`}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** From the field to the results and among them with the arrow keys. */
function moveByArrows(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const {currentTarget: page} = event;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(page instanceof Element)) return;
  const stops = [...page.querySelectorAll<HTMLElement>('[data-hit]')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + step];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}
