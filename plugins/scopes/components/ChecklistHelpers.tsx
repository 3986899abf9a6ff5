import {useRef, useState} from 'react';
import type {ReactNode} from 'react';
import {passesOn} from '@site/plugins/core/scopes/lifetime';
import type {ChecklistPageView} from '@site/plugins/core/pages/checklistPage';
import type {TestResults} from '@site/plugins/core/scopes/stepResult';
import type {StepState} from '@site/plugins/core/scopes/taskList';
import {checklistStrings as strings} from '@site/plugins/scopes/checklistStrings';
import {readTaskList} from '@site/plugins/core/scopes/taskList';
import {LIMITS} from '@site/plugins/core/text/limits';
import {Choice} from '@site/plugins/ui/Choice';
import {useToday} from '@site/plugins/ui/useToday';

/** Results of tests, and whose they are. */
export type Evidence = {readonly whose: string; readonly results: TestResults};

type ReportProps = {
  readonly page: ChecklistPageView;
  /** Id of the chosen environment; empty for none. */
  readonly environment: string;
  /** Given results that take the place of all others; undefined where none are left. */
  readonly onEvidence: (evidence: Evidence | undefined, environment: string) => void;
};

/** Shows what a report of one's own or a listed environment says about the steps; nothing leaves the browser. */
export function LoadReport({page, environment, onEvidence}: ReportProps): ReactNode {
  const [message, setMessage] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const today = useToday();
  const load = async (file: File) => {
    // The results of before are not those of this file, whatever becomes of it.
    onEvidence(undefined, '');
    setMessage('');
    // The size is known without a look into the file.
    if (file.size > LIMITS.reportBytes)
      return strings.tooLarge({file: file.name, bytes: file.size, limit: LIMITS.reportBytes});
    // Only those who load a report need what reads it.
    const {readReport} = await import('@site/plugins/core/scopes/report');
    const report = readReport(await file.text(), {uuid: page.uuid, name: page.scope.name});
    if (typeof report === 'string') return strings.reportProblem(file.name, report);
    // Another file may have been chosen in the meantime.
    if (chooser.current?.files?.[0] === file)
      onEvidence({whose: strings.subjectOn(report.subject, report.checkedAt), results: report.results}, '');
    return '';
  };
  const choose = (id: string) => {
    if (chooser.current) chooser.current.value = '';
    setMessage('');
    const chosen = page.environments.find((candidate) => candidate.id === id);
    if (!chosen) return onEvidence(undefined, '');
    const counting = (results: Readonly<Record<string, string | null>>, result: number) =>
      Object.entries(results)
        .filter(([, until]) => passesOn(until, today))
        .map(([testcase]) => [testcase, result] as const);
    return onEvidence(
      {
        whose: chosen.name,
        results: new Map([...counting(chosen.passing, 1), ...counting(chosen.failing, -1)]),
      },
      id,
    );
  };
  return (
    <>
      <p className="scs-muted">{strings.private}</p>
      <div className="scs-filters">
        <label>
          {strings.report}
          <input
            ref={chooser}
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
      <p role="status" className="scs-problem">
        {message}
      </p>
    </>
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
    if (text.length > LIMITS.reportBytes)
      return setMessage(strings.longText(text.length, LIMITS.reportBytes));
    const states = readTaskList(text);
    const known = new Map([...states].filter(([id]) => steps.has(id)));
    if (known.size > 0) onStates(known);
    const missing = states.size - known.size;
    return setMessage(
      states.size === 0
        ? strings.noSteps
        : [strings.applied(known.size), ...(missing === 0 ? [] : [strings.unknown(missing)])].join(' '),
    );
  };
  return (
    <>
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
      <p role="status" className="scs-problem">
        {message}
      </p>
    </>
  );
}
