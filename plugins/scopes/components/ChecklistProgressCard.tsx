import {useState} from 'react';
import type {ReactNode} from 'react';
import type {ChecklistStep} from '@site/plugins/core/scopes/checklist';
import {progressOf} from '@site/plugins/core/scopes/progress';
import {countResults, STEP_RESULTS} from '@site/plugins/core/scopes/stepResult';
import {strings as words} from '@site/plugins/core/scopes/strings';
import {STEP_RESULT} from '@site/plugins/core/scopes/wording';
import type {Evidence} from '@site/plugins/scopes/components/ChecklistHelpers';
import {PasteList} from '@site/plugins/scopes/components/ChecklistHelpers';
import {checklistStrings as strings} from '@site/plugins/scopes/checklistStrings';
import type {ChecklistProgress} from '@site/plugins/ui/useChecklistProgress';
import {StateLegend} from '@site/plugins/ui/StateLegend';
import {strings as shared} from '@site/plugins/ui/strings';

type Props = {
  readonly steps: readonly ChecklistStep[];
  readonly progress: ChecklistProgress;
  readonly evidence: Evidence | undefined;
  readonly onRemoveEvidence: () => void;
};

/** How far the reader is by own ticks, and, apart from that, what results say. */
export function ChecklistProgressCard({steps, progress, evidence, onRemoveEvidence}: Props): ReactNode {
  const {states, problem, undoable} = progress;
  const [message, setMessage] = useState('');
  const [isPasting, setIsPasting] = useState(false);
  const {done, all, byObligation} = progressOf(steps, states);
  const undo = () => {
    const titles = new Map(steps.map(({id, title}) => [id, title]));
    const changed = progress.undo();
    if (changed.length > 0) setMessage(strings.undone(changed.map((id) => titles.get(id) ?? id)));
  };
  const reset = () => {
    if (states.size === 0) return;
    progress.reset();
    setMessage(strings.wasReset);
  };
  return (
    <section
      className="scs-card scs-progress-card scs-scripted"
      aria-label={strings.yourProgress}
      data-pagefind-ignore
    >
      <div className="scs-progress-line">
        <progress
          className="scs-progress"
          max={Math.max(1, all)}
          value={done}
          aria-label={strings.progress}
        />
        <strong className="scs-day">{strings.doneOf(done, all)}</strong>
        <ul className="scs-dotted scs-muted scs-small">
          {byObligation.map(({obligation, done: some, all: ofThem}) => (
            <li key={obligation}>{strings.doneOfKind(words.obligations[obligation], some, ofThem)}</li>
          ))}
        </ul>
        <span className="scs-buttons scs-progress__buttons">
          {/* They stay reachable: a button that goes dead under the finger loses the keyboard's place. */}
          <button type="button" className="scs-button" aria-disabled={undoable === 0} onClick={undo}>
            {strings.undo}
          </button>
          <button type="button" className="scs-button" aria-disabled={states.size === 0} onClick={reset}>
            {strings.reset}
          </button>
          <button
            type="button"
            className="scs-button"
            aria-expanded={isPasting}
            aria-controls="checklist-paste"
            onClick={() => setIsPasting(!isPasting)}
          >
            {strings.resume}
          </button>
        </span>
      </div>
      {problem === null ? null : <p className="scs-problem">{strings.problems[problem]}</p>}
      <div id="checklist-paste" className="scs-progress__paste" hidden={!isPasting}>
        <PasteList steps={new Set(steps.map(({id}) => id))} onStates={progress.change} />
      </div>
      <p role="status" className="scs-small scs-progress__message">
        {message}
      </p>
      <div role="status">
        {evidence === undefined ? null : (
          <p className="scs-results">
            <span>
              <strong>{strings.resultsOf(evidence.whose)}</strong> {countsOf(steps, evidence)}
            </span>
            <button type="button" className="scs-button" onClick={onRemoveEvidence}>
              {strings.removeResults}
            </button>
          </p>
        )}
      </div>
      {evidence === undefined ? null : (
        <details className="scs-small">
          <summary>{shared.statesLegend}</summary>
          <StateLegend states={Object.values(STEP_RESULT)} />
        </details>
      )}
    </section>
  );
}

function countsOf(steps: readonly ChecklistStep[], {results}: Evidence): string {
  const counts = countResults(steps, results);
  return strings.resultCounts(STEP_RESULTS.map((result) => [STEP_RESULT[result].label, counts[result]]));
}
