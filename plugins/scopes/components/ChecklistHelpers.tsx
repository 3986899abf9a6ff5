import {useState} from 'react';
import type {ReactNode} from 'react';
import {passesOn} from '@site/plugins/core/scopes/lifetime';
import type {ChecklistPageView} from '@site/plugins/core/pages/checklistPage';
import type {StepState} from '@site/plugins/core/scopes/taskList';
import {checklistStrings as strings} from '@site/plugins/scopes/checklistStrings';
import {readTaskList} from '@site/plugins/core/scopes/taskList';
import {Choice} from '@site/plugins/ui/Choice';
import {useToday} from '@site/plugins/ui/useToday';

type ReportProps = {
  readonly page: ChecklistPageView;
  /** Given the testcases that pass, and whose they are. */
  readonly onPassing: (passing: ReadonlySet<string>, whose: string) => string;
};

/** Ticks what passes already, by a report of one's own or by a listed environment; nothing leaves the browser. */
export function LoadReport({page, onPassing}: ReportProps): ReactNode {
  const [message, setMessage] = useState('');
  const [environment, setEnvironment] = useState('');
  const today = useToday();
  const load = async (file: File) => {
    // Only those who load a report need what reads it.
    const {MAX_REPORT_BYTES, readReport} = await import('@site/plugins/core/scopes/report');
    if (file.size > MAX_REPORT_BYTES)
      return strings.tooLarge({file: file.name, bytes: file.size, limit: MAX_REPORT_BYTES});
    const report = readReport(await file.text(), {uuid: page.uuid, name: page.scope.name});
    if (typeof report === 'string') return strings.reportProblem(file.name, report);
    const passing = [...report.results].filter(([, result]) => result === 1).map(([testcase]) => testcase);
    return onPassing(new Set(passing), strings.subjectOn(report.subject, report.checkedAt));
  };
  const choose = (id: string) => {
    setEnvironment(id);
    const chosen = page.environments.find((candidate) => candidate.id === id);
    if (!chosen) return;
    const passing = Object.entries(chosen.passing).filter(([, until]) => passesOn(until, today));
    setMessage(onPassing(new Set(passing.map(([testcase]) => testcase)), chosen.name));
  };
  return (
    <details className="scs-card">
      <summary>{strings.tickPassing}</summary>
      <p className="scs-muted">{strings.private}</p>
      <div className="scs-filters">
        <label>
          {strings.report}
          <input
            type="file"
            accept=".yaml,.yml,.txt"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) load(file).then(setMessage, () => setMessage(strings.unreadable(file.name)));
            }}
          />
        </label>
        {page.environments.length === 0 ? null : (
          <Choice
            label={strings.environment}
            value={environment}
            options={page.environments.map(({id, name}) => [id, name])}
            none={strings.noEnvironment}
            onChange={choose}
          />
        )}
      </div>
      <p role="status">{message}</p>
    </details>
  );
}

type PasteProps = {
  readonly steps: ReadonlySet<string>;
  readonly onStates: (states: ReadonlyMap<string, StepState>) => void;
};

/** Takes the ticks over from a list that was copied before, of this version or an older one. */
export function PasteList({steps, onStates}: PasteProps): ReactNode {
  const [text, setText] = useState('');
  const [message, setMessage] = useState('');
  const take = () => {
    const states = readTaskList(text);
    const known = new Map([...states].filter(([id]) => steps.has(id)));
    if (known.size > 0) onStates(known);
    const missing = states.size - known.size;
    setMessage(
      states.size === 0
        ? strings.noSteps
        : [strings.applied(known.size), ...(missing === 0 ? [] : [strings.unknown(missing)])].join(' '),
    );
  };
  return (
    <details className="scs-card">
      <summary>{strings.resume}</summary>
      <label>
        {strings.paste}
        <textarea
          className="scs-textarea"
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p>
        <button type="button" className="scs-button" onClick={take}>
          {strings.apply}
        </button>
      </p>
      <p role="status">{message}</p>
    </details>
  );
}
