import type {ReactNode} from 'react';
import {Inline} from '@site/plugins/ui/Inline';
import {strings} from '../strings';
import {isCut, QUERY_CHARACTERS} from './query';
import {countOf} from './results';
import type {Search} from './useSearch';

type Props = {
  readonly text: string;
  readonly search: Search;
  /** How many results are shown, where that is not all. */
  readonly shown?: number | undefined;
};

/** What there is to say about a search: how much it brought, what was done to the query, what could not be searched. */
export function SearchNotes({text, search, shown}: Props): ReactNode {
  const {found, results, query, isBusy, hasFailed, hasNoTexts} = search;
  if (hasFailed) return <p role="alert">{strings.failed}</p>;
  if (text.trim() === '') return null;
  const count = results ? countOf(results) : 0;
  const notes = [
    isCut(text) ? strings.cut(QUERY_CHARACTERS) : '',
    count > 0 && found && found.corrected.size > 0 ? strings.corrected(query) : '',
    count > 0 && found?.isPartial === true ? strings.partial : '',
    hasNoTexts ? noTexts() : '',
  ].filter((note) => note !== '');
  const outcome = isBusy ? strings.searching : `${strings.nothing} ${strings.advice}`;
  return (
    <div className="scs-search-notes">
      <p role="status">{count > 0 ? strings.found(shown ?? count) : outcome}</p>
      {notes.map((note) => (
        <p key={note}>
          <Inline text={note} />
        </p>
      ))}
    </div>
  );
}

/** The preview writes no pages, so there are no texts in it to be searched. */
function noTexts(): string {
  return process.env.NODE_ENV === 'production' ? strings.noTexts : strings.previewOnly;
}
