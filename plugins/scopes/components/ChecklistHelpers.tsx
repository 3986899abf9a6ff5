import {useState} from 'react';
import type {ReactNode} from 'react';
import {passesOn} from '@site/plugins/core/scopes/lifetime';
import type {ChecklistPageView} from '@site/plugins/core/pages/checklistPage';
import type {StepState} from '@site/plugins/core/scopes/taskList';
import {plural, pluralForm} from '@site/plugins/core/text/plural';
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
      return `${file.name} has ${file.size} bytes, expected a report of at most ${MAX_REPORT_BYTES}.`;
    const report = readReport(await file.text(), {uuid: page.uuid, name: page.scope.name});
    if (typeof report === 'string') return `${file.name}: ${report}`;
    const passing = [...report.results].filter(([, result]) => result === 1).map(([testcase]) => testcase);
    return onPassing(new Set(passing), `${report.subject} on ${report.checkedAt}`);
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
      <summary>Tick what passes already</summary>
      <p className="scs-muted">The report stays in your browser; nothing is uploaded.</p>
      <div className="scs-filters">
        <label>
          Report of the test runner (YAML)
          <input
            type="file"
            accept=".yaml,.yml,.txt"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) load(file).then(setMessage, () => setMessage(`${file.name} could not be read.`));
            }}
          />
        </label>
        {page.environments.length === 0 ? null : (
          <Choice
            label="Or a listed environment"
            value={environment}
            options={page.environments.map(({id, name}) => [id, name])}
            none="None"
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
        ? 'There is no step in this text. Expected a task list that was copied here.'
        : `${plural(known.size, 'step was', 'steps were')} taken over${missing === 0 ? '' : `, ${missing} ${pluralForm(missing, 'is', 'are')} not in this list`}.`,
    );
  };
  return (
    <details className="scs-card">
      <summary>Go on with a copied list</summary>
      <label>
        A task list that was copied here, with its ticks
        <textarea
          className="scs-textarea"
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p>
        <button type="button" className="scs-button" onClick={take}>
          Take over
        </button>
      </p>
      <p role="status">{message}</p>
    </details>
  );
}
