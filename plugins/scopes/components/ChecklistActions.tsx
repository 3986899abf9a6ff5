import {useState} from 'react';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {ChecklistEnding} from '@site/plugins/core/exports/checklistEndings';
import type {ChecklistPageView} from '@site/plugins/core/pages/checklistPage';
import type {Evidence} from '@site/plugins/scopes/components/ChecklistHelpers';
import {LoadReport} from '@site/plugins/scopes/components/ChecklistHelpers';
import {checklistStrings as strings} from '@site/plugins/scopes/checklistStrings';
import {CopyButton} from '@site/plugins/ui/CopyButton';
import {FileLink} from '@site/plugins/ui/siteAddress';
import {strings as shared} from '@site/plugins/ui/strings';

type Props = {
  readonly page: ChecklistPageView;
  /** Fetches the whole list as Markdown, with its ticks. */
  readonly taskList: () => Promise<string>;
  /** Id of the chosen environment; empty for none. */
  readonly environment: string;
  readonly onEvidence: (evidence: Evidence | undefined, environment: string) => void;
};

/** What can be done with a checklist as a whole; the main thing first. */
export function ChecklistActions({page, taskList, environment, onEvidence}: Props): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const file = (ending: ChecklistEnding, isButton: boolean) => (
    <FileLink {...(isButton ? {className: 'scs-button'} : {})} href={`${page.address}.${ending}`}>
      {strings.formats[ending]}
    </FileLink>
  );
  return (
    <div className="scs-actions" role="group" aria-label={strings.actions} data-pagefind-ignore>
      <p className="scs-buttons">
        <CopyButton text={taskList} label={strings.copyList} main />
        <button
          type="button"
          className="scs-button"
          aria-expanded={isOpen}
          aria-controls="checklist-report"
          onClick={() => setIsOpen(!isOpen)}
        >
          {strings.loadReport}
        </button>
        {file('pdf', true)}
        {file('csv', true)}
        <button type="button" className="scs-button" onClick={() => window.print()}>
          {strings.print}
        </button>
        <span className="scs-actions__links scs-small">
          {file('md', false)}
          {file('json', false)}
          <Link to={page.releaseNotesUrl}>{shared.releaseNotes}</Link>
        </span>
      </p>
      {/* Hidden, not taken away: it keeps what was chosen. */}
      <section id="checklist-report" className="scs-card" hidden={!isOpen} aria-label={strings.loadReport}>
        <LoadReport page={page} environment={environment} onEvidence={onEvidence} />
      </section>
    </div>
  );
}
