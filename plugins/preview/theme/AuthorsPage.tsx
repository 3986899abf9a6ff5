import type {ReactNode} from 'react';
import Heading from '@theme/Heading';
import {Page} from '@site/plugins/ui/Page';
import {groupBy} from '@site/plugins/core/text/groupBy';
import {countBySeverity, messageParts, openEditor, useReport} from '../components/latestReport';
import type {ShownFinding} from '../findings';
import {strings} from '../strings';

/** All findings of the working tree by file, with links that open the editor; it follows every change. */
export default function AuthorsPage(): ReactNode {
  const {report, isLost} = useReport();
  const findings = report?.findings ?? [];
  const counts = strings.counts(countBySeverity(findings));
  const state = isLost ? strings.lost : report ? counts : strings.waiting;
  return (
    <Page title={strings.title} description={strings.description} lead={<p>{strings.lead}</p>} noIndex>
      <div className="scs-authors">
        <p role="status">
          <strong>{state}</strong>
        </p>
        <p>{strings.openHint}</p>
        {report && findings.length === 0 ? <p>{strings.none}</p> : null}
        {[...groupBy(findings, ({path}) => path)].map(([path, found]) => (
          <section key={path}>
            <Heading as="h2" id={path}>
              {path}
            </Heading>
            <ul>
              {found.map((finding) => (
                <Finding
                  key={`${finding.line}:${finding.column}:${finding.ruleId}:${finding.message}`}
                  finding={finding}
                />
              ))}
            </ul>
          </section>
        ))}
        {report && report.more > 0 ? <p>{strings.more(report.more)}</p> : null}
      </div>
    </Page>
  );
}

function Finding({finding}: {readonly finding: ShownFinding}): ReactNode {
  const {line, column, severity, ruleId, editor} = finding;
  return (
    <li>
      <span className="scs-authors__severity" data-severity={severity}>
        {strings.severity[severity]}
      </span>{' '}
      <a href={editor} onClick={openEditor}>
        {strings.place(line, column)}
      </a>{' '}
      <code>{ruleId}</code>
      <div>
        {messageParts(finding).map(({text, isCode}, index) => {
          const Part = isCode ? 'code' : 'span';
          // oxlint-disable-next-line react/no-array-index-key -- a message never changes
          return <Part key={index}>{text}</Part>;
        })}
      </div>
    </li>
  );
}
