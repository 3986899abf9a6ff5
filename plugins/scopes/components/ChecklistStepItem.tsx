import {useState} from 'react';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {pageUrl} from '@site/plugins/core/text/routes';
import type {ChecklistStep} from '@site/plugins/core/scopes/checklist';
import type {StepState} from '@site/plugins/core/scopes/taskList';
import {stepOfTaskList} from '@site/plugins/core/scopes/taskList';
import {CommandBlock} from '@site/plugins/scopes/components/CommandBlock';
import {CopyButton} from '@site/plugins/ui/CopyButton';
import {Inline} from '@site/plugins/ui/Inline';
import {strings as words} from '@site/plugins/core/scopes/strings';
import {checklistStrings as strings} from '@site/plugins/scopes/checklistStrings';

type Props = {
  readonly step: ChecklistStep;
  readonly state: StepState | undefined;
  /** Testcases that pass already, by a report or a listed environment; undefined where nobody was asked. */
  readonly passing: ReadonlySet<string> | undefined;
  readonly onChange: (state: StepState) => void;
  /** Fetches the whole list as Markdown, with its ticks. */
  readonly taskList: () => Promise<string>;
};

/** What stands in a step: a box, what to do, the commands, and a way to say that it does not apply. */
export function ChecklistStepItem({step, state, passing, onChange, taskList}: Props): ReactNode {
  // Release notes lead here, and the check of links has to know.
  useBrokenLinks().collectAnchor(step.id);
  const done = state?.done ?? false;
  const reason = state?.notApplicable ?? null;
  return (
    <>
      <input
        type="checkbox"
        id={`tick-${step.id}`}
        checked={done || reason !== null}
        onChange={() => onChange({done: !done && reason === null, notApplicable: null})}
      />
      <div>
        <label htmlFor={`tick-${step.id}`}>
          <strong>{step.title}</strong>
          {step.obligation === 'mandatory' ? null : (
            <span className="scs-chip">{words.obligations[step.obligation]}</span>
          )}
        </label>
        {step.text === '' ? null : (
          <p className="scs-muted">
            <Inline text={step.text} />
          </p>
        )}
        {step.links.length === 0 ? null : (
          <p className="scs-links scs-small">
            {step.links.map(({label, url}) => (
              <Link key={url} to={pageUrl(url)}>
                {label}
              </Link>
            ))}
          </p>
        )}
        <Testcases testcases={step.testcases} passing={passing} />
        {step.command === null ? null : <CommandBlock command={step.command} />}
        <details className="scs-step__more">
          <summary>{reason === null ? strings.more : strings.doesNotApply(reason)}</summary>
          <NotApplicable
            id={step.id}
            reason={reason}
            onChange={(notApplicable) => onChange({done: false, notApplicable})}
          />
          <CopyButton text={async () => stepOfTaskList(await taskList(), step.id)} label={strings.copyStep} />
        </details>
      </div>
    </>
  );
}

function Testcases({
  testcases,
  passing,
}: {
  readonly testcases: readonly string[];
  readonly passing: Props['passing'];
}): ReactNode {
  if (testcases.length === 0) return null;
  const passed = testcases.filter((id) => passing?.has(id)).length;
  return (
    <details>
      <summary>
        {passing === undefined
          ? strings.testCount(testcases.length)
          : passed === testcases.length
            ? strings.allPass(testcases.length)
            : strings.somePass(testcases.length, passed)}
      </summary>
      <p className="scs-break">
        {testcases.map((id) => (
          <code key={id} className="scs-chip">
            {passing ? (
              <span aria-label={passing.has(id) ? strings.passes : strings.doesNotPass}>
                {passing.has(id) ? '● ' : '○ '}
              </span>
            ) : null}
            {id}
          </code>
        ))}
      </p>
    </details>
  );
}

type NotApplicableProps = {
  readonly id: string;
  readonly reason: string | null;
  readonly onChange: (reason: string | null) => void;
};

/** A step is left out for a reason only. */
function NotApplicable({id, reason, onChange}: NotApplicableProps): ReactNode {
  const [text, setText] = useState('');
  if (reason !== null) {
    return (
      <button type="button" className="scs-button" onClick={() => onChange(null)}>
        {strings.appliesAfterAll}
      </button>
    );
  }
  return (
    <form
      className="scs-filters"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onChange(text.trim());
      }}
    >
      <label htmlFor={`reason-${id}`}>
        {strings.because}
        <input
          id={`reason-${id}`}
          type="text"
          required
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="scs-button">
        {strings.leaveOut}
      </button>
    </form>
  );
}
