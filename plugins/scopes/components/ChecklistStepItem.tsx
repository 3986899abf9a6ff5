import {useEffect, useRef, useState} from 'react';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {pageUrl} from '@site/plugins/core/text/routes';
import type {ChecklistStep} from '@site/plugins/core/scopes/checklist';
import type {StepResult, TestResults} from '@site/plugins/core/scopes/stepResult';
import {STEP_RESULTS, stepResult} from '@site/plugins/core/scopes/stepResult';
import type {StepState} from '@site/plugins/core/scopes/taskList';
import {STEP_RESULT} from '@site/plugins/core/scopes/wording';
import {CommandBlock} from '@site/plugins/ui/CommandBlock';
import {CopyButton} from '@site/plugins/ui/CopyButton';
import {Inline} from '@site/plugins/ui/Inline';
import {Mark} from '@site/plugins/ui/StateMark';
import {strings as words} from '@site/plugins/core/scopes/strings';
import {checklistStrings as strings} from '@site/plugins/scopes/checklistStrings';

type Props = {
  readonly step: ChecklistStep;
  readonly state: StepState | undefined;
  /** Of a report or a listed environment; undefined where nobody was asked. */
  readonly results: TestResults | undefined;
  readonly onChange: (state: StepState) => void;
  /** Fetches this step as Markdown, with its tick. */
  readonly copied: () => Promise<string>;
};

/** What stands in a step: a box, what to do, the commands, what results say, and a way to say that it does not apply. */
export function ChecklistStepItem({step, state, results, onChange, copied}: Props): ReactNode {
  // Release notes lead here, and the check of links has to know.
  useBrokenLinks().collectAnchor(step.id);
  const done = state?.done ?? false;
  const reason = state?.notApplicable ?? null;
  const result = results && stepResult(step, results);
  return (
    <>
      <input
        type="checkbox"
        className="scs-tick"
        id={`tick-${step.id}`}
        checked={done || reason !== null}
        onChange={() => onChange({done: !done && reason === null, notApplicable: null})}
      />
      <div className="scs-step__body">
        <div className="scs-step__head">
          <label htmlFor={`tick-${step.id}`}>
            <strong>{step.title}</strong>
          </label>
          {step.obligation === 'mandatory' ? null : (
            <span className="scs-chip">{words.obligations[step.obligation]}</span>
          )}
        </div>
        {reason === null ? null : (
          <p className="scs-step__reason">
            <strong>{strings.doesNotApply(reason)}</strong>
          </p>
        )}
        {step.text === '' ? null : (
          <p className="scs-muted">
            <Inline text={step.text} />
          </p>
        )}
        {step.links.length === 0 ? null : (
          <p className="scs-step__links scs-small">
            {step.links.map(({label, url}) => (
              <Link key={url} to={pageUrl(url)}>
                {label}
              </Link>
            ))}
          </p>
        )}
        <Testcases testcases={step.testcases} results={results} isFailing={result === 'failing'} />
        {step.command === null ? null : <CommandBlock command={step.command} />}
        <div className="scs-step__foot scs-scripted" data-pagefind-ignore>
          <CopyButton text={copied} label={strings.copyStep} />
          <NotApplicable
            id={step.id}
            reason={reason}
            onChange={(notApplicable) => onChange({done: false, notApplicable})}
          />
        </div>
      </div>
      {result === undefined ? null : (
        <div className="scs-step__result">
          <Mark wording={STEP_RESULT[result]} />
        </div>
      )}
    </>
  );
}

type TestcasesProps = {
  readonly testcases: readonly string[];
  readonly results: TestResults | undefined;
  readonly isFailing: boolean;
};

/** What a result is called that a single test has. */
function resultOf(testcase: string, results: TestResults): StepResult {
  return stepResult({kind: 'tests', testcases: [testcase]}, results);
}

/** The tests of a step, folded; where one fails, they are shown. */
function Testcases({testcases, results, isFailing}: TestcasesProps): ReactNode {
  if (testcases.length === 0) return null;
  const counts =
    results &&
    STEP_RESULTS.map((result): [string, number] => [
      STEP_RESULT[result].label,
      testcases.filter((id) => resultOf(id, results) === result).length,
    ]);
  return (
    <details className="scs-step__tests" {...(isFailing ? {open: true} : {})}>
      <summary>
        {counts ? strings.testCounts(testcases.length, counts) : strings.testCount(testcases.length)}
      </summary>
      <ul className="scs-plain-list scs-break">
        {testcases.map((id) => (
          <li key={id}>
            <code>{id}</code> {results ? <Mark wording={STEP_RESULT[resultOf(id, results)]} small /> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

type NotApplicableProps = {
  readonly id: string;
  readonly reason: string | null;
  readonly onChange: (reason: string | null) => void;
};

/**
 * A step is left out for a reason only. The form is made when it is asked for: it is no use without scripts, and browsers that
 * offer to fill in forms lay out a page again for each.
 */
function NotApplicable({id, reason, onChange}: NotApplicableProps): ReactNode {
  const [text, setText] = useState(reason ?? '');
  const [isOpen, setIsOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  // It may have been opened before the page came to life.
  useEffect(() => setIsOpen(details.current?.open ?? false), []);
  return (
    <details
      ref={details}
      className="scs-step__more"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{reason === null ? strings.leaveOutStep : strings.changeReason}</summary>
      {isOpen ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') onChange(text.trim());
          }}
        >
          <label htmlFor={`reason-${id}`}>{strings.because}</label>
          <textarea
            id={`reason-${id}`}
            className="scs-textarea"
            required
            rows={3}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="scs-buttons">
            <button type="submit" className="scs-button">
              {strings.leaveOut}
            </button>
            {reason === null ? null : (
              <button type="button" className="scs-button" onClick={() => onChange(null)}>
                {strings.appliesAfterAll}
              </button>
            )}
          </p>
        </form>
      ) : null}
    </details>
  );
}
